package vn.tinnhiem.bench;

/** Một con số của bảng đọc: what is counted while sheets of one kind are read. */
enum Figure {
    SHEETS,
    BOXES,
    /** Rows read otherwise than the truth, and without a doubt: what must be 0. */
    WRONG,
    /** Rows that anyone would call clear. */
    CLEAR_ROWS,
    /** Of them, handed to a person for nothing. */
    CLEAR_DOUBTED,
    /** Rows that may be read or doubted. */
    EITHER_ROWS,
    EITHER_DOUBTED,
    /** Rows that a person must see, names struck out left aside. */
    UNCLEAR_ROWS,
    /** Of them, read without a doubt. */
    UNCLEAR_MISSED,
    /** Names struck out so that a person sees it at arm's length. */
    NAMES,
    NAMES_MISSED,
    /** Rows too faint to demand anything, for a curve. */
    FAINT_ROWS,
    FAINT_DOUBTED,
    /** Of them, read without a doubt and otherwise than the truth. */
    FAINT_WRONG,
    /** Things written beside the rows that a person must see. */
    WRITING,
    WRITING_MISSED,
    /** Sheets without such writing on which it was seen. */
    WRITING_IMAGINED,
    /** Sheets that were not read as sheets, and so go to a person whole. */
    UNREADABLE,
    CODES_READ,
    CODES_UNREAD,
    CODES_WRONG
}
