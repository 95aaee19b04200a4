package vn.tinnhiem.app.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.conference.ConferenceCheck;
import vn.tinnhiem.app.conference.headcount.Announced;
import vn.tinnhiem.app.conference.headcount.Headcounts;
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
    private final ObjectProvider<Headcounts> headcounts;
    private final ObjectProvider<ConferenceRecords> conferences;

    CountClosing(
            ApprovedPlans plans,
            ObjectProvider<Headcounts> headcounts,
            ObjectProvider<ConferenceRecords> conferences) {
        this.plans = plans;
        this.headcounts = headcounts;
        this.conferences = conferences;
    }

    @Override
    public List<Finding> findings(String vote, Count count, Set<String> explained) {
        Map<String, String> words = explained.stream().collect(Collectors.toMap(Function.identity(), key -> key));
        Conference conference = conferences.getObject().record(vote, ClosedResult.explained(words));
        Announced announced = headcounts
                .getObject()
                .announced(vote)
                .orElseThrow(() -> new IllegalStateException("nothing collected yet: " + vote));
        return findings(plans.of(vote), conference, announced, count, explained);
    }

    static List<Finding> findings(
            BallotLines vote, Conference conference, Announced announced, Count count, Set<String> explained) {
        Announced complete = new Announced(
                announced.day(),
                announced.heads(),
                announced.boxes(),
                explained.stream().map(ClosedResult::difference).collect(Collectors.toSet()));
        List<Finding> findings = new ArrayList<>(ConferenceCheck.check(
                conference,
                vote.policy(),
                vote.lines().stream().map(BallotLines.Line::name).collect(Collectors.toSet())));
        findings.addAll(VoteResult.check(vote, complete, count));
        return findings;
    }
}
