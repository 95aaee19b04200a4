package vn.tinnhiem.sheet.ink;

import java.util.Arrays;
import vn.tinnhiem.sheet.layout.Rect;

/**
 * Các mảnh mực nằm trên một đường thẳng: found by counting, for paths of every direction over windows of 8 mm. Dust is dark
 * in one place of its path, a stroke in several.
 */
final class Paths {

    private static final int SLOPES = 17;
    private static final double BIN_MM = 0.25;
    private static final double HALF_WINDOW_MM = 4;
    private static final double PLACE_MM = 0.5;
    private static final int PLACES = 4;

    private int[] bins = new int[0];
    private int[] places = new int[0];
    private double lengthMm;

    /** How far apart the first and the last piece of the path that was found lie, at least. */
    double lengthMm() {
        return lengthMm;
    }

    /** Whether at least {@code least} pixels, in {@value #PLACES} places or more, lie on one path. */
    boolean find(NameStrokes strokes, Rect area, int least) {
        return find(strokes, area, least, true) || find(strokes, area, least, false);
    }

    private boolean find(NameStrokes strokes, Rect area, int least, boolean level) {
        double length = level ? area.width() : area.height();
        double breadth = level ? area.height() : area.width();
        int windows = (int) (length / HALF_WINDOW_MM) + 2;
        int offsets = (int) ((breadth + 4 * HALF_WINDOW_MM) / BIN_MM) + 3;
        if (bins.length < windows * offsets) {
            bins = new int[windows * offsets];
            places = new int[windows * offsets];
        }
        for (int k = 0; k < SLOPES; k++) {
            double slope = 2.0 * k / (SLOPES - 1) - 1;
            Arrays.fill(bins, 0, windows * offsets, 0);
            Arrays.fill(places, 0, windows * offsets, 0);
            for (int i = 0; i < strokes.count(); i++) {
                double u = level ? strokes.xMm(i) - area.x() : strokes.yMm(i) - area.y();
                double v = level ? strokes.yMm(i) - area.y() : strokes.xMm(i) - area.x();
                int window = (int) (u / HALF_WINDOW_MM);
                boolean found = add(window, windows, offsets, u, v, slope, least)
                        || window > 0 && add(window - 1, windows, offsets, u, v, slope, least);
                if (found) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean add(int window, int windows, int offsets, double u, double v, double slope, int least) {
        double along = u - window * HALF_WINDOW_MM;
        int bin = (int) ((v - slope * along + 2 * HALF_WINDOW_MM) / BIN_MM);
        if (window >= windows || bin < 0 || bin + 1 >= offsets) {
            return false;
        }
        int place = 1 << (int) (along / PLACE_MM);
        boolean found = false;
        for (int at = window * offsets + bin; at <= window * offsets + bin + 1; at++) {
            bins[at]++;
            places[at] |= place;
            if (bins[at] >= least && Integer.bitCount(places[at]) >= PLACES) {
                lengthMm = PLACE_MM
                        * (32 - Integer.numberOfLeadingZeros(places[at]) - Integer.numberOfTrailingZeros(places[at]));
                found = true;
            }
        }
        return found;
    }
}
