package vn.tinnhiem.app.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.yaml.NearestWord;
import vn.tinnhiem.app.yaml.YamlMap;
import vn.tinnhiem.rules.law.Citation;
import vn.tinnhiem.rules.law.Stated;
import vn.tinnhiem.rules.policy.Layer;
import vn.tinnhiem.rules.policy.Layer.DutyLine;
import vn.tinnhiem.rules.schedule.Limit;
import vn.tinnhiem.rules.schedule.Task;

/** The section {@code deadlines}: what is due, from whom, to whom, by when. */
final class DutyReader {

    private static final List<String> TASKS =
            Arrays.stream(Task.values()).map(Enum::name).toList();

    private static final List<String> LIMITS = List.of("by", "before", "daysBeforeVote", "daysAfterVote", "daysAfter");

    private final YamlMap map;
    private final String layer;
    private final Sources sources;
    private final List<Layer> above;

    DutyReader(YamlMap map, String layer, Sources sources, List<Layer> above) {
        this.map = map;
        this.layer = layer;
        this.sources = sources;
        this.above = above;
    }

    Map<Task, DutyLine> read() {
        Map<Task, DutyLine> duties = new EnumMap<>(Task.class);
        for (String key : map.keys()) {
            task(map, key, key).ifPresent(task -> duties.put(task, duty(key, map.map(key))));
        }
        duties.forEach((task, duty) -> {
            duty.limits().ifPresent(limits -> limits.value().forEach(limit -> countedFrom(task, limit, duties)));
            duty.softer().ifPresent(limit -> countedFrom(task, limit, duties));
        });
        return duties;
    }

    private DutyLine duty(String key, YamlMap line) {
        Optional<String> title = line.optionalText("title");
        Optional<String> who = line.optionalText("who");
        Optional<String> to = line.optionalText("to");
        Optional<Limit> softer = line.optionalMap("softer")
                .flatMap(map -> limits(line, "softer", map).stream().findFirst());
        boolean names = title.isPresent() || who.isPresent() || to.isPresent();
        if (names && !line.has("softer") && LIMITS.stream().noneMatch(line::has)) {
            sources.keys().forEach(line::ignore);
            return new DutyLine(title, who, to, Optional.empty(), Optional.empty());
        }
        List<Limit> limits = limits(map, key, line);
        Citation citation = sources.of(map, key, line);
        Optional<Stated<List<Limit>>> stated =
                limits.isEmpty() ? Optional.empty() : Optional.of(new Stated<>(limits, citation, layer));
        return new DutyLine(title, who, to, stated, softer);
    }

    /** The limits in a group, which stands at a key of another; at least one has to be there. */
    private static List<Limit> limits(YamlMap map, String key, YamlMap line) {
        if (LIMITS.stream().noneMatch(line::has)) {
            map.fault(key, Fault.F223_DEADLINE_WITHOUT_LIMIT);
        }
        List<Limit> limits = new ArrayList<>();
        line.optionalDate("by").map(Limit.By::new).ifPresent(limits::add);
        line.optionalDate("before").map(Limit.Before::new).ifPresent(limits::add);
        days(line, "daysBeforeVote", Limit.DaysBeforeVote::new).ifPresent(limits::add);
        days(line, "daysAfterVote", Limit.DaysAfterVote::new).ifPresent(limits::add);
        line.optionalText("daysAfter").ifPresent(name -> {
            int days = (int) line.wholeNumber("days", 0, Limit.MOST_DAYS);
            task(line, "daysAfter", name).ifPresent(task -> limits.add(new Limit.DaysAfter(task, days)));
        });
        return limits;
    }

    private static Optional<Limit> days(YamlMap line, String key, IntFunction<Limit> limit) {
        OptionalLong days = line.optionalWholeNumber(key, 0, Limit.MOST_DAYS);
        return days.isPresent() ? Optional.of(limit.apply((int) days.getAsLong())) : Optional.empty();
    }

    private static Optional<Task> task(YamlMap map, String key, String name) {
        if (!TASKS.contains(name)) {
            map.fault(key, Fault.F222_TASK_UNKNOWN, "key", name, "nearest", NearestWord.to(name, TASKS));
            return Optional.empty();
        }
        return Optional.of(Task.valueOf(name));
    }

    private void countedFrom(Task task, Limit limit, Map<Task, DutyLine> own) {
        if (limit instanceof Limit.DaysAfter after) {
            boolean hasDay = hasLimits(own, after.task())
                    || above.stream().anyMatch(upper -> hasLimits(upper.duties(), after.task()));
            if (!hasDay || after.task().compareTo(task) >= 0) {
                map.fault(
                        task.name(),
                        Fault.F224_COUNTED_FROM_NO_DEADLINE,
                        "task",
                        after.task().name());
            }
        }
    }

    private static boolean hasLimits(Map<Task, DutyLine> duties, Task task) {
        return Optional.ofNullable(duties.get(task)).flatMap(DutyLine::limits).isPresent();
    }
}
