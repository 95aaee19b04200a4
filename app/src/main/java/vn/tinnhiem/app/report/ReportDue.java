package vn.tinnhiem.app.report;

import java.time.LocalDate;
import java.util.Optional;
import vn.tinnhiem.rules.law.Clause;

/**
 * Báo cáo đã gửi chưa, đúng hạn hay trễ.
 *
 * @param last the last day, where the plan sets one
 * @param sent how it was sent; empty before
 */
@Clause({"HP-32", "CM-07", "QN-22", "TN-18"})
record ReportDue(Optional<LocalDate> last, Optional<Sent> sent) {

    /**
     * @param document number and symbol of the letter it went with
     * @param by who sent it
     */
    record Sent(String document, LocalDate on, String by, String recordedBy) {}

    /** Where it stands. */
    enum State {
        NOT_SENT,
        OVERDUE,
        SENT,
        SENT_LATE
    }

    State state(LocalDate today) {
        LocalDate day = sent.map(Sent::on).orElse(today);
        boolean late = last.map(day::isAfter).orElse(false);
        if (sent.isPresent()) {
            return late ? State.SENT_LATE : State.SENT;
        }
        return late ? State.OVERDUE : State.NOT_SENT;
    }
}
