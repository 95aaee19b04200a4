package vn.tinnhiem.app.result;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.conference.headcount.Announced;
import vn.tinnhiem.app.conference.headcount.Headcounts;
import vn.tinnhiem.app.counting.closed.ClosedCount;
import vn.tinnhiem.app.counting.closed.ClosedCounts;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;

/** Các kết quả đã chốt. Before the close, and while a count is open again, there is none, for anybody. */
@Component
public class Results {

    private final ApprovedPlans plans;
    private final ObjectProvider<Headcounts> headcounts;
    private final ObjectProvider<ClosedCounts> counts;

    Results(ApprovedPlans plans, ObjectProvider<Headcounts> headcounts, ObjectProvider<ClosedCounts> counts) {
        this.plans = plans;
        this.headcounts = headcounts;
        this.counts = counts;
    }

    /** The result of a vote whose count is closed; empty otherwise. */
    public Optional<ClosedResult> of(String vote) {
        ClosedCounts closed = counts.getIfAvailable();
        return closed == null ? Optional.empty() : closed.find(vote).map(count -> result(vote, count));
    }

    private ClosedResult result(String vote, ClosedCount closed) {
        Announced announced = headcounts
                .getObject()
                .announced(vote)
                .orElseThrow(() -> new IllegalStateException("closed, but never collected: " + vote));
        return ClosedResult.of(plans.of(vote), announced, closed);
    }
}
