package vn.tinnhiem.sheet.page;

/** Vì sao một tệp hoặc một trang không mở ra được. Words for it are where the program speaks. */
public enum FileCause {
    /** Zero bytes. */
    EMPTY,
    /** Neither PDF nor TIFF, JPEG, PNG or WebP. */
    NOT_A_SCAN,
    /** A picture of an iPhone in its own format (HEIC, HEIF): the telephone's setting has to change. */
    HEIC,
    /** A PDF with a password, or with rights that forbid taking images out. */
    ENCRYPTED,
    /** JBIG2 can swap or redraw marks: the scanner's setting has to change. */
    JBIG2,
    /** Mixed raster content (a page cut into layers) can lose faint marks: the scanner's setting has to change. */
    MIXED_RASTER,
    /** Ends before its end. */
    TRUNCATED,
    /** Damaged, or made so that readers go in circles. */
    DAMAGED,
    /** More pixels, pages or bytes than a sheet of paper needs. */
    TOO_LARGE,
    /** A variant of the format that is not read, e.g. a rare compression. */
    UNSUPPORTED,
    /** It took too long or too much memory; said by the process above. */
    GAVE_UP
}
