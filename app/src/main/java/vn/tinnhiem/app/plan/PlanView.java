package vn.tinnhiem.app.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinnhiem.app.catalogue.Chain;
import vn.tinnhiem.app.catalogue.SourceDocument;
import vn.tinnhiem.app.kernel.Messages;
import vn.tinnhiem.app.plan.PlanEdit.LimitForm;
import vn.tinnhiem.app.yaml.YamlEdit;
import vn.tinnhiem.rules.law.Citation;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.law.Stated;
import vn.tinnhiem.rules.policy.Layer;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.VotePolicy;
import vn.tinnhiem.rules.schedule.Limit;
import vn.tinnhiem.rules.schedule.PlanCalendar.Entry;
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

    /**
     * Căn cứ của một giá trị.
     *
     * @param words the document and the place in it, or why it is assumed
     * @param origin own, inherited or assumed
     */
    record Ground(String words, String quote, String origin) {}

    /**
     * Một việc.
     *
     * @param days from the due day to the vote, negative after it
     * @param editable whether the plan may word it; the conference is on the vote day
     */
    record DutyRow(
            Task task,
            String title,
            String who,
            String to,
            LocalDate due,
            LocalDate last,
            long days,
            List<LimitWords> limits,
            Ground ground,
            boolean editable,
            LimitForm form,
            String value,
            String place,
            List<FindingLine> findings) {}

    /**
     * Một hạn bằng lời.
     *
     * @param key of the sentence
     * @param value what the sentence needs
     * @param other the task that it is counted from; empty for the others
     */
    record LimitWords(String key, String value, String other) {}

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
                .map(entry -> duty(plan, entry, at(lines, "deadlines." + entry.task())))
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

    private static DutyRow duty(Plan plan, Entry entry, List<FindingLine> findings) {
        Stated<List<Limit>> limits = entry.duty().limits();
        boolean own = own(plan, limits.layer());
        Limit first = limits.value().getFirst();
        List<LimitWords> words = new ArrayList<>();
        limits.value().forEach(limit -> words.add(words(plan, limit)));
        return new DutyRow(
                entry.task(),
                entry.duty().title(),
                entry.duty().who(),
                entry.duty().to(),
                entry.due(),
                entry.last(),
                entry.daysBeforeVote(plan.voteDay()),
                words,
                ground(plan, limits),
                entry.task() != Task.CONFERENCE,
                own ? form(first) : LimitForm.INHERITED,
                own ? value(first) : "",
                own && limits.citation() instanceof Citation.Text cited ? cited.provision() : "",
                findings);
    }

    private static SettingRow setting(Plan plan, VotePolicy policy, Setting<?> setting, List<FindingLine> findings) {
        Stated<?> stated = policy.stated(setting);
        return new SettingRow(
                setting.key(),
                Setting.written(stated.value()),
                setting.choices(),
                setting.choices().isEmpty(),
                setting.affects(),
                ground(plan, stated),
                own(plan, stated.layer()),
                findings);
    }

    private static boolean own(Plan plan, String layer) {
        return plan.layers().layers().getLast().id().equals(layer)
                && plan.layers().layers().getLast().kind() == Layer.Kind.PLAN;
    }

    /** Whose word a value is, and where it stands. */
    static Ground ground(Plan plan, Stated<?> stated) {
        boolean own = own(plan, stated.layer());
        return switch (stated.citation()) {
            case Citation.Assumed(String reason) -> new Ground(reason, "", own ? "own" : "assumed");
            case Citation.Text(String document, String place, String quote) ->
                new Ground(
                        own ? place : (name(plan.chain(), document) + ", " + place).strip(),
                        quote,
                        own ? "own" : "inherited");
        };
    }

    private static String name(Chain chain, String document) {
        return chain.document(document).map(SourceDocument::shortName).orElse(document);
    }

    static LimitWords words(Plan plan, Limit limit) {
        return switch (limit) {
            case Limit.By by -> new LimitWords("plan.limit.by", TypedDate.shown(by.date()), "");
            case Limit.Before before -> new LimitWords("plan.limit.before", TypedDate.shown(before.date()), "");
            case Limit.DaysBeforeVote before ->
                new LimitWords("plan.limit.daysBeforeVote", Integer.toString(before.days()), "");
            case Limit.DaysAfterVote after ->
                new LimitWords("plan.limit.daysAfterVote", Integer.toString(after.days()), "");
            case Limit.DaysAfter after ->
                new LimitWords("plan.limit.daysAfter", Integer.toString(after.days()), title(plan, after.task()));
        };
    }

    private static String title(Plan plan, Task task) {
        return plan.policy().duties().stream()
                .filter(duty -> duty.task() == task)
                .findFirst()
                .map(duty -> duty.title())
                .orElse(task.name());
    }

    private static LimitForm form(Limit limit) {
        return switch (limit) {
            case Limit.By _ -> LimitForm.BY;
            case Limit.Before _ -> LimitForm.BEFORE;
            case Limit.DaysBeforeVote _ -> LimitForm.DAYS_BEFORE_VOTE;
            case Limit.DaysAfterVote _ -> LimitForm.DAYS_AFTER_VOTE;
            case Limit.DaysAfter _ -> LimitForm.INHERITED;
        };
    }

    private static String value(Limit limit) {
        return switch (limit) {
            case Limit.By by -> TypedDate.shown(by.date());
            case Limit.Before before -> TypedDate.shown(before.date());
            case Limit.DaysBeforeVote before -> Integer.toString(before.days());
            case Limit.DaysAfterVote after -> Integer.toString(after.days());
            case Limit.DaysAfter _ -> "";
        };
    }

    /** The fields of one form. */
    public List<FieldRow> fields(PlanField.Section section) {
        return fields.stream().filter(row -> row.field().section() == section).toList();
    }

    Optional<DutyRow> duty(Task task) {
        return duties.stream().filter(row -> row.task() == task).findFirst();
    }
}
