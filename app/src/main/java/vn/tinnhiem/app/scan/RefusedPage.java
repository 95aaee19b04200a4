package vn.tinnhiem.app.scan;

/**
 * Trang bị loại: a blank side, or a file or page that could not be opened.
 *
 * @param page from 0; −1 for a whole file
 * @param cause one of the constants, or a {@link vn.tinnhiem.sheet.page.FileCause} by name
 */
public record RefusedPage(java.nio.file.Path file, int page, String cause, String detail) {

    public static final String BLANK_SIDE = "BLANK_SIDE";

    /** The same file given twice, by two ways or as a copy; the detail names the first. */
    public static final String DUPLICATE_FILE = "DUPLICATE_FILE";

    /** The file of blank ballots that the committee printed from: counted, each would be a sheet without a mark. */
    public static final String BLANK_BALLOTS = "BLANK_BALLOTS";
}
