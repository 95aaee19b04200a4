package vn.tinnhiem.sheet.reading;

/** Vì sao một trang mở được mà không đọc thành phiếu. */
public enum PageCause {
    /** Almost black. */
    BLACK,
    /** Fewer than three corner marks. */
    NO_CORNER_MARKS,
    /** Marks are there, and the asymmetric one cannot be told: which way is up is not known. */
    NO_TURN,
    /** A mirror image: a see-through copy or a scanner setting. */
    MIRRORED,
    /** The code names a layout that is not among those given. */
    ANOTHER_LAYOUT,
    /** Several ballots in the vote, and no code that says which. */
    WHICH_BALLOT
}
