package vn.tinnhiem.sheet.straighten;

import java.util.Comparator;
import java.util.List;
import vn.tinnhiem.sheet.page.Plane;

/**
 * Trang thu nhỏ, để tìm dấu góc khắp trang: some hundred cells long, and dark or light against the mean of the
 * neighbourhood, so that shadow and a dark table do not matter.
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record Reduced(int width, int height, int step, byte[] cells) {

    private static final int DARK_PERCENT = 74;
    private static final double LEAST_AREA = 20;
    private static final double LEAST_SQUARE = 0.35;
    /** Cells: a streak is narrower. */
    private static final int LEAST_RUN = 3;

    private static final int MOST_SPOTS = 90;

    /** Một vết vuông đen: pixels of the page. */
    record Spot(double x, double y, double area) {

        double side() {
            return Math.sqrt(area);
        }

        double to(Spot other) {
            return Math.hypot(other.x - x, other.y - y);
        }
    }

    /** @param cells on the longer side, about */
    static Reduced of(Plane plane, int cells) {
        int step = Math.max(1, Math.max(plane.width(), plane.height()) / cells);
        int width = plane.width() / step;
        int height = plane.height() / step;
        byte[] means = new byte[width * height];
        byte[] pixels = plane.pixels();
        int[] sums = new int[width];
        for (int y = 0; y < height; y++) {
            java.util.Arrays.fill(sums, 0);
            for (int line = 0; line < step; line++) {
                int at = (y * step + line) * plane.width();
                for (int x = 0; x < width; x++) {
                    int sum = 0;
                    for (int i = 0; i < step; i++) {
                        sum += pixels[at++] & 0xFF;
                    }
                    sums[x] += sum;
                }
            }
            for (int x = 0; x < width; x++) {
                means[y * width + x] = (byte) (sums[x] / (step * step));
            }
        }
        return new Reduced(width, height, step, means);
    }

    /**
     * Solid four-sided spots that do not touch the edge of the picture, the most solid ones.
     *
     * @param share radius of the neighbourhood as a share of the longer side
     */
    List<Spot> spots(double share) {
        int radius = (int) Math.round(share * Math.max(width, height));
        double cell = (double) step * step;
        double most = (double) Math.max(width, height) * Math.max(width, height) / 100;
        return Blobs.of(dark(radius), width, height, LEAST_RUN, width).solids(LEAST_AREA, most, LEAST_SQUARE).stream()
                .filter(blob -> !blob.onBorder())
                .sorted(Comparator.comparingDouble(blob -> Math.abs(blob.solid() - 1)))
                .limit(MOST_SPOTS)
                .map(blob -> new Spot(blob.x() * step, blob.y() * step, blob.area() * cell))
                .toList();
    }

    private boolean[] dark(int radius) {
        int line = width + 1;
        int[] integral = new int[line * (height + 1)];
        for (int y = 0; y < height; y++) {
            int sum = 0;
            for (int x = 0; x < width; x++) {
                sum += cells[y * width + x] & 0xFF;
                integral[(y + 1) * line + x + 1] = integral[y * line + x + 1] + sum;
            }
        }
        boolean[] dark = new boolean[width * height];
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - radius);
            int bottom = Math.min(height, y + radius + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - radius);
                int right = Math.min(width, x + radius + 1);
                long sum = (long) integral[bottom * line + right]
                        - integral[top * line + right]
                        - integral[bottom * line + left]
                        + integral[top * line + left];
                long area = (long) (bottom - top) * (right - left);
                dark[y * width + x] = (cells[y * width + x] & 0xFF) * 100L * area < DARK_PERCENT * sum;
            }
        }
        return dark;
    }
}
