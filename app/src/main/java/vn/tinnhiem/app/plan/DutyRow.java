package vn.tinnhiem.app.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.app.plan.DutyEdit.LimitForm;
import vn.tinnhiem.rules.law.Citation;
import vn.tinnhiem.rules.law.Stated;
import vn.tinnhiem.rules.schedule.Limit;
import vn.tinnhiem.rules.schedule.PlanCalendar.Entry;
import vn.tinnhiem.rules.schedule.Task;

/**
 * Một việc như bảng của kế hoạch trình bày.
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
        List<FindingLine> findings) {

    /**
     * Một hạn bằng lời.
     *
     * @param key of the sentence
     * @param value what the sentence needs
     * @param other the task that it is counted from; empty for the others
     */
    record LimitWords(String key, String value, String other) {}

    static DutyRow of(Plan plan, Entry entry, List<FindingLine> findings) {
        Stated<List<Limit>> limits = entry.duty().limits();
        boolean own = Ground.own(plan, limits.layer());
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
                Ground.of(plan, limits),
                entry.task() != Task.CONFERENCE,
                own ? form(first) : LimitForm.INHERITED,
                own ? value(first) : "",
                own && limits.citation() instanceof Citation.Text cited ? cited.provision() : "",
                findings);
    }

    private static LimitWords words(Plan plan, Limit limit) {
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
}
