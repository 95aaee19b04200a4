package vn.tinnhiem.app.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.tinnhiem.app.catalogue.Passage;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.people.Rosters;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.electorate.Places;
import vn.tinnhiem.rules.electorate.Places.BodyList;
import vn.tinnhiem.rules.electorate.SubjectList;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.law.Stated;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.Setting.Permission;
import vn.tinnhiem.rules.policy.VotePolicy;
import vn.tinnhiem.rules.schedule.CalendarCheck;
import vn.tinnhiem.rules.schedule.PlanCalendar;
import vn.tinnhiem.rules.schedule.VoteDayCheck;

/**
 * Soát một kế hoạch: everything that the rules say of it, all at once.
 *
 * @param findings in the order: superior, vote day, calendar, persons voted on, voters, round
 * @param problems of the two rosters; the calendar is checked all the same
 */
public record PlanCheck(
        Plan plan,
        PlanCalendar calendar,
        SubjectList subjects,
        Electorate electorate,
        List<Finding> findings,
        List<Problem> problems) {

    /**
     * @param today when given, deadlines that have passed are named
     * @param round the lists of the other bodies of the round
     */
    public static PlanCheck of(Plan plan, Optional<LocalDate> today, List<BodyList> round) {
        List<Problem> problems = new ArrayList<>();
        SubjectList subjects = read(() -> PlanSubjects.read(plan), new SubjectList(List.of()), problems);
        List<Electorate.Entry> voters =
                read(() -> Rosters.voters(plan.beside(plan.votersFile())), List.<Electorate.Entry>of(), problems);
        return of(plan, subjects, voters, problems, today, round);
    }

    /** As {@link #of(Plan, Optional, List)}, of rosters that were read before. */
    public static PlanCheck of(
            Plan plan,
            SubjectList subjects,
            List<Electorate.Entry> voters,
            Optional<LocalDate> today,
            List<BodyList> round) {
        return of(plan, subjects, voters, List.of(), today, round);
    }

    private static PlanCheck of(
            Plan plan,
            SubjectList subjects,
            List<Electorate.Entry> voters,
            List<Problem> problems,
            Optional<LocalDate> today,
            List<BodyList> round) {
        VotePolicy policy = plan.policy();
        PlanCalendar calendar = plan.calendar();
        List<Finding> findings = new ArrayList<>(plan.layers().contradictions());
        findings.addAll(VoteDayCheck.check(
                plan.voteDay(),
                plan.provisional(),
                policy.voteWindow().map(Stated::value),
                plan.termStart(),
                plan.councilVoteDay()));
        findings.addAll(CalendarCheck.check(calendar, today));
        Electorate electorate =
                Electorate.of(voters, plan.texts().lines(Passage.VOTER_GROUPS), policy.value(Setting.SEVERAL_GROUNDS));
        if (problems.isEmpty()) {
            people(plan, policy, subjects, electorate, findings);
        }
        if (!round.isEmpty()) {
            findings.addAll(Places.check(
                    new BodyList(plan.body().name(), subjects), round, policy.value(Setting.MAXIMUM_PLACES)));
        }
        return new PlanCheck(
                plan,
                calendar,
                subjects,
                electorate,
                findings.stream().distinct().toList(),
                List.copyOf(problems));
    }

    private static void people(
            Plan plan, VotePolicy policy, SubjectList subjects, Electorate electorate, List<Finding> findings) {
        findings.addAll(subjects.check(
                plan.body().name(),
                plan.voteDay(),
                plan.subjectCount(),
                policy.value(Setting.MAXIMUM_PLACES),
                policy.value(Setting.REAPPOINTMENT)));
        findings.addAll(electorate.findings());
        findings.addAll(
                electorate.subjects(subjects, allowed(policy, Setting.OWN_VOTE), allowed(policy, Setting.EXEMPT_VOTE)));
    }

    private static <T> T read(Supplier<T> roster, T otherwise, List<Problem> problems) {
        try {
            return roster.get();
        } catch (Refused refused) {
            problems.addAll(refused.problems());
            return otherwise;
        }
    }

    /** Whether an error, or a roster that cannot be read, forbids approval. */
    public boolean blocked() {
        return !problems.isEmpty() || findings.stream().anyMatch(Finding::blocks);
    }

    private static boolean allowed(VotePolicy policy, Setting<Permission> setting) {
        return policy.value(setting) == Permission.ALLOWED;
    }
}
