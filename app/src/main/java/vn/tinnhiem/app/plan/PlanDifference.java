package vn.tinnhiem.app.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.schedule.Duty;
import vn.tinnhiem.rules.schedule.PlanCalendar.Entry;
import vn.tinnhiem.rules.schedule.Task;

/**
 * Hai phiên bản của kế hoạch khác nhau ở đâu.
 *
 * @param changes fields, settings, deadlines
 * @param subjects of the persons voted on
 * @param voters of the voters
 */
record PlanDifference(List<Change> changes, ListDifference subjects, ListDifference voters) {

    /**
     * Một chỗ khác.
     *
     * @param key of the words that name it; empty for a task, which has its title
     * @param choice whether both values are choices, with words of their own
     */
    record Change(String key, String title, String before, String after, boolean choice) {}

    static PlanDifference of(PlanVersion before, PlanVersion after) {
        List<Change> changes = new ArrayList<>();
        Plan old = before.plan();
        Plan now = after.plan();
        add(
                changes,
                new Change("plan.voteDay", "", TypedDate.shown(old.voteDay()), TypedDate.shown(now.voteDay()), false));
        for (PlanField field : PlanField.ALL) {
            add(
                    changes,
                    new Change(
                            "plan.field." + field.path(),
                            "",
                            field.shown().apply(old),
                            field.shown().apply(now),
                            field.kind() == PlanField.Kind.CHOICE));
        }
        for (Setting<?> setting : Setting.all()) {
            add(
                    changes,
                    new Change(
                            "plan.setting." + setting.key(),
                            "",
                            Setting.written(old.policy().value(setting)),
                            Setting.written(now.policy().value(setting)),
                            !setting.choices().isEmpty()));
        }
        for (Task task : Task.values()) {
            String title = Stream.of(now, old)
                    .flatMap(plan -> plan.policy().duties().stream())
                    .filter(duty -> duty.task() == task)
                    .map(Duty::title)
                    .findFirst()
                    .orElse(task.name());
            add(changes, new Change("", title, due(old, task), due(now, task), false));
        }
        return new PlanDifference(
                List.copyOf(changes),
                ListDifference.of(
                        before.subjects().all(),
                        after.subjects().all(),
                        (one, other) -> one.person().maybeSame(other.person()),
                        RosterWords::of),
                ListDifference.of(
                        before.voters(),
                        after.voters(),
                        (one, other) -> one.person().maybeSame(other.person()),
                        RosterWords::of));
    }

    /** Whether nothing differs that a reader of the plan would see. */
    public boolean none() {
        return changes.isEmpty()
                && subjects.changes().isEmpty()
                && voters.changes().isEmpty();
    }

    private static void add(List<Change> changes, Change change) {
        if (!change.before().equals(change.after())) {
            changes.add(change);
        }
    }

    private static String due(Plan plan, Task task) {
        return plan.calendar().entry(task).map(Entry::due).map(TypedDate::shown).orElse("");
    }
}
