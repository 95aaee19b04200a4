package vn.tinnhiem.app.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Khổ giấy và lề, in millimetres: A4; top 20, left 30, right 15 in both forms; bottom 20, or more where the foot
 * needs it.
 *
 * @param foot the lines of the foot, broken so that each fits the width
 */
record PageFrame(double width, double height, double bottom, List<String> foot) {

    static final double TOP = 20;
    static final double LEFT = 30;
    static final double RIGHT = 15;
    /** From the edge of the sheet to what stands in a margin. */
    static final double EDGE = 8;

    static final double FOOT_LINE_POINTS = 11;
    private static final double LEAST_BOTTOM = 20;
    private static final double FOOT_TO_TEXT = 3;

    static PageFrame of(Paper paper) {
        double width = paper.landscape() ? 297 : 210;
        double height = paper.landscape() ? 210 : 297;
        List<String> foot = new ArrayList<>();
        for (String line : paper.foot().lines()) {
            foot.addAll(Balanced.broken(line, Look.FOOT, points(width - LEFT - RIGHT)));
        }
        double needed = EDGE + foot.size() * millimetres(FOOT_LINE_POINTS) + FOOT_TO_TEXT;
        return new PageFrame(width, height, Math.max(LEAST_BOTTOM, needed), List.copyOf(foot));
    }

    double textWidth() {
        return width - LEFT - RIGHT;
    }

    static double points(double millimetres) {
        return millimetres * 72 / 25.4;
    }

    static double millimetres(double points) {
        return points * 25.4 / 72;
    }
}
