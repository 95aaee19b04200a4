package vn.tinnhiem.app.result;

import java.util.Optional;
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
    private final Headcounts headcounts;
    private final ClosedCounts counts;

    Results(ApprovedPlans plans, Headcounts headcounts, ClosedCounts counts) {
        this.plans = plans;
        this.headcounts = headcounts;
        this.counts = counts;
    }

    /** The result of a vote whose count is closed; empty otherwise. */
    public Optional<ClosedResult> of(String vote) {
        return counts.find(vote).map(closed -> result(vote, closed));
    }

    private ClosedResult result(String vote, ClosedCount closed) {
        Announced announced = headcounts
                .announced(vote)
                .orElseThrow(() -> new IllegalStateException("closed, but never collected: " + vote));
        return ClosedResult.of(plans.of(vote), announced, closed);
    }
}
