package vn.tinnhiem.app.home;

import vn.tinnhiem.app.conference.headcount.CountStage;
import vn.tinnhiem.app.conference.headcount.Step;

/** Một cuộc lấy phiếu đang ở đâu, và trang nào là nơi làm tiếp. The words are {@code home.stage.<NAME>}, {@code home.goOn.<PAGE>}. */
enum Stage {
    DRAFT(Page.PLAN),
    APPROVED(Page.CONFERENCE),
    OPENED(Page.CONFERENCE),
    SUMMARY(Page.CONFERENCE),
    COMMITTEE_ELECTED(Page.CONFERENCE),
    HANDING_OUT(Page.CONFERENCE),
    VOTING(Page.CONFERENCE),
    BOX_CLOSED(Page.CONFERENCE),
    COUNTING(Page.PROGRESS),
    COUNT_CLOSED(Page.RESULT),
    RESULT_ANNOUNCED(Page.RESULT),
    ENDED(Page.RESULT);

    /** Where a vote goes on; whoever may see the plan may open it. */
    enum Page {
        PLAN,
        CONFERENCE,
        PROGRESS,
        RESULT
    }

    private final Page page;

    Stage(Page page) {
        this.page = page;
    }

    public Page page() {
        return page;
    }

    /** Where an approved vote stands. */
    static Stage of(Step step, CountStage count) {
        return switch (step) {
            case BEFORE -> APPROVED;
            case OPENED -> OPENED;
            case SUMMARY -> SUMMARY;
            case COMMITTEE_ELECTED -> COMMITTEE_ELECTED;
            case HANDING_OUT -> HANDING_OUT;
            case VOTING -> VOTING;
            case BOX_CLOSED -> BOX_CLOSED;
            case COLLECTED_ANNOUNCED -> count == CountStage.CLOSED ? COUNT_CLOSED : COUNTING;
            case RESULT_ANNOUNCED -> RESULT_ANNOUNCED;
            case ENDED -> ENDED;
        };
    }
}
