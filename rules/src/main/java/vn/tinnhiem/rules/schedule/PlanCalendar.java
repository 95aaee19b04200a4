package vn.tinnhiem.rules.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Stated;
import vn.tinnhiem.rules.law.Term;

/**
 * Lịch của kế hoạch: every duty with the last day that it has for one vote day.
 *
 * @param entries in the order of the process
 * @param reading how the words of the limits were read
 */
@Term("lịch")
@Clause({"HP-11", "QN-14", "QN-16", "QN-25"})
public record PlanCalendar(LocalDate voteDay, List<Entry> entries, LimitReading reading) {

    /**
     * @param due the day to work to
     * @param last the last day allowed; later than {@code due} only where a plan names both
     * @param floor the last day that the layers above allow; empty where they say nothing
     */
    public record Entry(Duty duty, LocalDate due, LocalDate last, Optional<LocalDate> floor) {

        public Task task() {
            return duty.task();
        }

        /** Days from the due day to the vote: 20 for D−20, negative after the vote. */
        public long daysBeforeVote(LocalDate voteDay) {
            return ChronoUnit.DAYS.between(due, voteDay);
        }
    }

    public PlanCalendar {
        entries = List.copyOf(entries);
    }

    /** Counts all limits for a vote day, read as the catalogue assumes. */
    public static PlanCalendar of(LocalDate voteDay, List<Duty> duties) {
        return of(voteDay, duties, LimitReading.ASSUMED);
    }

    /** Counts all limits for a vote day. */
    public static PlanCalendar of(LocalDate voteDay, List<Duty> duties, LimitReading reading) {
        Map<Task, LocalDate> days = new EnumMap<>(Task.class);
        List<Entry> entries = new ArrayList<>();
        List<Duty> inOrder =
                duties.stream().sorted(Comparator.comparing(Duty::task)).toList();
        for (Duty duty : inOrder) {
            LocalDate last = earliest(duty.limits().value().stream(), voteDay, days, reading);
            Optional<LocalDate> softer = duty.softer().map(limit -> day(limit, voteDay, days, reading));
            LocalDate due = softer.filter(last::isAfter).orElse(last);
            Optional<LocalDate> floor = duty.above().stream()
                    .map(Stated::value)
                    .map(limits -> earliest(limits.stream(), voteDay, days, reading))
                    .min(Comparator.naturalOrder());
            days.put(duty.task(), due);
            entries.add(new Entry(duty, due, last, floor));
        }
        return new PlanCalendar(voteDay, entries, reading);
    }

    public Optional<Entry> entry(Task task) {
        return entries.stream().filter(e -> e.task() == task).findFirst();
    }

    /** The last day that each limit of an entry leaves, in their order. */
    List<LocalDate> days(Entry entry) {
        Map<Task, LocalDate> due = new EnumMap<>(Task.class);
        entries.forEach(each -> due.put(each.task(), each.due()));
        return entry.duty().limits().value().stream()
                .map(limit -> day(limit, voteDay, due, reading))
                .toList();
    }

    /** This calendar for another vote day. */
    PlanCalendar on(LocalDate otherDay) {
        return of(otherDay, entries.stream().map(Entry::duty).toList(), reading);
    }

    /** The last day that one limit leaves; {@code days} holds the due days of the tasks before. */
    static LocalDate day(Limit limit, LocalDate voteDay, Map<Task, LocalDate> days, LimitReading reading) {
        return switch (limit) {
            case Limit.By by -> by.date().minusDays(reading.beforeNamedDay());
            case Limit.Before before -> before.date().minusDays(1);
            case Limit.DaysBeforeVote before -> voteDay.minusDays(before.days());
            case Limit.DaysAfterVote after -> voteDay.plusDays(reading.dueAfter(after.days()));
            case Limit.DaysAfter after -> {
                LocalDate start = days.get(after.task());
                if (start == null) {
                    throw new IllegalArgumentException("counted from " + after.task() + ", which has no day");
                }
                yield start.plusDays(after.days());
            }
        };
    }

    private static LocalDate earliest(
            Stream<Limit> limits, LocalDate voteDay, Map<Task, LocalDate> days, LimitReading reading) {
        return limits.map(limit -> day(limit, voteDay, days, reading))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
