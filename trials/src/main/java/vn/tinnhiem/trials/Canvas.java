package vn.tinnhiem.trials;

/**
 * Mặt giấy đang viết: the printed page, one plane in gray or three in colour, on which ink is laid. Ink multiplies what
 * is below it, as real ink does; a stroke that crosses itself is not darker there, another stroke over it is.
 */
final class Canvas {

    /** Tenths of a millimetre of paper to one step of the grain. */
    private static final double GRAIN_PER_MM = 14;

    private final int width;
    private final int height;
    private final int dpi;
    private final byte[][] planes;
    private float[] mask = new float[1 << 14];

    Canvas(Raster print, int channels) {
        this.width = print.width();
        this.height = print.height();
        this.dpi = print.dpi();
        this.planes = new byte[channels][];
        for (int c = 0; c < channels; c++) {
            planes[c] = print.pixels().clone();
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int dpi() {
        return dpi;
    }

    byte[][] planes() {
        return planes;
    }

    double perMm() {
        return dpi / 25.4;
    }

    void draw(Stroke stroke, Pen pen) {
        double scale = perMm();
        double reach = pen.width() * 0.7 + 1.5 / scale;
        int left = Math.max(0, (int) ((stroke.left() - reach) * scale));
        int top = Math.max(0, (int) ((stroke.top() - reach) * scale));
        int right = Math.min(width, (int) ((stroke.right() + reach) * scale) + 1);
        int bottom = Math.min(height, (int) ((stroke.bottom() + reach) * scale) + 1);
        if (right <= left || bottom <= top) {
            return;
        }
        int across = right - left;
        int size = across * (bottom - top);
        if (mask.length < size) {
            mask = new float[size * 2];
        } else {
            java.util.Arrays.fill(mask, 0, size, 0);
        }
        for (int i = 0; i < Math.max(1, stroke.size() - 1); i++) {
            touch(stroke, i, pen.width(), left, top, across, bottom - top);
        }
        lay(pen, left, top, across, bottom - top);
    }

    /** One piece of the stroke into the mask: how much of each pixel the nib covers, times the pressure. */
    private void touch(Stroke stroke, int i, double nib, int left, int top, int across, int down) {
        double scale = perMm();
        int j = Math.min(i + 1, stroke.size() - 1);
        float x0 = (float) (stroke.x()[i] * scale - left);
        float y0 = (float) (stroke.y()[i] * scale - top);
        float dx = (float) (stroke.x()[j] * scale - left) - x0;
        float dy = (float) (stroke.y()[j] * scale - top) - y0;
        float press = (float) ((stroke.press()[i] + stroke.press()[j]) / 2);
        float half = (float) (nib * scale / 2) * (0.65f + 0.35f * press);
        float dark = Math.min(1, 0.45f + 0.55f * press);
        float reach = half + 1;
        int u0 = Math.max(0, (int) (Math.min(x0, x0 + dx) - reach));
        int u1 = Math.min(across - 1, (int) (Math.max(x0, x0 + dx) + reach) + 1);
        int v0 = Math.max(0, (int) (Math.min(y0, y0 + dy) - reach));
        int v1 = Math.min(down - 1, (int) (Math.max(y0, y0 + dy) + reach) + 1);
        float square = dx * dx + dy * dy;
        float inverse = square == 0 ? 0 : 1 / square;
        for (int v = v0; v <= v1; v++) {
            float py = v + 0.5f - y0;
            for (int u = u0; u <= u1; u++) {
                float px = u + 0.5f - x0;
                float t = Math.clamp((px * dx + py * dy) * inverse, 0f, 1f);
                float ex = px - t * dx;
                float ey = py - t * dy;
                float apart = ex * ex + ey * ey;
                if (apart < reach * reach) {
                    float cover = dark * covered(half, (float) Math.sqrt(apart));
                    int at = v * across + u;
                    if (cover > mask[at]) {
                        mask[at] = cover;
                    }
                }
            }
        }
    }

    /** Part of a pixel that a line of that half width covers, the pixel's centre being so far from its middle. */
    private static float covered(float half, float apart) {
        float inner = Math.clamp(half - apart + 0.5f, 0f, 1f);
        return half < 0.5f ? Math.min(inner, 2 * half) : inner;
    }

    private void lay(Pen pen, int left, int top, int across, int down) {
        float[] take = {1 - pen.red() / 255f, 1 - pen.green() / 255f, 1 - pen.blue() / 255f};
        if (planes.length == 1) {
            take[0] = 0.299f * take[0] + 0.587f * take[1] + 0.114f * take[2];
        }
        double grainStep = GRAIN_PER_MM / perMm();
        for (int v = 0; v < down; v++) {
            int grainY = (int) ((top + v) * grainStep);
            for (int u = 0; u < across; u++) {
                float cover = mask[v * across + u];
                if (cover > 0) {
                    float rough = (Grain.at((int) ((left + u) * grainStep), grainY) & 0xff) / 255f;
                    float ink = (float) pen.strength() * cover * caught(rough, (float) pen.grain(), cover);
                    darken((top + v) * width + left + u, ink, take);
                }
            }
        }
    }

    /** Ink over one pixel, no lighter than what is there. */
    void stain(int u, int v, float cover, Pen pen) {
        int[] ink = {pen.red(), pen.green(), pen.blue()};
        if (planes.length == 1) {
            ink[0] = (299 * ink[0] + 587 * ink[1] + 114 * ink[2]) / 1000;
        }
        for (int c = 0; c < planes.length; c++) {
            int level = (int) (255 - cover * (255 - ink[c]));
            planes[c][v * width + u] = (byte) Math.min(planes[c][v * width + u] & 0xff, level);
        }
    }

    private void darken(int at, float ink, float[] take) {
        for (int c = 0; c < planes.length; c++) {
            planes[c][at] = (byte) ((planes[c][at] & 0xff) * (1 - ink * take[c]) + 0.5f);
        }
    }

    /** A soft pen leaves ink only where the paper is high; the harder it is pressed, the deeper it reaches. */
    private static float caught(float rough, float grain, float cover) {
        if (grain == 0) {
            return 1;
        }
        float low = grain * (1.15f - 0.6f * cover);
        return Math.clamp((rough - low) / 0.35f + 0.5f, 1 - grain, 1f);
    }
}
