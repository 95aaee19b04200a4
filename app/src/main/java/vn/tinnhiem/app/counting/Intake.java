package vn.tinnhiem.app.counting;

import static vn.tinnhiem.app.store.schema.Tables.COUNT_BATCH;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.schema.Tables;
import vn.tinnhiem.rules.ballot.Mark;

/** Nơi nhận phiếu không qua bàn phím: the sheets of a batch come all at once, as its first or its only entry. */
@Component
public class Intake {

    private final DSLContext queries;
    private final Batches batches;
    private final Agreement agreement;
    private final OpenCounts counts;
    private final ApprovedPlans plans;
    private final AuditLog log;
    private final Live live;

    Intake(
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
     * Một tờ được đưa vào.
     *
     * @param lines one per line of the ballot; empty where only the committee can tell: it comes into the queue of doubts
     */
    public record Taken(List<Optional<Mark>> lines, boolean issued, boolean added) {
        public Taken {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Takes these sheets as the first or the only entry of a batch on which nothing was entered yet. The number of sheets
     * becomes the size of the batch.
     *
     * @param sheets in the order of the stack, which is kept until the batch agrees
     * @param at the station that answers for it
     * @param only whether no second entry is needed; otherwise other people enter the batch by keys
     * @return whether the batch agreed at once
     */
    @Transactional
    public boolean take(Seated at, String batchId, List<Taken> sheets, boolean only) {
        Batch batch = batches.existing(at.vote(), batchId);
        counts.refuseClosed(batch.vote());
        if (batch.agreed() || !batches.passes(batchId).isEmpty()) {
            throw Batches.refused(Fault.F552_BATCH_BEGUN);
        }
        int lines =
                plans.of(at.vote()).ballot(batch.ballot()).orElseThrow().lines().size();
        if (sheets.isEmpty() || sheets.stream().anyMatch(sheet -> sheet.lines().size() != lines)) {
            throw Batches.refused(Fault.F559_NOT_A_BALLOT);
        }
        if (sheets.size() != batch.size()) {
            batches.resize(batch, sheets.size());
        }
        queries.update(COUNT_BATCH)
                .set(COUNT_BATCH.METHOD, Method.SCAN.name())
                .set(COUNT_BATCH.IS_SINGLE, only)
                .where(COUNT_BATCH.ID.eq(batchId))
                .execute();
        Pass pass = batches.begin(batch, 1, at.station(), at.people());
        for (int i = 0; i < sheets.size(); i++) {
            put(pass, i + 1L, sheets.get(i));
        }
        batches.done(pass);
        log.record(
                CountAct.ENTRY_FINISHED,
                batch.vote(),
                Batches.name(batch),
                Map.of("entry", 1, "members", at.names(), "scanned", sheets.size()));
        agreement.settle(batches.existing(at.vote(), batchId));
        live.changed(batch.vote());
        return batches.existing(at.vote(), batchId).agreed();
    }

    private void put(Pass pass, long ordinal, Taken sheet) {
        StringBuilder marks = new StringBuilder();
        sheet.lines().forEach(line -> marks.append(line.map(Mark::key).orElse(Typed.ASKED)));
        Typed typed = new Typed(ordinal, marks.toString(), sheet.issued(), sheet.added());
        queries.insertInto(Tables.COUNT_ENTRY)
                .set(Tables.COUNT_ENTRY.ID, Ids.random())
                .set(Tables.COUNT_ENTRY.PASS, pass.id())
                .set(Tables.COUNT_ENTRY.ORDINAL, typed.ordinal())
                .set(Tables.COUNT_ENTRY.MARKS, typed.marks())
                .set(Tables.COUNT_ENTRY.IS_ISSUED, typed.issued())
                .set(Tables.COUNT_ENTRY.IS_ADDED, typed.added())
                .execute();
    }
}
