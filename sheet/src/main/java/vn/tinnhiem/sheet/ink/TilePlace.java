package vn.tinnhiem.sheet.ink;

/** Chỗ của một ô gạch trên trang: within a centimetre places lie on a plane, so that three corners tell all others. */
final class TilePlace {

    private final int left;
    private final int top;
    private final double x0;
    private final double y0;
    private final double xAcross;
    private final double yAcross;
    private final double xDown;
    private final double yDown;

    /** The tile whose first pixel is given, {@code side} pixels wide and high. */
    TilePlace(Placement placement, int left, int top, int side) {
        this.left = left;
        this.top = top;
        placement.locate(left, top);
        x0 = placement.xMm();
        y0 = placement.yMm();
        placement.locate(left + side, top);
        xAcross = (placement.xMm() - x0) / side;
        yAcross = (placement.yMm() - y0) / side;
        placement.locate(left, top + side);
        xDown = (placement.xMm() - x0) / side;
        yDown = (placement.yMm() - y0) / side;
    }

    double xMm(double x, double y) {
        return x0 + xAcross * (x - left) + xDown * (y - top);
    }

    double yMm(double x, double y) {
        return y0 + yAcross * (x - left) + yDown * (y - top);
    }
}
