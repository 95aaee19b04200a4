package vn.tinnhiem.sheet.ink;

import java.util.Arrays;

/**
 * Mực ngoài nét in và ngoài ô, for one kind of zone: blocks of the scan as cells of {@value #CELL_MM} mm of the upright
 * sheet. Grows as needed; sorted and made unique before it is asked.
 */
final class StrayInk {

    static final double CELL_MM = 0.3;

    private static final int BITS = 12;
    private static final int MASK = (1 << BITS) - 1;
    private static final int BLOCK_SHIFT = 9;
    private static final int CELL_SHIFT = BLOCK_SHIFT + 2 * BITS;

    private long[] blocks = new long[256];
    private int count;

    /**
     * @param blockX column of the block in the scan
     * @param depth how dark it is, 0 to 255 from paper to black
     * @param coloured whether it is no ink of a printer
     */
    void add(double xMm, double yMm, int blockX, int blockY, int depth, boolean coloured) {
        long cell = (long) ((int) (yMm / CELL_MM) & MASK) << BITS | (int) (xMm / CELL_MM) & MASK;
        long block = (long) (blockY & MASK) << BITS | blockX & MASK;
        add(cell << CELL_SHIFT | block << BLOCK_SHIFT | (long) depth << 1 | (coloured ? 1 : 0));
    }

    int count() {
        return count;
    }

    /** Takes out the blocks that a streak of the glass made. */
    StrayInk take(Streaks streaks) {
        var taken = new StrayInk();
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (streaks.covers(blockX(i), blockY(i))) {
                taken.add(blocks[i]);
            } else {
                blocks[kept++] = blocks[i];
            }
        }
        count = kept;
        return taken;
    }

    /** How many blocks have no other beside them. */
    int lone(InkMap map) {
        int lone = 0;
        for (int i = 0; i < count; i++) {
            lone += map.around(blockX(i), blockY(i)) == 0 ? 1 : 0;
        }
        return lone;
    }

    /** Takes out what is no darker than {@code weak}, or hardly has a block beside it. */
    void takeDust(InkMap map, int weak) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (depth(i) > weak && map.around(blockX(i), blockY(i)) > 1) {
                blocks[kept++] = blocks[i];
            }
        }
        count = kept;
    }

    private void add(long block) {
        if (count == blocks.length) {
            blocks = Arrays.copyOf(blocks, 2 * count);
        }
        blocks[count++] = block;
    }

    double xMm(int i) {
        return (cellX(i) + 0.5) * CELL_MM;
    }

    double yMm(int i) {
        return (cellY(i) + 0.5) * CELL_MM;
    }

    void sort() {
        Arrays.sort(blocks, 0, count);
    }

    /** Column of the {@code i}th block's cell; blocks of one cell follow each other once sorted. */
    int cellX(int i) {
        return (int) (blocks[i] >>> CELL_SHIFT) & MASK;
    }

    int cellY(int i) {
        return (int) (blocks[i] >>> CELL_SHIFT + BITS) & MASK;
    }

    int blockX(int i) {
        return (int) (blocks[i] >>> BLOCK_SHIFT) & MASK;
    }

    int blockY(int i) {
        return (int) (blocks[i] >>> BLOCK_SHIFT + BITS) & MASK;
    }

    int depth(int i) {
        return (int) (blocks[i] >>> 1) & 0xFF;
    }

    boolean coloured(int i) {
        return (blocks[i] & 1) != 0;
    }
}
