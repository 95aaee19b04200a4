package vn.tinnhiem.trials;

/**
 * Máy quét: one pass from the written paper to the picture's samples, bilinear, with the coordinates stepped in fixed
 * point between exact places {@value #SPAN} pixels apart.
 */
final class Scanner {

    private static final int SPAN = 32;

    private final Canvas canvas;
    private final Bend bend;
    private final int[] lids;
    private final double toCanvas;
    private final int left;
    private final int top;
    private final int right;
    private final int bottom;

    /** @param lids level behind the paper, for each plane */
    Scanner(Canvas canvas, Bend bend, int[] lids) {
        this.canvas = canvas;
        this.bend = bend;
        this.lids = lids;
        this.toCanvas = canvas.perMm() * 65536;
        double[] paper = bend.paper();
        this.left = (int) (paper[0] * toCanvas);
        this.top = (int) (paper[1] * toCanvas);
        this.right = (int) (paper[2] * toCanvas);
        this.bottom = (int) (paper[3] * toCanvas);
    }

    /** As many planes as the canvas has. */
    byte[][] sweep() {
        int width = bend.width();
        int height = bend.height();
        byte[][] out = new byte[canvas.planes().length][width * height];
        double[] here = new double[2];
        double[] next = new double[2];
        for (int v = 0; v < height; v++) {
            bend.layoutAt(0.5, v + 0.5, here);
            for (int u = 0; u < width; u += SPAN) {
                int count = Math.min(SPAN, width - u);
                bend.layoutAt(u + count + 0.5, v + 0.5, next);
                double stepX = (next[0] - here[0]) * toCanvas / count;
                double stepY = (next[1] - here[1]) * toCanvas / count;
                int fx = (int) (here[0] * toCanvas) - 32768;
                int fy = (int) (here[1] * toCanvas) - 32768;
                for (int c = 0; c < out.length; c++) {
                    span(lids[c], canvas.planes()[c], out[c], v * width + u, count, fx, fy, (int) stepX, (int) stepY);
                }
                here[0] = next[0];
                here[1] = next[1];
            }
        }
        return out;
    }

    private void span(int lid, byte[] from, byte[] to, int at, int count, int fx, int fy, int dx, int dy) {
        int across = canvas.width();
        int limitX = (across - 1) << 16;
        int limitY = (canvas.height() - 1) << 16;
        int endX = fx + dx * count;
        int endY = fy + dy * count;
        if (Math.min(fx, endX) < 0
                || Math.max(fx, endX) >= limitX
                || Math.min(fy, endY) < 0
                || Math.max(fy, endY) >= limitY) {
            edge(lid, from, to, at, count, fx, fy, dx, dy);
            return;
        }
        int x = fx;
        int y = fy;
        for (int i = at; i < at + count; i++) {
            int p = (y >> 16) * across + (x >> 16);
            int a = from[p] & 0xff;
            int b = from[p + 1] & 0xff;
            int c = from[p + across] & 0xff;
            int d = from[p + across + 1] & 0xff;
            int wx = (x >> 8) & 0xff;
            int wy = (y >> 8) & 0xff;
            int upper = (a << 8) + (b - a) * wx;
            int lower = (c << 8) + (d - c) * wx;
            to[i] = (byte) (((upper << 8) + (lower - upper) * wy + 32768) >> 16);
            x += dx;
            y += dy;
        }
    }

    private void edge(int lid, byte[] from, byte[] to, int at, int count, int fx, int fy, int dx, int dy) {
        int x = fx;
        int y = fy;
        for (int i = at; i < at + count; i++) {
            int px = (x + 32768) >> 16;
            int py = (y + 32768) >> 16;
            boolean print = px >= 0 && py >= 0 && px < canvas.width() && py < canvas.height();
            boolean paper = x >= left && x < right && y >= top && y < bottom;
            to[i] = (byte) (!paper ? lid : print ? from[py * canvas.width() + px] & 0xff : 255);
            x += dx;
            y += dy;
        }
    }
}
