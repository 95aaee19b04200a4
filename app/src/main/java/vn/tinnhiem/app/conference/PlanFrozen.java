package vn.tinnhiem.app.conference;

import org.springframework.stereotype.Component;
import vn.tinnhiem.app.conference.headcount.Headcounts;
import vn.tinnhiem.app.conference.headcount.Step;
import vn.tinnhiem.app.plan.Frozen;

/** Từ lúc phát phiếu, kế hoạch không có phiên bản mới: what is on the ballots is what was approved. */
@Component
class PlanFrozen implements Frozen {

    private final Headcounts headcounts;

    PlanFrozen(Headcounts headcounts) {
        this.headcounts = headcounts;
    }

    @Override
    public boolean ballotsHandedOut(String vote) {
        return headcounts.standing(vote).step().compareTo(Step.HANDING_OUT) >= 0;
    }
}
