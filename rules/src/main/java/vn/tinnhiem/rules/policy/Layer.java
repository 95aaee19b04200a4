package vn.tinnhiem.rules.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.rules.law.Stated;
import vn.tinnhiem.rules.law.Term;
import vn.tinnhiem.rules.outcome.Consequence;
import vn.tinnhiem.rules.schedule.Limit;
import vn.tinnhiem.rules.schedule.Task;
import vn.tinnhiem.rules.schedule.VoteWindow;

/**
 * Một tầng: what one regulation, frame or plan states, and nothing else.
 *
 * @param settings by setting; each value is of the setting's type
 * @param consequences the brackets of low confidence, whole, or none where the layer says nothing of them
 * @param duties by task
 */
public record Layer(
        String id,
        Kind kind,
        Map<Setting<?>, Stated<?>> settings,
        Optional<Stated<List<Consequence>>> consequences,
        Map<Task, DutyLine> duties,
        Optional<Stated<VoteWindow>> voteWindow) {

    public Layer {
        settings = Map.copyOf(settings);
        duties = Map.copyOf(duties);
    }

    /** The kinds of layer, highest first. */
    public enum Kind {
        @Term("quy định")
        REGULATION,
        @Term("kế hoạch khung")
        FRAME,
        PLAN
    }

    /**
     * What a layer says of one task; what it leaves empty stands as the layer above has it.
     *
     * @param limits the limits, or none where only names change
     */
    public record DutyLine(
            Optional<String> title,
            Optional<String> who,
            Optional<String> to,
            Optional<Stated<List<Limit>>> limits,
            Optional<Limit> softer) {}
}
