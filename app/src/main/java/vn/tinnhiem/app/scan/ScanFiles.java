package vn.tinnhiem.app.scan;

import static vn.tinnhiem.app.store.schema.Tables.SCAN_FILE;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_PILE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.schema.tables.records.ScanFileRecord;
import vn.tinnhiem.app.store.schema.tables.records.ScanPileRecord;

/** Nhận tệp quét vào kho: each file once, whatever it was called and however often it is handed in. */
@Component
class ScanFiles {

    private final DSLContext queries;
    private final ScanStore store;
    private final SeenSheets seen;
    private final TransactionTemplate transactions;

    ScanFiles(DSLContext queries, ScanStore store, SeenSheets seen, TransactionTemplate transactions) {
        this.queries = queries;
        this.store = store;
        this.seen = seen;
        this.transactions = transactions;
    }

    /** What became of a file that was handed in. */
    sealed interface Receipt {

        /** Đã nhận. */
        record Taken(int pile, int place) implements Receipt {}

        /** Đã có từ trước, đúng từng byte. */
        record Known(int pile, int place) implements Receipt {}

        /** Các trang của tệp này đã vào phép đếm. */
        record Counted() implements Receipt {}
    }

    /**
     * Takes in a file: on disk whole, and only then known.
     *
     * @param place in the delivery, from 1; the next free one where it is taken or 0
     * @throws Refused F102 (empty), F860 (larger than scans are), F110 (disk full), F861 (no such delivery)
     */
    Receipt take(String vote, String pile, int place, InputStream bytes) {
        try (ArrivingFile file = ArrivingFile.receive(store.folder(vote), bytes)) {
            return keep(vote, pile, place, file);
        } catch (IOException e) {
            throw ArrivingFile.refused(e);
        }
    }

    /** As {@link #take}, of a file of this machine, which is then gone from where it lay. */
    Receipt move(String vote, String pile, Path from) {
        try (InputStream bytes = Files.newInputStream(from)) {
            Receipt receipt = take(vote, pile, 0, bytes);
            Files.delete(from);
            return receipt;
        } catch (IOException e) {
            throw ArrivingFile.refused(e);
        }
    }

    private Receipt keep(String vote, String pile, int place, ArrivingFile file) throws IOException {
        Optional<Receipt> known = known(vote, file.hash());
        if (known.isPresent()) {
            return known.get();
        }
        return insert(vote, pile, place, file);
    }

    private synchronized Receipt insert(String vote, String pile, int wanted, ArrivingFile file) throws IOException {
        Optional<Receipt> known = known(vote, file.hash());
        if (known.isPresent()) {
            return known.get();
        }
        ScanPileRecord to = refuseCounted(vote, pile);
        long place = wanted < 1 || taken(pile, wanted) ? last(pile) + 1 : wanted;
        String id = Ids.random();
        Path folder = ScanNames.folder(store.folder(vote), to.getNumber(), pile);
        file.moveTo(ScanNames.file(folder, to.getNumber(), place, id));
        transactions.executeWithoutResult(tx -> {
            refuseCounted(vote, pile);
            ScanFileRecord row = queries.newRecord(SCAN_FILE);
            row.setId(id);
            row.setVote(vote);
            row.setPile(pile);
            row.setPlace(place);
            row.setHash(file.hash());
            row.setBytes(file.bytes());
            queries.executeInsert(row);
        });
        return new Receipt.Taken(Math.toIntExact(to.getNumber()), Math.toIntExact(place));
    }

    private boolean taken(String pile, long place) {
        return queries.fetchExists(SCAN_FILE, SCAN_FILE.PILE.eq(pile), SCAN_FILE.PLACE.eq(place));
    }

    private long last(String pile) {
        return queries.select(DSL.coalesce(DSL.max(SCAN_FILE.PLACE), 0L))
                .from(SCAN_FILE)
                .where(SCAN_FILE.PILE.eq(pile))
                .fetchSingle()
                .value1();
    }

    /** What went into the count meanwhile takes no more. */
    private ScanPileRecord refuseCounted(String vote, String pile) {
        ScanPileRecord to = queries.selectFrom(SCAN_PILE)
                .where(SCAN_PILE.VOTE.eq(vote), SCAN_PILE.ID.eq(pile))
                .fetchOptional()
                .orElseThrow(() -> new Refused(Problem.of(Fault.F861_NO_SUCH_PILE, "", "")));
        if (to.getIsCounted()) {
            throw new Refused(Problem.of(Fault.F870_PILE_COUNTED, "", ""));
        }
        return to;
    }

    private Optional<Receipt> known(String vote, String hash) {
        if (seen.knowsFile(vote, hash)) {
            return Optional.of(new Receipt.Counted());
        }
        return queries.select(SCAN_PILE.NUMBER, SCAN_FILE.PLACE)
                .from(SCAN_FILE)
                .join(SCAN_PILE)
                .on(SCAN_PILE.ID.eq(SCAN_FILE.PILE))
                .where(SCAN_FILE.VOTE.eq(vote).and(SCAN_FILE.HASH.eq(hash)))
                .fetchOptional(row -> new Receipt.Known(Math.toIntExact(row.value1()), Math.toIntExact(row.value2())));
    }

    /** Files that no delivery knows: the machine stopped between disk and database, or their delivery was removed. */
    synchronized void sweep(String vote) {
        Set<Path> known = new HashSet<>();
        store.piles(vote).forEach(pile -> pile.files().forEach(file -> known.add(file.file())));
        try {
            ScanNames.deleteFiles(store.folder(vote), file -> !known.contains(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
