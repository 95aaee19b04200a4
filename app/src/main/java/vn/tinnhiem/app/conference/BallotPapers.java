package vn.tinnhiem.app.conference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.tinnhiem.app.ballot.BallotDesign;
import vn.tinnhiem.app.ballot.BallotKey;
import vn.tinnhiem.app.ballot.BallotPack;
import vn.tinnhiem.app.document.Imprint;
import vn.tinnhiem.app.document.Paper;
import vn.tinnhiem.app.document.PaperDate;
import vn.tinnhiem.app.document.PaperFiles;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.roster.HandOutList;
import vn.tinnhiem.rules.electorate.Voter;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.sheet.layout.PageSize;

/**
 * Bộ giấy tờ in trước hội nghị: ballots, what lies on the counting table, the list on which voters sign for a ballot.
 *
 * @param copies sheets of each ballot
 */
public record BallotPapers(Plan plan, BallotLines vote, List<Voter> voters, BallotKey key, int copies) {

    /** What the ballots of a plan say. */
    public static BallotDesign design(Plan plan, boolean rehearsal) {
        return BallotDesign.of(plan.ballotHeading(rehearsal), PageSize.A4);
    }

    /** As the plan wants the codes on the ballots. */
    public BallotPack pack() {
        return pack(vote.policy().value(Setting.BALLOT_CODE));
    }

    /** With another kind of code than the plan's. */
    public BallotPack pack(Setting.BallotCode code) {
        return new BallotPack(vote, design(plan, vote.rehearsal()), key, copies, code == Setting.BallotCode.INDIVIDUAL);
    }

    /** Danh sách phát phiếu. */
    public Paper handOutList() {
        return new HandOutList(
                        plan.office(),
                        plan.title(),
                        PaperDate.on(plan.voteDay()),
                        voters,
                        plan.policy().value(Setting.EXCHANGE) == Setting.Permission.ALLOWED,
                        vote.rehearsal())
                .paper();
    }

    /** Writes the hand-out list as PDF and as Word. */
    public void writeHandOutList(Path folder) throws IOException {
        PaperFiles.write(
                folder, "hand-out-list", List.of(handOutList()), new Imprint("Danh sách phát phiếu", plan.voteDay()));
    }
}
