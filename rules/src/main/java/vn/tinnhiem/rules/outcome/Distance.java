package vn.tinnhiem.rules.outcome;

import java.util.List;
import java.util.Optional;

/**
 * Cách mức kế tiếp bao nhiêu phiếu tín nhiệm thấp, of the same number of ballots in the base.
 *
 * @param up the fewest more low ballots that lead into another band; empty when none can
 * @param down the fewest less low ballots that lead out of the band at hand; empty outside of every band
 */
public record Distance(Optional<Leap> up, Optional<Leap> down) {

    /**
     * @param ballots at least 1
     * @param into the band on the other side; empty when that is none
     */
    public record Leap(long ballots, Optional<Consequence> into) {}

    /** The distance of these shares; nothing to either side where the base is 0. */
    public static Distance of(Shares shares, List<Consequence> all) {
        long whole = shares.thresholdWhole();
        long low = shares.tally().low();
        if (whole == 0) {
            return new Distance(Optional.empty(), Optional.empty());
        }
        Optional<Consequence> here = band(low, whole, all);
        return new Distance(
                leap(low, 1, whole, here, all).filter(leap -> leap.into().isPresent()),
                here.isEmpty() ? Optional.empty() : leap(low, -1, whole, here, all));
    }

    private static Optional<Leap> leap(
            long low, int step, long whole, Optional<Consequence> here, List<Consequence> all) {
        for (long other = low + step; other >= 0 && other <= whole; other += step) {
            Optional<Consequence> there = band(other, whole, all);
            if (!there.equals(here)) {
                return Optional.of(new Leap(Math.abs(other - low), there));
            }
        }
        return Optional.empty();
    }

    private static Optional<Consequence> band(long low, long whole, List<Consequence> all) {
        return all.stream().filter(c -> c.low().contains(low, whole)).findFirst();
    }
}
