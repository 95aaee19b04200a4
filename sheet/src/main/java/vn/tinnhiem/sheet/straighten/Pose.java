package vn.tinnhiem.sheet.straighten;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.sheet.layout.Rect;

/**
 * Tờ phiếu nằm thế nào, theo các dấu.
 *
 * @param sheet where the marks put it
 * @param corners the marks as they were measured, clockwise from the top left of the sheet; fewer where one is missing
 * @param missing the corner that was not found, 0 to 3; −1 for none
 * @param orientation whether the asymmetric mark was found
 */
record Pose(Marks marks, Homography sheet, List<Probe.Found> corners, int missing, boolean orientation) {

    static final int NONE = -1;

    double paper() {
        return corners.stream().mapToDouble(Probe.Found::paper).average().orElse(255);
    }

    double black() {
        return corners.stream().mapToDouble(Probe.Found::black).average().orElse(0);
    }

    double contrast() {
        return paper() - black();
    }

    /** How much nearer one side of the sheet is than the other: 0 under a scanner. */
    double perspective() {
        return Math.abs(sheet.g()) * marks.width() + Math.abs(sheet.h()) * marks.height();
    }

    /** How far the sheet is turned to the right, −180 to 180. */
    double turnDegrees() {
        double x = marks.width() / 2;
        double top = marks.corners().getFirst().centreY();
        double bottom = marks.corners().get(2).centreY();
        double dx = sheet.x(x, bottom) - sheet.x(x, top);
        double dy = sheet.y(x, bottom) - sheet.y(x, top);
        return Math.toDegrees(Math.atan2(-dx, dy));
    }

    /** The same sheet where three marks and all ticks that were found put it best. */
    Pose withTicks(RowTicks ticks) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < marks.corners().size(); i++) {
            if (i != missing) {
                Rect mark = marks.corners().get(i);
                add(points, mark, new Shift.Offset(0, 0));
            }
        }
        for (int i = 0; i < ticks.left().size(); i++) {
            List<Rect> printed = ticks.layout().rows().get(i).ticks();
            add(points, printed.getFirst(), ticks.left().get(i));
            add(points, printed.getLast(), ticks.right().get(i));
        }
        double[] mm = new double[2 * points.size()];
        double[] pixels = new double[mm.length];
        for (int i = 0; i < points.size(); i++) {
            System.arraycopy(points.get(i), 0, mm, 2 * i, 2);
            System.arraycopy(points.get(i), 2, pixels, 2 * i, 2);
        }
        Homography better = points.size() < Marks.CORNERS ? null : Homography.through(mm, pixels);
        return better == null ? this : new Pose(marks, better, corners, missing, orientation);
    }

    private void add(List<double[]> points, Rect printed, Shift.@Nullable Offset offset) {
        if (offset != null) {
            double x = printed.centreX() + offset.x();
            double y = printed.centreY() + offset.y();
            points.add(new double[] {printed.centreX(), printed.centreY(), sheet.x(x, y), sheet.y(x, y)});
        }
    }
}
