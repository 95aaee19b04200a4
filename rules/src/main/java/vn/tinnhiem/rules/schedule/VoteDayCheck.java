package vn.tinnhiem.rules.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;

/** Soát ngày lấy phiếu: the vote day against the time that the plan sets, the term, and the council's vote. */
@Clause({"TN-03", "HP-07", "QN-07", "QN-25", "CM-05"})
public final class VoteDayCheck {

    /** Years from the one in which the term began to its third, middle year: begun in 2020, voted on in 2023. */
    private static final int YEARS_TO_THE_MIDDLE = 3;

    private VoteDayCheck() {}

    /**
     * @param provisional whether the invitation has yet to fix the day (N207)
     * @param window the time that the plan sets for the vote (E206)
     * @param termStart the year in which the congress term began (W210)
     * @param councilVoteDay the day of the People's Council's own vote, which party committee leaders have to wait for:
     *     the same day will do, since a date does not say which came first in it (E211)
     */
    public static List<Finding> check(
            LocalDate voteDay,
            boolean provisional,
            Optional<VoteWindow> window,
            OptionalInt termStart,
            Optional<LocalDate> councilVoteDay) {
        List<Finding> findings = new ArrayList<>();
        window.filter(w -> !w.contains(voteDay))
                .ifPresent(w -> findings.add(Finding.of(
                        Code.E206_OUTSIDE_WINDOW, "voteDay", "voteDay", voteDay, "nearest", nearest(w, voteDay))));
        if (provisional) {
            findings.add(Finding.of(Code.N207_VOTE_DAY_PROVISIONAL, "voteDayStatus", "voteDay", voteDay));
        }
        if (termStart.isPresent()) {
            int middle = termStart.getAsInt() + YEARS_TO_THE_MIDDLE;
            if (voteDay.getYear() != middle) {
                findings.add(Finding.of(
                        Code.W210_NOT_THIRD_YEAR,
                        "voteDay",
                        "voteDay",
                        voteDay,
                        "termStart",
                        termStart.getAsInt(),
                        "thirdYear",
                        middle));
            }
        }
        councilVoteDay
                .filter(voteDay::isBefore)
                .ifPresent(council -> findings.add(Finding.of(
                        Code.E211_BEFORE_COUNCIL_VOTE, "voteDay", "voteDay", voteDay, "councilVoteDay", council)));
        return List.copyOf(findings);
    }

    /** The day of the window that is nearest to a day outside it. */
    private static LocalDate nearest(VoteWindow window, LocalDate voteDay) {
        return window.from().filter(voteDay::isBefore).or(window::to).orElse(voteDay);
    }
}
