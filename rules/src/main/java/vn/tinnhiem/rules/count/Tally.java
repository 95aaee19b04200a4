package vn.tinnhiem.rules.count;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import vn.tinnhiem.rules.ballot.Level;
import vn.tinnhiem.rules.ballot.Reason;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Term;

/**
 * Tổng hợp phiếu của một người.
 *
 * @param collected ballots with this person's name that were collected
 * @param high lines at tín nhiệm cao
 * @param confidence lines at tín nhiệm
 * @param low lines at tín nhiệm thấp
 * @param invalid invalid lines, by reason; empty reasons left out, all left out when only totals were taken in
 */
@Term("tổng hợp từng người")
@Clause({"HP-26", "QN-11"})
public record Tally(
        long collected,
        long valid,
        long invalidLines,
        long high,
        long confidence,
        long low,
        Map<Reason, Long> invalid) {

    public Tally {
        Map<Reason, Long> byReason = new EnumMap<>(Reason.class);
        invalid.forEach((reason, count) -> {
            if (count != 0) {
                byReason.put(reason, count);
            }
        });
        invalid = Collections.unmodifiableMap(byReason);
    }

    public long of(Level level) {
        return switch (level) {
            case HIGH_CONFIDENCE -> high;
            case CONFIDENCE -> confidence;
            case LOW_CONFIDENCE -> low;
        };
    }
}
