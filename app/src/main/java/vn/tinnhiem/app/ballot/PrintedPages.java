package vn.tinnhiem.app.ballot;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.plan.lines.BallotHeading;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.plan.lines.BallotPages;
import vn.tinnhiem.sheet.layout.PageSize;

/** What fits on one page of the ballots that are printed here. */
@Component
public final class PrintedPages implements BallotPages {

    @Override
    public List<Ballot> fitting(BallotHeading heading, List<Ballot> ballots) {
        return BallotDesign.of(heading, PageSize.A4).fitting(ballots);
    }
}
