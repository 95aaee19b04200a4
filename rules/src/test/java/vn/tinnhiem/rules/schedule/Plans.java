package vn.tinnhiem.rules.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.rules.law.Citation;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.law.Stated;

/** The deadlines of the regulation and of the three plans, as their words give them. */
final class Plans {

    /** Quy định 96: 20, 15, 10, 10 and 3 days before the vote. */
    static final Map<Task, Integer> REGULATION = Map.of(
            Task.SELF_REPORT, 20,
            Task.ASSET_DECLARATION, 20,
            Task.DOSSIERS, 15,
            Task.QUESTIONS, 10,
            Task.QUESTIONS_PASSED_ON, 10,
            Task.EXPLANATIONS, 3);

    private Plans() {}

    /** Deadlines of a plan over those of the regulation; what the plan leaves out is inherited. */
    static List<Duty> over(Map<Task, List<Limit>> plan) {
        List<Duty> duties = new ArrayList<>();
        for (Task task : Task.values()) {
            Optional<List<Limit>> floor =
                    Optional.ofNullable(REGULATION.get(task)).map(n -> List.of(new Limit.DaysBeforeVote(n)));
            List<Limit> own = plan.get(task);
            if (own != null) {
                duties.add(
                        duty(task, own, true, floor.stream().map(Plans::stated).toList()));
            } else {
                floor.ifPresent(limits -> duties.add(duty(task, limits, false, List.of())));
            }
        }
        return duties;
    }

    static Duty duty(Task task, List<Limit> limits, boolean own, List<Stated<List<Limit>>> above) {
        return new Duty(task, task.name(), "", "", stated(limits), Optional.empty(), own, above);
    }

    static Stated<List<Limit>> stated(List<Limit> limits) {
        return new Stated<>(limits, new Citation.Text("ke-hoach", "II.4", ""), "ke-hoach");
    }

    static Map<Task, List<Limit>> tayNinh() {
        Map<Task, List<Limit>> plan = new EnumMap<>(Task.class);
        plan.put(Task.SELF_REPORT, List.of(by(7, 1)));
        plan.put(Task.ASSET_DECLARATION, List.of(by(7, 1)));
        plan.put(Task.DOSSIERS, List.of(by(7, 10)));
        plan.put(Task.QUESTIONS, List.of(by(7, 15)));
        plan.put(Task.EXPLANATIONS, List.of(by(7, 20)));
        plan.put(Task.EXPLANATIONS_SENT, List.of(by(7, 23)));
        plan.put(Task.BALLOTS_AND_COMMITTEE, List.of(by(7, 24)));
        return plan;
    }

    static Map<Task, List<Limit>> haiPhong() {
        Map<Task, List<Limit>> plan = new EnumMap<>(Task.class);
        plan.put(Task.SELF_REPORT, List.of(new Limit.DaysBeforeVote(20)));
        plan.put(Task.DOSSIERS, List.of(new Limit.DaysBeforeVote(15)));
        plan.put(Task.QUESTIONS, List.of(new Limit.DaysBeforeVote(10)));
        plan.put(Task.QUESTIONS_PASSED_ON, List.of(new Limit.DaysBeforeVote(10)));
        plan.put(Task.EXPLANATIONS, List.of(new Limit.DaysBeforeVote(3)));
        plan.put(Task.RESULT_REPORT, List.of(new Limit.DaysAfterVote(5)));
        return plan;
    }

    static Map<Task, List<Limit>> quangNgai() {
        Map<Task, List<Limit>> plan = haiPhong();
        plan.put(Task.SELF_REPORT, List.of(new Limit.Before(LocalDate.of(2023, 6, 20))));
        plan.put(Task.RESULT_REPORT, List.of(new Limit.Before(LocalDate.of(2023, 7, 20))));
        return plan;
    }

    static Limit by(int month, int day) {
        return new Limit.By(LocalDate.of(2023, month, day));
    }

    static List<Finding> check(PlanCalendar calendar) {
        return CalendarCheck.check(calendar, Optional.empty());
    }

    /** The tasks of which a check says {@code code}, in its order. */
    static List<Task> tasks(List<Finding> findings, Code code) {
        return findings.stream()
                .filter(f -> f.code() == code)
                .map(f -> Task.valueOf(f.place().substring("deadlines.".length())))
                .toList();
    }
}
