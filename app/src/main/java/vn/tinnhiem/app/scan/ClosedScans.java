package vn.tinnhiem.app.scan;

import static vn.tinnhiem.app.store.schema.Tables.SCAN_STACK;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.counting.closed.ClosedCounts;
import vn.tinnhiem.app.counting.closed.CountClosed;
import vn.tinnhiem.app.store.Rewriting;

/** Chốt xong thì việc quét không còn gì kể về từng tờ; pages stay only where the body keeps them. */
@Component
class ClosedScans {

    private static final List<String> TABLES =
            List.of("scan_pile", "scan_file", "scan_decision", "scan_stack", "scan_print", "scan_number", "scan_hash");

    private final DSLContext queries;
    private final ScanStore store;
    private final ScanFiles files;
    private final Scanning scanning;
    private final ScanDecisions decisions;
    private final SeenSheets seen;
    private final CountedPages pages;
    private final ClosedCounts closed;
    private final Rewriting rewriting;
    private final TransactionTemplate transactions;

    ClosedScans(
            DSLContext queries,
            ScanStore store,
            ScanFiles files,
            Scanning scanning,
            ScanDecisions decisions,
            SeenSheets seen,
            CountedPages pages,
            ClosedCounts closed,
            Rewriting rewriting,
            TransactionTemplate transactions) {
        this.queries = queries;
        this.store = store;
        this.files = files;
        this.scanning = scanning;
        this.decisions = decisions;
        this.seen = seen;
        this.pages = pages;
        this.closed = closed;
        this.rewriting = rewriting;
        this.transactions = transactions;
    }

    @TransactionalEventListener
    void closed(CountClosed event) {
        scanning.afterwards(() -> forget(event.vote()));
    }

    /** The machine stopped between counting and this, or between the closing and this: it is done now. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        for (String vote : store.votes()) {
            boolean over = closed.find(vote).isPresent();
            if (!over || store.holdsCounted(vote)) {
                scanning.read(vote);
            }
            scanning.afterwards(() -> pages.forget(vote));
            if (over) {
                scanning.afterwards(() -> forget(vote));
            }
        }
    }

    private void forget(String vote) {
        if (closed.find(vote).isEmpty() || store.piles(vote).isEmpty()) {
            return;
        }
        try {
            pages.forget(vote);
            scanning.drop(vote);
            ReadingFolder.removeBeside(VoteReading.out(store.folder(vote)));
            transactions.executeWithoutResult(tx -> {
                queries.deleteFrom(SCAN_STACK).where(SCAN_STACK.VOTE.eq(vote)).execute();
                decisions.forget(vote);
                seen.forget(vote);
                store.forgetRows(vote);
            });
            files.sweep(vote);
            pages.sweepStack(vote);
            rewriting.rewrite(TABLES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
