package vn.tinnhiem.app.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.conference.ConferenceCheck;
import vn.tinnhiem.app.conference.Conferences;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.counting.closed.ClosingCheck;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.result.ClosedResult;
import vn.tinnhiem.app.result.VoteResult;
import vn.tinnhiem.rules.law.Finding;

/** Soát trước khi chốt: the same questions that the command line asks before it makes a result. */
@Component
class CountClosing implements ClosingCheck {

    private final ApprovedPlans plans;
    private final Conferences conferences;

    CountClosing(ApprovedPlans plans, Conferences conferences) {
        this.plans = plans;
        this.conferences = conferences;
    }

    @Override
    public List<Finding> findings(String vote, Count count, Set<String> explained) {
        Map<String, String> words = explained.stream().collect(Collectors.toMap(Function.identity(), key -> key));
        Conference conference = conferences
                .record(vote, ClosedResult.explained(words))
                .orElseThrow(() -> new IllegalStateException("nothing collected yet: " + vote));
        return findings(plans.of(vote), conference, count);
    }

    static List<Finding> findings(BallotLines vote, Conference conference, Count count) {
        List<Finding> findings = new ArrayList<>(ConferenceCheck.check(
                conference,
                vote.policy(),
                vote.lines().stream().map(BallotLines.Line::name).collect(Collectors.toSet())));
        findings.addAll(VoteResult.check(vote, conference.numbers(), count));
        return findings;
    }
}
