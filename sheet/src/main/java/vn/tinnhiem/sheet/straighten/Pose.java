package vn.tinnhiem.sheet.straighten;

import java.util.List;

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
}
