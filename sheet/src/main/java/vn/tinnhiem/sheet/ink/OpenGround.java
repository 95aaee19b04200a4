package vn.tinnhiem.sheet.ink;

/** Chỗ không có nét in, một bit một ô: where ink would be a person's. An eighth of the map of zones, so that it stays at hand. */
final class OpenGround {

    private final int width;
    private final int height;
    private final int stride;
    private final long[] open;

    /** @param zones of {@code width} × {@code height} cells */
    OpenGround(byte[] zones, int width, int height) {
        this.width = width;
        this.height = height;
        this.stride = (width + Long.SIZE - 1) / Long.SIZE;
        this.open = new long[stride * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (zones[y * width + x] >= Zone.AROUND) {
                    open[y * stride + x / Long.SIZE] |= 1L << x;
                }
            }
        }
    }

    /** False off the page. */
    boolean at(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && (open[y * stride + (x >> 6)] >>> x & 1) != 0;
    }
}
