package vn.tinnhiem.sheet.page;

import org.jspecify.annotations.Nullable;

/** Trang đang dựng: takes rows of samples wherever they come from, and becomes a {@link ScannedPage}. */
final class Canvas {

    /** A page whose channels never differ by more is gray: JPEG makes as much out of gray alone. */
    private static final int GRAY_SPREAD = 8;

    private final int width;
    private final int height;
    private byte[] ink;
    private byte @Nullable [] print;
    private int spread;

    private Canvas(int width, int height, boolean colour) throws PageRefused {
        Limits.picture(width, height, colour);
        this.width = width;
        this.height = height;
        this.ink = new byte[width * height];
        this.print = colour ? new byte[width * height] : null;
    }

    static Canvas gray(int width, int height) throws PageRefused {
        return new Canvas(width, height, false);
    }

    static Canvas colour(int width, int height) throws PageRefused {
        return new Canvas(width, height, true);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean isColour() {
        return print != null;
    }

    /** Where {@code (x, y)} is in {@link #ink()} and {@link #print()}. */
    int at(int x, int y) {
        return y * width + x;
    }

    byte[] ink() {
        return ink;
    }

    /** The second plane of a canvas in colour; of a gray one the only plane. */
    byte[] print() {
        return print == null ? ink : print;
    }

    /** Takes {@code n} gray bytes. */
    void grayLine(byte[] row, int from, int x, int y, int n) {
        System.arraycopy(row, from, ink, at(x, y), n);
        if (print != null) {
            System.arraycopy(row, from, print, at(x, y), n);
        }
    }

    /** Takes {@code n} pixels of three channels, {@code step} bytes apart and {@code next} from pixel to pixel. */
    void rgbLine(byte[] row, int from, int step, int next, int flip, int x, int y, int n) {
        byte[] dark = ink;
        byte[] light = print();
        int widest = spread;
        int to = at(x, y);
        int p = from;
        for (int i = 0; i < n; i++, p += next) {
            int r = (row[p] ^ flip) & 0xFF;
            int g = (row[p + step] ^ flip) & 0xFF;
            int b = (row[p + 2 * step] ^ flip) & 0xFF;
            int least = Math.min(r, Math.min(g, b));
            int most = Math.max(r, Math.max(g, b));
            widest = Math.max(widest, most - least);
            light[to + i] = (byte) most;
            dark[to + i] = (byte) least;
        }
        spread = widest;
    }

    /** Takes one pixel of colour. */
    void pixel(int x, int y, int least, int most) {
        spread = Math.max(spread, most - least);
        print()[at(x, y)] = (byte) most;
        ink[at(x, y)] = (byte) least;
    }

    /** Takes the left upper {@code n × rows} of another canvas, which has colour only if this one has. */
    void piece(Canvas piece, int x, int y, int n, int rows) {
        spread = Math.max(spread, piece.spread);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(piece.ink, piece.at(0, row), ink, at(x, y + row), n);
            if (print != null) {
                System.arraycopy(piece.print(), piece.at(0, row), print, at(x, y + row), n);
            }
        }
    }

    /** Takes a whole page of the same width; it has colour only if this canvas has. */
    void strip(ScannedPage strip, int y) {
        int n = width * strip.ink().height();
        System.arraycopy(strip.ink().pixels(), 0, ink, at(0, y), n);
        if (print != null) {
            System.arraycopy(strip.print().pixels(), 0, print, at(0, y), n);
            sawColour();
        }
    }

    /** Spreads row {@code from} of another canvas over a row of this one, {@code step} pixels apart. */
    void spread(Canvas other, int from, int x, int y, int step) {
        spread = Math.max(spread, other.spread);
        byte[] light = other.print();
        for (int i = 0; i < other.width; i++) {
            int source = other.at(i, from);
            int to = at(x + i * step, y);
            print()[to] = light[source];
            ink[to] = other.ink[source];
        }
    }

    /** The two planes were written apart and differ. */
    void sawColour() {
        spread = 0xFF;
    }

    /** Black becomes white; what was lightest is darkest then. */
    void invert() {
        byte[] light = print;
        invert(ink);
        if (light != null) {
            invert(light);
            print = ink;
            ink = light;
        }
    }

    private static void invert(byte[] plane) {
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (byte) ~plane[i];
        }
    }

    /** Mirrors top and bottom. */
    void upsideDown() {
        flip(ink);
        if (print != null) {
            flip(print);
        }
    }

    private void flip(byte[] plane) {
        byte[] held = new byte[width];
        for (int top = 0, low = height - 1; top < low; top++, low--) {
            System.arraycopy(plane, at(0, top), held, 0, width);
            System.arraycopy(plane, at(0, low), plane, at(0, top), width);
            System.arraycopy(held, 0, plane, at(0, low), width);
        }
    }

    ScannedPage done(int dpi, boolean bilevel) {
        Plane dark = new Plane(width, height, ink);
        Plane light = print == null || spread <= GRAY_SPREAD ? dark : new Plane(width, height, print);
        return new ScannedPage(dark, light, dpi, bilevel);
    }
}
