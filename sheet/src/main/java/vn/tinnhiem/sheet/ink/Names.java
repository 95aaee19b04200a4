package vn.tinnhiem.sheet.ink;

import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.sheet.layout.Box;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.Sighting;
import vn.tinnhiem.sheet.reading.Thresholds;
import vn.tinnhiem.sheet.straighten.Homography;
import vn.tinnhiem.sheet.straighten.Upright;

/**
 * Gạch xóa họ tên: ink in a row's name and number beside its blank print. A line through the letters shows in their gaps
 * and between the words, so that many small pieces count as much as one long stroke.
 */
final class Names {

    private static final int[] NEIGHBOUR_X = {-1, 0, 1, -1, 1, -1, 0, 1};
    private static final int[] NEIGHBOUR_Y = {-1, -1, -1, 0, 0, 1, 1, 1};
    private static final double PIXEL_SHARE = 0.25;
    private static final double MOVED_MM = 0.125;
    private static final int MOST_MOVES = 3;
    private static final double MM_PER_INCH = 25.4;

    private final Upright upright;
    private final Blank blank;
    private final Thresholds thresholds;
    private final double marginMm;
    private final double pixelMm2;
    private final NameStrokes strokes;
    private final Paths paths = new Paths();
    private final double[] inkByRow;
    private final double[] runByRow;
    private final List<Sighting> sightings = new ArrayList<>();

    /**
     * @param finder that has read the page
     * @param lineMm width that the printed lines have in this scan
     */
    Names(Upright upright, Blank blank, Levels levels, InkFinder finder, double lineMm, Thresholds thresholds) {
        this.upright = upright;
        this.blank = blank;
        this.thresholds = thresholds;
        double pixelMm = MM_PER_INCH / upright.posture().dpi();
        this.pixelMm2 = pixelMm * pixelMm;
        double gain = Math.max(0, (lineMm - Box.LINE_MM) / 2);
        this.marginMm = Math.min(thresholds.printMarginMm(), thresholds.nameMarginMm() + gain + pixelMm * PIXEL_SHARE);
        this.strokes = new NameStrokes(upright, blank, finder, levels, thresholds.nameInk());
        this.inkByRow = new double[upright.layout().rows().size()];
        this.runByRow = new double[inkByRow.length];
    }

    /** Square millimetres beyond the print. */
    double ink(int row) {
        return inkByRow[row];
    }

    /** Longest stroke in millimetres. */
    double run(int row) {
        return runByRow[row];
    }

    /** @param ink what lies in names and numbers far from all print */
    List<Sighting> look(StrayInk ink) {
        Extent[] strayed = longStrokes(ink);
        for (int row = 0; row < inkByRow.length; row++) {
            Extent seen = pieces(row);
            if (strayed[row] != null) {
                runByRow[row] = Math.max(runByRow[row], strayed[row].size());
                seen.add(strayed[row]);
            }
            if (!seen.empty()) {
                int person = upright.layout().rows().get(row).person();
                sightings.add(new Sighting(Doubt.NAME_STRUCK_OUT, person, seen.area(), BoxInk.rounded(inkByRow[row])));
            }
        }
        return sightings;
    }

    /** By row, strokes far from all print that are no dust. */
    private Extent[] longStrokes(StrayInk ink) {
        Components components = Components.of(ink, blank);
        Extent[] extents = Extent.of(components);
        var rows = new Extent[inkByRow.length];
        for (int i = 0; i < components.cells(); i++) {
            int row = blank.row(components.yMm(i));
            if (row >= 0 && extents[components.component(i)].size() >= thresholds.nameExtentMm()) {
                rows[row] = rows[row] == null ? new Extent() : rows[row];
                rows[row].add(components.xMm(i), components.yMm(i), components.coloured(i));
            }
        }
        return rows;
    }

    /** Pieces between the letters, where they lie on one path; nothing where they do not. */
    private Extent pieces(int index) {
        LayoutJson.Row row = upright.layout().rows().get(index);
        Homography place = upright.rows().get(index);
        strokes.look(row, place, marginMm, 0, 0);
        if (struck(row)) {
            aligned(row, place);
        }
        inkByRow[index] = strokes.count() * pixelMm2;
        var seen = new Extent();
        if (struck(row)) {
            runByRow[index] = paths.lengthMm();
            for (int i = 0; i < strokes.count(); i++) {
                seen.add(strokes.xMm(i), strokes.yMm(i), false);
            }
        }
        return seen;
    }

    private boolean struck(LayoutJson.Row row) {
        return strokes.count() * pixelMm2 >= thresholds.namePathMm2()
                && paths.find(strokes, row.area(), (int) Math.ceil(thresholds.namePathMm2() / pixelMm2));
    }

    /** Moves the blank print to where the scan's lies best, and looks again from there. */
    private void aligned(LayoutJson.Row row, Homography place) {
        double dx = 0;
        double dy = 0;
        int best = strokes.onPrint();
        boolean better = true;
        for (int move = 0; move < MOST_MOVES && better; move++) {
            better = false;
            double fromX = dx;
            double fromY = dy;
            for (int k = 0; k < 8; k++) {
                double tryX = fromX + MOVED_MM * NEIGHBOUR_X[k];
                double tryY = fromY + MOVED_MM * NEIGHBOUR_Y[k];
                strokes.look(row, place, marginMm, tryX, tryY);
                if (strokes.onPrint() > best) {
                    best = strokes.onPrint();
                    dx = tryX;
                    dy = tryY;
                    better = true;
                }
            }
        }
        strokes.look(row, place, marginMm, dx, dy);
    }
}
