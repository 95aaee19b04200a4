package vn.tinnhiem.sheet.ink;

/** Loại chỗ trên tờ phiếu trắng: what ink at a place would mean. Bytes, since a map of them covers a page. */
final class Zone {

    /** Off the page, its edge, codes, seal, place to sign: ink here is never read. */
    static final byte IGNORED = 0;

    /** Print may stand here. */
    static final byte PRINT = 1;

    /** A box with its outline. */
    static final byte BOX = 2;

    /** Between and beside the boxes of a row. */
    static final byte AROUND = 3;

    /** Number, name and position in a row, where there is no print. */
    static final byte NAME = 4;

    /** Everywhere else. */
    static final byte QUIET = 5;

    private Zone() {}
}
