package vn.tinnhiem.sheet.straighten;

/**
 * Phép chiếu từ milimét trên tờ phiếu sang điểm ảnh: {@code x = (a·X + b·Y + c) / w}, {@code y = (d·X + e·Y + f) / w},
 * {@code w = g·X + h·Y + 1}. Pixel {@code i} covers {@code [i, i + 1)}.
 */
public record Homography(double a, double b, double c, double d, double e, double f, double g, double h) {

    public double x(double xMm, double yMm) {
        return (a * xMm + b * yMm + c) / (g * xMm + h * yMm + 1);
    }

    public double y(double xMm, double yMm) {
        return (d * xMm + e * yMm + f) / (g * xMm + h * yMm + 1);
    }
}
