package vn.tinnhiem.rules.electorate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Term;

/**
 * Căn cứ để một người không được lấy phiếu.
 *
 * @param on the date that gives it
 */
@Term("căn cứ không lấy phiếu")
@Clause({"HP-03", "CM-02"})
public record Exemption(Ground ground, LocalDate on) {

    /** The two grounds of the law. */
    public enum Ground {
        RETIREMENT_NOTICE("đã có thông báo nghỉ công tác chờ nghỉ hưu"),
        APPOINTED_THIS_YEAR("được bổ nhiệm, bầu cử trong năm lấy phiếu");

        private final String words;

        Ground(String words) {
            this.words = words;
        }

        /** The words of the law for this ground. */
        public String words() {
            return words;
        }
    }

    /** Whether being appointed again to the post already held counts as being appointed. */
    public enum Reappointment {
        EXEMPTS,
        DOES_NOT_EXEMPT
    }

    /** Every ground on the day of the vote: a notice given by then, an appointment in that calendar year. */
    public static List<Exemption> of(Subject subject, LocalDate voteDay, Reappointment reappointment) {
        List<Exemption> grounds = new ArrayList<>();
        subject.retirementNotice()
                .filter(notice -> !notice.isAfter(voteDay))
                .ifPresent(notice -> grounds.add(new Exemption(Ground.RETIREMENT_NOTICE, notice)));
        subject.appointed()
                .filter(date -> date.getYear() == voteDay.getYear())
                .filter(date -> !subject.reappointed() || reappointment == Reappointment.EXEMPTS)
                .ifPresent(date -> grounds.add(new Exemption(Ground.APPOINTED_THIS_YEAR, date)));
        return grounds;
    }
}
