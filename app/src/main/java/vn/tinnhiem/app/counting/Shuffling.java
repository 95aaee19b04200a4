package vn.tinnhiem.app.counting;

import static vn.tinnhiem.app.store.schema.Tables.COUNT_BATCH;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_DECISION;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_DOUBT;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_ENTRY;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_PASS;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_SHEET;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.Rewriting;
import vn.tinnhiem.app.store.schema.tables.records.CountDecisionRecord;
import vn.tinnhiem.app.store.schema.tables.records.CountDoubtRecord;
import vn.tinnhiem.app.store.schema.tables.records.CountSheetRecord;

/**
 * Xáo phiếu: when a batch agrees, its sheets are written anew in an order that nobody can find again, with new random ids, and what
 * had an order is deleted in the same transaction.
 */
@Component
class Shuffling {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext queries;
    private final ApprovedPlans plans;
    private final Rewriting rewriting;
    private final ApplicationEventPublisher events;

    Shuffling(DSLContext queries, ApprovedPlans plans, Rewriting rewriting, ApplicationEventPublisher events) {
        this.queries = queries;
        this.plans = plans;
        this.rewriting = rewriting;
        this.events = events;
    }

    /**
     * @param sheets the fields of every sheet of the batch, in any order
     */
    void keep(Batch batch, List<String> sheets) {
        List<CountDecisionRecord> decisions = decisions(batch);
        long decided = queries.fetchCount(COUNT_DOUBT, COUNT_DOUBT.BATCH.eq(batch.id()));
        queries.deleteFrom(COUNT_DOUBT).where(COUNT_DOUBT.BATCH.eq(batch.id())).execute();
        queries.deleteFrom(COUNT_ENTRY)
                .where(COUNT_ENTRY.PASS.in(
                        queries.select(COUNT_PASS.ID).from(COUNT_PASS).where(COUNT_PASS.BATCH.eq(batch.id()))))
                .execute();
        List<String> shuffled = new ArrayList<>(sheets);
        Collections.shuffle(shuffled, RANDOM);
        queries.batchInsert(
                        shuffled.stream().map(fields -> sheet(batch, fields)).toList())
                .execute();
        Collections.shuffle(decisions, RANDOM);
        queries.batchInsert(decisions).execute();
        queries.update(COUNT_BATCH)
                .set(COUNT_BATCH.IS_AGREED, true)
                .set(COUNT_BATCH.DECIDED, decided)
                .where(COUNT_BATCH.ID.eq(batch.id()))
                .execute();
        events.publishEvent(new BatchAgreed(batch.vote(), batch.id()));
        emptyLogAfterwards();
    }

    private CountSheetRecord sheet(Batch batch, String fields) {
        Typed typed = Typed.of(0, fields);
        CountSheetRecord row = queries.newRecord(COUNT_SHEET);
        row.setId(Ids.random());
        row.setBatch(batch.id());
        row.setMarks(typed.marks());
        row.setIsIssued(typed.issued());
        row.setIsAdded(typed.added());
        return row;
    }

    /** One row for each place that was decided, so that two of them are not seen to be of one sheet. */
    private List<CountDecisionRecord> decisions(Batch batch) {
        List<CountDecisionRecord> rows = new ArrayList<>();
        List<CountDoubtRecord> doubts = queries.selectFrom(COUNT_DOUBT)
                .where(COUNT_DOUBT.BATCH.eq(batch.id()))
                .fetch();
        if (doubts.isEmpty()) {
            return rows;
        }
        List<Line> lines =
                plans.of(batch.vote()).ballot(batch.ballot()).orElseThrow().lines();
        for (CountDoubtRecord doubt : doubts) {
            for (int place = 0; place < doubt.getFields().length(); place++) {
                if (doubt.getFields().charAt(place) == Typed.ASKED) {
                    rows.add(decision(batch, doubt, place, lines));
                }
            }
        }
        return rows;
    }

    private CountDecisionRecord decision(Batch batch, CountDoubtRecord doubt, int place, List<Line> lines) {
        char decided = doubt.getDecided().charAt(place);
        boolean row = place < lines.size();
        CountDecisionRecord decision = queries.newRecord(COUNT_DECISION);
        decision.setId(Ids.random());
        decision.setBatch(batch.id());
        decision.setQuestion(row ? "row" : place == lines.size() ? "issued" : "added");
        decision.setPerson(row ? (long) lines.get(place).number() : 0L);
        decision.setWhy("");
        decision.setReading("");
        decision.setDecision(row ? String.valueOf(decided) : decided == 'y' ? "yes" : "no");
        decision.setReason(doubt.getReason());
        decision.setName1(doubt.getName1());
        decision.setName2(doubt.getName2());
        return decision;
    }

    /** The pages as they were stand in the write-ahead log until it is emptied. */
    private void emptyLogAfterwards() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    rewriting.forgetSoon(List.of("count_entry", "count_doubt"));
                }
            });
        }
    }
}
