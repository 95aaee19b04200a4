package vn.tinnhiem.app.scan;

import static vn.tinnhiem.app.store.schema.Tables.SCAN_HASH;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_NUMBER;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_PRINT;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.store.Ids;

/**
 * Các tờ đã vào phép đếm, để một tờ quét lại không được đếm lần nữa: the ink of each sheet in an order that nobody can find again,
 * the numbers of individual codes and the hashes of files apart from it. Gone when the count is closed.
 */
@Component
class SeenSheets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext queries;

    SeenSheets(DSLContext queries) {
        this.queries = queries;
    }

    /**
     * Điều nhận ra một tờ.
     *
     * @param number in its individual code; empty where sheets share one
     */
    record Told(InkPrint print, String number) {}

    /**
     * Các tờ đã đếm của một cuộc lấy phiếu.
     *
     * @param numbers as {@link #digest} has them
     */
    record Counted(List<InkPrint> prints, Set<String> numbers) {
        static final Counted NONE = new Counted(List.of(), Set.of());

        Counted {
            prints = List.copyOf(prints);
            numbers = Set.copyOf(numbers);
        }

        boolean knows(String number) {
            return !number.isEmpty() && numbers.contains(digest(number));
        }
    }

    static String digest(String number) {
        return CanonicalJson.sha256(number.getBytes(StandardCharsets.UTF_8));
    }

    /** Within the transaction that puts these sheets of a batch into the count. */
    void keep(String vote, String batch, List<Told> sheets) {
        List<Told> shuffled = new ArrayList<>(sheets);
        Collections.shuffle(shuffled, RANDOM);
        for (Told each : shuffled) {
            if (!each.print().blank()) {
                queries.insertInto(SCAN_PRINT)
                        .set(SCAN_PRINT.ID, Ids.random())
                        .set(SCAN_PRINT.VOTE, vote)
                        .set(SCAN_PRINT.BATCH, batch)
                        .set(SCAN_PRINT.STROKES, each.print().bytes())
                        .execute();
            }
        }
        Collections.shuffle(shuffled, RANDOM);
        for (Told each : shuffled) {
            if (!each.number().isEmpty()) {
                queries.insertInto(SCAN_NUMBER)
                        .set(SCAN_NUMBER.VOTE, vote)
                        .set(SCAN_NUMBER.DIGEST, digest(each.number()))
                        .set(SCAN_NUMBER.BATCH, batch)
                        .onDuplicateKeyIgnore()
                        .execute();
            }
        }
    }

    /** Files whose pages are in the count: the same bytes are not taken again. */
    void keepHashes(String vote, List<String> hashes) {
        hashes.stream()
                .sorted()
                .forEach(hash -> queries.insertInto(SCAN_HASH)
                        .set(SCAN_HASH.VOTE, vote)
                        .set(SCAN_HASH.HASH, hash)
                        .onDuplicateKeyIgnore()
                        .execute());
    }

    boolean knowsFile(String vote, String hash) {
        return queries.fetchExists(SCAN_HASH, SCAN_HASH.VOTE.eq(vote).and(SCAN_HASH.HASH.eq(hash)));
    }

    Counted of(String vote) {
        return new Counted(
                queries.selectFrom(SCAN_PRINT).where(SCAN_PRINT.VOTE.eq(vote)).fetch().stream()
                        .map(row -> InkPrint.of(row.getStrokes()))
                        .toList(),
                queries.selectFrom(SCAN_NUMBER).where(SCAN_NUMBER.VOTE.eq(vote)).fetchSet(SCAN_NUMBER.DIGEST));
    }

    /** A batch is entered anew: its sheets may be scanned again. */
    void forgetBatch(String vote, String batch) {
        queries.deleteFrom(SCAN_PRINT).where(SCAN_PRINT.BATCH.eq(batch)).execute();
        queries.deleteFrom(SCAN_NUMBER).where(SCAN_NUMBER.BATCH.eq(batch)).execute();
        queries.deleteFrom(SCAN_HASH).where(SCAN_HASH.VOTE.eq(vote)).execute();
    }

    /** The count is closed. */
    void forget(String vote) {
        queries.deleteFrom(SCAN_PRINT).where(SCAN_PRINT.VOTE.eq(vote)).execute();
        queries.deleteFrom(SCAN_NUMBER).where(SCAN_NUMBER.VOTE.eq(vote)).execute();
        queries.deleteFrom(SCAN_HASH).where(SCAN_HASH.VOTE.eq(vote)).execute();
    }
}
