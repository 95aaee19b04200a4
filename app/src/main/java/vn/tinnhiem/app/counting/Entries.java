package vn.tinnhiem.app.counting;

import static vn.tinnhiem.app.store.schema.Tables.COUNT_ENTRY;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_PASS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.store.schema.tables.records.CountEntryRecord;
import vn.tinnhiem.rules.count.DoubleEntry;
import vn.tinnhiem.rules.count.EnteredOnce;

/** Nhập từng tờ: the sheets of a batch one after another, each on disk before it is answered, each once. */
@Component
class Entries {

    private final DSLContext queries;
    private final Batches batches;
    private final Agreement agreement;
    private final OpenCounts counts;
    private final ApprovedPlans plans;
    private final AuditLog log;
    private final Live live;
    /** Lines on the ballot of a batch, so that the plan is not read again for every sheet. */
    private final Map<String, Integer> lines = new ConcurrentHashMap<>();

    Entries(
            DSLContext queries,
            Batches batches,
            Agreement agreement,
            OpenCounts counts,
            ApprovedPlans plans,
            AuditLog log,
            Live live) {
        this.queries = queries;
        this.batches = batches;
        this.agreement = agreement;
        this.counts = counts;
        this.plans = plans;
        this.log = log;
        this.live = live;
    }

    /**
     * Việc nhập đang làm.
     *
     * @param ordinals which sheets of the batch this entry is of: all, or those that differ
     * @param done how many of them are entered
     */
    record Task(Batch batch, Pass pass, List<Long> ordinals, long done) {}

    /**
     * Tờ đã nằm trên đĩa.
     *
     * @param done how many sheets of this entry are stored
     * @param differs whether the first entry says otherwise; never what it says
     */
    record Saved(long done, boolean differs) {}

    /** Begins, or goes on with, the entry that a batch needs next. */
    @Transactional
    public Task begin(Seated at, Batch asked) {
        counts.refuseClosed(asked.vote());
        // What the page showed may be old by now.
        Batch batch = batches.existing(asked.vote(), asked.id());
        List<Pass> passes = batches.passes(batch.id());
        Optional<Pass> open = passes.stream().filter(each -> !each.done()).findFirst();
        long number = open.map(Pass::number).orElse(passes.size() + 1L);
        if (batch.agreed() || number > 3 || (batch.single() && number > 1)) {
            throw Batches.refused(Fault.F553_BATCH_FINISHED);
        }
        if (open.isPresent()
                && !open.get().station().isEmpty()
                && !open.get().station().equals(at.station())) {
            throw Batches.refused(Fault.F555_AT_ANOTHER_STATION);
        }
        refuseSamePeople(at, passes, number);
        lines.put(batch.id(), lines(batch));
        queries.update(COUNT_PASS)
                .set(COUNT_PASS.STATION, "")
                .where(COUNT_PASS.STATION.eq(at.station()))
                .execute();
        Pass pass = batches.begin(batch, number, at.station(), at.people());
        if (open.isEmpty()) {
            log.record(
                    CountAct.ENTRY_BEGUN,
                    batch.vote(),
                    Batches.name(batch),
                    Map.of("entry", number, "members", at.names()));
        }
        live.changed(batch.vote());
        return task(batch, pass);
    }

    /** What is there of an entry. */
    Task task(Batch batch, Pass pass) {
        return new Task(batch, pass, ordinals(batch, pass), entered(pass).size());
    }

    /** The law of who may enter is asked with nothing entered yet. */
    static void refuseSamePeople(Seated at, List<Pass> passes, long number) {
        if (number == 1) {
            return;
        }
        EnteredOnce<Character> first = new EnteredOnce<>(passes.getFirst().members(), List.of());
        boolean refused = number == 2
                ? first.second(at.people(), List.of()) instanceof DoubleEntry.Refused
                : new DoubleEntry.Differing<>(
                                        first, new EnteredOnce<>(passes.get(1).members(), List.of()), List.of())
                                .third(at.people(), List.of())
                        instanceof DoubleEntry.Refused;
        if (refused) {
            throw Batches.refused(Fault.F556_SAME_PERSON);
        }
    }

    /**
     * Stores one sheet. The same id again changes nothing and is answered the same.
     *
     * @param id made at random at the station
     * @param typed the next sheet of the entry
     */
    @Transactional
    public Saved put(Seated at, String passId, String id, Typed typed) {
        Pass pass = held(at, passId);
        Batch batch = batches.existing(at.vote(), pass.batch());
        Optional<CountEntryRecord> before =
                queries.selectFrom(COUNT_ENTRY).where(COUNT_ENTRY.ID.eq(id)).fetchOptional();
        if (before.isEmpty()) {
            refuseOther(at, batch, pass, typed);
            CountEntryRecord row = queries.newRecord(COUNT_ENTRY);
            row.setId(id);
            row.setPass(pass.id());
            row.setOrdinal(typed.ordinal());
            row.setMarks(typed.marks());
            row.setIsIssued(typed.issued());
            row.setIsAdded(typed.added());
            queries.executeInsert(row);
            live.changed(batch.vote());
        } else if (!before.get().getPass().equals(pass.id())) {
            throw Batches.refused(Fault.F559_NOT_A_BALLOT);
        }
        return new Saved(queries.fetchCount(COUNT_ENTRY, COUNT_ENTRY.PASS.eq(pass.id())), differs(batch, pass, typed));
    }

    private void refuseOther(Seated at, Batch batch, Pass pass, Typed typed) {
        counts.refuseClosed(batch.vote());
        if (!Typed.fits(typed.marks(), lines.computeIfAbsent(batch.id(), id -> lines(batch)))) {
            throw Batches.refused(Fault.F559_NOT_A_BALLOT);
        }
        if (pass.done()) {
            throw Batches.refused(Fault.F555_AT_ANOTHER_STATION);
        }
        List<Long> all = ordinals(batch, pass);
        int done = queries.fetchCount(COUNT_ENTRY, COUNT_ENTRY.PASS.eq(pass.id()));
        if (done >= all.size() || all.get(done) != typed.ordinal()) {
            throw Batches.refused(Fault.F557_NOT_IN_ORDER);
        }
    }

    /** Takes the last sheet back; empty when this one is not there. */
    @Transactional
    public Optional<Typed> undo(Seated at, String passId, String id) {
        Pass pass = held(at, passId);
        List<CountEntryRecord> rows = entered(pass);
        if (pass.done()
                || rows.isEmpty()
                || (!id.isEmpty() && !rows.getLast().getId().equals(id))) {
            return Optional.empty();
        }
        CountEntryRecord last = rows.getLast();
        queries.deleteFrom(COUNT_ENTRY).where(COUNT_ENTRY.ID.eq(last.getId())).execute();
        Batch batch = batches.existing(at.vote(), pass.batch());
        log.record(CountAct.ENTRY_UNDONE, batch.vote(), Batches.name(batch), Map.of("entry", pass.number()));
        live.changed(batch.vote());
        return Optional.of(typed(last));
    }

    /** Ends an entry of which every sheet is there; the same again changes nothing. */
    @Transactional
    public void finish(Seated at, String passId) {
        Pass pass = batches.pass(passId).orElseThrow(() -> Batches.refused(Fault.F555_AT_ANOTHER_STATION));
        Batch batch = batches.existing(at.vote(), pass.batch());
        if (pass.done()) {
            return;
        }
        held(at, passId);
        int expected = ordinals(batch, pass).size();
        int done = entered(pass).size();
        if (done != expected) {
            throw Batches.refused(Fault.F558_NOT_ALL_ENTERED, "size", (long) expected, "done", (long) done);
        }
        batches.done(pass);
        log.record(
                CountAct.ENTRY_FINISHED,
                batch.vote(),
                Batches.name(batch),
                Map.of(
                        "entry",
                        pass.number(),
                        "members",
                        String.join(" và ", pass.members().stream().sorted().toList())));
        agreement.settle(batch);
        live.changed(batch.vote());
    }

    private int lines(Batch batch) {
        return plans.of(batch.vote())
                .ballot(batch.ballot())
                .orElseThrow()
                .lines()
                .size();
    }

    private Pass held(Seated at, String passId) {
        return batches.pass(passId)
                .filter(pass -> pass.station().equals(at.station()) || pass.done())
                .orElseThrow(() -> Batches.refused(Fault.F555_AT_ANOTHER_STATION));
    }

    private List<Long> ordinals(Batch batch, Pass pass) {
        return pass.number() == 3
                ? agreement.differing(batch)
                : LongStream.rangeClosed(1, batch.size()).boxed().toList();
    }

    private boolean differs(Batch batch, Pass pass, Typed typed) {
        return pass.number() == 2 && !agreement.first(batch, typed.ordinal()).equals(typed.text());
    }

    private List<CountEntryRecord> entered(Pass pass) {
        return queries.selectFrom(COUNT_ENTRY)
                .where(COUNT_ENTRY.PASS.eq(pass.id()))
                .orderBy(COUNT_ENTRY.ORDINAL)
                .fetch();
    }

    static Typed typed(CountEntryRecord row) {
        return new Typed(row.getOrdinal(), row.getMarks(), row.getIsIssued(), row.getIsAdded());
    }
}
