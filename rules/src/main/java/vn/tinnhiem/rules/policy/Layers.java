package vn.tinnhiem.rules.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.tinnhiem.rules.exact.Bracket;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.law.Stated;
import vn.tinnhiem.rules.outcome.Consequence;
import vn.tinnhiem.rules.policy.Layer.DutyLine;
import vn.tinnhiem.rules.schedule.Duty;
import vn.tinnhiem.rules.schedule.Limit;
import vn.tinnhiem.rules.schedule.Task;
import vn.tinnhiem.rules.schedule.VoteWindow;

/**
 * Các tầng chồng lên nhau: what a lower layer states replaces what an upper one states.
 * An assumption may be replaced freely; what an upper layer cites may be repeated, not contradicted (E209). Deadlines
 * are not compared here: they may be stricter, and the calendar holds them against the floor.
 *
 * @param layers highest first
 */
@Clause({"CM-11", "HP-01", "TN-25", "QN-01"})
public record Layers(List<Layer> layers) {

    public Layers {
        layers = List.copyOf(layers);
    }

    /** The settings for which no layer has a value, and the consequences, if none has them; empty when complete. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Setting<?> setting : Setting.all()) {
            if (layers.stream().noneMatch(l -> l.settings().containsKey(setting))) {
                missing.add(setting.key());
            }
        }
        if (layers.stream().noneMatch(l -> l.consequences().isPresent())) {
            missing.add("consequences");
        }
        return missing;
    }

    /** The policy in force. The layers are complete ({@link #missing()}). */
    public VotePolicy resolve() {
        Map<Setting<?>, Stated<?>> settings = new LinkedHashMap<>();
        Optional<Stated<List<Consequence>>> consequences = Optional.empty();
        Optional<Stated<VoteWindow>> window = Optional.empty();
        for (Layer layer : layers) {
            settings.putAll(layer.settings());
            consequences = layer.consequences().or(optional(consequences));
            window = layer.voteWindow().or(optional(window));
        }
        return new VotePolicy(settings, consequences.orElseThrow(), duties(), window);
    }

    /**
     * Where a lower layer contradicts what an upper layer cites: one finding for each layer and value, against the
     * highest layer contradicted. A plan binds no other plan: what a plan says over its template is its own later word.
     */
    public List<Finding> contradictions() {
        List<Finding> findings = new ArrayList<>();
        for (Setting<?> setting : Setting.all()) {
            contradictions(
                    findings,
                    "settings." + setting.key(),
                    layer -> Optional.ofNullable(layer.settings().get(setting)),
                    Object::equals);
        }
        contradictions(findings, "consequences", Layers::brackets, Object::equals);
        contradictions(
                findings,
                "voteWindow",
                Layer::voteWindow,
                (above, below) -> ((VoteWindow) above).admits((VoteWindow) below));
        return findings;
    }

    /**
     * @param keeps whether what stands below keeps what stands above
     */
    private void contradictions(
            List<Finding> findings,
            String place,
            Function<Layer, Optional<? extends Stated<?>>> stated,
            BiPredicate<Object, Object> keeps) {
        for (int low = 1; low < layers.size(); low++) {
            Optional<? extends Stated<?>> below = stated.apply(layers.get(low));
            if (below.isEmpty()) {
                continue;
            }
            Layer.Kind kind = layers.get(low).kind();
            layers.subList(0, low).stream()
                    .filter(above -> above.kind() != Layer.Kind.PLAN || kind != Layer.Kind.PLAN)
                    .flatMap(above -> stated.apply(above).stream())
                    .filter(above -> !above.assumed()
                            && !keeps.test(above.value(), below.get().value()))
                    .findFirst()
                    .ifPresent(above -> findings.add(Finding.of(
                            Code.E209_CONTRADICTS_SUPERIOR,
                            place,
                            "key",
                            place,
                            "value",
                            shown(below.get().value()),
                            "layer",
                            below.get().layer(),
                            "superiorValue",
                            shown(above.value()),
                            "superior",
                            above.layer())));
        }
    }

    private static Optional<Stated<List<Bracket>>> brackets(Layer layer) {
        return layer.consequences()
                .map(c -> new Stated<>(c.value().stream().map(Consequence::low).toList(), c.citation(), c.layer()));
    }

    private static String shown(Object value) {
        return switch (value) {
            case List<?> list ->
                String.join("; ", list.stream().map(Layers::shown).toList());
            case Bracket bracket -> bracket.words();
            case VoteWindow window -> window.words();
            default -> Setting.written(value);
        };
    }

    private List<Duty> duties() {
        Set<Task> tasks = EnumSet.noneOf(Task.class);
        layers.forEach(l -> tasks.addAll(l.duties().keySet()));
        List<Duty> duties = new ArrayList<>();
        for (Task task : tasks) {
            duty(task).ifPresent(duties::add);
        }
        return duties;
    }

    private Optional<Duty> duty(Task task) {
        String title = "";
        String who = "";
        String to = "";
        Optional<Stated<List<Limit>>> limits = Optional.empty();
        Optional<Limit> softer = Optional.empty();
        boolean own = false;
        List<Stated<List<Limit>>> above = new ArrayList<>();
        for (Layer layer : layers) {
            DutyLine line = layer.duties().get(task);
            if (line == null) {
                continue;
            }
            title = line.title().orElse(title);
            who = line.who().orElse(who);
            to = line.to().orElse(to);
            if (line.limits().isPresent()) {
                // A plan's own later word replaces its template's; what a regulation or a frame says stays as the
                // floor.
                if (!own) {
                    limits.ifPresent(above::add);
                }
                limits = line.limits();
                softer = line.softer();
                own = layer.kind() == Layer.Kind.PLAN;
            }
        }
        String finalTitle = title;
        String finalWho = who;
        String finalTo = to;
        boolean finalOwn = own;
        Optional<Limit> finalSofter = softer;
        return limits.map(l -> new Duty(task, finalTitle, finalWho, finalTo, l, finalSofter, finalOwn, above));
    }

    private static <T> Supplier<Optional<T>> optional(Optional<T> value) {
        return () -> value;
    }
}
