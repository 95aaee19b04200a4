package vn.tinnhiem.app.scan;

/** Vì sao máy hỏi. The first ones are {@link vn.tinnhiem.sheet.reading.Doubt}s by name; words: {@code why.<name>}. */
public enum Why {
    FAINT_MARK,
    HEAVY_MARK,
    UNCLEAR_MARK,
    /** A clear mark that is not surely an X, where the plan counts an X only. */
    NOT_AN_X,
    MARK_OUTSIDE_BOX,
    SEVERAL_MARKS_UNCLEAR,
    BOX_NOT_FOUND,
    NAME_STRUCK_OUT,
    PALE_SCAN,
    STREAK,
    ROW_NOT_PLACED,
    ADDED_NAME,
    WRITING_OUTSIDE,
    NO_CODE,
    TWO_CODES,
    CORNER_MISSING,
    DISTORTED,
    SKEWED,
    LOW_RESOLUTION,
    LOW_CONTRAST,
    /** The code's seal does not fit the key: not printed by this office's program, or with another key. */
    WRONG_SEAL,
    /** The code is of another vote. */
    ANOTHER_VOTE,
    /** The code is of this vote under another plan, since changed. */
    ANOTHER_PLAN,
    /** The code is of this vote in another layout: positions cannot be trusted. */
    ANOTHER_LAYOUT,
    /** What is in the code is no code of ballots. */
    FOREIGN_CODE,
    /** Ink nearly the same as on another sheet: fed twice, or a copy. */
    SEEN_TWICE,
    /** The same individual number as on another sheet. */
    SAME_NUMBER,
    BLACK,
    NO_CORNER_MARKS,
    NO_TURN,
    MIRRORED,
    WHICH_BALLOT
}
