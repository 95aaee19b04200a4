package vn.tinnhiem.app.archive;

import static vn.tinnhiem.app.store.schema.Tables.ARCHIVE_SEAL;
import static vn.tinnhiem.app.store.schema.Tables.LOG_ENTRY;
import static vn.tinnhiem.app.store.schema.Tables.VOTE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.store.Rewriting;
import vn.tinnhiem.app.store.StorePlace;
import vn.tinnhiem.app.store.schema.Tables;

/**
 * Xoá dữ liệu của một cuộc lấy phiếu sau khi niêm phong đã đủ lâu: every row of every table that leads to the vote, its files, and
 * the words of its log; its heading and the hash of its archive stay.
 */
@Component
class Purge {

    private static final int DEPTH = 4;

    private final DSLContext queries;
    private final TransactionTemplate transactions;
    private final Seals seals;
    private final AuditLog log;
    private final Rewriting rewriting;
    private final StorePlace place;

    Purge(
            DSLContext queries,
            TransactionTemplate transactions,
            Seals seals,
            AuditLog log,
            Rewriting rewriting,
            StorePlace place) {
        this.queries = queries;
        this.transactions = transactions;
        this.seals = seals;
        this.log = log;
        this.rewriting = rewriting;
        this.place = place;
    }

    /**
     * Deletes what is due.
     *
     * @throws Refused F937 when it is not due
     */
    void purge(Seal seal) {
        if (!seals.due(seal)) {
            throw new Refused(Problem.of(Fault.F937_NOT_DUE, "", ""));
        }
        List<Table<?>> emptied = new ArrayList<>();
        transactions.executeWithoutResult(tx -> {
            for (Table<?> table : leavesFirst()) {
                of(table, seal.vote(), new LinkedHashSet<>()).ifPresent(condition -> {
                    queries.deleteFrom(table).where(condition).execute();
                    emptied.add(table);
                });
            }
            queries.deleteFrom(VOTE).where(VOTE.ID.eq(seal.vote())).execute();
            int entries = log.purge(seal.vote(), List.of(ArchiveAct.VOTE_SEALED.name(), AuditLog.VOTE_PURGED));
            seals.purged(seal);
            log.record(
                    ArchiveAct.VOTE_PURGED,
                    seal.vote(),
                    seal.title(),
                    Map.of("entries", entries, "fingerprint", seal.fingerprint()));
        });
        files(seal.vote());
        List<String> tables =
                new ArrayList<>(emptied.stream().map(Table::getName).toList());
        tables.addAll(List.of(VOTE.getName(), LOG_ENTRY.getName()));
        rewriting.rewrite(tables);
    }

    /** All tables of the application, those that refer to others before them. */
    private static List<Table<?>> leavesFirst() {
        Set<Table<?>> ordered = new LinkedHashSet<>();
        for (java.lang.reflect.Field each : Tables.class.getFields()) {
            try {
                if (each.get(null) instanceof Table<?> table) {
                    visit(table, ordered);
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return new ArrayList<>(ordered).reversed();
    }

    private static void visit(Table<?> table, Set<Table<?>> ordered) {
        if (ordered.contains(table)) {
            return;
        }
        for (ForeignKey<?, ?> key : table.getReferences()) {
            if (!key.getKey().getTable().equals(table)) {
                visit(key.getKey().getTable(), ordered);
            }
        }
        ordered.add(table);
    }

    /** The rows of a table that belong to a vote: by its own column, or through what it refers to. */
    private java.util.Optional<Condition> of(Table<?> table, String vote, Set<Table<?>> path) {
        if (table.equals(ARCHIVE_SEAL) || table.equals(LOG_ENTRY) || table.equals(VOTE) || !path.add(table)) {
            return java.util.Optional.empty();
        }
        Field<?> own = table.field("vote");
        if (own != null) {
            return java.util.Optional.of(own.coerce(String.class).eq(vote));
        }
        List<Condition> through = new ArrayList<>();
        for (ForeignKey<?, ?> key : table.getReferences()) {
            Table<?> parent = key.getKey().getTable();
            of(parent, vote, new LinkedHashSet<>(path))
                    .ifPresent(condition -> through.add(key.getFields()
                            .getFirst()
                            .coerce(String.class)
                            .in(DSL.select(key.getKey().getFields().getFirst().coerce(String.class))
                                    .from(parent)
                                    .where(condition))));
        }
        return through.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(DSL.or(through));
    }

    /** Folders and files that bear the id of the vote, wherever a module keeps them; the archive stays. */
    private void files(String vote) {
        Path archives = place.folder().resolve(Archives.FOLDER);
        try {
            List<Path> found;
            try (Stream<Path> all = Files.walk(place.folder(), DEPTH)) {
                found = all.filter(file -> !file.startsWith(archives))
                        .filter(file -> file.getFileName().toString().contains(vote))
                        .toList();
            }
            for (Path file : found) {
                ArchiveFile.clear(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
