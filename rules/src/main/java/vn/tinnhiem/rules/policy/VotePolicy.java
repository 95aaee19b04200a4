package vn.tinnhiem.rules.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.rules.ballot.BallotRules;
import vn.tinnhiem.rules.law.Stated;
import vn.tinnhiem.rules.law.Term;
import vn.tinnhiem.rules.outcome.Consequence;
import vn.tinnhiem.rules.quorum.Quorum;
import vn.tinnhiem.rules.schedule.Duty;
import vn.tinnhiem.rules.schedule.LimitReading;
import vn.tinnhiem.rules.schedule.VoteWindow;

/**
 * Quy tắc đã định của một cuộc lấy phiếu: every setting with its source, resolved from the layers.
 *
 * @param settings a value for every setting
 * @param duties in the order of the process
 */
@Term("quy tắc của cuộc lấy phiếu")
public record VotePolicy(
        Map<Setting<?>, Stated<?>> settings,
        Stated<List<Consequence>> consequences,
        List<Duty> duties,
        Optional<Stated<VoteWindow>> voteWindow) {

    public VotePolicy {
        settings = Map.copyOf(settings);
        duties = List.copyOf(duties);
    }

    /** The value of a setting and where it comes from. */
    @SuppressWarnings("unchecked") // the layers hold values of the setting's type
    public <T> Stated<T> stated(Setting<T> setting) {
        Stated<?> stated = settings.get(setting);
        if (stated == null) {
            throw new IllegalStateException("no value for " + setting.key());
        }
        return (Stated<T>) stated;
    }

    public <T> T value(Setting<T> setting) {
        return stated(setting).value();
    }

    public Quorum quorum() {
        return new Quorum(value(Setting.QUORUM));
    }

    /** How the words of its limits are read. */
    public LimitReading limitReading() {
        return new LimitReading(value(Setting.LIMIT_DAY), value(Setting.AFTER_DAYS));
    }

    public BallotRules ballotRules() {
        return new BallotRules(value(Setting.STRUCK_OUT_NAME), value(Setting.LINE_VALIDITY));
    }
}
