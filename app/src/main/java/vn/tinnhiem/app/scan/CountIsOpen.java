package vn.tinnhiem.app.scan;

import org.springframework.stereotype.Component;
import vn.tinnhiem.app.conference.headcount.Headcounts;
import vn.tinnhiem.app.conference.headcount.Step;
import vn.tinnhiem.app.counting.closed.ClosedCounts;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** Lúc nào được quét: from the announcement of the number collected until the count is closed. */
@Component
class CountIsOpen {

    private final Headcounts headcounts;
    private final ClosedCounts closed;

    CountIsOpen(Headcounts headcounts, ClosedCounts closed) {
        this.headcounts = headcounts;
        this.closed = closed;
    }

    boolean of(String vote) {
        return headcounts.standing(vote).step().compareTo(Step.COLLECTED_ANNOUNCED) >= 0
                && closed.find(vote).isEmpty();
    }

    /** @throws Refused F863 at any other time */
    void require(String vote) {
        if (!of(vote)) {
            throw new Refused(Problem.of(Fault.F863_NOT_COUNTING, "", ""));
        }
    }
}
