package vn.tinnhiem.app.conference;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.store.schema.tables.records.ConferenceRecord;

/** Thay đổi ở các hội nghị: each in one transaction with the conference held, done wholly or refused with nothing written. */
@Component
class ConferenceChanges {

    private final ConferenceRows rows;
    private final Votes votes;
    private final Live live;
    private final TransactionTemplate transactions;

    ConferenceChanges(ConferenceRows rows, Votes votes, Live live, TransactionTemplate transactions) {
        this.rows = rows;
        this.votes = votes;
        this.live = live;
        this.transactions = transactions;
    }

    /**
     * Changes a conference that is held against other writers.
     *
     * @param work told the row and the approved plan; what it refuses is rolled back
     */
    Outcome change(String vote, BiFunction<ConferenceRecord, Plan, Outcome> work) {
        Optional<Plan> plan = votes.approvedPlan(vote);
        if (plan.isEmpty()) {
            return Outcome.refused(Refusal.NOT_APPROVED);
        }
        return Objects.requireNonNull(transactions.execute(tx -> {
            Outcome outcome = work.apply(rows.locked(vote, plan.get()), plan.get());
            if (outcome.done()) {
                live.changed(vote);
            } else {
                tx.setRollbackOnly();
            }
            return outcome;
        }));
    }
}
