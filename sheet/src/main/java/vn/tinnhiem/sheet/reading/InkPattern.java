package vn.tinnhiem.sheet.reading;

/**
 * Nét mực của một tờ, thu gọn: ink of every box as a grid of {@value #GRID} × {@value #GRID} cells, a byte each (0 none to
 * 255 full), boxes in order of rows and levels. The same sheet scanned again gives nearly the same bytes; two sheets
 * marked alike do not.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by distance, never by equality
public record InkPattern(byte[] cells) {

    public static final int GRID = 8;
}
