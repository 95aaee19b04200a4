package vn.tinnhiem.sheet.ink;

import vn.tinnhiem.sheet.layout.Box;
import vn.tinnhiem.sheet.reading.Thresholds;

/**
 * Viền in của một ô, tìm quanh chỗ của nó. The place is where the four printed lines agree best, never where most ink is:
 * a line is dark over its whole length with paper beyond it, and opposite lines lie one side apart.
 *
 * @param left middle of the left line in samples of the patch, and so on
 * @param share how much of the lines is dark, 0 to 1
 * @param found whether enough of all four is
 */
record Outline(int left, int top, int right, int bottom, double share, boolean found) {

    private static final int FLANK = 5;
    private static final double SKIPPED_MM = 0.7;
    private static final double PENALTY_OF_SHIFT = 0.012;
    private static final double PENALTY_OF_SIDE = 0.03;

    static Outline find(BoxPatch patch, double sideMm, int darkerThan, Thresholds thresholds) {
        int margin = (int) Math.round(BoxPatch.MARGIN_MM * BoxPatch.PER_MM);
        int side = (int) Math.round(sideMm * BoxPatch.PER_MM);
        int from = margin + (int) Math.round(SKIPPED_MM * BoxPatch.PER_MM);
        int to = margin + side - (int) Math.round(SKIPPED_MM * BoxPatch.PER_MM);
        int[] columns = profile(patch, from, to, darkerThan, true);
        int[] rows = profile(patch, from, to, darkerThan, false);
        var search = new Search(margin, side, to - from, thresholds);
        int across = search.best(columns);
        int down = search.best(rows);
        int left = across >> 16;
        int right = across & 0xFFFF;
        int top = down >> 16;
        int bottom = down & 0xFFFF;
        double a = share(patch, left, from, to, darkerThan, true);
        double b = share(patch, right, from, to, darkerThan, true);
        double c = share(patch, top, from, to, darkerThan, false);
        double d = share(patch, bottom, from, to, darkerThan, false);
        double mean = (a + b + c + d) / 4;
        boolean found = mean >= thresholds.outlineLeast()
                && Math.min(Math.min(a, b), Math.min(c, d)) >= thresholds.outlineLeastSide();
        return new Outline(left, top, right, bottom, mean, found);
    }

    /** In samples of the patch. */
    Frame outerEdge() {
        int half = (int) Math.round(Box.LINE_MM / 2 * BoxPatch.PER_MM);
        return new Frame(left, top, right + 1, bottom + 1).inset(-half);
    }

    private static int[] profile(BoxPatch patch, int from, int to, int darkerThan, boolean columns) {
        int size = patch.size();
        int[] gray = patch.gray();
        var dark = new int[size];
        for (int j = columns ? from : 0; j < (columns ? to : size); j++) {
            for (int i = columns ? 0 : from; i < (columns ? size : to); i++) {
                if (gray[j * size + i] < darkerThan) {
                    dark[columns ? i : j]++;
                }
            }
        }
        return dark;
    }

    private static double share(BoxPatch patch, int line, int from, int to, int darkerThan, boolean column) {
        int seen = 0;
        for (int k = from; k < to; k++) {
            boolean dark = false;
            for (int off = -1; off <= 1; off++) {
                dark |= (column ? patch.at(line + off, k) : patch.at(k, line + off)) < darkerThan;
            }
            seen += dark ? 1 : 0;
        }
        return (double) seen / (to - from);
    }

    /** The pair of opposite lines in a profile. */
    private record Search(int margin, int side, int length, Thresholds thresholds) {

        int best(int[] dark) {
            double half = Box.LINE_MM * BoxPatch.PER_MM / 2;
            int low = (int) Math.round(margin + half - 0.5);
            int high = (int) Math.round(margin + side - half - 0.5);
            int reach = (int) Math.round(thresholds.outlineSearchMm() * BoxPatch.PER_MM);
            int slack = (int) Math.round(thresholds.outlineSide() * side);
            double bestScore = Double.NEGATIVE_INFINITY;
            int best = low << 16 | high;
            for (int i = low - reach; i <= low + reach; i++) {
                double one = line(dark, i, -FLANK);
                for (int j = i + high - low - slack; j <= i + high - low + slack; j++) {
                    if (j < high - reach || j > high + reach) {
                        continue;
                    }
                    double shift = Math.abs(i - low + j - high) / 2.0;
                    double score = (one + line(dark, j, FLANK)) / length
                            - PENALTY_OF_SHIFT * shift
                            - PENALTY_OF_SIDE * Math.abs(j - i - (high - low));
                    if (score > bestScore) {
                        bestScore = score;
                        best = i << 16 | j;
                    }
                }
            }
            return best;
        }

        private static double line(int[] dark, int at, int flank) {
            double line = (dark[at - 1] + 2 * dark[at] + dark[at + 1]) / 4.0;
            int beyond = at + flank;
            return line - (beyond >= 0 && beyond < dark.length ? Math.min(line, dark[beyond]) / 2 : 0);
        }
    }
}
