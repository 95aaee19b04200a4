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

    /** Steps of a level: a quarter of a gray. */
    private static final int STEPS = 4;

    private static final int OFFSET = 256 * STEPS;

    private final int[] across = new int[Bits.MOST];
    private final double[] means = new double[Bits.MOST];
    private final int[] counts = new int[3 * OFFSET];

    /** How far the darkest part of the inside lies under its paper, as a share of the contrast. */
    double of(BoxPatch patch, Frame inside, Levels.Here here) {
        int cells = inside.width() * inside.height();
        if (cells <= 2 * DARKEST) {
            return 0;
        }
        smooth(patch, inside);
        level(inside.width(), inside.height());
        Arrays.fill(counts, 0);
        for (int cell = 0; cell < cells; cell++) {
            counts[Math.clamp((int) (means[cell] * STEPS) + OFFSET, 0, counts.length - 1)]++;
        }
        return (paper(cells) - dark()) / here.contrast();
    }

    private double paper(int cells) {
        int rest = (int) (cells * PAPER_SHARE);
        int level = 0;
        while (rest >= counts[level]) {
            rest -= counts[level++];
        }
        return (double) (level - OFFSET) / STEPS;
    }

    private double dark() {
        int rest = DARKEST;
        long sum = 0;
        for (int level = 0; rest > 0; level++) {
            int taken = Math.min(rest, counts[level]);
            sum += (long) taken * (level - OFFSET);
            rest -= taken;
        }
        return (double) sum / DARKEST / STEPS;
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
        for (int x = 0; x < width; x++) {
            int wide = Math.min(width - 1, x + REACH) - Math.max(0, x - REACH) + 1;
            int sum = 0;
            for (int y = 0; y < REACH; y++) {
                sum += across[y * width + x];
            }
            for (int y = 0; y < height; y++) {
                sum += y + REACH < height ? across[(y + REACH) * width + x] : 0;
                sum -= y > REACH ? across[(y - REACH - 1) * width + x] : 0;
                int high = Math.min(height - 1, y + REACH) - Math.max(0, y - REACH) + 1;
                means[y * width + x] = (double) sum / (wide * high);
            }
        }
    }

    /** Takes away what darkens evenly from one side to the other. */
    private void level(int width, int height) {
        double slopeX = 0;
        double slopeY = 0;
        double squaresX = 0;
        double squaresY = 0;
        for (int y = 0; y < height; y++) {
            double v = y - (height - 1) / 2.0;
            for (int x = 0; x < width; x++) {
                double u = x - (width - 1) / 2.0;
                slopeX += means[y * width + x] * u;
                slopeY += means[y * width + x] * v;
                squaresX += u * u;
                squaresY += v * v;
            }
        }
        slopeX /= squaresX;
        slopeY /= squaresY;
        for (int y = 0; y < height; y++) {
            double v = y - (height - 1) / 2.0;
            for (int x = 0; x < width; x++) {
                means[y * width + x] -= slopeX * (x - (width - 1) / 2.0) + slopeY * v;
            }
        }
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
