package vn.tinnhiem.sheet.straighten;

import vn.tinnhiem.sheet.page.Plane;
import vn.tinnhiem.sheet.page.ScannedPage;

/**
 * Mặt giấy không có gì: neither print nor a pen, over the whole page but its edges. What shines through from the other
 * side is pale and does not count; a few specks do not, nor does the streak of a dirty glass. Asked only where no corner
 * marks were found, so that a pale ballot is not taken for nothing.
 */
final class EmptySide {

    private static final int TILES_X = 52;
    private static final int TILES_Y = 74;
    private static final int EDGE = 4;
    private static final double PRINT = 0.78;
    private static final double PEN = 0.68;
    private static final double SHINING_THROUGH = 0.6;
    private static final double INKED_TILE = 0.025;
    private static final double STREAK = 0.7;
    private static final int STREAK_COLUMNS = 2;
    private static final int SPECKS = 3;

    private EmptySide() {}

    static boolean empty(ScannedPage page) {
        return nothing(page.print(), PRINT) && (page.ink() == page.print() || nothing(page.ink(), PEN));
    }

    /** Where corner marks were found mirrored: nothing as dark as print on this side. */
    static boolean shiningThrough(ScannedPage page) {
        return nothing(page.ink(), SHINING_THROUGH);
    }

    private static boolean nothing(Plane plane, double share) {
        int dark = (int) (Levels.of(plane).light() * share);
        boolean[][] inked = new boolean[TILES_X][TILES_Y];
        int[] counts = new int[TILES_X];
        int across = plane.width() / TILES_X;
        int down = plane.height() / TILES_Y;
        if (across < 1 || down < 1) {
            return false;
        }
        byte[] pixels = plane.pixels();
        int stepY = Math.max(1, down / 12);
        int lines = (down + stepY - 1) / stepY;
        for (int ty = EDGE; ty < TILES_Y - EDGE; ty++) {
            java.util.Arrays.fill(counts, 0);
            for (int line = 0; line < down; line += stepY) {
                int row = (ty * down + line) * plane.width();
                for (int tx = EDGE; tx < TILES_X - EDGE; tx++) {
                    int at = row + tx * across;
                    int count = 0;
                    for (int x = 0; x < across; x++) {
                        count += (pixels[at + x] & 0xFF) < dark ? 1 : 0;
                    }
                    counts[tx] += count;
                }
            }
            for (int tx = EDGE; tx < TILES_X - EDGE; tx++) {
                inked[tx][ty] = counts[tx] > INKED_TILE * across * lines;
            }
        }
        return left(inked) <= SPECKS;
    }

    /** Tiles with ink, without one streak's columns. */
    private static int left(boolean[][] inked) {
        int all = 0;
        int streaks = 0;
        for (boolean[] column : inked) {
            int count = 0;
            for (boolean tile : column) {
                count += tile ? 1 : 0;
            }
            boolean streak = count > STREAK * (TILES_Y - 2 * EDGE) && ++streaks <= STREAK_COLUMNS;
            all += streak ? 0 : count;
        }
        return all;
    }
}
