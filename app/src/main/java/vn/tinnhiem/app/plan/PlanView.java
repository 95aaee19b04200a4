package vn.tinnhiem.app.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinnhiem.app.kernel.Messages;
import vn.tinnhiem.app.yaml.YamlEdit;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.law.Stated;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.VotePolicy;
import vn.tinnhiem.rules.schedule.Task;

/**
 * Kế hoạch như trang trình bày: việc, người, hạn, căn cứ, each finding beside the line that causes it.
 *
 * @param above what has no line of its own
 * @param people what is about the two lists and forbids nothing
 */
record PlanView(
        Plan plan,
        List<DutyRow> duties,
        List<SettingRow> settings,
        List<FieldRow> fields,
        List<FindingLine> above,
        List<FindingLine> people,
        int errors,
        int warnings) {

    /** Một thiết lập. */
    record SettingRow(
            String key,
            String value,
            List<String> choices,
            boolean typed,
            String affects,
            Ground ground,
            boolean own,
            List<FindingLine> findings) {}

    /** Một ô. */
    record FieldRow(PlanField field, String value, boolean own, List<FindingLine> findings) {}

    static PlanView of(PlanCheck check, String text, Messages messages) {
        Plan plan = check.plan();
        List<FindingLine> lines = FindingLine.of(check.findings(), messages);
        List<DutyRow> duties = check.calendar().entries().stream()
                .map(entry -> DutyRow.of(plan, entry, at(lines, "deadlines." + entry.task())))
                .toList();
        VotePolicy policy = plan.policy();
        List<SettingRow> settings = Setting.all().stream()
                .map(setting -> setting(plan, policy, setting, at(lines, "settings." + setting.key())))
                .toList();
        YamlEdit yaml = YamlEdit.of(text, PlanEdit.ORDER);
        List<FieldRow> fields = PlanField.ALL.stream()
                .map(field -> new FieldRow(
                        field,
                        field.shown().apply(plan),
                        yaml.has(field.keys()),
                        field.path().equals("subjectCount")
                                ? lines.stream()
                                        .filter(line -> line.code().equals("E306"))
                                        .toList()
                                : at(lines, field.path())))
                .toList();
        List<FindingLine> beside = Stream.of(
                        duties.stream().flatMap(row -> row.findings().stream()),
                        settings.stream().flatMap(row -> row.findings().stream()),
                        fields.stream().flatMap(row -> row.findings().stream()))
                .flatMap(each -> each)
                .toList();
        return new PlanView(
                plan,
                duties,
                settings,
                fields,
                lines.stream()
                        .filter(line -> !beside.contains(line) && !ofLists(line))
                        .toList(),
                lines.stream()
                        .filter(line -> !beside.contains(line) && ofLists(line))
                        .toList(),
                (int) check.findings().stream().filter(Finding::blocks).count(),
                (int) lines.stream()
                        .filter(line -> line.kind().equals("warning"))
                        .count());
    }

    /** Whether it is about the people on the two lists, and has its place on their pages. */
    private static boolean ofLists(FindingLine line) {
        return line.code().charAt(1) == '3' && !line.blocks();
    }

    private static List<FindingLine> at(List<FindingLine> lines, String place) {
        return lines.stream().filter(line -> line.place().equals(place)).toList();
    }

    private static SettingRow setting(Plan plan, VotePolicy policy, Setting<?> setting, List<FindingLine> findings) {
        Stated<?> stated = policy.stated(setting);
        return new SettingRow(
                setting.key(),
                Setting.written(stated.value()),
                setting.choices(),
                setting.choices().isEmpty(),
                setting.affects(),
                Ground.of(plan, stated),
                Ground.own(plan, stated.layer()),
                findings);
    }

    /** What is about the two lists, each code by itself. */
    public List<List<FindingLine>> peopleByCode() {
        return List.copyOf(people.stream()
                .collect(Collectors.groupingBy(FindingLine::code, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    /** The fields of one form. */
    public List<FieldRow> fields(PlanField.Section section) {
        return fields.stream().filter(row -> row.field().section() == section).toList();
    }

    Optional<DutyRow> duty(Task task) {
        return duties.stream().filter(row -> row.task() == task).findFirst();
    }
}
