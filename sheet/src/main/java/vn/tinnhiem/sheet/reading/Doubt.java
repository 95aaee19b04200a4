package vn.tinnhiem.sheet.reading;

/**
 * Điều máy không tự quyết. Each goes to the committee with a picture. Words for them are where the program speaks.
 *
 * <p>Those of {@link Scope#ROW} concern one person's row, those of {@link Scope#SHEET} one question about the sheet,
 * those of {@link Scope#WHOLE} everything on it.
 */
public enum Doubt {
    /** Little ink, 2–6% of a box: faint pencil, or a slip of the pen. */
    FAINT_MARK(Scope.ROW),
    /** A box filled or blackened: chosen, or taken back. */
    HEAVY_MARK(Scope.ROW),
    /** Ink that is none of cross, tick and slash. */
    UNCLEAR_MARK(Scope.ROW),
    /** Ink around or between boxes: a mark beside its box, a circle around it, a line through the row. */
    MARK_OUTSIDE_BOX(Scope.ROW),
    /** Several boxes marked, one of them not beyond doubt. */
    SEVERAL_MARKS_UNCLEAR(Scope.ROW),
    /** The printed outline of a box was not found. */
    BOX_NOT_FOUND(Scope.ROW),
    /** Ink over the name. */
    NAME_STRUCK_OUT(Scope.ROW),
    /** Nothing was seen in any box of a row, on a scan so pale that thin lines are lost. */
    PALE_SCAN(Scope.ROW),
    /** A streak of a dirty glass or a fold runs through a box or a name of this row. */
    STREAK(Scope.ROW),
    /** A tick of this row was not found, or the two disagree with the sheet. */
    ROW_NOT_PLACED(Scope.ROW),
    /** Writing under the table or between rows, where a name could have been added. */
    ADDED_NAME(Scope.SHEET),
    /** Writing anywhere else outside boxes, signature and seal. */
    WRITING_OUTSIDE(Scope.SHEET),
    /** No readable code. */
    NO_CODE(Scope.SHEET),
    /** The two codes of the sheet say different things. */
    TWO_CODES(Scope.SHEET),
    /** One corner mark is missing: torn or covered. */
    CORNER_MISSING(Scope.WHOLE),
    /** Marks and ticks disagree by more than 0.7 mm: stretched, slipped, folded. */
    DISTORTED(Scope.WHOLE),
    /** Turned by more than 5° by a feeder. */
    SKEWED(Scope.WHOLE),
    /** Under 100 dpi. */
    LOW_RESOLUTION(Scope.WHOLE),
    /** Dark and light too close. */
    LOW_CONTRAST(Scope.WHOLE);

    private final Scope scope;

    Doubt(Scope scope) {
        this.scope = scope;
    }

    public Scope scope() {
        return scope;
    }

    /** What a doubt concerns. */
    public enum Scope {
        ROW,
        SHEET,
        WHOLE
    }
}
