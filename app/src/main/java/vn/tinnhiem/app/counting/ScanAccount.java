package vn.tinnhiem.app.counting;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.tinnhiem.rules.law.Term;

/**
 * Tài khoản trang quét: what became of every page, and what the committee decided. Each page is in one of the sums.
 *
 * @param version of the thresholds by which it was read
 * @param pages all pages of the input
 * @param clear sheets that the machine read alone
 * @param decided sheets that count after a decision
 * @param leftOut pages that a decision left out: no ballot, or the same sheet again
 * @param open sheets that wait for a decision
 * @param openQuestions what they wait for
 * @param refused pages without a sheet, by cause
 * @param decisions sorted; none while a sheet is open
 */
@Term("tài khoản trang quét")
public record ScanAccount(
        String version,
        long pages,
        long clear,
        long decided,
        long leftOut,
        long open,
        long openQuestions,
        SortedMap<String, Long> refused,
        List<Decided> decisions) {

    /** The cause of a page without a sheet that is nobody's fault. */
    public static final String BLANK_SIDE = "BLANK_SIDE";

    public ScanAccount {
        refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
        decisions = decisions.stream().sorted().toList();
        long sum = clear + decided + leftOut + open + total(refused);
        if (sum != pages) {
            throw new IllegalArgumentException("pages " + pages + ", accounted for " + sum);
        }
    }

    /** Both together: of pages that came at different times. */
    public ScanAccount plus(ScanAccount other) {
        SortedMap<String, Long> causes = new TreeMap<>(refused);
        other.refused.forEach((cause, count) -> causes.merge(cause, count, Long::sum));
        return new ScanAccount(
                other.version,
                pages + other.pages,
                clear + other.clear,
                decided + other.decided,
                leftOut + other.leftOut,
                open + other.open,
                openQuestions + other.openQuestions,
                causes,
                Stream.concat(decisions.stream(), other.decisions.stream()).toList());
    }

    /** Whether sheets are still left out of the numbers. */
    public boolean provisional() {
        return open > 0;
    }

    public long counted() {
        return clear + decided;
    }

    public long refusedPages() {
        return total(refused);
    }

    public long blankSides() {
        return refused.getOrDefault(BLANK_SIDE, 0L);
    }

    private static long total(SortedMap<String, Long> refused) {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }
}
