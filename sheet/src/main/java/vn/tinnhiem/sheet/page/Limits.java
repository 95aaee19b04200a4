package vn.tinnhiem.sheet.page;

/**
 * Giới hạn của một tệp quét. Sizes are compared before anything is allocated for them; what is larger than paper and
 * scanners make is refused as {@link FileCause#TOO_LARGE}.
 */
final class Limits {

    /** A3 at 600 dpi has 7,016 × 9,933 = 69.7 million pixels; A4 has half of it. */
    static final long PIXELS = 72_000_000;

    /** Two planes are kept in colour. A4 at 600 dpi has 34.8 million pixels, the largest usual photograph 50.3. */
    static final long PIXELS_IN_COLOUR = 52_000_000;

    /** A3 at 1,200 dpi is 19,843 pixels long; more is a ribbon or a lie. */
    static final int SIDE = 20_000;

    /** A ream is 500 sheets, a feeder holds 300; ten thousand sheets in duplex are one file at the most. */
    static final int PAGES = 20_000;

    /** 20,000 pages of 400 kB. */
    static final long FILE_BYTES = 8L << 30;

    /** One encoded picture: 52 million pixels in colour without any compression. */
    static final int PICTURE_BYTES = 160 << 20;

    /** The drawing instructions of a page with its hidden text; a page of dense text has about 100 kB of them. */
    static final int CONTENT_BYTES = 16 << 20;

    /** Strips, tiles or images that make up one page: A3 at 600 dpi in strips of one row. */
    static final int PIECES = 10_000;

    /** How often a picture may be gone over again (progressive JPEG): usual encoders need 10, the format allows any. */
    static final int SCANS = 100;

    private Limits() {}

    /** A picture of that size may be decoded. */
    static void picture(long width, long height, boolean colour) throws PageRefused {
        if (width < 1 || height < 1) {
            throw new PageRefused(FileCause.DAMAGED, "a picture of " + width + " × " + height);
        }
        if (width > SIDE || height > SIDE || width * height > (colour ? PIXELS_IN_COLOUR : PIXELS)) {
            throw new PageRefused(FileCause.TOO_LARGE, width + " × " + height + (colour ? " in colour" : " in gray"));
        }
    }

    /** That many bytes may be loaded for one picture. */
    static int pictureBytes(long bytes) throws PageRefused {
        if (bytes < 0 || bytes > PICTURE_BYTES) {
            throw new PageRefused(FileCause.TOO_LARGE, "a picture of " + bytes + " bytes");
        }
        return (int) bytes;
    }

    /** What a file says of its resolution, or 0 where that is nonsense. */
    static int dpi(double said) {
        return said >= 20 && said <= 4_800 ? (int) Math.round(said) : 0;
    }
}
