package vn.tinnhiem.sheet.layout;

import java.util.List;

/** Tờ giấy trước khi có chữ: marks at the edges, and the frame that is left for what is printed. Millimetres. */
record Paper(PageSize size) {

    static final double MARK_MM = 6;
    static final double EDGE_MM = 10;
    static final double RULE_MM = 0.15;
    static final double TICK_LENGTH_MM = 5;
    static final double TICK_THICKNESS_MM = 1.5;
    static final double SEAL_MM = 40;
    private static final double GAP_MM = 2;

    double left() {
        return EDGE_MM + MARK_MM + GAP_MM;
    }

    double right() {
        return size.widthMm() - left();
    }

    double width() {
        return right() - left();
    }

    double top() {
        return EDGE_MM + GAP_MM;
    }

    double bottom() {
        return size.heightMm() - EDGE_MM;
    }

    List<Rect> cornerMarks() {
        double farX = size.widthMm() - EDGE_MM - MARK_MM;
        double farY = size.heightMm() - EDGE_MM - MARK_MM;
        return List.of(
                new Rect(EDGE_MM, EDGE_MM, MARK_MM, MARK_MM),
                new Rect(farX, EDGE_MM, MARK_MM, MARK_MM),
                new Rect(EDGE_MM, farY, MARK_MM, MARK_MM),
                new Rect(farX, farY, MARK_MM, MARK_MM));
    }

    Rect orientationMark() {
        return new Rect(size.widthMm() - EDGE_MM - MARK_MM, EDGE_MM + MARK_MM + 4, MARK_MM, MARK_MM / 2);
    }

    Rect leftTick(double centreY) {
        return new Rect(EDGE_MM, centreY - TICK_THICKNESS_MM / 2, TICK_LENGTH_MM, TICK_THICKNESS_MM);
    }

    Rect rightTick(double centreY) {
        return new Rect(
                size.widthMm() - EDGE_MM - TICK_LENGTH_MM,
                centreY - TICK_THICKNESS_MM / 2,
                TICK_LENGTH_MM,
                TICK_THICKNESS_MM);
    }

    Rect horizontalRule(double left, double right, double y) {
        return new Rect(left, y - RULE_MM / 2, right - left, RULE_MM);
    }

    Rect verticalRule(double x, double top, double bottom) {
        return new Rect(x - RULE_MM / 2, top, RULE_MM, bottom - top);
    }
}
