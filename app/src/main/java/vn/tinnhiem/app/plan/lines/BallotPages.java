package vn.tinnhiem.app.plan.lines;

import java.util.List;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;

/** Trang phiếu: who prints ballots says what fits on one page. */
public interface BallotPages {

    /**
     * The same ballots, each short enough for one page: a longer list becomes several, each judged alone.
     *
     * @throws vn.tinnhiem.app.kernel.Refused when a character cannot be printed, or one person alone does not fit
     */
    List<Ballot> fitting(BallotHeading heading, List<Ballot> ballots);
}
