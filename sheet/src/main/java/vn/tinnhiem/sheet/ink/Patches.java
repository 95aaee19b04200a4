package vn.tinnhiem.sheet.ink;

import java.util.function.IntPredicate;
import vn.tinnhiem.sheet.straighten.Unions;

/**
 * Các mảng liền nhau trong một lưới nhỏ: connected parts of set bits, numbered from 1 in the order of their first cells, with size
 * and frame. Found by runs: a row of a few strokes is a few runs.
 */
final class Patches {

    private static final int MOST_RUNS = Bits.SIDE / 2 * Bits.SIDE;

    private final int[] firstOfRow = new int[Bits.SIDE + 1];
    private final long[] runs = new long[MOST_RUNS];
    private final int[] labels = new int[MOST_RUNS];
    private final Unions unions = new Unions(MOST_RUNS);
    private final int[] sizes = new int[MOST_RUNS + 1];
    private final int[] minX = new int[MOST_RUNS + 1];
    private final int[] maxX = new int[MOST_RUNS + 1];
    private final int[] minY = new int[MOST_RUNS + 1];
    private final int[] maxY = new int[MOST_RUNS + 1];
    private int rows;
    private int count;

    /** Numbers the parts; with corners, cells that touch by a corner belong together. */
    void find(long[] cells, int height, boolean corners) {
        rows = height;
        int run = 0;
        for (int y = 0; y < height; y++) {
            firstOfRow[y] = run;
            long rest = cells[y];
            while (rest != 0) {
                // adding the lowest bit carries through the run and leaves what lies beyond
                long beyond = rest & rest + (rest & -rest);
                runs[run] = rest ^ beyond;
                join(run, y, corners);
                rest = beyond;
                run++;
            }
        }
        firstOfRow[height] = run;
        number(run);
    }

    /** With the runs of the row above that it touches. */
    private void join(int run, int y, boolean corners) {
        long touched = corners ? runs[run] | runs[run] << 1 | runs[run] >>> 1 : runs[run];
        unions.start(run);
        for (int above = y == 0 ? run : firstOfRow[y - 1]; above < firstOfRow[y]; above++) {
            if ((runs[above] & touched) != 0) {
                unions.join(run, above);
            }
        }
    }

    /** A part is numbered at its first run, which names its group. */
    private void number(int all) {
        count = 0;
        int y = 0;
        for (int run = 0; run < all; run++) {
            while (run >= firstOfRow[y + 1]) {
                y++;
            }
            int first = unions.root(run);
            if (first == run) {
                labels[run] = ++count;
                sizes[count] = 0;
                minX[count] = Long.SIZE;
                maxX[count] = -1;
                minY[count] = y;
            }
            int number = labels[first];
            labels[run] = number;
            sizes[number] += Long.bitCount(runs[run]);
            minX[number] = Math.min(minX[number], Long.numberOfTrailingZeros(runs[run]));
            maxX[number] = Math.max(maxX[number], Long.SIZE - 1 - Long.numberOfLeadingZeros(runs[run]));
            maxY[number] = y;
        }
    }

    int count() {
        return count;
    }

    int size(int part) {
        return sizes[part];
    }

    /** Turns over the cells of chosen parts, in the grid that they were found in or in its opposite. */
    void flip(long[] cells, IntPredicate chosen) {
        for (int y = 0; y < rows; y++) {
            for (int run = firstOfRow[y]; run < firstOfRow[y + 1]; run++) {
                if (chosen.test(labels[run])) {
                    cells[y] ^= runs[run];
                }
            }
        }
    }

    /** Larger side of the part's frame, in cells. */
    int extent(int part) {
        return 1 + Math.max(maxX[part] - minX[part], maxY[part] - minY[part]);
    }

    boolean reachesEdge(int part, int width, int height) {
        return minX[part] == 0 || minY[part] == 0 || maxX[part] == width - 1 || maxY[part] == height - 1;
    }
}
