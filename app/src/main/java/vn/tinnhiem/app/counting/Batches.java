package vn.tinnhiem.app.counting;

import static vn.tinnhiem.app.store.schema.Tables.COUNT_BATCH;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_DECISION;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_ENTRY;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_PASS;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_PASS_MEMBER;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_SHEET;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_TOTALS;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.schema.tables.records.CountBatchRecord;
import vn.tinnhiem.app.store.schema.tables.records.CountPassRecord;
import vn.tinnhiem.rules.count.BatchSizes;

/** Các xấp phiếu của các cuộc kiểm phiếu. */
@Component
public class Batches {

    private final DSLContext queries;
    private final OpenCounts counts;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Live live;

    Batches(DSLContext queries, OpenCounts counts, AuditLog log, ApplicationEventPublisher events, Live live) {
        this.queries = queries;
        this.counts = counts;
        this.log = log;
        this.events = events;
        this.live = live;
    }

    /** All of a vote, by ballot and number. */
    public List<Batch> of(String vote) {
        return queries.selectFrom(COUNT_BATCH)
                .where(COUNT_BATCH.VOTE.eq(vote))
                .orderBy(COUNT_BATCH.BALLOT, COUNT_BATCH.NUMBER)
                .fetch(Batches::batch);
    }

    /** One batch of a vote; empty when that vote has no such batch. */
    public Optional<Batch> find(String vote, String batch) {
        return queries.selectFrom(COUNT_BATCH)
                .where(COUNT_BATCH.ID.eq(batch), COUNT_BATCH.VOTE.eq(vote))
                .fetchOptional(Batches::batch);
    }

    /** As {@link #find} of one that must be there. */
    Batch existing(String vote, String batch) {
        return find(vote, batch).orElseThrow(() -> refused(Fault.F550_NO_SUCH_BATCH));
    }

    /**
     * Divides the sheets of a box. Nothing happens when it is divided already: two stations may press at once.
     *
     * @param sheets in the box, those that were not handed out included
     * @param size of a full batch
     */
    @Transactional
    public void make(String vote, String ballot, long sheets, long size, Method method) {
        counts.refuseClosed(vote);
        if (queries.fetchExists(COUNT_BATCH, COUNT_BATCH.VOTE.eq(vote).and(COUNT_BATCH.BALLOT.eq(ballot)))) {
            return;
        }
        List<Long> sizes = BatchSizes.of(sheets, size);
        for (int i = 0; i < sizes.size(); i++) {
            CountBatchRecord row = queries.newRecord(COUNT_BATCH);
            row.setId(Ids.random());
            row.setVote(vote);
            row.setBallot(ballot);
            row.setNumber(i + 1L);
            row.setSize(sizes.get(i));
            row.setMethod(method.name());
            row.setIsAgreed(false);
            row.setIsSingle(false);
            row.setDiffering(0L);
            row.setDecided(0L);
            row.insert();
        }
        log.record(
                CountAct.BATCHES_MADE, vote, ballot, Map.of("sheets", sheets, "size", size, "batches", sizes.size()));
        live.changed(vote);
    }

    /** Chooses how a batch is entered, while nobody has begun. */
    @Transactional
    public void choose(Batch batch, Method method) {
        counts.refuseClosed(batch.vote());
        refuseBegun(batch);
        queries.update(COUNT_BATCH)
                .set(COUNT_BATCH.METHOD, method.name())
                .where(COUNT_BATCH.ID.eq(batch.id()))
                .execute();
        log.record(CountAct.BATCH_METHOD, batch.vote(), name(batch), Map.of("method", method.name()));
        live.changed(batch.vote());
    }

    /** Says how many sheets are really in a batch, counted again, while nobody has begun. */
    @Transactional
    public void resize(Batch batch, long size) {
        counts.refuseClosed(batch.vote());
        refuseBegun(batch);
        boolean only = queries.fetchCount(
                        COUNT_BATCH, COUNT_BATCH.VOTE.eq(batch.vote()).and(COUNT_BATCH.BALLOT.eq(batch.ballot())))
                == 1;
        if (size < 1 || size > 500 || (size < BatchSizes.LEAST && !only)) {
            throw refused(Fault.F551_BATCH_SIZE);
        }
        queries.update(COUNT_BATCH)
                .set(COUNT_BATCH.SIZE, size)
                .where(COUNT_BATCH.ID.eq(batch.id()))
                .execute();
        log.record(CountAct.BATCH_RESIZED, batch.vote(), name(batch), Map.of("from", batch.size(), "to", size));
        live.changed(batch.vote());
    }

    /** Throws away everything entered of a batch, so that it is entered anew. */
    @Transactional
    public void again(Batch batch, String reason) {
        counts.refuseClosed(batch.vote());
        queries.deleteFrom(COUNT_PASS).where(COUNT_PASS.BATCH.eq(batch.id())).execute();
        queries.deleteFrom(COUNT_SHEET).where(COUNT_SHEET.BATCH.eq(batch.id())).execute();
        queries.deleteFrom(COUNT_TOTALS)
                .where(COUNT_TOTALS.BATCH.eq(batch.id()))
                .execute();
        queries.deleteFrom(COUNT_DECISION)
                .where(COUNT_DECISION.BATCH.eq(batch.id()))
                .execute();
        queries.deleteFrom(vn.tinnhiem.app.store.schema.Tables.COUNT_DOUBT)
                .where(vn.tinnhiem.app.store.schema.Tables.COUNT_DOUBT.BATCH.eq(batch.id()))
                .execute();
        queries.update(COUNT_BATCH)
                .set(COUNT_BATCH.IS_AGREED, false)
                .set(COUNT_BATCH.IS_SINGLE, false)
                .set(COUNT_BATCH.DIFFERING, 0L)
                .set(COUNT_BATCH.DECIDED, 0L)
                .where(COUNT_BATCH.ID.eq(batch.id()))
                .execute();
        events.publishEvent(new BatchAgain(batch.vote(), batch.id()));
        log.record(CountAct.BATCH_AGAIN, batch.vote(), name(batch), Map.of("reason", reason));
        live.changed(batch.vote());
    }

    /** Whether somebody, or the scanner, has begun to enter a batch. */
    public boolean begun(String batch) {
        return !passes(batch).isEmpty();
    }

    /** The entries of a batch, in order. */
    List<Pass> passes(String batch) {
        return queries.selectFrom(COUNT_PASS)
                .where(COUNT_PASS.BATCH.eq(batch))
                .orderBy(COUNT_PASS.PASS)
                .fetch(this::pass);
    }

    /** The same of all batches of a vote, by batch; none for a batch that nobody has begun. */
    Map<String, List<Pass>> passesOf(String vote) {
        Map<String, Set<String>> members = queries
                .select(COUNT_PASS_MEMBER.PASS, COUNT_PASS_MEMBER.MEMBER)
                .from(COUNT_PASS_MEMBER)
                .join(COUNT_PASS)
                .on(COUNT_PASS.ID.eq(COUNT_PASS_MEMBER.PASS))
                .join(COUNT_BATCH)
                .on(COUNT_BATCH.ID.eq(COUNT_PASS.BATCH))
                .where(COUNT_BATCH.VOTE.eq(vote))
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        Record2::value1, Collectors.mapping(Record2::value2, Collectors.toSet())));
        return queries
                .select(COUNT_PASS.fields())
                .from(COUNT_PASS)
                .join(COUNT_BATCH)
                .on(COUNT_BATCH.ID.eq(COUNT_PASS.BATCH))
                .where(COUNT_BATCH.VOTE.eq(vote))
                .orderBy(COUNT_PASS.PASS)
                .fetchInto(COUNT_PASS)
                .stream()
                .map(row -> pass(row, members.getOrDefault(row.getId(), Set.of())))
                .collect(Collectors.groupingBy(Pass::batch));
    }

    /** Begins the next entry of a batch, or goes on with one that another station left. */
    Pass begin(Batch batch, long number, String station, Set<String> members) {
        Optional<Pass> left = passes(batch.id()).stream()
                .filter(each -> each.number() == number)
                .findFirst();
        String id = left.map(Pass::id).orElseGet(Ids::random);
        Set<String> all = new HashSet<>(members);
        if (left.isPresent()) {
            queries.update(COUNT_PASS)
                    .set(COUNT_PASS.STATION, station)
                    .where(COUNT_PASS.ID.eq(id))
                    .execute();
            all.addAll(left.get().members());
            queries.deleteFrom(COUNT_PASS_MEMBER)
                    .where(COUNT_PASS_MEMBER.PASS.eq(id))
                    .execute();
        } else {
            CountPassRecord row = queries.newRecord(COUNT_PASS);
            row.setId(id);
            row.setBatch(batch.id());
            row.setPass(number);
            row.setStation(station);
            row.setIsDone(false);
            row.insert();
        }
        all.stream()
                .sorted()
                .forEach(member -> queries.insertInto(COUNT_PASS_MEMBER)
                        .set(COUNT_PASS_MEMBER.PASS, id)
                        .set(COUNT_PASS_MEMBER.MEMBER, member)
                        .execute());
        return new Pass(id, batch.id(), number, station, false, all);
    }

    /** Marks an entry as done; no station holds it any more. */
    void done(Pass pass) {
        queries.update(COUNT_PASS)
                .set(COUNT_PASS.IS_DONE, true)
                .set(COUNT_PASS.STATION, "")
                .where(COUNT_PASS.ID.eq(pass.id()))
                .execute();
    }

    Optional<Pass> pass(String id) {
        return queries.selectFrom(COUNT_PASS).where(COUNT_PASS.ID.eq(id)).fetchOptional(this::pass);
    }

    static String name(Batch batch) {
        return batch.ballot() + " " + batch.number();
    }

    static Refused refused(Fault fault, Object... values) {
        return new Refused(Problem.of(fault, "", "", values));
    }

    private void refuseBegun(Batch batch) {
        boolean begun = queries.fetchExists(
                COUNT_ENTRY.join(COUNT_PASS).on(COUNT_PASS.ID.eq(COUNT_ENTRY.PASS)), COUNT_PASS.BATCH.eq(batch.id()));
        if (begun || batch.agreed() || passes(batch.id()).stream().anyMatch(Pass::done)) {
            throw refused(Fault.F552_BATCH_BEGUN);
        }
    }

    private Pass pass(CountPassRecord row) {
        return pass(
                row,
                queries.selectFrom(COUNT_PASS_MEMBER)
                        .where(COUNT_PASS_MEMBER.PASS.eq(row.getId()))
                        .fetchSet(COUNT_PASS_MEMBER.MEMBER));
    }

    private static Pass pass(CountPassRecord row, Set<String> members) {
        return new Pass(row.getId(), row.getBatch(), row.getPass(), row.getStation(), row.getIsDone(), members);
    }

    private static Batch batch(CountBatchRecord row) {
        return new Batch(
                row.getId(),
                row.getVote(),
                row.getBallot(),
                row.getNumber(),
                row.getSize(),
                Method.valueOf(row.getMethod()),
                row.getIsAgreed(),
                row.getIsSingle(),
                row.getDiffering(),
                row.getDecided());
    }
}
