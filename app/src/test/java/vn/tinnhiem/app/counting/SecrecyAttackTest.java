package vn.tinnhiem.app.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_ENTRY;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_SHEET;
import static vn.tinnhiem.app.store.schema.Tables.LOG_ENTRY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.audit.LogParts;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.Rewriting;
import vn.tinnhiem.app.store.StoreParts;

/**
 * Tấn công bí mật phiếu: an attacker who knows the order in which 20 voters handed their sheets in, and who has the database file
 * after the close, holds that order against every order in the file.
 */
@DisplayName(
        "Bí mật phiếu bị tấn công: 1.000 hội nghị 20 người, thứ tự bỏ phiếu không tương quan với thứ tự nào được lưu")
class SecrecyAttackTest {

    private static final int CONFERENCES = 1000;
    private static final int VOTERS = 20;
    /** Three standard deviations of the mean: 3 / √(19 · 1000). */
    private static final double BOUND = 0.022;

    @TempDir
    static Path folder;

    private static Path template;
    private static Live live;

    /** What an attacker sees of one conference: for each order, the voters' numbers in that order. */
    private interface Writing {
        void write(DSLContext queries, AuditLog log, Rewriting rewriting, List<String> handedIn);
    }

    @BeforeAll
    static void schema() throws Exception {
        live = RunningOffice.shared().bean(Live.class);
        template = folder.resolve("template.db");
        try (Connection connection = source(template).getConnection();
                var statement = connection.createStatement()) {
            for (String file : List.of("V010__log.sql", "V060__counting.sql")) {
                String sql = Files.readString(Path.of("src/main/resources/db/migration", file))
                        .replace("${int64}", "INTEGER")
                        .replace("${bool}", "INTEGER")
                        .replace("${bytes}", "BLOB")
                        .replace("${strict}", "STRICT")
                        .replace("${shuffled}", "STRICT, WITHOUT ROWID");
                statement.executeUpdate(sql);
            }
        }
    }

    @Test
    @DisplayName(
            "Sau khi xấp khớp và chốt: mã, thứ tự dòng, vị trí trong tệp đều không kể thứ tự; mỗi tờ chỉ có một bản trong tệp")
    void nothingTellsTheOrder() throws Exception {
        Map<String, Double> means = means(SecrecyAttackTest::entered);
        // Of a fair shuffle, one run in 120 comes over three standard deviations somewhere; a leak does so every time.
        if (means.values().stream().anyMatch(mean -> Math.abs(mean) >= BOUND)) {
            means = means(SecrecyAttackTest::entered);
        }
        assertThat(means)
                .allSatisfy(
                        (order, mean) -> assertThat(Math.abs(mean)).as(order).isLessThan(BOUND));
    }

    @Test
    @DisplayName("Đối chứng: chương trình cố tình ghi theo thứ tự nhập thì phép thử bắt được ở mọi thứ tự")
    void aLeakIsCaught() throws Exception {
        assertThat(means(SecrecyAttackTest::leaking, 40))
                .allSatisfy(
                        (order, mean) -> assertThat(Math.abs(mean)).as(order).isGreaterThan(0.5));
    }

    private Map<String, Double> means(Writing writing) throws Exception {
        return means(writing, CONFERENCES);
    }

    private Map<String, Double> means(Writing writing, int conferences) throws Exception {
        Map<String, Double> sums = new LinkedHashMap<>();
        Random random = new Random(20_230_922);
        for (int i = 0; i < conferences; i++) {
            conference(writing, random).forEach((order, rho) -> sums.merge(order, rho, Double::sum));
        }
        sums.replaceAll((order, sum) -> sum / conferences);
        return sums;
    }

    private Map<String, Double> conference(Writing writing, Random random) throws Exception {
        Path file = folder.resolve("tinnhiem.db");
        Files.deleteIfExists(folder.resolve("tinnhiem.db-wal"));
        Files.deleteIfExists(folder.resolve("tinnhiem.db-shm"));
        Files.deleteIfExists(file);
        Files.copy(template, file);
        List<String> handedIn = patterns(random);
        Map<String, List<Integer>> orders = new LinkedHashMap<>();
        SQLiteDataSource source = source(file);
        Rewriting rewriting = StoreParts.rewriting(source, folder);
        try (Connection connection = source.getConnection()) {
            DSLContext queries = DSL.using(connection, SQLDialect.SQLITE);
            connection.setAutoCommit(false);
            writing.write(queries, LogParts.log(queries), rewriting, handedIn);
            connection.commit();
            connection.setAutoCommit(true);
            rewriting.rewrite(List.of());
            orders.put(
                    "row order",
                    numbers(handedIn, queries.selectFrom(COUNT_SHEET).fetch(COUNT_SHEET.MARKS)));
            orders.put(
                    "ids",
                    numbers(
                            handedIn,
                            queries.selectFrom(COUNT_SHEET)
                                    .orderBy(COUNT_SHEET.ID)
                                    .fetch(COUNT_SHEET.MARKS)));
            assertThat(queries.fetchCount(COUNT_ENTRY)).isZero();
            assertThat(queries.select(LOG_ENTRY.DETAIL, LOG_ENTRY.SUBJECT)
                            .from(LOG_ENTRY)
                            .fetch()
                            .toString())
                    .doesNotContain(handedIn);
        }
        orders.put("bytes", numbers(handedIn, byPosition(file, handedIn)));
        Map<String, Double> rhos = new LinkedHashMap<>();
        orders.forEach((order, voters) -> rhos.put(order, Correlation.rho(voters)));
        return rhos;
    }

    /** Two entries of the same sheets through the code that the stations use. */
    private static void entered(DSLContext queries, AuditLog log, Rewriting rewriting, List<String> handedIn) {
        Batches batches = new Batches(queries, new OpenCounts(queries), log, event -> {}, live);
        batches.make("v", "phieu", VOTERS, 25, Method.KEYS);
        Batch batch = batches.of("v").getFirst();
        for (int number = 1; number <= 2; number++) {
            Pass pass = batches.begin(batch, number, "s" + number, Set.of("Người " + number));
            for (int i = 0; i < VOTERS; i++) {
                queries.insertInto(COUNT_ENTRY)
                        .set(COUNT_ENTRY.ID, Ids.random())
                        .set(COUNT_ENTRY.PASS, pass.id())
                        .set(COUNT_ENTRY.ORDINAL, i + 1L)
                        .set(COUNT_ENTRY.MARKS, handedIn.get(i))
                        .set(COUNT_ENTRY.IS_ISSUED, true)
                        .set(COUNT_ENTRY.IS_ADDED, false)
                        .execute();
            }
            batches.done(pass);
        }
        new Agreement(queries, new Shuffling(queries, vote -> Optional.empty(), rewriting, event -> {}), log)
                .settle(batch);
        assertThat(batches.of("v").getFirst().agreed()).isTrue();
    }

    /** What a careless program does: the sheets as they came, with ids that count. */
    private static void leaking(DSLContext queries, AuditLog log, Rewriting rewriting, List<String> handedIn) {
        Batches batches = new Batches(queries, new OpenCounts(queries), log, event -> {}, live);
        batches.make("v", "phieu", VOTERS, 25, Method.KEYS);
        for (int i = 0; i < VOTERS; i++) {
            queries.insertInto(COUNT_SHEET)
                    .set(COUNT_SHEET.ID, "id%02d".formatted(i))
                    .set(COUNT_SHEET.BATCH, batches.of("v").getFirst().id())
                    .set(COUNT_SHEET.MARKS, handedIn.get(i))
                    .set(COUNT_SHEET.IS_ISSUED, true)
                    .set(COUNT_SHEET.IS_ADDED, false)
                    .execute();
        }
    }

    /** A pattern of marks for each voter that nobody else has, in the order of handing in. */
    private static List<String> patterns(Random random) {
        List<String> patterns = new ArrayList<>();
        while (patterns.size() < VOTERS) {
            StringBuilder pattern = new StringBuilder();
            for (int line = 0; line < 40; line++) {
                pattern.append("123".charAt(random.nextInt(3)));
            }
            patterns.add(pattern.toString());
        }
        Collections.shuffle(patterns, random);
        return patterns;
    }

    private static List<Integer> numbers(List<String> handedIn, List<String> found) {
        assertThat(found).containsExactlyInAnyOrderElementsOf(handedIn);
        return found.stream().map(handedIn::indexOf).toList();
    }

    private static List<String> byPosition(Path file, List<String> handedIn) throws IOException {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        handedIn.forEach(pattern -> assertThat(bytes.indexOf(pattern, bytes.indexOf(pattern) + 1))
                .as("a second copy in the file")
                .isNegative());
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        assertThat(Files.exists(log) ? Files.size(log) : 0L).isZero();
        return handedIn.stream()
                .sorted(java.util.Comparator.comparingInt(bytes::indexOf))
                .toList();
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
