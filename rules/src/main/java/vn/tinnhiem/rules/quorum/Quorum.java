package vn.tinnhiem.rules.quorum;

import vn.tinnhiem.rules.exact.Bound;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Term;

/**
 * Hội nghị chỉ được tiến hành khi có ít nhất 2/3 số người được triệu tập có mặt.
 *
 * @param bound the part of those summoned that must be present
 */
@Term("điều kiện tiến hành hội nghị")
@Clause({"HP-06", "QN-06", "CM-04"})
public record Quorum(Bound bound) {

    /** Whether {@code present} of {@code summoned} persons make a quorum; nobody summoned makes none. */
    public boolean met(long present, long summoned) {
        return summoned > 0 && bound.admits(present, summoned);
    }

    /** The smallest number present that makes a quorum of {@code summoned}; above {@code summoned} if none does. */
    public long needed(long summoned) {
        if (summoned <= 0) {
            return 1;
        }
        // More people never undo a quorum: halve the range in which the first sufficient number lies.
        long enough = summoned + 1;
        long tooFew = -1;
        while (enough - tooFew > 1) {
            long middle = tooFew + (enough - tooFew) / 2;
            if (met(middle, summoned)) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return enough;
    }
}
