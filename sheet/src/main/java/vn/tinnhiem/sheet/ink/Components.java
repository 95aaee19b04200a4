package vn.tinnhiem.sheet.ink;

import java.util.Arrays;
import vn.tinnhiem.sheet.straighten.Unions;

/**
 * Các nét liền nhau trong mực ngoài ô: cells that lie at most one cell apart, and across a line between two rows of the
 * table up to what its print hides.
 */
final class Components {

    private static final int REACH = 2;
    /** A line of the table with its margins hides three cells. */
    private static final int REACH_OVER_LINE = 5;

    private static final int SIDE_OVER_LINE = 4;

    private final StrayInk ink;
    private final Blank blank;
    private final int[] cells;
    private final Unions unions;
    private final int[] label;
    private int unique;
    private int count;

    private Components(StrayInk ink, Blank blank) {
        this.ink = ink;
        this.blank = blank;
        this.cells = new int[ink.count()];
        this.unions = new Unions(ink.count());
        this.label = new int[ink.count()];
    }

    static Components of(StrayInk ink, Blank blank) {
        var components = new Components(ink, blank);
        components.gather();
        components.join();
        components.number();
        return components;
    }

    int count() {
        return count;
    }

    int cells() {
        return unique;
    }

    /** Number of the component of the {@code i}th cell, from 0. */
    int component(int i) {
        return label[i];
    }

    double xMm(int i) {
        return ink.xMm(cells[i]);
    }

    double yMm(int i) {
        return ink.yMm(cells[i]);
    }

    boolean coloured(int i) {
        return ink.coloured(cells[i]);
    }

    int depth(int i) {
        return ink.depth(cells[i]);
    }

    private void gather() {
        for (int i = 0; i < ink.count(); i++) {
            boolean again = unique > 0
                    && ink.cellX(cells[unique - 1]) == ink.cellX(i)
                    && ink.cellY(cells[unique - 1]) == ink.cellY(i);
            if (!again) {
                cells[unique++] = i;
            }
        }
    }

    private void join() {
        int[] starts = starts();
        var from = new int[REACH_OVER_LINE + 1];
        int before = -1;
        for (int i = 0; i < unique; i++) {
            unions.start(i);
            int y = ink.cellY(cells[i]);
            for (int dy = 0; dy <= Math.min(y, REACH_OVER_LINE); dy++) {
                from[dy] = y == before ? from[dy] : starts[y - dy];
                from[dy] = join(i, dy, from[dy], dy == 0 ? i : starts[y - dy + 1]);
            }
            before = y;
        }
    }

    /** Joins a cell to those near it {@code dy} rows higher; says where the next cell of the row may begin to look. */
    private int join(int i, int dy, int from, int to) {
        int x = ink.cellX(cells[i]);
        int reach = dy <= REACH ? REACH : SIDE_OVER_LINE;
        int first = from;
        while (first < to && ink.cellX(cells[first]) < x - reach) {
            first++;
        }
        for (int j = first; j < to && ink.cellX(cells[j]) <= x + reach; j++) {
            if (dy <= REACH || overLine(cells[j], cells[i])) {
                unions.join(j, i);
            }
        }
        return first;
    }

    /** Where each row of cells begins. */
    private int[] starts() {
        var starts = new int[(unique == 0 ? 0 : ink.cellY(cells[unique - 1])) + 2];
        for (int i = 0; i < unique; i++) {
            starts[ink.cellY(cells[i]) + 1]++;
        }
        for (int y = 1; y < starts.length; y++) {
            starts[y] += starts[y - 1];
        }
        return starts;
    }

    private boolean overLine(int upper, int lower) {
        return blank.row(ink.cellY(upper) * StrayInk.CELL_MM) != blank.row((ink.cellY(lower) + 1) * StrayInk.CELL_MM);
    }

    private void number() {
        Arrays.fill(label, -1);
        for (int i = 0; i < unique; i++) {
            int root = unions.root(i);
            if (label[root] < 0) {
                label[root] = count++;
            }
        }
        int[] byRoot = label.clone();
        for (int i = 0; i < unique; i++) {
            label[i] = byRoot[unions.root(i)];
        }
    }
}
