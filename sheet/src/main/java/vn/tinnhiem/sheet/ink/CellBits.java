package vn.tinnhiem.sheet.ink;

import java.util.function.IntPredicate;

/** Một bit cho mỗi ô trên bản đồ {@link Blank}: an eighth of the map that it tells of, so that it stays at hand. */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record CellBits(int width, int height, long[] words) {

    /** @param which index of a cell, a row of the map after the other */
    static CellBits of(int width, int height, IntPredicate which) {
        var words = new long[(width * height + Long.SIZE - 1) / Long.SIZE];
        for (int cell = 0; cell < width * height; cell++) {
            words[cell / Long.SIZE] |= which.test(cell) ? 1L << cell : 0;
        }
        return new CellBits(width, height, words);
    }

    /** 1 where a cell is one of them, 0 elsewhere and off the map. */
    long at(int x, int y) {
        if ((x | y | width - 1 - x | height - 1 - y) < 0) {
            return 0;
        }
        int cell = y * width + x;
        return words[cell / Long.SIZE] >>> cell & 1;
    }
}
