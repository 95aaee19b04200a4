package vn.tinnhiem.app.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.PlanField.Kind;
import vn.tinnhiem.app.yaml.YamlEdit;
import vn.tinnhiem.app.yaml.YamlValue;
import vn.tinnhiem.app.yaml.YamlValue.Group;
import vn.tinnhiem.app.yaml.YamlValue.Lines;
import vn.tinnhiem.app.yaml.YamlValue.Plain;
import vn.tinnhiem.app.yaml.YamlValue.Text;
import vn.tinnhiem.rules.policy.Setting;

/**
 * Sửa kế hoạch tức là sửa chữ của {@code plan.yaml}: one key at a time, every other line as it was. What comes out still
 * has to be read as a plan before anything is kept.
 */
final class PlanEdit {

    /** The outermost keys, in the order of a draft. */
    static final List<String> ORDER = List.of(
            "format",
            "extends",
            "id",
            "title",
            "style",
            "body",
            "voteDay",
            "voteDayStatus",
            "voteDayReason",
            "voteWindow",
            "termStart",
            "councilVoteDay",
            "subjectCount",
            "subjects",
            "voters",
            "document",
            "conference",
            "deadlines",
            "settings",
            "approval");

    private YamlEdit edit;

    PlanEdit(String text) {
        this.edit = YamlEdit.of(text, ORDER);
    }

    /**
     * The text with another choice for a setting.
     *
     * @param value one of its choices, a number or a bound in words; empty to inherit it again
     * @param reason why; kept as the plan's own word
     */
    static String setting(String text, Setting<?> setting, String value, String reason) {
        PlanEdit edit = new PlanEdit(text);
        List<String> line = List.of("settings", setting.key());
        if (value.isBlank()) {
            edit.edit = edit.edit.remove(line);
            return edit.text();
        }
        if (reason.isBlank()) {
            throw new Refused(Problem.of(Fault.F413_REASON_MISSING, "", "settings." + setting.key()));
        }
        boolean word = value.strip().matches("[A-Za-z0-9]+");
        YamlValue written = word ? new Plain(value.strip()) : new Text(value);
        if (edit.edit.has(line)) {
            edit.set(with(line, "value"), written);
            edit.remove(line, "place");
            edit.set(with(line, "reason"), new Text(reason));
        } else {
            Map<String, YamlValue> entry = new LinkedHashMap<>();
            entry.put("value", written);
            entry.put("reason", new Text(reason));
            edit.set(line, new Group(entry, true));
        }
        return edit.text();
    }

    /** The text with another vote day; nothing else changes. */
    static String voteDay(String text, LocalDate day) {
        PlanEdit edit = new PlanEdit(text);
        edit.set(List.of("voteDay"), plain(day));
        return edit.text();
    }

    /**
     * The text with what was typed on a form; a field that shows what held before is left alone, one that was emptied is
     * inherited again.
     *
     * @param plan the plan that the text is
     * @param typed by path of the field; one that is absent is left alone
     */
    static String fields(String text, Plan plan, Map<String, String> typed) {
        PlanEdit edit = new PlanEdit(text);
        List<Problem> problems = new ArrayList<>();
        for (PlanField field : PlanField.ALL) {
            String value = typed.get(field.path());
            if (value == null || same(value, field.shown().apply(plan))) {
                continue;
            }
            try {
                edit.field(field, value, plan);
            } catch (Refused refused) {
                problems.addAll(refused.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return edit.text();
    }

    private void field(PlanField field, String value, Plan plan) {
        Optional<YamlValue> written = value(field, value);
        whole(field, plan);
        if (written.isPresent()) {
            set(field.keys(), written.get());
        } else {
            edit = edit.remove(field.keys());
        }
    }

    /** A group that has to be whole once the plan has one of its own begins with what held before. */
    private void whole(PlanField field, Plan plan) {
        String group = field.path().startsWith("conference.chair.")
                ? "conference.chair."
                : field.path().startsWith("body.")
                        ? "body."
                        : field.path().startsWith("voteWindow.") ? "voteWindow." : "";
        if (group.isEmpty()
                || edit.has(List.of(group.substring(0, group.length() - 1).split("\\.")))) {
            return;
        }
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        PlanField.ALL.stream()
                .filter(each -> each.path().startsWith(group))
                .forEach(each -> value(each, each.shown().apply(plan))
                        .ifPresent(value -> entries.put(each.keys().getLast(), value)));
        if (!entries.isEmpty()) {
            set(
                    List.of(group.substring(0, group.length() - 1).split("\\.")),
                    new Group(entries, !group.equals("body.")));
        }
    }

    private static Optional<YamlValue> value(PlanField field, String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        if (field.kind() == Kind.LINES) {
            return Optional.of(
                    new Lines(typed.lines().filter(line -> !line.isBlank()).toList()));
        }
        return Optional.of(
                switch (field.kind()) {
                    case DATE -> plain(TypedDate.read(typed, field.path()).orElseThrow());
                    case NUMBER -> number(typed, field.path(), 0, 100_000);
                    case CHOICE -> new Plain(typed.strip());
                    default ->
                        typed.strip().matches("[0-9]{1,9}")
                                        || field.path().equals("id")
                                                && typed.strip().matches("[A-Za-z0-9][A-Za-z0-9-]*")
                                ? new Plain(typed.strip())
                                : new Text(typed);
                });
    }

    static Plain plain(LocalDate day) {
        return new Plain(day.toString());
    }

    static Plain number(String typed, String field, int min, int max) {
        String text = typed.strip();
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < min || Integer.parseInt(text) > max) {
            throw new Refused(Problem.of(
                    Fault.F212_NUMBER_OUT_OF_RANGE, "", field, "value", "\"" + text + "\"", "min", min, "max", max));
        }
        return new Plain(text);
    }

    private static boolean same(String typed, String shown) {
        return typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList()
                .equals(shown.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    boolean has(List<String> path) {
        return edit.has(path);
    }

    void remove(List<String> line, String key) {
        edit = edit.remove(with(line, key));
    }

    void set(List<String> path, YamlValue value) {
        edit = edit.set(path, value);
    }

    String text() {
        return edit.text();
    }

    static List<String> with(List<String> line, String key) {
        List<String> path = new ArrayList<>(line);
        path.add(key);
        return path;
    }
}
