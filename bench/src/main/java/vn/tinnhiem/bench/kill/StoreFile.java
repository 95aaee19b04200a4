package vn.tinnhiem.bench.kill;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.audit.LogEntry;

/**
 * Kho như nằm trên đĩa, đọc thẳng từ tệp: by plain SQL, so that the program's own queries are not believed. Closed again at once: no
 * process but the one to be killed may hold the file, or its recovery would not be tried.
 *
 * @param batches what is entered, by id of the batch
 * @param acts how often each act stands in the log
 * @param faults of the file itself and of the chain of the log
 */
record StoreFile(Map<String, Entered> batches, Map<String, Long> acts, List<String> faults) {

    static StoreFile read(Path data, Map<String, Long> sizes) throws SQLException {
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("tinnhiem.db"));
                Statement sql = file.createStatement()) {
            List<String> faults = new ArrayList<>();
            whole(sql, faults);
            Map<String, Long> acts = new HashMap<>();
            log(sql, acts, faults);
            Map<String, Entered> batches = new HashMap<>();
            long sheets = 0;
            for (Map.Entry<String, Long> size : sizes.entrySet()) {
                Entered entered = batch(sql, size.getKey(), size.getValue());
                batches.put(size.getKey(), entered);
                sheets += entered.passes().values().stream()
                        .mapToLong(pass -> pass.sheets().size())
                        .sum();
            }
            if (sheets != number(sql, "SELECT count(*) FROM count_entry")) {
                faults.add("tờ không thuộc xấp nào");
            }
            return new StoreFile(batches, acts, faults);
        }
    }

    private static void whole(Statement sql, List<String> faults) throws SQLException {
        for (String check : List.of("PRAGMA integrity_check", "PRAGMA foreign_key_check")) {
            try (ResultSet rows = sql.executeQuery(check)) {
                while (rows.next()) {
                    if (!rows.getString(1).equals("ok")) {
                        faults.add(check + ": " + rows.getString(1));
                    }
                }
            }
        }
    }

    private static void log(Statement sql, Map<String, Long> acts, List<String> faults) throws SQLException {
        String previous = LogEntry.START;
        long number = 0;
        try (ResultSet row = sql.executeQuery("SELECT * FROM log_entry ORDER BY number")) {
            while (row.next()) {
                LogEntry entry = new LogEntry(
                        row.getLong("number"),
                        Instant.parse(row.getString("entry_at")),
                        new Actor(row.getString("actor"), row.getString("actor_role"), row.getString("address")),
                        row.getString("act"),
                        Optional.ofNullable(row.getString("vote")),
                        row.getString("subject"),
                        row.getString("detail"),
                        row.getString("previous_hash"),
                        row.getString("hash"));
                number++;
                if (entry.number() != number
                        || !entry.previous().equals(previous)
                        || !entry.hash().equals(entry.expectedHash())) {
                    faults.add("chuỗi nhật ký đứt ở dòng " + number);
                    return;
                }
                previous = entry.hash();
                acts.merge(entry.act(), 1L, Long::sum);
            }
        }
    }

    private static Entered batch(Statement sql, String id, long size) throws SQLException {
        SortedMap<Integer, Entered.Pass> passes = new TreeMap<>();
        try (ResultSet row =
                sql.executeQuery("SELECT id, pass, is_done FROM count_pass WHERE batch = '" + id + "' ORDER BY pass")) {
            while (row.next()) {
                passes.put(
                        row.getInt("pass"),
                        new Entered.Pass(row.getString("id"), row.getBoolean("is_done"), List.of()));
            }
        }
        for (Map.Entry<Integer, Entered.Pass> pass : passes.entrySet()) {
            pass.setValue(new Entered.Pass(
                    pass.getValue().id(),
                    pass.getValue().done(),
                    sheets(sql, pass.getValue().id())));
        }
        List<String> agreed = new ArrayList<>();
        try (ResultSet row = sql.executeQuery(
                "SELECT '' AS id, 0 AS ordinal, marks, is_issued, is_added FROM count_sheet WHERE batch = '" + id
                        + "'")) {
            while (row.next()) {
                agreed.add(sheet(row).text());
            }
        }
        agreed.sort(null);
        if (agreed.isEmpty() == (number(sql, "SELECT is_agreed FROM count_batch WHERE id = '" + id + "'") == 1)) {
            agreed.add("xấp và các tờ của nó nói khác nhau");
        }
        return new Entered(size, passes, agreed);
    }

    private static List<Sheet> sheets(Statement sql, String pass) throws SQLException {
        List<Sheet> sheets = new ArrayList<>();
        try (ResultSet row =
                sql.executeQuery("SELECT id, ordinal, marks, is_issued, is_added FROM count_entry WHERE pass = '" + pass
                        + "' ORDER BY ordinal")) {
            while (row.next()) {
                sheets.add(sheet(row));
            }
        }
        return sheets;
    }

    private static Sheet sheet(ResultSet row) throws SQLException {
        return new Sheet(
                row.getString("id"),
                row.getLong("ordinal"),
                row.getString("marks"),
                row.getBoolean("is_issued"),
                row.getBoolean("is_added"));
    }

    private static long number(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            return row.next() ? row.getLong(1) : -1;
        }
    }
}
