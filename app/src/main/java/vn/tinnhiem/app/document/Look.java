package vn.tinnhiem.app.document;

/**
 * Cỡ chữ, kiểu chữ của từng thành phần thể thức: sizes in points, all within the table of
 * Nghị định 30/2020/NĐ-CP, phụ lục I. Both renderers of files take them from here.
 */
enum Look {
    NATIONAL_TITLE(13, Face.BOLD, Align.CENTER, 0),
    MOTTO(14, Face.BOLD, Align.CENTER, 0),
    SUPERIOR(13, Face.REGULAR, Align.CENTER, 0),
    ISSUER(13, Face.BOLD, Align.CENTER, 0),
    STAR(13, Face.REGULAR, Align.CENTER, 0),
    NUMBER(13, Face.REGULAR, Align.CENTER, 4),
    PLACE_AND_DAY(14, Face.ITALIC, Align.CENTER, 4),
    ORIGINAL(11, Face.ITALIC, Align.RIGHT, 0),
    KIND(14, Face.BOLD, Align.CENTER, 18),
    SUBJECT(14, Face.BOLD, Align.CENTER, 0),
    BASIS(14, Face.ITALIC, Align.JUSTIFY, 6),
    SECTION(14, Face.BOLD, Align.JUSTIFY, 6),
    BODY(14, Face.REGULAR, Align.JUSTIFY, 6),
    NOTE(12, Face.ITALIC, Align.JUSTIFY, 4),
    CELL(13, Face.REGULAR, Align.LEFT, 0),
    DENSE_CELL(12, Face.REGULAR, Align.LEFT, 0),
    AUTHORITY(14, Face.BOLD, Align.CENTER, 0),
    SIGNING_NOTE(12, Face.ITALIC, Align.CENTER, 0),
    NAME(14, Face.BOLD, Align.CENTER, 0),
    RECIPIENTS(12, Face.BOLD_ITALIC, Align.LEFT, 0),
    RECIPIENT(11, Face.REGULAR, Align.LEFT, 0),
    PAGE_NUMBER(13, Face.REGULAR, Align.CENTER, 0),
    FOOT(9, Face.REGULAR, Align.LEFT, 0);

    final int points;
    final Face face;
    final Align align;
    final int pointsBefore;

    Look(int points, Face face, Align align, int pointsBefore) {
        this.points = points;
        this.face = face;
        this.align = align;
        this.pointsBefore = pointsBefore;
    }

    /** Whether the first line begins 12,7 mm from the left. */
    boolean indented() {
        return this == BASIS || this == SECTION || this == BODY;
    }

    /** Whether it belongs to what comes after it, and so is never the last on a page. */
    boolean leads() {
        return switch (this) {
            case SECTION, KIND, SUBJECT, AUTHORITY, SIGNING_NOTE -> true;
            default -> false;
        };
    }

    /** Whether lines stand a little further apart than the letters need. */
    boolean loose() {
        return indented();
    }
}
