package vn.tinnhiem.app.counting.closed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.counting.Decided;
import vn.tinnhiem.app.counting.KeptSheets;

/**
 * Kết quả kiểm phiếu đã chốt.
 *
 * @param version from 1; a count that was opened again closes as the next
 * @param sheets the sheets without any order, where sheets were entered or scanned and are still kept
 * @param salt 32 hex digits, kept with the result
 * @param explanations written explanations, by the code of the difference and the ballot ("D522", "D522.lanh-dao")
 * @param decisions of the committee on sheets that were unclear at the keyboard, sorted, taken off their sheets; those on
 *     scanned sheets stand in the account of the scan
 */
public record ClosedCount(
        int version,
        Count count,
        Optional<KeptSheets> sheets,
        String salt,
        Map<String, String> explanations,
        List<Decided> decisions) {

    public ClosedCount {
        explanations = Map.copyOf(explanations);
        decisions = decisions.stream().sorted().toList();
    }

    /** A count in which the committee had nothing to decide. */
    public ClosedCount(
            int version, Count count, Optional<KeptSheets> sheets, String salt, Map<String, String> explanations) {
        this(version, count, sheets, salt, explanations, List.of());
    }
}
