package vn.tinnhiem.sheet.ink;

import java.util.BitSet;

/** Bản đồ mực của cả trang, one bit for a block of the scan: what stands alone is told from what holds together. */
final class InkMap {

    private final int columns;
    private final int rows;
    private final BitSet blocks;

    InkMap(int columns, int rows) {
        this.columns = columns + 2;
        this.rows = rows + 2;
        this.blocks = new BitSet(this.columns * this.rows);
    }

    int blocks() {
        return columns * rows;
    }

    void add(int column, int row) {
        blocks.set((row + 1) * columns + column + 1);
    }

    /** How many of the eight blocks around one hold ink. */
    int around(int column, int row) {
        int seen = 0;
        for (int y = row; y <= row + 2; y++) {
            for (int x = column; x <= column + 2; x++) {
                seen += blocks.get(y * columns + x) ? 1 : 0;
            }
        }
        return seen - (blocks.get((row + 1) * columns + column + 1) ? 1 : 0);
    }
}
