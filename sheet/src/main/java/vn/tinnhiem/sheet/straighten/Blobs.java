package vn.tinnhiem.sheet.straighten;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Vết đen liền nhau trên một lưới nhỏ: connected over edges, with their moments. Found run by run, without a picture of
 * labels.
 */
final class Blobs {

    /**
     * Một vết.
     *
     * @param x centre in cells, a cell {@code i} covering {@code [i, i + 1)}
     * @param area cells
     * @param solid area over that of the solid parallelogram with the same moments: 1 where it is one
     * @param square shorter over longer axis, 0 to 1
     */
    record Blob(double x, double y, double area, double solid, double square, boolean onBorder) {}

    private static final int FIELDS = 6;
    /** What a square cut by the border may have lost. */
    private static final double CUT = 0.6;

    private static final double SOLID_LEAST = 0.86;
    private static final double SOLID_MOST = 1.13;

    private final int width;
    private final int height;
    private int labels;
    private final Unions unions = new Unions(256);
    private double[] moments = new double[256 * FIELDS];
    private boolean[] border = new boolean[256];

    private final int leastRun;
    private final int mostRun;

    private Blobs(int width, int height, int leastRun, int mostRun) {
        this.width = width;
        this.height = height;
        this.leastRun = leastRun;
        this.mostRun = mostRun;
    }

    /**
     * @param dark row after row, whether a cell is dark
     * @param leastRun cells; shorter runs of a row are left out, so that a streak or a stroke does not hang on a square
     * @param mostRun longer ones likewise
     */
    static Blobs of(boolean[] dark, int width, int height, int leastRun, int mostRun) {
        Blobs blobs = new Blobs(width, height, leastRun, mostRun);
        blobs.label(dark);
        return blobs;
    }

    /**
     * Solid four-sided ones.
     *
     * @param least cells
     * @param most cells
     * @param leastSquare {@link Blob#square} at least
     */
    List<Blob> solids(double least, double most, double leastSquare) {
        gather();
        List<Blob> found = new ArrayList<>();
        for (int label = 0; label < labels; label++) {
            double area = moments[label * FIELDS];
            if (unions.root(label) == label && area >= (border[label] ? least * CUT : least) && area <= most) {
                Blob blob = blob(label);
                if (blob.solid >= SOLID_LEAST
                        && blob.solid <= SOLID_MOST
                        && blob.square >= (blob.onBorder ? leastSquare * CUT : leastSquare)) {
                    found.add(blob);
                }
            }
        }
        return found;
    }

    private Blob blob(int label) {
        int at = label * FIELDS;
        double area = moments[at];
        double x = moments[at + 1] / area;
        double y = moments[at + 2] / area;
        // a cell is a small square, not a point: 1/12 is its own spread
        double xx = moments[at + 3] / area - x * x + 1.0 / 12;
        double yy = moments[at + 4] / area - y * y + 1.0 / 12;
        double xy = moments[at + 5] / area - x * y;
        double determinant = Math.max(1e-9, xx * yy - xy * xy);
        double half = (xx + yy) / 2;
        double root = Math.sqrt(Math.max(0, half * half - determinant));
        double square = Math.sqrt(Math.max(0, half - root) / (half + root));
        return new Blob(x + 0.5, y + 0.5, area, area / (12 * Math.sqrt(determinant)), square, border[label]);
    }

    private void label(boolean[] dark) {
        int[] above = new int[width + 2];
        int[] current = new int[width + 2];
        int[] aboveLabels = new int[width / 2 + 1];
        int[] currentLabels = new int[width / 2 + 1];
        int aboveRuns = 0;
        for (int y = 0; y < height; y++) {
            int runs = 0;
            int first = 0;
            int row = y * width;
            int x = 0;
            while (x < width) {
                if (!dark[row + x]) {
                    x++;
                    continue;
                }
                int start = x;
                while (x < width && dark[row + x]) {
                    x++;
                }
                if (x - start < leastRun || x - start > mostRun) {
                    continue;
                }
                int label = -1;
                while (first < aboveRuns && above[2 * first + 1] <= start) {
                    first++;
                }
                for (int i = first; i < aboveRuns && above[2 * i] < x; i++) {
                    label = label < 0 ? unions.root(aboveLabels[i]) : unions.join(label, aboveLabels[i]);
                }
                label = label < 0 ? fresh() : label;
                add(label, start, x, y);
                current[2 * runs] = start;
                current[2 * runs + 1] = x;
                currentLabels[runs++] = label;
            }
            int[] swap = above;
            above = current;
            current = swap;
            swap = aboveLabels;
            aboveLabels = currentLabels;
            currentLabels = swap;
            aboveRuns = runs;
        }
    }

    private void add(int label, int start, int end, int y) {
        int at = label * FIELDS;
        double n = end - start;
        double sum = n * (start + end - 1) / 2;
        double middle = (start + end - 1) / 2.0;
        moments[at] += n;
        moments[at + 1] += sum;
        moments[at + 2] += n * y;
        moments[at + 3] += n * middle * middle + n * (n * n - 1) / 12;
        moments[at + 4] += n * y * y;
        moments[at + 5] += sum * y;
        border[label] |= start == 0 || end == width || y == 0 || y == height - 1;
    }

    private int fresh() {
        if (labels == border.length) {
            border = Arrays.copyOf(border, 2 * labels);
            moments = Arrays.copyOf(moments, 2 * labels * FIELDS);
        }
        unions.start(labels);
        return labels++;
    }

    private void gather() {
        for (int label = 0; label < labels; label++) {
            int root = unions.root(label);
            if (root != label) {
                for (int field = 0; field < FIELDS; field++) {
                    moments[root * FIELDS + field] += moments[label * FIELDS + field];
                    moments[label * FIELDS + field] = 0;
                }
                border[root] |= border[label];
            }
        }
    }
}
