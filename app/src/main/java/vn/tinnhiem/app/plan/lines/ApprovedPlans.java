package vn.tinnhiem.app.plan.lines;

import java.util.Optional;

/** Các kế hoạch đã phê duyệt, như việc kiểm phiếu được thấy. */
public interface ApprovedPlans {

    /**
     * What is on the ballots of a vote by its latest approved plan; empty when none was approved.
     *
     * @param vote id of the vote
     */
    Optional<BallotLines> find(String vote);

    /** As {@link #find} of a vote that is known to be approved. */
    default BallotLines of(String vote) {
        return find(vote).orElseThrow(() -> new IllegalStateException("no approved plan of " + vote));
    }
}
