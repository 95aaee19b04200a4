package vn.tinnhiem.rules.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.schedule.PlanCalendar.Entry;

/** Soát lịch: dates against the floor, against each other, and against the week. */
@Clause({"TN-04", "TN-06", "TN-07", "TN-08", "HP-09", "HP-10", "HP-12", "HP-13", "QN-14", "QN-15", "QN-16", "QN-18"})
public final class CalendarCheck {

    /** Each task with the one whose result it needs. */
    private static final Map<Task, List<Task>> WAITS_FOR = Map.of(
            Task.DOSSIERS, List.of(Task.SELF_REPORT, Task.ASSET_DECLARATION),
            Task.QUESTIONS, List.of(Task.DOSSIERS),
            Task.QUESTIONS_PASSED_ON, List.of(Task.QUESTIONS),
            Task.EXPLANATIONS, List.of(Task.QUESTIONS_PASSED_ON),
            Task.EXPLANATIONS_SENT, List.of(Task.EXPLANATIONS));

    private final PlanCalendar calendar;
    private final List<Finding> findings = new ArrayList<>();

    private CalendarCheck(PlanCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * @param today when given, deadlines that have passed are named
     */
    public static List<Finding> check(PlanCalendar calendar, Optional<LocalDate> today) {
        CalendarCheck check = new CalendarCheck(calendar);
        calendar.entries().forEach(entry -> check.entry(entry, today));
        return List.copyOf(check.findings);
    }

    private void entry(Entry entry, Optional<LocalDate> today) {
        underFloor(entry);
        strictBefore(entry);
        beforeTheVote(entry);
        neededBy(entry.task()).forEach(before -> order(before, entry));
        if (entry.task().preparation() && !entry.last().isBefore(calendar.voteDay())) {
            add(Code.E212_AFTER_VOTE, entry, "due", entry.last(), "voteDay", calendar.voteDay());
        }
        DayOfWeek weekday = entry.due().getDayOfWeek();
        if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) {
            add(Code.N204_WEEKEND, entry, "due", entry.due());
        }
        today.filter(day -> day.isAfter(entry.last()))
                .ifPresent(day -> add(Code.W208_DATE_PASSED, entry, "due", entry.last(), "today", day));
    }

    /** Every limit that a plan states is held against the floor, not only the one that comes first (QN-14 states two). */
    private void underFloor(Entry entry) {
        LocalDate latest = latest(calendar, entry);
        Optional<LocalDate> floor = entry.floor().filter(latest::isAfter);
        if (floor.isEmpty()) {
            twoWords(entry);
            return;
        }
        add(Code.E201_UNDER_FLOOR, entry, "due", latest, "floor", floor.get(), "voteDay", calendar.voteDay());
        LocalDate later = calendar.voteDay().plusDays(ChronoUnit.DAYS.between(floor.get(), latest));
        if (keepsFloor(calendar.on(later), entry.task())) {
            add(Code.N214_KEPT_FROM, entry, "due", latest, "earliestVoteDay", later);
        }
    }

    /** Moving the vote helps a fixed day against a floor that moves along, and nothing else. */
    private static boolean keepsFloor(PlanCalendar calendar, Task task) {
        return calendar.entry(task).stream()
                .allMatch(entry -> entry.floor().stream()
                        .noneMatch(floor -> latest(calendar, entry).isAfter(floor)));
    }

    private static LocalDate latest(PlanCalendar calendar, Entry entry) {
        return Collections.max(calendar.days(entry));
    }

    /** Limits of one task are held against each other. */
    private void twoWords(Entry entry) {
        LocalDate latest = latest(calendar, entry);
        LocalDate earliest = Collections.min(calendar.days(entry));
        if (earliest.isBefore(latest)) {
            add(Code.N213_TWO_WORDS, entry, "earlier", earliest, "later", latest);
        }
    }

    /** The tasks whose result a task needs; past one that the calendar lacks, those that it would have waited for. */
    private List<Entry> neededBy(Task task) {
        return WAITS_FOR.getOrDefault(task, List.of()).stream()
                .flatMap(needed -> calendar.entry(needed).map(Stream::of).orElseGet(() -> neededBy(needed).stream()))
                .distinct()
                .toList();
    }

    /** The result cannot be due before there is one. */
    private void beforeTheVote(Entry entry) {
        if (entry.task() == Task.RESULT_REPORT && entry.last().isBefore(calendar.voteDay())) {
            add(
                    Code.E203_OUT_OF_ORDER,
                    entry,
                    "due",
                    entry.last(),
                    "other",
                    calendar.entry(Task.CONFERENCE)
                            .map(conference -> conference.duty().title())
                            .orElse("hội nghị lấy phiếu"),
                    "otherDue",
                    calendar.voteDay());
        }
    }

    private void strictBefore(Entry entry) {
        for (Limit limit : entry.duty().limits().value()) {
            if (limit instanceof Limit.Before before) {
                add(
                        Code.N202_BEFORE_IS_STRICT,
                        entry,
                        "date",
                        before.date(),
                        "last",
                        before.date().minusDays(1));
            }
        }
    }

    private void order(Entry before, Entry after) {
        if (after.last().isBefore(before.last())) {
            add(
                    Code.E203_OUT_OF_ORDER,
                    after,
                    "due",
                    after.last(),
                    "other",
                    before.duty().title(),
                    "otherDue",
                    before.last());
        } else if (after.last().equals(before.last())) {
            add(
                    Code.N205_SAME_DAY_HANDOVER,
                    before,
                    "due",
                    before.last(),
                    "other",
                    after.duty().title(),
                    "suggested",
                    before.last().minusDays(1));
        }
    }

    private void add(Code code, Entry entry, Object... values) {
        Object[] all = new Object[values.length + 2];
        all[0] = "title";
        all[1] = entry.duty().title();
        System.arraycopy(values, 0, all, 2, values.length);
        findings.add(Finding.of(code, "deadlines." + entry.task().name(), all));
    }
}
