package vn.tinnhiem.sheet.reader;

/**
 * Điều được đo khi thử máy in và máy quét, with the limits between good, usable and not. Words for them are where the
 * program speaks.
 */
public enum PrinterTrait {
    /** Width of the print against the layout, percent; only where the file says its dpi. Fit to page makes about 97. */
    SCALE_X(99, 101, 88, 108),
    /** Height likewise. */
    SCALE_Y(99, 101, 88, 108),
    /** Scale of the height over that of the width, percent. */
    STRETCH(99.2, 100.8, 96, 104),
    /** Degrees away from upright or a quarter turn. */
    SKEW(0, 1.5, 0, 5),
    /** How far the tick that lies farthest is from where the corner marks put it, millimetres. */
    RESIDUAL(0, 0.35, 0, 0.7),
    /** Paper less black, levels of 255. */
    CONTRAST(120, 255, 80, 255),
    /** Room between corner marks and the edge of the picture, millimetres. */
    MARGIN(2, 1000, 0.2, 1000),
    /** Dots per inch as measured. */
    RESOLUTION(145, 1300, 98, 1300),
    /** Width of an edge, millimetres. */
    SHARPNESS(0, 0.3, 0, 0.55),
    /** Copies of the code that can be read, of two. */
    CODES(2, 2, 1, 2),
    /** Corner marks that are whole, of four. */
    CORNERS(4, 4, 4, 4),
    /** Rows whose two ticks were found, percent. */
    TICKS(100, 100, 100, 100),
    /** Palest side of any box, percent of the contrast of the corner marks. */
    OUTLINE(45, 200, 25, 200),
    /** Ink where none was printed, square millimetres. */
    STRAY_INK(0, 0.5, 0, 3),
    /** Rows through which a streak runs. */
    STREAKS(0, 0, 0, 0);

    private static final double ROUNDING = 1e-9;

    private final double goodFrom;
    private final double goodTo;
    private final double usableFrom;
    private final double usableTo;

    PrinterTrait(double goodFrom, double goodTo, double usableFrom, double usableTo) {
        this.goodFrom = goodFrom;
        this.goodTo = goodTo;
        this.usableFrom = usableFrom;
        this.usableTo = usableTo;
    }

    public PrinterVerdict verdict(double value) {
        if (value >= goodFrom - ROUNDING && value <= goodTo + ROUNDING) {
            return PrinterVerdict.GOOD;
        }
        boolean usable = value >= usableFrom - ROUNDING && value <= usableTo + ROUNDING;
        return usable ? PrinterVerdict.USABLE : PrinterVerdict.NOT_USABLE;
    }

    /** The least value that is good. */
    public double goodFrom() {
        return goodFrom;
    }

    /** The greatest value that is good. */
    public double goodTo() {
        return goodTo;
    }

    /** The least value with which sheets can be read. */
    public double usableFrom() {
        return usableFrom;
    }

    /** The greatest value with which sheets can be read. */
    public double usableTo() {
        return usableTo;
    }
}
