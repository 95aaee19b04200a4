package vn.tinnhiem.sheet.ink;

import vn.tinnhiem.sheet.reading.Thresholds;

/**
 * Vệt của kính bẩn, nếp gấp: columns or rows of the scan that are dark beside the print over most of the page. A hand does
 * not keep to one column of pixels so long.
 */
final class Streaks {

    private static final double LEAST_DARK = 0.3;

    private final int[][] seen;
    private final int[][] first;
    private final int[][] last;
    private final boolean[][] streak;
    private boolean any;

    Streaks(int columns, int rows) {
        seen = new int[][] {new int[columns], new int[rows]};
        first = new int[][] {new int[columns], new int[rows]};
        last = new int[][] {new int[columns], new int[rows]};
        streak = new boolean[][] {new boolean[columns], new boolean[rows]};
    }

    void add(int blockX, int blockY) {
        add(0, blockX, blockY);
        add(1, blockY, blockX);
    }

    private void add(int axis, int line, int at) {
        if (seen[axis][line]++ == 0) {
            first[axis][line] = at;
        }
        first[axis][line] = Math.min(first[axis][line], at);
        last[axis][line] = Math.max(last[axis][line], at);
    }

    void find(Thresholds thresholds) {
        for (int axis = 0; axis < 2; axis++) {
            int length = seen[1 - axis].length;
            for (int line = 0; line < seen[axis].length; line++) {
                if (seen[axis][line] >= LEAST_DARK * length
                        && last[axis][line] - first[axis][line] >= thresholds.streakShare() * length) {
                    any = true;
                    streak[axis][Math.max(0, line - 1)] = true;
                    streak[axis][line] = true;
                    streak[axis][Math.min(streak[axis].length - 1, line + 1)] = true;
                }
            }
        }
    }

    boolean any() {
        return any;
    }

    boolean covers(int blockX, int blockY) {
        return streak[0][blockX] || streak[1][blockY];
    }
}
