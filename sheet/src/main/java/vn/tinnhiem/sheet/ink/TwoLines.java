package vn.tinnhiem.sheet.ink;

import java.util.Arrays;
import vn.tinnhiem.sheet.ink.InkShape.Lines;

/**
 * Hai nét thì giải thích được bao nhiêu mực: the two lines, straight or a little bent, that most of the ink lies on. Dots of a
 * pale pen in black and white are two lines as surely as strokes are; letters and strokes drawn over each other are not. Not
 * for several threads.
 */
final class TwoLines {

    private static final int DIRECTIONS = 24;
    private static final double[] COSINES = new double[DIRECTIONS];
    private static final double[] SINES = new double[DIRECTIONS];

    /** Radians between the two at least. */
    private static final double APART = 0.5;
    /** Cells that ink may lie off a line, beside half the width of its pen; and how many more on the way to it. */
    private static final double OFF = 1;

    private static final double LEAST_OFF = 1.6;
    private static final double[] REACHES = {2, 2, 1, 1};
    /** Cells by which a line may bend, for each square of cells along it. */
    private static final double MOST_BENT = 0.02;

    private static final double LEAST_PIVOT = 1e-6;
    private static final int FEWEST_CELLS = 6;

    static {
        for (int k = 0; k < DIRECTIONS; k++) {
            COSINES[k] = StrictMath.cos(Math.PI * k / DIRECTIONS);
            SINES[k] = StrictMath.sin(Math.PI * k / DIRECTIONS);
        }
    }

    private final double[] xs = new double[Bits.MOST];
    private final double[] ys = new double[Bits.MOST];
    private final int[] counts = new int[4 * Bits.SIDE];
    private final double[][] sums = new double[3][4];
    private final double[] bend = new double[3];
    private int rest;

    /** A line. */
    private record Line(double angle, int cells, double length) {

        /** 1 at 45 degrees, 0 level or upright. */
        double diagonal() {
            return Math.abs(Math.sin(2 * angle));
        }
    }

    /**
     * @param ink a bit for every inked cell, a row after the other
     * @param pen width of the strokes in cells
     */
    Lines of(long[] ink, int width, int height, double pen) {
        int all = take(ink, width, height);
        if (all < FEWEST_CELLS) {
            return Lines.NONE;
        }
        double off = Math.max(LEAST_OFF, Math.min(pen / 2 + OFF, width / 2.0));
        double reach = Math.hypot(width, height) / 2;
        Line first = line(Double.NaN, off, reach);
        Line second = line(first.angle, off, reach);
        double turned = Math.abs(first.angle - second.angle) % Math.PI;
        return new Lines(
                (double) (first.cells + second.cells) / all,
                (double) second.cells / all,
                first.diagonal(),
                second.diagonal(),
                Math.min(turned, Math.PI - turned),
                first.length / width);
    }

    private int take(long[] ink, int width, int height) {
        rest = 0;
        for (int y = 0; y < height; y++) {
            for (long row = ink[y]; row != 0; row &= row - 1) {
                xs[rest] = Long.numberOfTrailingZeros(row) - (width - 1) / 2.0;
                ys[rest++] = y - (height - 1) / 2.0;
            }
        }
        return rest;
    }

    /** Finds the line on which most of the ink that is left lies, and takes its ink away. */
    private Line line(double notAlong, double off, double reach) {
        int direction = densest(notAlong, off, reach);
        double cosine = COSINES[direction];
        double sine = SINES[direction];
        for (double more : REACHES) {
            follow(cosine, sine, off + more);
        }
        int before = rest;
        double from = reach;
        double to = -reach;
        rest = 0;
        for (int i = 0; i < before; i++) {
            double along = xs[i] * cosine + ys[i] * sine;
            if (Math.abs(ys[i] * cosine - xs[i] * sine - at(along)) <= off) {
                from = Math.min(from, along);
                to = Math.max(to, along);
            } else {
                xs[rest] = xs[i];
                ys[rest++] = ys[i];
            }
        }
        double angle = Math.PI * direction / DIRECTIONS + Math.atan(bend[1]);
        return new Line(angle, before - rest, Math.max(0, to - from));
    }

    /** The direction of the straight strip with most ink, which is where {@link #bend} begins. */
    private int densest(double notAlong, double off, double reach) {
        int strip = (int) Math.round(2 * off);
        int best = 0;
        int most = -1;
        Arrays.fill(bend, 0);
        for (int k = 0; k < DIRECTIONS; k++) {
            double turned = Math.abs(Math.PI * k / DIRECTIONS - notAlong) % Math.PI;
            if (Math.min(turned, Math.PI - turned) < APART) {
                continue;
            }
            Arrays.fill(counts, 0);
            for (int i = 0; i < rest; i++) {
                counts[(int) (ys[i] * COSINES[k] - xs[i] * SINES[k] + reach)]++;
            }
            int sum = 0;
            for (int bin = 0; bin < 2 * reach + strip; bin++) {
                sum += counts[bin] - (bin >= strip ? counts[bin - strip] : 0);
                if (sum > most) {
                    most = sum;
                    best = k;
                    bend[0] = bin + 1 - strip / 2.0 - reach;
                }
            }
        }
        return best;
    }

    private double at(double along) {
        return bend[0] + along * (bend[1] + along * bend[2]);
    }

    /** Least squares: a parabola through the ink that lies near the line so far. */
    private void follow(double cosine, double sine, double near) {
        for (double[] row : sums) {
            Arrays.fill(row, 0);
        }
        for (int i = 0; i < rest; i++) {
            double along = xs[i] * cosine + ys[i] * sine;
            double beside = ys[i] * cosine - xs[i] * sine;
            if (Math.abs(beside - at(along)) <= near) {
                double power = 1;
                for (int row = 0; row < 3; row++, power *= along) {
                    sums[row][0] += power;
                    sums[row][1] += power * along;
                    sums[row][2] += power * along * along;
                    sums[row][3] += power * beside;
                }
            }
        }
        if (solved()) {
            for (int k = 0; k < 3; k++) {
                bend[k] = sums[k][3] / sums[k][k];
            }
            bend[2] = Math.clamp(bend[2], -MOST_BENT, MOST_BENT);
        }
    }

    /** Gauss and Jordan: the sums are symmetric and, where ink is spread along the line, positive definite. */
    private boolean solved() {
        for (int k = 0; k < 3; k++) {
            if (Math.abs(sums[k][k]) < LEAST_PIVOT) {
                return false;
            }
            for (int row = 0; row < 3; row++) {
                double factor = row == k ? 0 : sums[row][k] / sums[k][k];
                for (int column = k; column < 4; column++) {
                    sums[row][column] -= factor * sums[k][column];
                }
            }
        }
        return true;
    }
}
