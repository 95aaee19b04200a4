package vn.tinnhiem.app.archive;

import static vn.tinnhiem.app.store.schema.Tables.LOG_ENTRY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.store.Rewriting;
import vn.tinnhiem.app.store.StorePlace;
import vn.tinnhiem.app.store.VoteRows;

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
            seals.unlock(seal);
            for (Table<?> table : VoteRows.leavesFirst()) {
                queries.deleteFrom(table)
                        .where(VoteRows.of(table, seal.vote()).orElseThrow())
                        .execute();
                emptied.add(table);
            }
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
        tables.add(LOG_ENTRY.getName());
        rewriting.rewrite(tables);
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
