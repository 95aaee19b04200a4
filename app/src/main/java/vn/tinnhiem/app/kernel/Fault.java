package vn.tinnhiem.app.kernel;

/**
 * Lỗi của dữ liệu đưa vào: every way in which a file, a value or a place on disk can be at fault.
 * The number is in the name; the sentence is {@code fault.<number>} in the messages.
 * 1xx files and folders, 2xx YAML and JSON, 3xx tables, 4xx plans and their state, 5xx conference and count, 6xx papers.
 */
public enum Fault {
    F101_FILE_MISSING,
    F102_FILE_EMPTY,
    F103_FILE_UNREADABLE,
    F104_ENCODING_UNKNOWN,
    F105_FILE_PROTECTED,
    F106_FILE_DAMAGED,
    F107_OLD_EXCEL,
    F108_OUTPUT_EXISTS,
    F109_OUTPUT_UNWRITABLE,
    F110_DISK_FULL,
    F111_NOT_A_TABLE,
    F112_OUTPUT_NOT_OURS,
    F113_OUTPUT_BUSY,
    F114_FILE_TOO_LARGE,
    F300_HEADER_NOT_FOUND,
    F301_COLUMN_MISSING,
    F302_COLUMN_REPEATED,
    F303_HEADER_MERGED,
    F304_CELL_MERGED,
    F305_SEVERAL_TABLES,
    F306_TOO_MANY_ROWS,
    F307_CELL_ERROR,
    F308_FORMULA_WITHOUT_VALUE,
    F309_CSV_BROKEN,
    F310_NOT_A_NUMBER,
    F311_NUMBER_NEGATIVE,
    F312_NUMBER_NOT_WHOLE,
    F313_NUMBER_TOO_LARGE,
    F314_CELL_BLANK,
    F315_NOT_A_DATE,
    F316_DATE_IMPOSSIBLE,
    F317_NOT_YES_OR_NO,
    F318_DATE_OUT_OF_RANGE,
    F319_NUMBER_ROUNDED,
    F320_FIELDS_MISCOUNTED,
    F321_ROSTER_EMPTY,
    F322_NAME_MISSING,
    F323_NAME_LETTERS,
    F324_ROW_AFTER_TOTAL,
    F325_TOTAL_WITH_PERSON,
    F326_NUMBER_REPEATED,
    F327_NUMBER_ZERO,
    F328_CODE_REPEATED,
    F329_BALLOT_DOUBTFUL,
    F330_TEXT_IS_DATE,
    F331_ROW_HIDDEN,
    F332_PERSON_REPEATED;

    /** The stable code, as {@code F101}. */
    public String number() {
        return name().substring(0, name().indexOf('_'));
    }
}
