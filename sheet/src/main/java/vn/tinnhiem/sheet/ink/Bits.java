package vn.tinnhiem.sheet.ink;

import vn.tinnhiem.sheet.ink.InkShape.Strokes;

/** Lưới mực đen trắng trong lòng ô, a word a row, with what is counted on it. One for each page that is read. */
final class Bits {

    /** The most rows and columns. */
    static final int SIDE = Long.SIZE;

    /** The most cells. */
    static final int MOST = SIDE * SIDE;

    private static final int SPECK = 3;
    private static final int PORE = 10;
    private static final int LEAST_REGION = 10;
    private static final int LEAST_PIECE = 8;

    private final long[] ink = new long[SIDE];
    private final long[] white = new long[SIDE];
    private final Patches parts = new Patches();
    private final Arms arms = new Arms();
    private int width;
    private int height;
    private int inked;
    private int largestWhite;

    void size(int columns, int rows) {
        width = columns;
        height = rows;
    }

    /** Bit {@code x} of word {@code y} is set where there is ink. */
    long[] rows() {
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

    int count() {
        int count = 0;
        for (int y = 0; y < height; y++) {
            count += Long.bitCount(ink[y]);
        }
        return count;
    }

    private void findInk() {
        parts.find(ink, height, true);
    }

    private void findWhite() {
        long all = -1L >>> SIDE - width;
        for (int y = 0; y < height; y++) {
            white[y] = ~ink[y] & all;
        }
        parts.find(white, height, false);
    }

    /** Largest frame side of a connected part of ink, in cells. */
    int longestPart() {
        findInk();
        int longest = 0;
        for (int part = 1; part <= parts.count(); part++) {
            longest = Math.max(longest, parts.extent(part));
        }
        return longest;
    }

    /** Takes specks away and closes pores. */
    void clean() {
        findInk();
        parts.flip(ink, part -> parts.size(part) <= SPECK);
        findWhite();
        parts.flip(ink, this::pore);
        inked = count();
    }

    /** A grain of white that a pen left, no room between strokes. */
    private boolean pore(int part) {
        return parts.size(part) <= PORE && !parts.reachesEdge(part, width, height);
    }

    Strokes strokes() {
        findWhite();
        largestWhite = 0;
        int regions = 0;
        int holes = 0;
        int largestHole = 0;
        for (int part = 1; part <= parts.count(); part++) {
            int size = parts.size(part);
            largestWhite = Math.max(largestWhite, size);
            if (parts.reachesEdge(part, width, height)) {
                regions += size >= LEAST_REGION ? 1 : 0;
            } else {
                holes++;
                largestHole = Math.max(largestHole, size);
            }
        }
        arms.count(ink, width, height);
        findInk();
        double length = lengthInCells() / Math.sqrt((double) width * height);
        double hole = (double) largestHole / (BoxPatch.PER_MM * BoxPatch.PER_MM);
        return new Strokes(
                share(inked), length, regions, holes, hole, arms.twice(), arms.thrice(), pieces(), innerPieces());
    }

    private int pieces() {
        int pieces = 0;
        for (int part = 1; part <= parts.count(); part++) {
            pieces += parts.size(part) >= LEAST_PIECE ? 1 : 0;
        }
        return pieces;
    }

    private int innerPieces() {
        int largest = 1;
        for (int part = 2; part <= parts.count(); part++) {
            largest = parts.size(part) > parts.size(largest) ? part : largest;
        }
        int inner = 0;
        for (int part = 1; part <= parts.count(); part++) {
            boolean piece = part != largest && parts.size(part) >= LEAST_PIECE;
            inner += piece && !parts.reachesEdge(part, width, height) ? 1 : 0;
        }
        return inner;
    }

    double lengthInCells() {
        return Math.PI / 8 * (rowRuns() + columnRuns() + (runsFromAbove(1) + runsFromAbove(-1)) / Math.sqrt(2));
    }

    /** Mean number of strokes met along the rows and columns that meet any. */
    double crossings() {
        return (double) (rowRuns() + columnRuns()) / Math.max(1, rowsMet() + columnsMet());
    }

    int rowRuns() {
        int runs = 0;
        for (int y = 0; y < height; y++) {
            runs += Long.bitCount(ink[y] & ~(ink[y] << 1));
        }
        return runs;
    }

    int columnRuns() {
        return runsFromAbove(0);
    }

    /** Beginnings of runs that come from the row above and so many columns to the left. */
    private int runsFromAbove(int step) {
        int runs = 0;
        long above = 0;
        for (int y = 0; y < height; y++) {
            long before = step < 0 ? above >>> 1 : above << step;
            runs += Long.bitCount(ink[y] & ~before);
            above = ink[y];
        }
        return runs;
    }

    int rowsMet() {
        int met = 0;
        for (int y = 0; y < height; y++) {
            met += ink[y] == 0 ? 0 : 1;
        }
        return met;
    }

    int columnsMet() {
        return Long.bitCount(inColumns());
    }

    private long inColumns() {
        long any = 0;
        for (int y = 0; y < height; y++) {
            any |= ink[y];
        }
        return any;
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
        int top = height;
        int bottom = -1;
        long sumX = 0;
        long sumY = 0;
        for (int y = 0; y < height; y++) {
            if (ink[y] != 0) {
                top = Math.min(top, y);
                bottom = y;
                sumY += (long) y * Long.bitCount(ink[y]);
                for (long rest = ink[y]; rest != 0; rest &= rest - 1) {
                    sumX += Long.numberOfTrailingZeros(rest);
                }
            }
        }
        if (bottom < 0) {
            return new Spread(0, 1, 0);
        }
        long columns = inColumns();
        double left = Long.numberOfTrailingZeros(columns);
        double right = SIDE - 1 - Long.numberOfLeadingZeros(columns);
        double wide = (right - left + 1) / width;
        double high = (bottom - top + 1.0) / height;
        double offX = Math.abs(((double) sumX / inked + 0.5) / width - 0.5);
        double offY = Math.abs(((double) sumY / inked + 0.5) / height - 0.5);
        return new Spread(Math.max(wide, high), Math.min(wide, high) / Math.max(wide, high), Math.max(offX, offY));
    }
}
