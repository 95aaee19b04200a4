package vn.tinnhiem.app.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.app.plan.lines.VoteHead;
import vn.tinnhiem.rules.schedule.PlanCalendar;
import vn.tinnhiem.rules.schedule.PlanCalendar.Entry;

/**
 * Một cuộc lấy phiếu trên trang chủ: its step, the days left, and what is due. What was done is not known here, so nothing
 * is called done.
 *
 * @param stage where it stands
 * @param days until the vote, negative after it
 * @param open what falls due today or later, the nearest first
 * @param passed how many due days have passed
 */
record Board(VoteHead vote, Stage stage, long days, List<Due> open, long passed) {

    /** From how many days before it a due day is called near. */
    private static final int NEAR_DAYS = 7;

    /** Neediest first: what is due next, then votes that are over, the latest first. */
    static final Comparator<Board> NEEDIEST = Comparator.comparing(
                    (Board board) -> board.next().orElse(LocalDate.MAX))
            .thenComparing(board -> board.vote().voteDay(), Comparator.reverseOrder());

    /**
     * Một việc có hạn.
     *
     * @param left days from today
     * @param beforeVote days from then to the vote, negative after it
     */
    record Due(String title, String who, LocalDate day, long left, long beforeVote) {

        public boolean near() {
            return left <= NEAR_DAYS;
        }
    }

    static Board of(VoteHead vote, PlanCalendar calendar, LocalDate today, Stage stage) {
        List<Due> open = calendar.entries().stream()
                .filter(entry -> !entry.due().isBefore(today))
                .sorted(Comparator.comparing(Entry::due).thenComparing(Entry::task))
                .map(entry -> new Due(
                        entry.duty().title(),
                        entry.duty().who(),
                        entry.due(),
                        ChronoUnit.DAYS.between(today, entry.due()),
                        entry.daysBeforeVote(calendar.voteDay())))
                .toList();
        return new Board(
                vote,
                stage,
                ChronoUnit.DAYS.between(today, calendar.voteDay()),
                open,
                calendar.entries().size() - open.size());
    }

    private Optional<LocalDate> next() {
        return open.stream().findFirst().map(Due::day);
    }
}
