package vn.tinnhiem.sheet.ink;

import java.util.Arrays;

/**
 * Số nét gặp trên những vòng tròn quanh chỗ đậm nhất: four for a cross, two for a stroke, more where a further stroke runs
 * through it. Circles from {@value #LEAST_RADIUS} to {@value #MOST_RADIUS} cells, near enough to the middle that hooks at the
 * ends of strokes do not count.
 */
final class Arms {

    private static final int LEAST_RADIUS = 5;
    private static final int MOST_RADIUS = 14;
    private static final int HALF_WINDOW = 4;
    private static final int[][] CIRCLES = circles();

    private final int[] sums = new int[(Bits.SIDE + 1) * (Bits.SIDE + 1)];
    private long[] ink = new long[0];
    private int width;
    private int height;
    private int twice;
    private int thrice;

    void count(long[] cells, int columns, int rows) {
        ink = cells;
        width = columns;
        height = rows;
        int densest = densest();
        int x = densest % width;
        int y = densest / width;
        twice = 0;
        thrice = 0;
        int last = 0;
        int beforeLast = 0;
        for (int[] circle : CIRCLES) {
            int met = met(circle, x, y);
            twice = Math.max(twice, Math.min(met, last));
            thrice = Math.max(thrice, Math.min(met, Math.min(last, beforeLast)));
            beforeLast = last;
            last = met;
        }
    }

    /** Most strokes met on two circles in a row. */
    int twice() {
        return twice;
    }

    /** Most strokes met on three circles in a row. */
    int thrice() {
        return thrice;
    }

    /** The cell with most ink around it: where strokes cross. */
    private int densest() {
        int stride = width + 1;
        Arrays.fill(sums, 0, stride, 0);
        for (int y = 0; y < height; y++) {
            sums[(y + 1) * stride] = 0;
            int row = 0;
            for (int x = 0; x < width; x++) {
                row += (int) (ink[y] >>> x) & 1;
                sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] + row;
            }
        }
        int best = 0;
        int most = -1;
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - HALF_WINDOW) * stride;
            int bottom = Math.min(height, y + HALF_WINDOW + 1) * stride;
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - HALF_WINDOW);
                int right = Math.min(width, x + HALF_WINDOW + 1);
                int inside = sums[bottom + right] - sums[top + right] - sums[bottom + left] + sums[top + left];
                if (inside > most) {
                    most = inside;
                    best = y * width + x;
                }
            }
        }
        return best;
    }

    private int met(int[] circle, int centreX, int centreY) {
        boolean before = inked(circle, circle.length - 2, centreX, centreY);
        int runs = 0;
        for (int k = 0; k < circle.length; k += 2) {
            boolean now = inked(circle, k, centreX, centreY);
            runs += now && !before ? 1 : 0;
            before = now;
        }
        return runs;
    }

    private boolean inked(int[] circle, int k, int centreX, int centreY) {
        int x = centreX + circle[k];
        int y = centreY + circle[k + 1];
        return x >= 0 && y >= 0 && x < width && y < height && (ink[y] >>> x & 1) != 0;
    }

    private static int[][] circles() {
        int[][] circles = new int[MOST_RADIUS - LEAST_RADIUS + 1][];
        for (int radius = LEAST_RADIUS; radius <= MOST_RADIUS; radius++) {
            int[] circle = new int[16 * radius];
            for (int k = 0; k < 8 * radius; k++) {
                double angle = 2 * Math.PI * k / (8 * radius);
                circle[2 * k] = (int) Math.round(radius * StrictMath.cos(angle));
                circle[2 * k + 1] = (int) Math.round(radius * StrictMath.sin(angle));
            }
            circles[radius - LEAST_RADIUS] = circle;
        }
        return circles;
    }
}
