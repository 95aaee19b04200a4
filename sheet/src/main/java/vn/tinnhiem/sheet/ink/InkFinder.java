package vn.tinnhiem.sheet.ink;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import vn.tinnhiem.sheet.page.Plane;
import vn.tinnhiem.sheet.straighten.Upright;

/**
 * Tìm mực trên cả trang. Eight pixels at a time are held against the paper's level of their tile; only where one is darker
 * are blocks of about a quarter millimetre averaged, located on the sheet and, beside print and boxes, kept.
 */
final class InkFinder {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final int EIGHT = 8;
    private static final double COLOURED = 0.35;

    private final Plane ink;
    private final Plane print;
    private final Blank blank;
    private final Levels levels;
    private final Placement placement;
    private final int block;
    private final Streaks streaks;
    private final StrayInk[] byZone;

    InkFinder(Upright upright, Blank blank, Levels levels) {
        this.ink = upright.page().ink();
        this.print = upright.page().print();
        this.blank = blank;
        this.levels = levels;
        this.placement = new Placement(upright);
        this.block = levels.papers().block();
        this.streaks = new Streaks(ink.width() / block + 1, ink.height() / block + 1);
        this.byZone = new StrayInk[] {new StrayInk(), new StrayInk(), new StrayInk()};
    }

    StrayInk in(byte zone) {
        return byZone[zone - Zone.AROUND];
    }

    Streaks streaks() {
        return streaks;
    }

    /** Reads the page; streaks are taken out of what was found. */
    void find() {
        int rows = ink.height() / block;
        int tile = levels.papers().tile();
        for (int row = 0; row < rows; row++) {
            int tileRow = row * block / tile;
            for (int column = 0; column < levels.papers().across(); column++) {
                scan(row, column * tile, Math.min(ink.width(), (column + 1) * tile), levels.ofTile(column, tileRow));
            }
        }
        streaks.find(levels.thresholds());
        for (StrayInk stray : byZone) {
            if (streaks.any()) {
                stray.without(streaks);
            }
            stray.sort();
        }
    }

    private void scan(int row, int from, int to, Levels.Here here) {
        byte[] pixels = ink.pixels();
        int width = ink.width();
        long level = here.faint() * ONES;
        long low = level & ~HIGH;
        int next = from / block;
        int last = Math.min(to, width / block * block) - 1;
        for (int x = from; x < to; x += EIGHT) {
            long dark = 0;
            if (x + EIGHT <= width) {
                for (int j = 0; j < block; j++) {
                    long eight = (long) LONGS.get(pixels, (row * block + j) * width + x);
                    long above = (eight | HIGH) - low;
                    dark |= (~eight & level | ~(eight ^ level) & ~above) & HIGH;
                }
            } else {
                dark = HIGH;
            }
            if (dark != 0) {
                int end = Math.min(x + EIGHT - 1, last) / block;
                for (int column = Math.max(next, x / block); column <= end; column++) {
                    look(row, column, here);
                }
                next = Math.max(next, end + 1);
            }
        }
    }

    private void look(int row, int column, Levels.Here here) {
        int x = column * block;
        int y = row * block;
        int gray = PaperLevels.mean(ink.pixels(), ink.width(), x, y, block);
        if (gray >= here.faint()) {
            return;
        }
        placement.locate(x + block / 2.0, y + block / 2.0);
        double xMm = placement.xMm();
        double yMm = placement.yMm();
        byte zone = blank.zone(xMm, yMm);
        if (zone >= Zone.AROUND) {
            int depth = (int) Math.clamp(255 * here.depth(gray), 0, 255);
            byZone[zone - Zone.AROUND].add(xMm, yMm, column, row, depth, coloured(x, y, gray, here));
            streaks.add(column, row);
        }
    }

    private boolean coloured(int x, int y, int gray, Levels.Here here) {
        return print != ink
                && PaperLevels.mean(print.pixels(), print.width(), x, y, block) - gray
                        > COLOURED * (here.paper() - here.black());
    }
}
