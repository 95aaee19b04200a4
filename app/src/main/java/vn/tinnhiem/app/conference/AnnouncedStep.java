package vn.tinnhiem.app.conference;

import org.springframework.stereotype.Component;
import vn.tinnhiem.app.conference.headcount.ResultStep;
import vn.tinnhiem.app.conference.headcount.Step;

/** Công bố kết quả từ trang kết quả: the same step as on the page of the conference. */
@Component
class AnnouncedStep implements ResultStep {

    private final Conferences conferences;

    AnnouncedStep(Conferences conferences) {
        this.conferences = conferences;
    }

    @Override
    public boolean announce(String vote) {
        return conferences.announceResult(vote).done();
    }

    @Override
    public boolean takeBack(String vote) {
        return conferences.undo(vote, Step.RESULT_ANNOUNCED).done();
    }
}
