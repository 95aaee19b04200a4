package vn.tinnhiem.sheet.ink;

import vn.tinnhiem.sheet.ink.InkShape.Strokes;

/** Lưới mực đen trắng trong lòng ô, with what is counted on it. One for each page that is read. */
final class Bits {

    static final int MOST = 90 * 90;
    private static final int SPECK = 3;
    private static final int PORE = 10;
    private static final int LEAST_REGION = 10;
    private static final int LEAST_PIECE = 8;

    private final boolean[] ink = new boolean[MOST];
    private final Patches parts = new Patches(MOST);
    private final Arms arms = new Arms();
    private int width;
    private int height;
    private int inked;
    private int largestWhite;

    void size(int columns, int rows) {
        width = columns;
        height = rows;
    }

    boolean[] cells() {
        return ink;
    }

    int inked() {
        return inked;
    }

    double share(int cells) {
        return (double) cells / (width * height);
    }

    int largestWhite() {
        return largestWhite;
    }

    /** Largest frame side of a connected part of ink, in cells. */
    int longestPart() {
        parts.find(ink, width, height, true, true);
        int longest = 0;
        for (int label = 1; label <= parts.count(); label++) {
            longest = Math.max(longest, parts.extent(label));
        }
        return longest;
    }

    /** Takes specks away and closes pores. */
    void clean() {
        int area = width * height;
        parts.find(ink, width, height, true, true);
        for (int cell = 0; cell < area; cell++) {
            if (ink[cell] && parts.size(parts.label(cell)) <= SPECK) {
                ink[cell] = false;
            }
        }
        parts.find(ink, width, height, false, false);
        inked = 0;
        for (int cell = 0; cell < area; cell++) {
            if (!ink[cell] && pore(parts.label(cell))) {
                ink[cell] = true;
            }
            inked += ink[cell] ? 1 : 0;
        }
    }

    /** A grain of white that a pen left, no room between strokes. */
    private boolean pore(int label) {
        return parts.size(label) <= PORE && !parts.reachesEdge(label, width, height);
    }

    Strokes strokes() {
        parts.find(ink, width, height, false, false);
        largestWhite = 0;
        int regions = 0;
        int holes = 0;
        int largestHole = 0;
        for (int label = 1; label <= parts.count(); label++) {
            int size = parts.size(label);
            largestWhite = Math.max(largestWhite, size);
            if (parts.reachesEdge(label, width, height)) {
                regions += size >= LEAST_REGION ? 1 : 0;
            } else {
                holes++;
                largestHole = Math.max(largestHole, size);
            }
        }
        arms.count(ink, width, height);
        parts.find(ink, width, height, true, true);
        double length = lengthInCells() / Math.sqrt((double) width * height);
        double hole = (double) largestHole / (BoxPatch.PER_MM * BoxPatch.PER_MM);
        return new Strokes(
                share(inked), length, regions, holes, hole, arms.twice(), arms.thrice(), pieces(), innerPieces());
    }

    private int pieces() {
        int pieces = 0;
        for (int label = 1; label <= parts.count(); label++) {
            pieces += parts.size(label) >= LEAST_PIECE ? 1 : 0;
        }
        return pieces;
    }

    private int innerPieces() {
        int largest = 1;
        for (int label = 2; label <= parts.count(); label++) {
            largest = parts.size(label) > parts.size(largest) ? label : largest;
        }
        int inner = 0;
        for (int label = 1; label <= parts.count(); label++) {
            boolean piece = label != largest && parts.size(label) >= LEAST_PIECE;
            inner += piece && !parts.reachesEdge(label, width, height) ? 1 : 0;
        }
        return inner;
    }

    double lengthInCells() {
        return Math.PI / 8 * (rowRuns() + columnRuns() + (diagonalRuns(1) + diagonalRuns(-1)) / Math.sqrt(2));
    }

    /** Mean number of strokes met along the rows and columns that meet any. */
    double crossings() {
        return (double) (rowRuns() + columnRuns()) / Math.max(1, rowsMet() + columnsMet());
    }

    int rowRuns() {
        return runs(width, height, width, 1);
    }

    int columnRuns() {
        return runs(height, width, 1, width);
    }

    private int runs(int length, int lines, int lineStep, int step) {
        int runs = 0;
        for (int line = 0; line < lines; line++) {
            boolean before = false;
            for (int k = 0, cell = line * lineStep; k < length; k++, cell += step) {
                runs += ink[cell] && !before ? 1 : 0;
                before = ink[cell];
            }
        }
        return runs;
    }

    private int diagonalRuns(int step) {
        int runs = 0;
        for (int start = 1 - height; start < width + height - 1; start++) {
            boolean before = false;
            for (int y = 0; y < height; y++) {
                int x = start + step * y;
                boolean now = x >= 0 && x < width && ink[y * width + x];
                runs += now && !before ? 1 : 0;
                before = now;
            }
        }
        return runs;
    }

    int rowsMet() {
        return met(height, width, width, 1);
    }

    int columnsMet() {
        return met(width, height, 1, width);
    }

    private int met(int lines, int length, int lineStep, int step) {
        int met = 0;
        for (int line = 0; line < lines; line++) {
            boolean any = false;
            for (int k = 0, cell = line * lineStep; k < length && !any; k++, cell += step) {
                any = ink[cell];
            }
            met += any ? 1 : 0;
        }
        return met;
    }

    /**
     * Khung quanh toàn bộ mực.
     *
     * @param extent its larger side, as a share of the whole
     * @param square its smaller side, as a share of the larger
     * @param offCentre how far the middle of all ink lies from the middle, as a share of the whole
     */
    record Spread(double extent, double square, double offCentre) {}

    Spread spread() {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        long sumX = 0;
        long sumY = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (ink[y * width + x]) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                    sumX += x;
                    sumY += y;
                }
            }
        }
        if (right < 0) {
            return new Spread(0, 1, 0);
        }
        double wide = (right - left + 1.0) / width;
        double high = (bottom - top + 1.0) / height;
        double offX = Math.abs(((double) sumX / inked + 0.5) / width - 0.5);
        double offY = Math.abs(((double) sumY / inked + 0.5) / height - 0.5);
        return new Spread(Math.max(wide, high), Math.min(wide, high) / Math.max(wide, high), Math.max(offX, offY));
    }
}
