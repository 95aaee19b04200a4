package vn.tinnhiem.app.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.yaml.YamlValue;
import vn.tinnhiem.app.yaml.YamlValue.Group;
import vn.tinnhiem.app.yaml.YamlValue.Plain;
import vn.tinnhiem.app.yaml.YamlValue.Text;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.schedule.Task;

/** Sửa một việc của kế hoạch: its deadline, and the words for it, who does it and for whom. */
final class DutyEdit {

    private static final int MOST_DAYS = 400;

    private static final List<String> LIMIT_KEYS = List.of(
            "by", "before", "daysBeforeVote", "daysAfterVote", "daysAfter", "days", "softer", "place", "reason");

    private static final List<String> NAME_KEYS = List.of("title", "who", "to");

    private DutyEdit() {}

    /** How a deadline is worded. */
    enum LimitForm {
        INHERITED,
        BY,
        BEFORE,
        DAYS_BEFORE_VOTE,
        DAYS_AFTER_VOTE
    }

    /**
     * The text with another deadline of a task.
     *
     * @param value a date or a number of days as typed; nothing for {@link LimitForm#INHERITED}
     * @param place where the plan says it; may be empty
     * @throws Refused when the value is neither
     */
    static String deadline(String text, Task task, LimitForm form, String value, String place) {
        PlanEdit edit = new PlanEdit(text);
        List<String> line = List.of("deadlines", task.name());
        if (form == LimitForm.INHERITED) {
            LIMIT_KEYS.forEach(key -> edit.remove(line, key));
            return edit.text();
        }
        Map<String, YamlValue> limit = new LinkedHashMap<>();
        limit.put(Setting.written(form), limit(task, form, value));
        if (!place.isBlank()) {
            limit.put("place", new Text(place));
        }
        if (NAME_KEYS.stream().noneMatch(key -> edit.has(PlanEdit.with(line, key)))) {
            edit.set(line, new Group(limit, true));
            return edit.text();
        }
        limit.forEach((key, each) -> edit.set(PlanEdit.with(line, key), each));
        LIMIT_KEYS.stream().filter(key -> !limit.containsKey(key)).forEach(key -> edit.remove(line, key));
        return edit.text();
    }

    /**
     * The text with other words for a duty: whose it is, to whom it goes, what it is called. What shows what held before is
     * left alone, what was emptied is inherited again.
     *
     * @param holds as the plan says it now
     * @param typed by key: title, who, to; one that is absent is left alone
     */
    static String names(String text, DutyRow holds, Map<String, String> typed) {
        PlanEdit edit = new PlanEdit(text);
        List<String> line = List.of("deadlines", holds.task().name());
        Map<String, String> held = Map.of("title", holds.title(), "who", holds.who(), "to", holds.to());
        for (String key : NAME_KEYS) {
            String value = typed.get(key);
            if (value == null || value.strip().equals(held.get(key))) {
                continue;
            }
            if (value.isBlank()) {
                edit.remove(line, key);
            } else {
                edit.set(PlanEdit.with(line, key), new Text(value.strip()));
            }
        }
        return edit.text();
    }

    private static Plain limit(Task task, LimitForm form, String value) {
        String field = "deadlines." + task.name();
        if (form == LimitForm.BY || form == LimitForm.BEFORE) {
            return TypedDate.read(value, field)
                    .map(PlanEdit::plain)
                    .orElseThrow(() -> new Refused(Problem.of(Fault.F417_NOT_A_DATE, "", field, "value", "")));
        }
        return PlanEdit.number(value, field, 0, MOST_DAYS);
    }
}
