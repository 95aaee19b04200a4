package vn.tinnhiem.app.scan;

import org.springframework.stereotype.Component;
import vn.tinnhiem.app.ballot.BallotKey;
import vn.tinnhiem.app.ballot.BallotLayouts;
import vn.tinnhiem.app.ballot.PrintedBallots;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.plan.lines.BallotLines;

/** Mẫu phiếu và khoá của một cuộc lấy phiếu, như lúc in. */
@Component
class ScanForms {

    private final ApprovedPlans plans;
    private final PrintedBallots ballots;

    ScanForms(ApprovedPlans plans, PrintedBallots ballots) {
        this.plans = plans;
        this.ballots = ballots;
    }

    /** What a reading needs to know of a vote. */
    record Printed(BallotLines lines, BallotLayouts layouts, BallotKey key) {}

    /** @throws Refused F873 where no ballots were printed here for the plan that is approved; F801 to F806 where they are damaged */
    Printed of(String vote) {
        PrintedBallots.Printed printed =
                ballots.of(vote).orElseThrow(() -> new Refused(Problem.of(Fault.F873_NOT_PRINTED_HERE, "", "")));
        return new Printed(plans.of(vote), printed.layouts(), printed.key());
    }
}
