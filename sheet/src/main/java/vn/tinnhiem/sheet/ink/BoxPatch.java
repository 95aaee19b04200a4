package vn.tinnhiem.sheet.ink;

import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.page.Plane;
import vn.tinnhiem.sheet.straighten.Homography;

/**
 * Mảnh ảnh quanh một ô, dựng thẳng: {@value #PER_MM} samples to the millimetre whatever the scan's resolution, so that
 * what is measured on it does not depend on that.
 */
final class BoxPatch {

    static final int PER_MM = 8;

    /** What is taken along on every side of the box. */
    static final double MARGIN_MM = 1.75;

    private static final int FRACTION = 16;
    private static final int ONE = 1 << FRACTION;
    private static final int LARGEST_BOX_MM = 8;
    private static final int MOST = (int) Math.ceil((LARGEST_BOX_MM + 2 * MARGIN_MM) * PER_MM);

    private final int[] gray = new int[MOST * MOST];
    private int size;
    private double leftMm;
    private double topMm;

    /** Samples the surroundings of {@code box}. */
    void take(Plane plane, Homography place, Rect box) {
        size = Math.min(MOST, (int) Math.round((box.width() + 2 * MARGIN_MM) * PER_MM));
        leftMm = box.x() - MARGIN_MM;
        topMm = box.y() - MARGIN_MM;
        double end = (size - 0.5) / PER_MM;
        double start = 0.5 / PER_MM;
        double x0 = place.x(leftMm + start, topMm + start);
        double y0 = place.y(leftMm + start, topMm + start);
        double steps = size - 1;
        double ax = (place.x(leftMm + end, topMm + start) - x0) / steps;
        double ay = (place.y(leftMm + end, topMm + start) - y0) / steps;
        double bx = (place.x(leftMm + start, topMm + end) - x0) / steps;
        double by = (place.y(leftMm + start, topMm + end) - y0) / steps;
        int side = (int) Math.round(Math.hypot(ax, ay));
        if (side > 1) {
            means(plane, side, x0, y0, ax, ay, bx, by);
        } else {
            points(plane, x0 - 0.5, y0 - 0.5, ax, ay, bx, by);
        }
    }

    private void points(Plane plane, double x0, double y0, double ax, double ay, double bx, double by) {
        int stepX = (int) Math.round(ax * ONE);
        int stepY = (int) Math.round(ay * ONE);
        int at = 0;
        for (int j = 0; j < size; j++, at += size) {
            int x = (int) Math.round((x0 + bx * j) * ONE);
            int y = (int) Math.round((y0 + by * j) * ONE);
            boolean inside = inside(plane, x, y) && inside(plane, x + stepX * (size - 1), y + stepY * (size - 1));
            for (int i = at; i < at + size; i++, x += stepX, y += stepY) {
                gray[i] = inside || inside(plane, x, y) ? between(plane, x, y) : 255;
            }
        }
    }

    private static boolean inside(Plane plane, int x, int y) {
        return x >= 0 && y >= 0 && x >> FRACTION <= plane.width() - 2 && y >> FRACTION <= plane.height() - 2;
    }

    /** Between the middles of four pixels, in steps of a 256th. */
    private static int between(Plane plane, int x, int y) {
        byte[] pixels = plane.pixels();
        int p = (y >> FRACTION) * plane.width() + (x >> FRACTION);
        int low = p + plane.width();
        int fx = (x & (ONE - 1)) >> 8;
        int fy = (y & (ONE - 1)) >> 8;
        int top = ((pixels[p] & 0xFF) << 8) + ((pixels[p + 1] & 0xFF) - (pixels[p] & 0xFF)) * fx;
        int bottom = ((pixels[low] & 0xFF) << 8) + ((pixels[low + 1] & 0xFF) - (pixels[low] & 0xFF)) * fx;
        return (top << 8) + (bottom - top) * fy >> 16;
    }

    private void means(Plane plane, int side, double x0, double y0, double ax, double ay, double bx, double by) {
        double half = side / 2.0;
        int at = 0;
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                int px = (int) Math.floor(x0 + ax * i + bx * j - half + 0.5);
                int py = (int) Math.floor(y0 + ay * i + by * j - half + 0.5);
                boolean inside = px >= 0 && py >= 0 && px + side <= plane.width() && py + side <= plane.height();
                gray[at++] = inside ? PaperLevels.mean(plane.pixels(), plane.width(), px, py, side) : 255;
            }
        }
    }

    int size() {
        return size;
    }

    int at(int x, int y) {
        return gray[y * size + x];
    }

    int[] gray() {
        return gray;
    }

    double xMm(double x) {
        return leftMm + x / PER_MM;
    }

    double yMm(double y) {
        return topMm + y / PER_MM;
    }
}
