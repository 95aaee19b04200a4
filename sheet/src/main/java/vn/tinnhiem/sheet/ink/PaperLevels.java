package vn.tinnhiem.sheet.ink;

import java.util.Arrays;
import vn.tinnhiem.sheet.page.Plane;

/**
 * Mức sáng của giấy quanh mỗi chỗ: shadows, gray paper and photographs change it over the page. Measured on blocks of
 * pixels of about a quarter millimetre, in tiles of about ten.
 */
final class PaperLevels {

    private static final double TILE_MM = 10;
    private static final double BLOCK_MM = 0.254;
    private static final int STEP = 4;
    private static final double PAPER_PERCENTILE = 0.7;
    private static final double LOW_PERCENTILE = 0.16;
    private static final double MIDDLE_PERCENTILE = 0.5;
    private static final int LEAST_OF_NEIGHBOURS = 60;

    private final int block;
    private final int tile;
    private final int across;
    private final int down;
    private final int[] levels;
    private double noise;
    private double grain;

    private PaperLevels(Plane plane, double pixelsPerMm) {
        this.block = Math.clamp((long) Math.floor(pixelsPerMm * BLOCK_MM + 0.25), 1, EightPixels.EIGHT);
        this.tile = Math.max(block * STEP, (int) Math.round(TILE_MM * pixelsPerMm / 8) * 8);
        this.across = Math.max(1, (plane.width() + tile - 1) / tile);
        this.down = Math.max(1, (plane.height() + tile - 1) / tile);
        this.levels = new int[across * down];
    }

    static PaperLevels of(Plane plane, double pixelsPerMm, int paper) {
        var levels = new PaperLevels(plane, pixelsPerMm);
        levels.measure(plane, paper);
        levels.repair(paper);
        return levels;
    }

    /** Side of a block in pixels. */
    int block() {
        return block;
    }

    /** Side of a tile in pixels, a multiple of 8 but on tiny pages. */
    int tile() {
        return tile;
    }

    int across() {
        return across;
    }

    /** Standard deviation of blank paper over blocks. */
    double noise() {
        return noise;
    }

    /** Standard deviation of blank paper over pixels. */
    double grain() {
        return grain;
    }

    int ofTile(int column, int row) {
        return levels[Math.min(row, down - 1) * across + Math.min(column, across - 1)];
    }

    /** Between the middles of four tiles. */
    double at(double x, double y) {
        double u = Math.clamp(x / tile - 0.5, 0, across - 1);
        double v = Math.clamp(y / tile - 0.5, 0, down - 1);
        int i = Math.min((int) u, Math.max(0, across - 2));
        int j = Math.min((int) v, Math.max(0, down - 2));
        double fx = u - i;
        double fy = v - j;
        double top = ofTile(i, j) * (1 - fx) + ofTile(i + 1, j) * fx;
        double bottom = ofTile(i, j + 1) * (1 - fx) + ofTile(i + 1, j + 1) * fx;
        return top * (1 - fy) + bottom * fy;
    }

    private void measure(Plane plane, int paper) {
        var counts = new int[256];
        var single = new int[256];
        var noises = new int[256];
        var grains = new int[256];
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                Arrays.fill(counts, 0);
                Arrays.fill(single, 0);
                int seen = count(plane, column * tile, row * tile, counts, single);
                levels[row * across + column] = seen == 0 ? paper : percentile(counts, seen, PAPER_PERCENTILE);
                noises[spread(counts, seen)]++;
                grains[spread(single, seen)]++;
            }
        }
        noise = percentile(noises, levels.length, MIDDLE_PERCENTILE);
        grain = percentile(grains, levels.length, MIDDLE_PERCENTILE);
    }

    private static int spread(int[] counts, int seen) {
        return percentile(counts, seen, MIDDLE_PERCENTILE) - percentile(counts, seen, LOW_PERCENTILE);
    }

    private int count(Plane plane, int x0, int y0, int[] counts, int[] single) {
        int x1 = Math.min(x0 + tile, plane.width()) - block;
        int y1 = Math.min(y0 + tile, plane.height()) - block;
        int seen = 0;
        for (int y = y0; y <= y1; y += STEP * block) {
            for (int x = x0; x <= x1; x += STEP * block) {
                counts[mean(plane.pixels(), plane.width(), x, y, block)]++;
                single[plane.at(x, y)]++;
                seen++;
            }
        }
        return seen;
    }

    static int mean(byte[] pixels, int width, int x, int y, int side) {
        int sum = 0;
        for (int j = 0; j < side; j++) {
            int at = (y + j) * width + x;
            for (int i = 0; i < side; i++) {
                sum += pixels[at + i] & 0xFF;
            }
        }
        return sum / (side * side);
    }

    private static int percentile(int[] counts, int seen, double share) {
        int rest = (int) (seen * share);
        int level = 0;
        while (level < 255 && rest >= counts[level]) {
            rest -= counts[level];
            level++;
        }
        return level;
    }

    /** A tile that is mostly ink says nothing about paper; its neighbours do. */
    private void repair(int paper) {
        int[] raw = levels.clone();
        var around = new int[9];
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                int known = 0;
                for (int j = Math.max(0, row - 1); j <= Math.min(down - 1, row + 1); j++) {
                    for (int i = Math.max(0, column - 1); i <= Math.min(across - 1, column + 1); i++) {
                        around[known++] = raw[j * across + i];
                    }
                }
                Arrays.sort(around, 0, known);
                int usual = Math.max(around[known / 2], Math.min(paper, LEAST_OF_NEIGHBOURS));
                if (raw[row * across + column] < usual * 0.75) {
                    levels[row * across + column] = usual;
                }
            }
        }
    }
}
