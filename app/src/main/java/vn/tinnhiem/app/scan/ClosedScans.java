package vn.tinnhiem.app.scan;

import static vn.tinnhiem.app.store.schema.Tables.SCAN_STACK;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.counting.Batch;
import vn.tinnhiem.app.counting.Batches;
import vn.tinnhiem.app.counting.closed.ClosedCounts;
import vn.tinnhiem.app.counting.closed.CountClosed;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.Rewriting;

/** Chốt xong thì thứ tự và ảnh phiếu mất: what knows an order goes; pages stay only where the body keeps them, under other names. */
@Component
class ClosedScans {

    private static final List<String> TABLES = List.of("scan_pile", "scan_file", "scan_decision", "scan_stack");

    private final DSLContext queries;
    private final ScanStore store;
    private final Scanning scanning;
    private final ScanDecisions decisions;
    private final ScanRecords records;
    private final ScanFolder folder;
    private final Batches batches;
    private final ClosedCounts closed;
    private final Rewriting rewriting;
    private final TransactionTemplate transactions;
    private final AuditLog log;

    ClosedScans(
            DSLContext queries,
            ScanStore store,
            Scanning scanning,
            ScanDecisions decisions,
            ScanRecords records,
            ScanFolder folder,
            Batches batches,
            ClosedCounts closed,
            Rewriting rewriting,
            TransactionTemplate transactions,
            AuditLog log) {
        this.queries = queries;
        this.store = store;
        this.scanning = scanning;
        this.decisions = decisions;
        this.records = records;
        this.folder = folder;
        this.batches = batches;
        this.closed = closed;
        this.rewriting = rewriting;
        this.transactions = transactions;
        this.log = log;
    }

    @TransactionalEventListener
    void closed(CountClosed event) {
        scanning.afterwards(() -> forget(event.vote()));
    }

    /** The machine stopped between the closing and this: it is done now. Other votes are read on. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        for (String vote : store.votes()) {
            if (closed.find(vote).isPresent()) {
                scanning.afterwards(() -> forget(vote));
            } else {
                scanning.read(vote);
            }
        }
    }

    private void forget(String vote) {
        if (closed.find(vote).isEmpty() || store.piles(vote).isEmpty()) {
            return;
        }
        try {
            long files = store.files(vote).size();
            Optional<ReadScans> read = scanning.finished(vote);
            if (read.isPresent()
                    && records.of(vote).isPresent()
                    && records.readings(vote).isEmpty()) {
                read.get().writeReadings(records.readingsFile(vote));
            }
            if (read.isPresent()) {
                read.get().finish();
            }
            scanning.drop(vote);
            ReadingFolder.removeBeside(VoteReading.out(store.folder(vote)));
            if (folder.keeping()) {
                keep(vote);
            }
            transactions.executeWithoutResult(tx -> {
                List<String> all = batches.of(vote).stream().map(Batch::id).toList();
                queries.deleteFrom(SCAN_STACK).where(SCAN_STACK.BATCH.in(all)).execute();
                decisions.forget(vote);
                store.forgetRows(vote);
                log.record(
                        Actor.PROGRAM,
                        ScanAct.SCAN_PICTURES_GONE,
                        vote,
                        "",
                        Map.of("files", files, "kept", folder.keeping()));
            });
            store.sweep(vote);
            rewriting.rewrite(TABLES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(String vote) throws IOException {
        Path kept = Files.createDirectories(records.keptFolder(vote));
        List<Path> files = new ArrayList<>(store.files(vote));
        Collections.shuffle(files);
        for (Path file : files) {
            Files.move(file, kept.resolve(Ids.random()));
        }
    }
}
