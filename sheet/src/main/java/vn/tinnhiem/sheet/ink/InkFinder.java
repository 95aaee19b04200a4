package vn.tinnhiem.sheet.ink;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.sheet.layout.Box;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.page.Plane;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.Sighting;
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
    private static final double BESIDE_BOX_MM = 1;
    /** Share of the page that lone specks cover, beyond which no speck means anything. */
    private static final double DUSTY = 0.0005;

    /** A block that a single dark pixel made, 0 to 255 from paper to black. */
    private static final int WEAK = 100;

    private final Plane ink;
    private final Plane print;
    private final Blank blank;
    private final Levels levels;
    private final Placement placement;
    private final int block;
    private final Streaks streaks;
    private final StrayInk[] byZone;
    private final List<StrayInk> streaked = new ArrayList<>();
    private final InkMap map;
    private boolean dusty;

    InkFinder(Upright upright, Blank blank, Levels levels) {
        this.ink = upright.page().ink();
        this.print = upright.page().print();
        this.blank = blank;
        this.levels = levels;
        this.block = levels.papers().block();
        this.placement = new Placement(upright);
        this.streaks = new Streaks(ink.width() / block + 1, ink.height() / block + 1);
        this.map = new InkMap(ink.width() / block + 1, ink.height() / block + 1);
        this.byZone = new StrayInk[] {new StrayInk(), new StrayInk(), new StrayInk()};
    }

    StrayInk in(byte zone) {
        return byZone[zone - Zone.AROUND];
    }

    /** Rows in which a streak runs through a box, or along what a hand would write. */
    List<Sighting> streaked(LayoutJson layout) {
        var along = new Extent[layout.rows().size()];
        var through = new boolean[along.length];
        for (StrayInk taken : streaked) {
            for (int i = 0; i < taken.count(); i++) {
                int row = blank.row(taken.yMm(i));
                if (row >= 0) {
                    along[row] = along[row] == null ? new Extent() : along[row];
                    along[row].add(taken.xMm(i), taken.yMm(i), false);
                    through[row] |= atBox(layout.rows().get(row), taken.xMm(i));
                }
            }
        }
        List<Sighting> sightings = new ArrayList<>();
        for (int row = 0; row < along.length; row++) {
            if (along[row] != null && (through[row] || along[row].lengthwise())) {
                sightings.add(new Sighting(Doubt.STREAK, layout.rows().get(row).person(), along[row].area(), 0));
            }
        }
        return sightings;
    }

    private static boolean atBox(LayoutJson.Row row, double xMm) {
        return row.boxes().stream()
                .map(Box::area)
                .anyMatch(box -> xMm > box.x() - BESIDE_BOX_MM && xMm < box.right() + BESIDE_BOX_MM);
    }

    /** Whether the paper is full of specks, or the scan dithered: then only what holds together is ink. */
    boolean dusty() {
        return dusty;
    }

    /** Whether a streak covers a pixel. */
    boolean streak(int x, int y) {
        return streaks.any() && streaks.covers(x / block, y / block);
    }

    /** Reads the page; streaks and, on a dusty page, specks are taken out of what was found. */
    void find() {
        int rows = ink.height() / block;
        int tile = levels.papers().tile();
        var here = new Levels.Here[levels.papers().across()];
        var place = new TilePlace[here.length];
        for (int row = 0; row < rows; row++) {
            int tileRow = row * block / tile;
            boolean firstOfTile = row == 0 || (row - 1) * block / tile != tileRow;
            for (int column = 0; column < here.length; column++) {
                if (firstOfTile) {
                    here[column] = levels.ofTile(column, tileRow);
                    place[column] = new TilePlace(placement, column * tile, tileRow * tile, tile);
                }
                scan(row, column * tile, Math.min(ink.width(), (column + 1) * tile), here[column], place[column]);
            }
        }
        streaks.find(levels.thresholds());
        dusty = lone() > DUSTY * map.blocks();
        for (StrayInk stray : byZone) {
            if (dusty) {
                stray.takeDust(map, WEAK);
            }
            if (streaks.any()) {
                streaked.add(stray.take(streaks));
            }
            stray.sort();
        }
    }

    private int lone() {
        int lone = 0;
        for (StrayInk stray : byZone) {
            lone += stray.lone(map);
        }
        return lone;
    }

    private void scan(int row, int from, int to, Levels.Here here, TilePlace place) {
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
                    look(row, column, here, place);
                }
                next = Math.max(next, end + 1);
            }
        }
    }

    private void look(int row, int column, Levels.Here here, TilePlace place) {
        int x = column * block;
        int y = row * block;
        int gray = PaperLevels.mean(ink.pixels(), ink.width(), x, y, block);
        if (gray >= here.faint()) {
            return;
        }
        double half = block / 2.0;
        double xMm = place.xMm(x + half, y + half);
        double yMm = place.yMm(x + half, y + half);
        byte zone = blank.zone(xMm, yMm);
        if (zone >= Zone.AROUND) {
            int depth = (int) Math.clamp(255 * here.depth(gray), 0, 255);
            byZone[zone - Zone.AROUND].add(xMm, yMm, column, row, depth, coloured(x, y, gray, here));
            streaks.add(column, row);
            map.add(column, row);
        }
    }

    private boolean coloured(int x, int y, int gray, Levels.Here here) {
        return print != ink
                && PaperLevels.mean(print.pixels(), print.width(), x, y, block) - gray
                        > COLOURED * (here.paper() - here.black());
    }
}
