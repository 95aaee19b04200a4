package vn.tinnhiem.rules.count;

import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.rules.exact.Bound;
import vn.tinnhiem.rules.exact.Ratio;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;

/**
 * Biểu quyết giơ tay: the conference elects its counting committee.
 *
 * @param agreeing tán thành
 * @param against không tán thành
 * @param abstaining không có ý kiến
 */
@Clause({"TN-12", "HP-18", "QN-20"})
public record ShowOfHands(long agreeing, long against, long abstaining) {

    /** Of those present; the plans say "bầu" and no more. */
    private static final Bound ELECTED = new Bound.Above(new Ratio(1, 2));

    /** No number negative (E508), not more hands than persons (E541), enough of them for it (E542). */
    public List<Finding> check(long present) {
        List<Finding> findings = new ArrayList<>();
        for (long number : new long[] {agreeing, against, abstaining}) {
            if (number < 0) {
                findings.add(Finding.of(Code.E508_NEGATIVE, "committee", "number", number));
            }
        }
        long hands = agreeing + against + abstaining;
        if (hands > present) {
            findings.add(Finding.of(Code.E541_HANDS_ABOVE_PRESENT, "committee", "hands", hands, "present", present));
        }
        if (agreeing >= 0 && present > 0 && !ELECTED.admits(agreeing, present)) {
            findings.add(
                    Finding.of(Code.E542_COMMITTEE_NOT_ELECTED, "committee", "agreeing", agreeing, "present", present));
        }
        return findings;
    }
}
