package vn.tinnhiem.bench;

/**
 * Chương trình thấy gì trên một trang, sau mọi quy tắc.
 *
 * @param rows a letter of {@code sheets.csv} for each row that it takes without a person, {@code ?} for each that it asks
 * @param writing whether it asks about writing beside the rows
 * @param code what it read in the code; empty for nothing
 */
record Seen(What what, String rows, boolean writing, String code) {

    static final char ASKED = '?';

    enum What {
        SHEET,
        BLANK_SIDE,
        /** Handed to a person whole. */
        UNREADABLE
    }

    boolean takes(int row) {
        return what == What.SHEET && rows.charAt(row) != ASKED;
    }
}
