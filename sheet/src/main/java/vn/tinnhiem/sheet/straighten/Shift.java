package vn.tinnhiem.sheet.straighten;

/** Độ lệch trên tờ phiếu, tăng đều từ trái sang phải: {@code (x + xPerMm · X, y + yPerMm · X)}, millimetres. */
public record Shift(double x, double xPerMm, double y, double yPerMm) {

    /** What moves the point at {@code leftX} by {@code left} and the one at {@code rightX} by {@code right}. */
    static Shift between(double leftX, Offset left, double rightX, Offset right) {
        double xPerMm = (right.x() - left.x()) / (rightX - leftX);
        double yPerMm = (right.y() - left.y()) / (rightX - leftX);
        return new Shift(left.x() - xPerMm * leftX, xPerMm, left.y() - yPerMm * leftX, yPerMm);
    }

    /** Millimetres. */
    record Offset(double x, double y) {}
}
