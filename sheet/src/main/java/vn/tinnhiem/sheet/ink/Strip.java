package vn.tinnhiem.sheet.ink;

/**
 * Một dải ngang ngắn của trang, located at its two ends once something in it is dark: within a centimetre places lie on a
 * straight line.
 */
final class Strip {

    private final Placement placement;
    private final double half;
    private final int block;
    private int from;
    private int to;
    private int row;
    private boolean placed;
    private double x0;
    private double y0;
    private double stepX;
    private double stepY;

    /** @param block side of a block in pixels */
    Strip(Placement placement, int block) {
        this.placement = placement;
        this.block = block;
        this.half = block / 2.0;
    }

    /** From one pixel column to another, in a row of blocks. */
    void begin(int left, int right, int blockRow) {
        from = left;
        to = right;
        row = blockRow;
        placed = false;
    }

    /** Where the middle of the block lies that begins at this pixel column. */
    double xMm(int x) {
        place();
        return x0 + stepX * (x - from);
    }

    double yMm(int x) {
        place();
        return y0 + stepY * (x - from);
    }

    private void place() {
        if (placed) {
            return;
        }
        placement.locate(from + half, row * block + half);
        x0 = placement.xMm();
        y0 = placement.yMm();
        placement.locate(to + half, row * block + half);
        stepX = (placement.xMm() - x0) / (to - from);
        stepY = (placement.yMm() - y0) / (to - from);
        placed = true;
    }
}
