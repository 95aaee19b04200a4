package vn.tinnhiem.sheet.ink;

/**
 * Chỗ của một ô gạch trên trang: within a centimetre places lie on a plane, so that three corners tell all others. In
 * {@link CellParts}.
 */
final class TilePlace {

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
        x0 = CellParts.of(x);
        y0 = CellParts.of(y);
        placement.locate(left + side, top);
        xAcross = CellParts.of((placement.xMm() - x) / side);
        yAcross = CellParts.of((placement.yMm() - y) / side);
        placement.locate(left, top + side);
        xDown = CellParts.of((placement.xMm() - x) / side);
        yDown = CellParts.of((placement.yMm() - y) / side);
    }

    /** Abscissa of the middle of a square of {@code side} pixels. */
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
}
