package vn.tinnhiem.sheet.ink;

import java.util.Arrays;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.page.Plane;
import vn.tinnhiem.sheet.straighten.Homography;
import vn.tinnhiem.sheet.straighten.Upright;

/**
 * Nét gạch qua chữ, từng điểm ảnh: what is dark in a name farther from its blank print than toner and blur explain. Not for
 * several threads.
 */
final class NameStrokes {

    private static final int CHUNK = 64;
    private static final int TOGETHER = 3;
    private static final double RULE_MM = 0.6;

    private final Plane ink;
    private final byte[] distances;
    private final int width;
    private final InkFinder finder;
    private final Levels levels;
    private final double inkShare;
    private final boolean allCount;
    private int margin;
    private int leftParts;
    private int rightParts;
    private int topParts;
    private int bottomParts;
    private int movedX;
    private int movedY;
    private double[] xs = new double[512];
    private double[] ys = new double[512];
    private int count;
    private int onPrint;

    /** @param inkShare how far below the paper a pixel is ink, as a share of the contrast */
    NameStrokes(Upright upright, Blank blank, InkFinder finder, Levels levels, double inkShare) {
        this.ink = upright.page().ink();
        this.finder = finder;
        this.levels = levels;
        this.inkShare = inkShare;
        this.allCount = !finder.dusty() && !finder.anyStreak();
        this.distances = blank.distance();
        this.width = blank.width();
    }

    /** Pixels beyond the print. */
    int count() {
        return count;
    }

    /** Pixels on the print. */
    int onPrint() {
        return onPrint;
    }

    double xMm(int i) {
        return xs[i];
    }

    double yMm(int i) {
        return ys[i];
    }

    /**
     * Looks at a row's number and name.
     *
     * @param marginMm how far from its print ink may lie
     * @param dx by how much the blank print is moved to the left, millimetres
     */
    void look(LayoutJson.Row row, Homography place, double marginMm, double dx, double dy) {
        margin = (int) (marginMm * PrintDistance.PER_MM);
        count = 0;
        onPrint = 0;
        Rect area = new Rect(
                row.area().x() + RULE_MM,
                row.area().y() + RULE_MM,
                row.nameArea().right() - row.area().x() - RULE_MM,
                row.area().height() - 2 * RULE_MM);
        double[] px = corners(area, place, true);
        double[] py = corners(area, place, false);
        int left = Math.max(0, (int) px[0]);
        int right = Math.min(ink.width(), (int) px[3] + 1);
        int top = Math.max(0, (int) py[0]);
        int bottom = Math.min(ink.height(), (int) py[3] + 1);
        Inverse inverse = Inverse.of(place);
        leftParts = CellParts.of(area.x());
        rightParts = CellParts.of(area.right());
        topParts = CellParts.of(area.y());
        bottomParts = CellParts.of(area.bottom());
        movedX = CellParts.of(dx);
        movedY = CellParts.of(dy);
        int[] below = below(left, right, (top + bottom) / 2);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x += CHUNK) {
                chunk(inverse, x, Math.min(right, x + CHUNK), y, below[(x - left) / CHUNK]);
            }
        }
    }

    /** Gray under which a pixel is ink, along the row: shadows fall across it. */
    private int[] below(int left, int right, int y) {
        var below = new int[Math.max(0, right - left) / CHUNK + 1];
        for (int k = 0; k < below.length; k++) {
            below[k] = levels.pixelInk(levels.at(left + (k + 0.5) * CHUNK, y), inkShare);
        }
        return below;
    }

    private static double[] corners(Rect area, Homography place, boolean x) {
        var at = new double[4];
        for (int k = 0; k < 4; k++) {
            double mx = (k & 1) == 0 ? area.x() : area.right();
            double my = (k & 2) == 0 ? area.y() : area.bottom();
            at[k] = x ? place.x(mx, my) : place.y(mx, my);
        }
        Arrays.sort(at);
        return at;
    }

    private void chunk(Inverse inverse, int from, int to, int y, int below) {
        byte[] pixels = ink.pixels();
        int line = y * ink.width();
        EightPixels dark = EightPixels.darkerThan(below);
        boolean known = false;
        int x0 = 0;
        int y0 = 0;
        int stepX = 0;
        int stepY = 0;
        for (int x = from; x < to; x += EightPixels.EIGHT) {
            boolean whole = x + EightPixels.EIGHT <= ink.width();
            long seen = whole
                    ? dark.in(pixels, line + x, 0, 1)
                    : EightPixels.ALL >>> Byte.SIZE * (x + EightPixels.EIGHT - ink.width());
            if (seen != 0 && !known) {
                double xMm = inverse.xMm(from + 0.5, y + 0.5);
                double yMm = inverse.yMm(from + 0.5, y + 0.5);
                x0 = CellParts.of(xMm);
                y0 = CellParts.of(yMm);
                stepX = CellParts.of((inverse.xMm(from + CHUNK + 0.5, y + 0.5) - xMm) / CHUNK);
                stepY = CellParts.of((inverse.yMm(from + CHUNK + 0.5, y + 0.5) - yMm) / CHUNK);
                known = true;
            }
            for (; seen != 0; seen &= seen - 1) {
                int k = x + Long.numberOfTrailingZeros(seen) / Byte.SIZE;
                if ((whole || (pixels[line + k] & 0xFF) < below) && (allCount || counts(k, y, below))) {
                    meet(x0 + stepX * (k - from), y0 + stepY * (k - from));
                }
            }
        }
    }

    /** Whether a dark pixel is no streak's and, on a dusty page, no speck. */
    private boolean counts(int x, int y, int below) {
        return !finder.streak(x, y) && (!finder.dusty() || around(x, y, below) >= TOGETHER);
    }

    private int around(int x, int y, int below) {
        int seen = 0;
        for (int j = Math.max(0, y - 1); j <= Math.min(ink.height() - 1, y + 1); j++) {
            for (int i = Math.max(0, x - 1); i <= Math.min(ink.width() - 1, x + 1); i++) {
                seen += ink.at(i, j) < below ? 1 : 0;
            }
        }
        return seen - 1;
    }

    /** A dark pixel. */
    private void meet(int x, int y) {
        if (x < leftParts || y < topParts || x >= rightParts || y >= bottomParts) {
            return;
        }
        int cell = CellParts.cell(y + movedY) * width + CellParts.cell(x + movedX);
        int distance = distances[cell] & 0xFF;
        if (distance > margin) {
            if (count == xs.length) {
                xs = Arrays.copyOf(xs, 2 * count);
                ys = Arrays.copyOf(ys, 2 * count);
            }
            xs[count] = CellParts.mm(x);
            ys[count++] = CellParts.mm(y);
        }
        onPrint += distance == 0 ? 1 : 0;
    }
}
