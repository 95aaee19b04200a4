package vn.tinnhiem.rules.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Where a lower layer contradicts a value that an upper layer cites. */
    public List<Finding> contradictions() {
        List<Finding> findings = new ArrayList<>();
        for (Setting<?> setting : Setting.all()) {
            List<Stated<?>> values = new ArrayList<>();
            for (Layer layer : layers) {
                Stated<?> value = layer.settings().get(setting);
                if (value != null) {
                    values.add(value);
                }
            }
            contradiction("settings." + setting.key(), values).ifPresent(findings::add);
        }
        List<Stated<?>> consequences = new ArrayList<>();
        layers.forEach(l -> l.consequences()
                .ifPresent(c -> consequences.add(
                        new Stated<>(c.value().stream().map(Consequence::low).toList(), c.citation(), c.layer()))));
        contradiction("consequences", consequences).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> contradiction(String place, List<Stated<?>> values) {
        for (int low = 1; low < values.size(); low++) {
            for (int high = 0; high < low; high++) {
                Stated<?> above = values.get(high);
                Stated<?> below = values.get(low);
                if (!above.assumed() && !above.value().equals(below.value())) {
                    return Optional.of(Finding.of(
                            Code.E209_CONTRADICTS_SUPERIOR,
                            place,
                            "key",
                            place,
                            "value",
                            shown(below.value()),
                            "superiorValue",
                            shown(above.value()),
                            "superior",
                            above.layer()));
                }
            }
        }
        return Optional.empty();
    }

    private static String shown(Object value) {
        return value instanceof List<?> list
                ? String.join("; ", list.stream().map(Layers::shown).toList())
                : value instanceof vn.tinnhiem.rules.exact.Bracket bracket ? bracket.words() : Setting.written(value);
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

    private static <T> java.util.function.Supplier<Optional<T>> optional(Optional<T> value) {
        return () -> value;
    }
}
