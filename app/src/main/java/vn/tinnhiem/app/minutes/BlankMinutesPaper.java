package vn.tinnhiem.app.minutes;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.conference.PackPaper;
import vn.tinnhiem.app.document.Paper;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.lines.BallotLines;

/** Biên bản trắng trong bộ in trước hội nghị. */
@Component
class BlankMinutesPaper implements PackPaper {

    @Override
    public String fileName() {
        return "blank-minutes";
    }

    @Override
    public String title() {
        return "Biên bản kiểm phiếu (để ghi tay)";
    }

    @Override
    public List<Paper> papers(Plan plan, BallotLines vote) {
        return List.of(new BlankMinutes(plan.office(), vote).paper());
    }
}
