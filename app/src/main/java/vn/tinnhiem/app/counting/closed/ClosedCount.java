package vn.tinnhiem.app.counting.closed;

import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.counting.KeptSheets;

/**
 * Kết quả kiểm phiếu đã chốt.
 *
 * @param version from 1; a count that was opened again closes as the next
 * @param sheets the sheets without any order, where sheets were entered or scanned and are still kept
 * @param salt 32 hex digits, kept with the result
 * @param explanations written explanations, by the code of the difference and the ballot ("D522", "D522.lanh-dao")
 */
public record ClosedCount(
        int version, Count count, Optional<KeptSheets> sheets, String salt, Map<String, String> explanations) {

    public ClosedCount {
        explanations = Map.copyOf(explanations);
    }
}
