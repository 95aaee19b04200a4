package vn.tinnhiem.app.scan;

import static vn.tinnhiem.app.store.schema.Tables.SCAN_STACK;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.tinnhiem.app.counting.BatchAgain;
import vn.tinnhiem.app.counting.BatchAgreed;
import vn.tinnhiem.app.counting.DoubtPictures;

/** Ảnh của những xấp quét đang nhập tay lần nữa, tới khi xấp khớp. */
@Component
class StackPictures implements DoubtPictures {

    private final DSLContext queries;
    private final Scanning scanning;
    private final ScanRecords records;
    private final CountedPages pages;
    private final SeenSheets seen;

    StackPictures(DSLContext queries, Scanning scanning, ScanRecords records, CountedPages pages, SeenSheets seen) {
        this.queries = queries;
        this.scanning = scanning;
        this.records = records;
        this.pages = pages;
        this.seen = seen;
    }

    @Override
    public Optional<String> address(String batch, long ordinal) {
        return queries.selectFrom(SCAN_STACK)
                .where(SCAN_STACK.BATCH.eq(batch), SCAN_STACK.ORDINAL.eq(ordinal))
                .fetchOptional(row -> "/station/scans/picture/" + row.getSheet());
    }

    /** A picture by its name: of a sheet that waits for a decision, or of a batch that is entered by hand. */
    Optional<byte[]> picture(String vote, String sheet) {
        boolean kept = queries.fetchExists(SCAN_STACK, SCAN_STACK.VOTE.eq(vote).and(SCAN_STACK.SHEET.eq(sheet)));
        Path file = records.stackFolder(vote).resolve(sheet);
        try {
            return kept && Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : scanning.finished(vote).flatMap(read -> read.picture(sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @EventListener
    void agreed(BatchAgreed event) {
        forget(event.batch());
    }

    @TransactionalEventListener
    void gone(BatchAgreed event) {
        scanning.afterwards(() -> pages.sweepStack(event.vote()));
    }

    /** Its sheets may be scanned again, and are no twins of themselves then. */
    @EventListener
    void again(BatchAgain event) {
        forget(event.batch());
        seen.forgetBatch(event.vote(), event.batch());
    }

    @TransactionalEventListener
    void gone(BatchAgain event) {
        scanning.afterwards(() -> pages.sweepStack(event.vote()));
    }

    private void forget(String batch) {
        queries.deleteFrom(SCAN_STACK).where(SCAN_STACK.BATCH.eq(batch)).execute();
    }
}
