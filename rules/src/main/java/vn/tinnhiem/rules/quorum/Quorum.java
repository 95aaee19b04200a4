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

    public Quorum {
        if (!possible(bound)) {
            throw new IllegalArgumentException("no quorum: " + bound.words());
        }
    }

    /** Whether a bound can be a quorum: a part that has to be reached, more than nobody, and not more than everybody. */
    public static boolean possible(Bound bound) {
        long part = bound.ratio().numerator();
        long whole = bound.ratio().denominator();
        return switch (bound) {
            case Bound.AtLeast ignored -> part > 0 && part <= whole;
            case Bound.Above ignored -> part < whole;
            case Bound.Below ignored -> false;
        };
    }

    /** Whether {@code present} of {@code summoned} persons make a quorum; nobody summoned makes none. */
    public boolean met(long present, long summoned) {
        return summoned > 0 && bound.admits(present, summoned);
    }

    /** The smallest number present that makes a quorum of {@code summoned}. */
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
