package vn.tinnhiem.rules.exact;

import java.util.Optional;

/**
 * Một khoảng của luật: "trên 1/2 và dưới 2/3", "từ 2/3 trở lên".
 *
 * @param lower {@link Bound.Above} or {@link Bound.AtLeast}
 * @param upper {@link Bound.Below}; empty when the bracket is open upwards
 */
public record Bracket(Bound lower, Optional<Bound.Below> upper) {

    public Bracket {
        if (lower instanceof Bound.Below) {
            throw new IllegalArgumentException("a bracket starts with a lower bound, not " + lower.words());
        }
        if (upper.isPresent() && upper.get().ratio().compareTo(lower.ratio()) <= 0) {
            throw new IllegalArgumentException("empty bracket");
        }
    }

    /** Whether {@code part} of {@code whole} lies in this bracket; {@code whole} is above 0. */
    public boolean contains(long part, long whole) {
        return lower.admits(part, whole)
                && upper.map(u -> u.admits(part, whole)).orElse(true);
    }

    /** Whether some share lies in both brackets. */
    public boolean overlaps(Bracket other) {
        return reaches(other) && other.reaches(this);
    }

    private boolean reaches(Bracket other) {
        // An upper end is always "below": the brackets share something unless this one ends where the other starts.
        return upper.map(u -> u.ratio().compareTo(other.lower.ratio()) > 0).orElse(true);
    }

    public String words() {
        return upper.map(u -> lower.words() + " và " + u.words()).orElse(lower.words());
    }
}
