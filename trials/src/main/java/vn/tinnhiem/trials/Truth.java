package vn.tinnhiem.trials;

import java.util.List;
import java.util.Map;

/**
 * Sự thật của một trang: what is on it, and what may and must become of it.
 *
 * @param page {@link Expect#CLEAR}: must be found and placed; {@link Expect#EITHER}: or handed to a person; {@link
 *     Expect#MUST_DOUBT}: must be handed to a person or refused (a corner is gone, a blank side)
 * @param kind what the page is
 * @param rows in the ballot's order; none on a blank side
 * @param extras what else is on the sheet, and whether it must be seen
 * @param shape of the sheet: which pages show the same paper (fed again, or copied)
 */
public record Truth(
        String ballot, Kind kind, Expect page, List<RowTruth> rows, Map<Extra, Expect> extras, Scan scan, long shape) {

    /** What a page of the scans is. */
    public enum Kind {
        BALLOT,
        /** The blank side of a ballot. */
        BACKSIDE
    }

    /** Letters of {@code sheets.csv}, one a row. */
    public String letters() {
        StringBuilder out = new StringBuilder();
        rows.forEach(row -> out.append(row.letter()));
        return out.toString();
    }

    /** Whether nothing on the sheet gives a reason to stop. */
    public boolean clean() {
        return page == Expect.CLEAR
                && rows.stream().allMatch(row -> row.expect() == Expect.CLEAR)
                && extras.values().stream().allMatch(Expect.CLEAR::equals);
    }
}
