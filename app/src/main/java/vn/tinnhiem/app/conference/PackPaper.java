package vn.tinnhiem.app.conference;

import java.util.List;
import vn.tinnhiem.app.document.Paper;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.lines.BallotLines;

/** Một giấy tờ của bộ in trước mà nơi khác lập: the blank minutes. Offered as a bean. */
public interface PackPaper {

    /** Of the file, without an ending. */
    String fileName();

    /** As the file says it. */
    String title();

    List<Paper> papers(Plan plan, BallotLines vote);
}
