package vn.tinnhiem.app.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.conference.ConferenceCheck;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.result.VoteResult;
import vn.tinnhiem.rules.law.Finding;

/** Soát trước khi làm kết quả: the same questions when a result is made and when it is verified. */
public final class CountCheck {

    private CountCheck() {}

    /**
     * @param file the conference's, to be named in problems
     * @throws Refused when the conference is not this plan's: another day, or no numbers for one of its ballots
     */
    public static void refuseAnother(BallotLines vote, Conference conference, Path file) {
        List<Problem> problems = new ArrayList<>();
        for (String ballot :
                VoteResult.withoutNumbers(vote, conference.numbers().boxes())) {
            problems.add(Problem.of(Fault.F520_BOX_MISSING, file.toString(), "ballots", "ballot", ballot));
        }
        if (!conference.day().equals(vote.voteDay())) {
            problems.add(Problem.of(
                    Fault.F522_ANOTHER_DAY,
                    file.toString(),
                    "day",
                    "day",
                    conference.day(),
                    "voteDay",
                    vote.voteDay()));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /**
     * What the rules say of the conference and of the count; a result can be made when none of it
     * {@link VoteResult#stops stops} it.
     */
    public static List<Finding> findings(BallotLines vote, Conference conference, Count count) {
        List<Finding> findings = new ArrayList<>(ConferenceCheck.check(
                conference,
                vote.policy(),
                vote.lines().stream().map(BallotLines.Line::name).collect(Collectors.toSet())));
        findings.addAll(VoteResult.check(vote, conference.numbers(), count));
        return findings;
    }
}
