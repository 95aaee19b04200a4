package vn.tinnhiem.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.electorate.SubjectList;

/**
 * Một phiên bản của kế hoạch, đã phê duyệt hay đang làm.
 *
 * @param number from 1; 0 for the one that is being worked on
 * @param plan as it was parsed
 */
public record PlanVersion(long number, Plan plan, SubjectList subjects, List<Electorate.Entry> voters) {

    public PlanVersion {
        voters = List.copyOf(voters);
    }

    /** Everything that the rules say of it. */
    public PlanCheck check(Optional<LocalDate> today) {
        return PlanCheck.of(plan, subjects, voters, today, List.of());
    }

    /**
     * Dòng của một phiên bản trong danh sách.
     *
     * @param digest of the plan, 64 hex digits
     * @param reason why there is one; empty for the first
     */
    public record Line(long number, String digest, String by, LocalDate on, String reason) {}
}
