package vn.tinnhiem.sheet.print;

import java.util.List;
import vn.tinnhiem.sheet.layout.BallotLine;

/**
 * Chữ trên phiếu ghi đếm tay: what a sheet for counting by hand says.
 *
 * @param issuer the body
 * @param title "BẢNG GHI KẾT QUẢ ĐẾM PHIẾU"
 * @param blanks to be filled in by hand, as "Xấp số: ……"
 * @param persons on the ballot
 * @param counts what is counted for each person: the three levels and what is invalid; at most four
 * @param ballots how many ballots there is room for, at most {@value #MOST_BALLOTS}
 * @param total head of the last column, as "Cộng"
 * @param signatures who signs, left to right
 * @param note small print at the bottom
 */
public record TallySheet(
        String issuer,
        String title,
        List<String> blanks,
        List<BallotLine> persons,
        List<String> counts,
        int ballots,
        String total,
        List<String> signatures,
        String note,
        boolean rehearsal) {

    /** More would not fit one page with four counts. */
    public static final int MOST_BALLOTS = 375;

    private static final int MOST_COUNTS = 4;

    public TallySheet {
        blanks = List.copyOf(blanks);
        persons = List.copyOf(persons);
        counts = List.copyOf(counts);
        signatures = List.copyOf(signatures);
        if (ballots < 1
                || ballots > MOST_BALLOTS
                || persons.isEmpty()
                || counts.isEmpty()
                || counts.size() > MOST_COUNTS) {
            throw new IllegalArgumentException("more on a tally sheet than a page holds, or nothing");
        }
    }
}
