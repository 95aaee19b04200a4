package vn.tinnhiem.sheet.ink;

/**
 * Chỗ của một ô gạch trên trang: within a centimetre places lie on a plane, so that three corners tell all others. In cells of
 * {@link Blank}'s maps, whole numbers of {@value #ONE} parts: every dark block of a page asks.
 */
final class TilePlace {

    private static final int FRACTION = 16;
    private static final int ONE = 1 << FRACTION;
    private static final int FARTHEST = 1 << 29;

    private final int left;
    private final int top;
    private final int x0;
    private final int y0;
    private final int xAcross;
    private final int yAcross;
    private final int xDown;
    private final int yDown;

    /** The tile whose first pixel is given, {@code side} pixels wide and high. */
    TilePlace(Placement placement, int left, int top, int side) {
        this.left = left;
        this.top = top;
        placement.locate(left, top);
        double x = placement.xMm();
        double y = placement.yMm();
        x0 = parts(x);
        y0 = parts(y);
        placement.locate(left + side, top);
        xAcross = parts((placement.xMm() - x) / side);
        yAcross = parts((placement.yMm() - y) / side);
        placement.locate(left, top + side);
        xDown = parts((placement.xMm() - x) / side);
        yDown = parts((placement.yMm() - y) / side);
    }

    /** What lies a metre off the sheet is as far as it gets. */
    private static int parts(double mm) {
        return Math.clamp(Math.round(mm * Blank.PER_MM * ONE), -FARTHEST, FARTHEST);
    }

    /** Abscissa of the middle of a square of {@code side} pixels, in parts of a cell. */
    int x(int pixelX, int pixelY, int side) {
        return x0 + ((2 * (pixelX - left) + side) * xAcross >> 1) + ((2 * (pixelY - top) + side) * xDown >> 1);
    }

    int y(int pixelX, int pixelY, int side) {
        return y0 + ((2 * (pixelX - left) + side) * yAcross >> 1) + ((2 * (pixelY - top) + side) * yDown >> 1);
    }

    /** What a pixel to the right adds. */
    int xAcross() {
        return xAcross;
    }

    int yAcross() {
        return yAcross;
    }

    /** The cell in which parts lie. */
    static int cell(int parts) {
        return parts >> FRACTION;
    }

    static double mm(int parts) {
        return (double) parts / (Blank.PER_MM * ONE);
    }
}
