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
    F106_FILE_DAMAGED,
    F107_OLD_EXCEL,
    F108_OUTPUT_EXISTS,
    F109_OUTPUT_UNWRITABLE,
    F110_DISK_FULL,

    F601_PAPER_DAMAGED,
    F602_PAPER_NEITHER_DOCX_NOR_PDF,
    F603_PAPER_LOCKED,
    F604_LETTER_NOT_PRINTABLE;

    /** The stable code, as {@code F101}. */
    public String number() {
        return name().substring(0, name().indexOf('_'));
    }
}
