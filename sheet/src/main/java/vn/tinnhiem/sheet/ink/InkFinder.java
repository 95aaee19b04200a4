package vn.tinnhiem.sheet.ink;

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
    /** How many of them eight pixels hold. */
    private final int blocks;
    /** The pixels of the first. */
    private final long blockMask;

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
        this.blocks = EightPixels.EIGHT / block;
        this.blockMask = EightPixels.ALL >>> (EightPixels.EIGHT - block) * Byte.SIZE;
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

    boolean anyStreak() {
        return streaks.any();
    }

    /** Whether a streak covers a pixel. */
    boolean streak(int x, int y) {
        return streaks.any() && streaks.covers(x / block, y / block);
    }

    /** A tile of the page: its paper, what is darker, and where it lies. */
    private record Tile(Levels.Here here, EightPixels dark, TilePlace place) {}

    /** Reads the page; streaks and, on a dusty page, specks are taken out of what was found. */
    void find() {
        int rows = ink.height() / block;
        int tile = levels.papers().tile();
        var tiles = new Tile[levels.papers().across()];
        for (int row = 0; row < rows; row++) {
            int tileRow = row * block / tile;
            boolean firstOfTile = row == 0 || (row - 1) * block / tile != tileRow;
            for (int column = 0; column < tiles.length; column++) {
                if (firstOfTile) {
                    Levels.Here here = levels.ofTile(column, tileRow);
                    var place = new TilePlace(placement, column * tile, tileRow * tile, tile);
                    tiles[column] = new Tile(here, EightPixels.darkerThan(here.faint()), place);
                }
                scan(row, column * tile, Math.min(ink.width(), (column + 1) * tile), tiles[column]);
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

    /** Looks at a tile's blocks of one row, as many at a time as eight pixels hold. */
    private void scan(int row, int from, int to, Tile tile) {
        byte[] pixels = ink.pixels();
        int width = ink.width();
        int line = row * block * width;
        int end = Math.min(width / block, (to + block - 1) / block);
        for (int column = (from + block - 1) / block; column < end; column += blocks) {
            int x = column * block;
            long dark = x + EightPixels.EIGHT <= width ? tile.dark.in(pixels, line + x, width, block) : EightPixels.ALL;
            if (dark != 0) {
                look(row, column, Math.min(blocks, end - column), dark, tile);
            }
        }
    }

    /** Measures those blocks in which something is dark, and which lie beside print: few, so that nothing branches before. */
    private void look(int row, int column, int count, long dark, Tile tile) {
        CellBits open = blank.open();
        int stepX = tile.place.xAcross() * block;
        int stepY = tile.place.yAcross() * block;
        int firstX = tile.place.x(column * block, row * block, block);
        int firstY = tile.place.y(column * block, row * block, block);
        int found = 0;
        for (int k = 0, x = firstX, y = firstY; k < count; k++, x += stepX, y += stepY) {
            long ofBlock = dark >>> k * block * Byte.SIZE & blockMask;
            found |= (int) (open.at(CellParts.cell(x), CellParts.cell(y)) & (ofBlock | -ofBlock) >>> 63) << k;
        }
        for (; found != 0; found &= found - 1) {
            int k = Integer.numberOfTrailingZeros(found);
            measure(row, column + k, firstX + k * stepX, firstY + k * stepY, tile.here);
        }
    }

    private void measure(int row, int column, int atX, int atY, Levels.Here here) {
        int x = column * block;
        int y = row * block;
        int gray = PaperLevels.mean(ink.pixels(), ink.width(), x, y, block);
        if (gray < here.faint()) {
            byte zone = blank.zone(CellParts.cell(atX), CellParts.cell(atY));
            int depth = (int) Math.clamp(255 * here.depth(gray), 0, 255);
            byZone[zone - Zone.AROUND].add(
                    CellParts.mm(atX), CellParts.mm(atY), column, row, depth, coloured(x, y, gray, here));
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
