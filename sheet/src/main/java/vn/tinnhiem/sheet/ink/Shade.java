package vn.tinnhiem.sheet.ink;

import java.util.Arrays;
import java.util.List;
import vn.tinnhiem.sheet.reading.Thresholds;

/**
 * Chỗ sậm nhất trong lòng ô: a stroke too faint or too blurred for any single sample still darkens what lies around it.
 * Measured on means of 0.6 × 0.6 mm against the rest of the same box, so that neither shadow nor gray paper counts, and judged
 * by the other boxes of the page, most of which are empty, so that neither grain nor show-through does.
 */
final class Shade {

    private static final int REACH = 2;
    /** Cells that a stroke of 2 mm darkens. */
    private static final int DARKEST = 50;

    private static final double PAPER_SHARE = 0.75;
    private static final int FEW_BOXES = 12;

    /** Of a gray: what the sizes of all windows, also those at an edge, divide. */
    private static final int PARTS = 3600;

    /** Steps of a gray in which cells are counted. */
    private static final int STEPS = 4;

    private static final int OFFSET = 256 * STEPS;
    private static final int STEPPED = 3 * OFFSET;
    private static final int WINDOW = 2 * REACH + 1;

    private final int[] across = new int[Bits.MOST];
    private final int[] column = new int[Bits.SIDE];
    private final int[] means = new int[Bits.MOST];
    private final int[] counts = new int[2 * STEPPED];
    private int lowest;

    /** How far the darkest part of the inside lies under its paper, as a share of the contrast. */
    double of(BoxPatch patch, Frame inside, Levels.Here here) {
        int cells = inside.width() * inside.height();
        if (cells <= 2 * DARKEST) {
            return 0;
        }
        smooth(patch, inside);
        count(inside.width(), inside.height());
        return (paper(cells) - dark()) / here.contrast();
    }

    private double paper(int cells) {
        int rest = (int) (cells * PAPER_SHARE);
        int step = lowest;
        while (rest >= cells(step)) {
            rest -= cells(step++);
        }
        return gray(step);
    }

    private double dark() {
        int rest = DARKEST;
        double sum = 0;
        for (int step = lowest; rest > 0; step++) {
            int taken = Math.min(rest, cells(step));
            sum += taken * gray(step);
            rest -= taken;
        }
        return sum / DARKEST;
    }

    private int cells(int step) {
        return counts[2 * step] + counts[2 * step + 1];
    }

    private static double gray(int step) {
        return (double) (step - OFFSET) / STEPS;
    }

    /** Means over what of the square lies inside. */
    private void smooth(BoxPatch patch, Frame inside) {
        int width = inside.width();
        int height = inside.height();
        int[] gray = patch.gray();
        for (int y = 0; y < height; y++) {
            int row = (inside.top() + y) * patch.size() + inside.left();
            int sum = 0;
            for (int x = 0; x < REACH; x++) {
                sum += gray[row + x];
            }
            for (int x = 0; x < width; x++) {
                sum += x + REACH < width ? gray[row + x + REACH] : 0;
                sum -= x > REACH ? gray[row + x - REACH - 1] : 0;
                across[y * width + x] = sum;
            }
        }
        Arrays.fill(column, 0);
        for (int y = 0; y < Math.min(REACH, height); y++) {
            add(y * width, width, 1);
        }
        for (int y = 0; y < height; y++) {
            if (y + REACH < height) {
                add((y + REACH) * width, width, 1);
            }
            if (y > REACH) {
                add((y - REACH - 1) * width, width, -1);
            }
            int high = cells(y, height);
            int inner = PARTS / (high * WINDOW);
            for (int x = 0; x < width; x++) {
                means[y * width + x] = column[x] * inner;
            }
            for (int k = 0; k < Math.min(REACH, width); k++) {
                int edge = PARTS / (high * cells(k, width));
                means[y * width + k] = column[k] * edge;
                means[(y + 1) * width - 1 - k] = column[width - 1 - k] * edge;
            }
        }
    }

    private void add(int row, int width, int times) {
        for (int x = 0; x < width; x++) {
            column[x] += times * across[row + x];
        }
    }

    /** How many cells of the window lie inside, along one axis. */
    private static int cells(int at, int size) {
        return Math.min(size - 1, at + REACH) - Math.max(0, at - REACH) + 1;
    }

    /** Counts the cells by their gray, less what darkens evenly from one side to the other. */
    private void count(int width, int height) {
        double slopeX = 0;
        double slopeY = 0;
        for (int y = 0; y < height; y++) {
            long sum = 0;
            long weighted = 0;
            for (int x = 0; x < width; x++) {
                int mean = means[y * width + x];
                sum += mean;
                weighted += (long) mean * (2 * x - width + 1);
            }
            slopeX += weighted / 2.0;
            slopeY += sum * (y - (height - 1) / 2.0);
        }
        slopeX /= squares(width) * height;
        slopeY /= squares(height) * width;
        Arrays.fill(counts, 0);
        lowest = STEPPED - 1;
        for (int y = 0; y < height; y++) {
            double v = slopeY * (y - (height - 1) / 2.0);
            for (int x = 0; x < width; x++) {
                int mean = means[y * width + x] - (int) (slopeX * (x - (width - 1) / 2.0) + v);
                int step = Math.clamp(mean / (PARTS / STEPS) + OFFSET, 0, STEPPED - 1);
                lowest = Math.min(lowest, step);
                // neighbours are alike: by turns, so that one need not wait for the other
                counts[step << 1 | x & 1]++;
            }
        }
    }

    /** Sum of the squared distances from the middle. */
    private static double squares(int cells) {
        return cells * ((double) cells * cells - 1) / 12;
    }

    /** Up to which shade a box of the page is empty. */
    static double limit(List<Double> shades, Thresholds thresholds) {
        double[] sorted =
                shades.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double usual = sorted.length < FEW_BOXES ? sorted[0] : sorted[sorted.length / 3];
        double spread = usual - sorted[sorted.length / 20];
        double limit = usual + Math.max(thresholds.shade(), thresholds.shadeSpread() * spread);
        return Math.min(limit, thresholds.shadeMost());
    }
}
