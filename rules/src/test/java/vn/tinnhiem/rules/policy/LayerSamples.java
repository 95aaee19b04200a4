package vn.tinnhiem.rules.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.rules.exact.Bound;
import vn.tinnhiem.rules.exact.Bracket;
import vn.tinnhiem.rules.exact.Ratio;
import vn.tinnhiem.rules.law.Citation;
import vn.tinnhiem.rules.law.Stated;
import vn.tinnhiem.rules.outcome.Consequence;
import vn.tinnhiem.rules.policy.Layer.DutyLine;
import vn.tinnhiem.rules.policy.Layer.Kind;
import vn.tinnhiem.rules.schedule.Limit;
import vn.tinnhiem.rules.schedule.Task;
import vn.tinnhiem.rules.schedule.VoteWindow;

/** Small layers for the tests of this package. */
final class LayerSamples {

    static final Bound TWO_THIRDS = new Bound.AtLeast(Ratio.of(2, 3));
    static final Bound HALF = new Bound.Above(Ratio.of(1, 2));

    private LayerSamples() {}

    static <T> Stated<T> cited(T value, String layer) {
        return new Stated<>(value, new Citation.Text(layer, "II.3", "lời của văn bản"), layer);
    }

    static <T> Stated<T> assumed(T value, String layer) {
        return new Stated<>(value, new Citation.Assumed("văn bản không nói"), layer);
    }

    static Layer settings(String id, Kind kind, Map<Setting<?>, Stated<?>> settings) {
        return new Layer(id, kind, settings, Optional.empty(), Map.of(), Optional.empty());
    }

    static Layer consequences(String id, Kind kind, Bracket... brackets) {
        List<Consequence> all = List.of(brackets).stream()
                .map(b -> new Consequence(b.words(), b, "lời của điều khoản", List.of()))
                .toList();
        return new Layer(id, kind, Map.of(), Optional.of(cited(all, id)), Map.of(), Optional.empty());
    }

    static Layer window(String id, Kind kind, LocalDate from, LocalDate to) {
        VoteWindow window = new VoteWindow(Optional.of(from), Optional.of(to));
        return new Layer(id, kind, Map.of(), Optional.empty(), Map.of(), Optional.of(cited(window, id)));
    }

    static Layer duty(String id, Kind kind, Task task, Limit... limits) {
        DutyLine line = new DutyLine(
                Optional.of("việc theo " + id),
                Optional.empty(),
                Optional.empty(),
                limits.length == 0 ? Optional.empty() : Optional.of(cited(List.of(limits), id)),
                Optional.empty());
        return new Layer(id, kind, Map.of(), Optional.empty(), Map.of(task, line), Optional.empty());
    }

    /** A regulation with a value for everything, all of it assumed but the quorum. */
    static Layer complete() {
        Map<Setting<?>, Stated<?>> all = new java.util.HashMap<>();
        for (Setting<?> setting : Setting.all()) {
            Object[] constants = setting.type().getEnumConstants();
            all.put(setting, assumed(constants == null ? (Object) 2 : constants[0], "qd-96"));
        }
        all.put(Setting.QUORUM, cited(TWO_THIRDS, "qd-96"));
        return new Layer(
                "qd-96",
                Kind.REGULATION,
                all,
                consequences("qd-96", Kind.REGULATION, new Bracket(HALF, Optional.empty()))
                        .consequences(),
                Map.of(),
                Optional.empty());
    }
}
