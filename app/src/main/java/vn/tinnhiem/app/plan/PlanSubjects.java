package vn.tinnhiem.app.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tinnhiem.app.people.Rosters;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.rules.electorate.Subject;
import vn.tinnhiem.rules.electorate.SubjectList;

/** Người được lấy phiếu của một kế hoạch: read from the roster beside it, put on ballots. */
public final class PlanSubjects {

    private PlanSubjects() {}

    /**
     * @throws vn.tinnhiem.app.kernel.Refused with every fault of the roster
     */
    public static SubjectList read(Plan plan) {
        return new SubjectList(Rosters.subjects(plan.beside(plan.subjectsFile())));
    }

    /** The ballots that the list makes: one per group of posts, in the order in which the groups first stand. */
    public static List<Ballot> ballots(SubjectList subjects) {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        for (Subject subject : subjects.onBallot()) {
            String ballot = subject.ballot().isBlank() ? Ballot.ONLY : subject.ballot();
            lines.computeIfAbsent(ballot, id -> new ArrayList<>())
                    .add(new Line(subject.number(), subject.name(), subject.position()));
        }
        return lines.entrySet().stream()
                .map(e -> new Ballot(e.getKey(), e.getValue()))
                .toList();
    }

    /** What counting may know of a plan whose ballots are fixed. */
    public static BallotLines lines(Plan plan, List<Ballot> ballots, boolean rehearsal) {
        return new BallotLines(
                plan.id(),
                plan.title(),
                plan.body().name(),
                plan.voteDay(),
                PlanDigest.of(plan, ballots),
                rehearsal,
                plan.policy(),
                ballots);
    }
}
