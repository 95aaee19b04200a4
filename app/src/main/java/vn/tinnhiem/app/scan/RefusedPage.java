package vn.tinnhiem.app.scan;

/**
 * Trang bị loại: a blank side, or a file or page that could not be opened.
 *
 * @param page from 0; −1 for a whole file
 * @param cause {@code BLANK_SIDE}, or a {@link vn.tinnhiem.sheet.page.FileCause} by name
 */
public record RefusedPage(java.nio.file.Path file, int page, String cause, String detail) {

    public static final String BLANK_SIDE = "BLANK_SIDE";
}
