package vn.tinnhiem.sheet.ink;

import java.util.List;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.straighten.Homography;
import vn.tinnhiem.sheet.straighten.Upright;

/**
 * Từ điểm ảnh về milimét: the corner marks give where a pixel lies on the sheet; what the rows' own ticks say beyond that
 * is spread evenly between one row and the next, since feeders stretch and slip along the page.
 */
final class Placement {

    private static final int KNOTS_PER_MM = 2;

    private final Inverse inverse;
    private final double[] shiftX;
    private final double[] slopeX;
    private final double[] shiftY;
    private final double[] slopeY;
    private double xMm;
    private double yMm;

    Placement(Upright upright) {
        inverse = Inverse.of(upright.sheet());
        int knots = (int) Math.ceil(upright.layout().page().height() * KNOTS_PER_MM) + 1;
        shiftX = new double[knots];
        slopeX = new double[knots];
        shiftY = new double[knots];
        slopeY = new double[knots];
        spread(upright);
    }

    /** Finds where a pixel's position lies on the sheet; then {@link #xMm()} and {@link #yMm()} tell. */
    void locate(double x, double y) {
        double sheetX = inverse.xMm(x, y);
        double sheetY = inverse.yMm(x, y);
        int knot = Math.clamp((int) (sheetY * KNOTS_PER_MM), 0, shiftX.length - 1);
        xMm = sheetX + shiftX[knot] + slopeX[knot] * sheetX;
        yMm = sheetY + shiftY[knot] + slopeY[knot] * sheetX;
    }

    double xMm() {
        return xMm;
    }

    double yMm() {
        return yMm;
    }

    private void spread(Upright upright) {
        List<LayoutJson.Row> rows = upright.layout().rows();
        var last = new double[] {0, 0, 0, 0};
        int from = knot(upright.layout().cornerMarks().getFirst().centreY());
        for (int row = 0; row < rows.size(); row++) {
            var next = correction(rows.get(row), upright.rows().get(row));
            int to = knot(rows.get(row).boxes().getFirst().area().centreY());
            between(from, last, to, next);
            from = to;
            last = next;
        }
        between(from, last, knot(upright.layout().cornerMarks().getLast().centreY()), new double[4]);
    }

    /** Shift and slope in x, then in y, that bring what the corner marks say to what the row's ticks say. */
    private double[] correction(LayoutJson.Row row, Homography ownPlace) {
        Rect left = row.ticks().getFirst();
        Rect right = row.ticks().getLast();
        locate(ownPlace.x(left.centreX(), left.centreY()), ownPlace.y(left.centreX(), left.centreY()));
        double leftX = xMm;
        double leftDx = left.centreX() - xMm;
        double leftDy = left.centreY() - yMm;
        locate(ownPlace.x(right.centreX(), right.centreY()), ownPlace.y(right.centreX(), right.centreY()));
        double span = xMm - leftX;
        double slopeDx = (right.centreX() - xMm - leftDx) / span;
        double slopeDy = (right.centreY() - yMm - leftDy) / span;
        return new double[] {leftDx - slopeDx * leftX, slopeDx, leftDy - slopeDy * leftX, slopeDy};
    }

    private void between(int from, double[] start, int to, double[] end) {
        for (int knot = from; knot < to; knot++) {
            double share = (double) (knot - from) / (to - from);
            shiftX[knot] = start[0] + (end[0] - start[0]) * share;
            slopeX[knot] = start[1] + (end[1] - start[1]) * share;
            shiftY[knot] = start[2] + (end[2] - start[2]) * share;
            slopeY[knot] = start[3] + (end[3] - start[3]) * share;
        }
    }

    private int knot(double yMm) {
        return Math.clamp((int) Math.round(yMm * KNOTS_PER_MM), 0, shiftX.length - 1);
    }
}
