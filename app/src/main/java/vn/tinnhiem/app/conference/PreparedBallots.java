package vn.tinnhiem.app.conference;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.ballot.BallotKey;
import vn.tinnhiem.app.ballot.BallotPack;
import vn.tinnhiem.app.ballot.PrintedBallots;
import vn.tinnhiem.app.document.Paper;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.plan.lines.BallotLines;

/** Phiếu của một cuộc lấy phiếu, từ kho: everything that printing needs, by the plan that is approved. */
@Component
class PreparedBallots {

    /** One sheet in twenty to spare, and never fewer than five: for spoilt ones. */
    private static final int SPARE = 20;

    private static final int LEAST_SPARE = 5;

    private final Votes votes;
    private final Attendances attendances;
    private final PrintedBallots printed;

    PreparedBallots(Votes votes, Attendances attendances, PrintedBallots printed) {
        this.votes = votes;
        this.attendances = attendances;
        this.printed = printed;
    }

    /** What is printed in so many copies. The plan is approved. */
    BallotPapers papers(String vote, int copies) {
        Plan plan = votes.approvedPlan(vote).orElseThrow();
        BallotLines lines = votes.find(vote).orElseThrow();
        return new BallotPapers(plan, lines, attendances.voters(vote), printed.key(vote, lines), copies);
    }

    /** The list on which voters sign for a ballot; no code is in it, so no key is made for it. */
    Paper handOutList(String vote) {
        return new BallotPapers(
                        votes.approvedPlan(vote).orElseThrow(),
                        votes.find(vote).orElseThrow(),
                        attendances.voters(vote),
                        BallotKey.random(),
                        1)
                .handOutList();
    }

    /** The ballots to be looked at: with a code of no key that is kept, so that a picture of it proves nothing. */
    BallotPack specimen(String vote) {
        return new BallotPapers(
                        votes.approvedPlan(vote).orElseThrow(),
                        votes.find(vote).orElseThrow(),
                        List.of(),
                        BallotKey.random(),
                        1)
                .pack();
    }

    /** How many to print: one for each voter, and some to spare. */
    int suggested(String vote) {
        int voters = attendances.voters(vote).size();
        return voters + Math.max(LEAST_SPARE, (voters + SPARE - 1) / SPARE);
    }

    /** How many were printed of each ballot; empty before. */
    Optional<Long> copies(String vote) {
        return printed.of(vote).map(PrintedBallots.Printed::copies);
    }

    void keep(String vote, BallotPapers papers) {
        printed.keep(vote, papers.pack());
    }
}
