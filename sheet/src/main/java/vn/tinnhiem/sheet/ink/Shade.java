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
    private static final int SIDE = 2 * REACH + 1;
    /** Cells that a stroke of 2 mm darkens. */
    private static final int DARKEST = 50;

    private static final double PAPER_SHARE = 0.75;
    private static final int FEW_BOXES = 12;

    private final int[] across = new int[Bits.MOST];
    private final double[] means = new double[Bits.MOST];

    /** How far the darkest part of the inside lies under its paper, as a share of the contrast. */
    double of(BoxPatch patch, Frame inside, Levels.Here here) {
        int cells = inside.width() * inside.height();
        if (cells <= 2 * DARKEST) {
            return 0;
        }
        smooth(patch, inside);
        level(inside.width(), inside.height());
        Arrays.sort(means, 0, cells);
        double dark = 0;
        for (int k = 0; k < DARKEST; k++) {
            dark += means[k] / DARKEST;
        }
        double paper = means[(int) (cells * PAPER_SHARE)];
        return (paper - dark) / here.contrast();
    }

    private void smooth(BoxPatch patch, Frame inside) {
        int width = inside.width();
        int height = inside.height();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sum = 0;
                for (int k = -REACH; k <= REACH; k++) {
                    sum += patch.at(inside.left() + Math.clamp(x + k, 0, width - 1), inside.top() + y);
                }
                across[y * width + x] = sum;
            }
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sum = 0;
                for (int k = -REACH; k <= REACH; k++) {
                    sum += across[Math.clamp(y + k, 0, height - 1) * width + x];
                }
                means[y * width + x] = (double) sum / (SIDE * SIDE);
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
