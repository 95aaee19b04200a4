package vn.tinnhiem.app.scan;

import static vn.tinnhiem.app.store.schema.Tables.SCAN_FILE;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_PILE;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.counting.UncountedScans;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.StorePlace;
import vn.tinnhiem.app.store.schema.tables.records.ScanFileRecord;
import vn.tinnhiem.app.store.schema.tables.records.ScanPileRecord;

/**
 * Kho tệp quét của các cuộc lấy phiếu, cho tới khi chốt. A file has a random name and no time of its own; what the scanner
 * called it is never written down, since scanners put the time into names.
 */
@Component
class ScanStore implements UncountedScans {

    private final DSLContext queries;
    private final StorePlace place;
    private final AuditLog log;
    private final Live live;

    ScanStore(DSLContext queries, StorePlace place, AuditLog log, Live live) {
        this.queries = queries;
        this.place = place;
        this.log = log;
        this.live = live;
    }

    /** Where everything of a vote's scanning lies. */
    Path folder(String vote) {
        return place.folder().resolve("scans").resolve(vote);
    }

    /** Votes whose sheets were scanned and are not gone yet. */
    List<String> votes() {
        return queries.selectDistinct(SCAN_PILE.VOTE).from(SCAN_PILE).fetch(SCAN_PILE.VOTE);
    }

    /** The deliveries of a vote, in the order in which they came. */
    List<Pile> piles(String vote) {
        Map<String, List<ScanFileRecord>> files =
                queries.selectFrom(SCAN_FILE).where(SCAN_FILE.VOTE.eq(vote)).fetchGroups(SCAN_FILE.PILE, each -> each);
        return queries.selectFrom(SCAN_PILE).where(SCAN_PILE.VOTE.eq(vote)).orderBy(SCAN_PILE.NUMBER).stream()
                .map(row -> pile(row, files.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    Optional<Pile> pile(String vote, String id) {
        return piles(vote).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private Pile pile(ScanPileRecord row, List<ScanFileRecord> files) {
        Path folder = ScanNames.folder(folder(row.getVote()), row.getNumber(), row.getId());
        return new Pile(
                row.getId(),
                Math.toIntExact(row.getNumber()),
                row.getBatch(),
                row.getIsCounted(),
                folder,
                files.stream()
                        .map(file -> new Pile.Stored(
                                file.getId(),
                                Math.toIntExact(file.getPlace()),
                                ScanNames.file(folder, row.getNumber(), file.getPlace(), file.getId()),
                                file.getBytes()))
                        .sorted(Comparator.comparing(Pile.Stored::place))
                        .toList());
    }

    /**
     * Begins a delivery.
     *
     * @param batch id of the batch that it feeds; empty for sheets of the whole vote
     * @return its id
     */
    @Transactional
    String begin(String vote, String batch) {
        ScanPileRecord row = queries.newRecord(SCAN_PILE);
        row.setId(Ids.random());
        row.setVote(vote);
        row.setNumber(next(vote));
        row.setBatch(batch);
        row.setIsCounted(false);
        queries.executeInsert(row);
        live.changed(vote);
        return row.getId();
    }

    private long next(String vote) {
        Long last = queries.select(DSL.max(SCAN_PILE.NUMBER))
                .from(SCAN_PILE)
                .where(SCAN_PILE.VOTE.eq(vote))
                .fetchOneInto(Long.class);
        return last == null ? 1 : last + 1;
    }

    /** Says in the log that a delivery is complete; an empty one is forgotten. */
    @Transactional
    void end(String vote, String pile) {
        Optional<Pile> ended = pile(vote, pile);
        if (ended.isEmpty()) {
            return;
        }
        if (ended.get().files().isEmpty()) {
            queries.deleteFrom(SCAN_PILE).where(SCAN_PILE.ID.eq(pile)).execute();
        } else {
            log.record(
                    ScanAct.SCAN_FILES_TAKEN,
                    vote,
                    Integer.toString(ended.get().number()),
                    Map.of("files", ended.get().files().size()));
        }
        live.changed(vote);
    }

    /** A delivery was a mistake: its files go, and nothing of them counts. */
    @Transactional
    void remove(String vote, String pile) {
        Optional<Pile> gone = pile(vote, pile);
        if (gone.isEmpty()) {
            return;
        }
        if (gone.get().counted()) {
            throw new Refused(Problem.of(Fault.F870_PILE_COUNTED, "", ""));
        }
        queries.deleteFrom(SCAN_PILE).where(SCAN_PILE.ID.eq(pile)).execute();
        log.record(
                ScanAct.SCAN_PILE_REMOVED,
                vote,
                Integer.toString(gone.get().number()),
                Map.of("files", gone.get().files().size()));
        live.changed(vote);
    }

    /** Their sheets are in the count. Within the transaction that puts them there. */
    void counted(List<Pile> piles) {
        piles.forEach(pile -> queries.update(SCAN_PILE)
                .set(SCAN_PILE.IS_COUNTED, true)
                .where(SCAN_PILE.ID.eq(pile.id()))
                .execute());
    }

    /** The hashes of the files of some deliveries. */
    List<String> hashes(List<Pile> piles) {
        return queries.selectFrom(SCAN_FILE)
                .where(SCAN_FILE.PILE.in(piles.stream().map(Pile::id).toList()))
                .fetch(SCAN_FILE.HASH);
    }

    /** Whether files of deliveries that are in the count are still there. */
    boolean holdsCounted(String vote) {
        return piles(vote).stream()
                .anyMatch(pile -> pile.counted() && !pile.files().isEmpty());
    }

    /** Deliveries with files whose sheets are not in the count. */
    @Override
    public long waiting(String vote) {
        return piles(vote).stream()
                .filter(pile -> !pile.counted() && !pile.files().isEmpty())
                .count();
    }

    /** Forgets the files of deliveries that are in the count. They go from the disk with the next sweep. */
    void forgetCounted(String vote) {
        queries.deleteFrom(SCAN_FILE)
                .where(
                        SCAN_FILE.VOTE.eq(vote),
                        SCAN_FILE.PILE.in(queries.select(SCAN_PILE.ID)
                                .from(SCAN_PILE)
                                .where(SCAN_PILE.VOTE.eq(vote), SCAN_PILE.IS_COUNTED.isTrue())))
                .execute();
    }

    /** The count is closed: no delivery is known any more. */
    void forgetRows(String vote) {
        queries.deleteFrom(SCAN_PILE).where(SCAN_PILE.VOTE.eq(vote)).execute();
    }

    /** All files of a vote, in the order of reading. */
    List<Path> files(String vote) {
        return piles(vote).stream()
                .flatMap(pile -> pile.files().stream())
                .map(Pile.Stored::file)
                .toList();
    }

    /** Bytes of all files of some deliveries. */
    static long bytes(Stream<Pile> piles) {
        return piles.flatMap(pile -> pile.files().stream())
                .mapToLong(Pile.Stored::bytes)
                .sum();
    }
}
