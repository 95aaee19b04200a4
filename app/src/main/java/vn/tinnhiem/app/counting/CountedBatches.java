package vn.tinnhiem.app.counting;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.plan.lines.BallotLines;

/** Số tổng của từng xấp đã khớp, theo từng người; nothing of a single sheet, nothing of who entered it. */
@Component
public class CountedBatches {

    private final Batches batches;
    private final Sums sums;
    private final ApprovedPlans plans;

    CountedBatches(Batches batches, Sums sums, ApprovedPlans plans) {
        this.batches = batches;
        this.sums = sums;
        this.plans = plans;
    }

    /** One batch and what its sheets come to. */
    public record Counted(Batch batch, Count.Box box) {}

    /** Those of a vote that agreed, by ballot and number. */
    public List<Counted> of(String vote) {
        BallotLines lines = plans.of(vote);
        return batches.of(vote).stream()
                .filter(Batch::agreed)
                .map(batch -> new Counted(batch, sums.of(batch, lines)))
                .toList();
    }
}
