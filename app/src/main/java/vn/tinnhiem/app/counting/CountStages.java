package vn.tinnhiem.app.counting;

import static vn.tinnhiem.app.store.schema.Tables.COUNT_BATCH;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_PASS;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.conference.headcount.CountStage;

/** Việc kiểm phiếu tới đâu, cho hội nghị: once somebody has begun to enter, what was announced before stays. */
@Component
class CountStages implements CountStage.Stages {

    private final DSLContext queries;
    private final OpenCounts counts;

    CountStages(DSLContext queries, OpenCounts counts) {
        this.queries = queries;
        this.counts = counts;
    }

    @Override
    public CountStage stage(String vote) {
        if (counts.closed(vote)) {
            return CountStage.CLOSED;
        }
        boolean entered = queries.fetchExists(
                COUNT_PASS.join(COUNT_BATCH).on(COUNT_BATCH.ID.eq(COUNT_PASS.BATCH)), COUNT_BATCH.VOTE.eq(vote));
        boolean agreed =
                queries.fetchExists(COUNT_BATCH, COUNT_BATCH.VOTE.eq(vote).and(COUNT_BATCH.IS_AGREED.isTrue()));
        return entered || agreed ? CountStage.BEGUN : CountStage.NOTHING;
    }
}
