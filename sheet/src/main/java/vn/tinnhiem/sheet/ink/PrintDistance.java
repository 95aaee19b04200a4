package vn.tinnhiem.sheet.ink;

import java.util.Arrays;
import vn.tinnhiem.sheet.page.Plane;

/** Khoảng cách tới nét in gần nhất, over a blank sheet: a chamfer of 3 and 4, a byte a cell. */
final class PrintDistance {

    /** Units to the millimetre. */
    static final int PER_MM = 3 * Blank.PER_MM;

    private static final int PRINTED = 215;
    private static final int STRAIGHT = 3;
    private static final int DIAGONAL = 4;
    private static final int FAR = 255;

    private final int width;
    private final int height;
    private final byte[] distance;

    private PrintDistance(int width, int height) {
        this.width = width;
        this.height = height;
        this.distance = new byte[width * height];
    }

    /** Over a map that may be a cell wider or narrower than the rendering. */
    static byte[] of(Plane print, int width, int height) {
        var map = new PrintDistance(width, height);
        Arrays.fill(map.distance, (byte) FAR);
        for (int y = 0; y < Math.min(height, print.height()); y++) {
            for (int x = 0; x < Math.min(width, print.width()); x++) {
                if (print.at(x, y) < PRINTED) {
                    map.distance[y * width + x] = 0;
                }
            }
        }
        map.spread();
        return map.distance;
    }

    private void spread() {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                relax(x, y, -1);
            }
        }
        for (int y = height - 1; y >= 0; y--) {
            for (int x = width - 1; x >= 0; x--) {
                relax(x, y, 1);
            }
        }
    }

    private void relax(int x, int y, int side) {
        int least = Math.min(reach(x + side, y, STRAIGHT), reach(x, y + side, STRAIGHT));
        least = Math.min(least, Math.min(reach(x + side, y + side, DIAGONAL), reach(x - side, y + side, DIAGONAL)));
        int cell = y * width + x;
        distance[cell] = (byte) Math.min(distance[cell] & FAR, least);
    }

    private int reach(int x, int y, int step) {
        boolean inside = x >= 0 && y >= 0 && x < width && y < height;
        return inside ? Math.min(FAR, (distance[y * width + x] & FAR) + step) : FAR;
    }
}
