package vn.tinnhiem.sheet.straighten;

import org.jspecify.annotations.Nullable;

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

    /**
     * The one that brings points of the sheet nearest to points of the picture: exact for four.
     *
     * @param mm x and y by turns, four points or more, no three of the first four on a line
     * @param pixels as many
     * @return null where the points lie so that there is none
     */
    public static @Nullable Homography through(double[] mm, double[] pixels) {
        return Fit.homography(mm, pixels);
    }

    /** From pixels back to millimetres. */
    public Homography inverse() {
        double scale = 1 / (a * e - b * d);
        return new Homography(
                (e - f * h) * scale,
                (c * h - b) * scale,
                (b * f - c * e) * scale,
                (f * g - d) * scale,
                (a - c * g) * scale,
                (c * d - a * f) * scale,
                (d * h - e * g) * scale,
                (b * g - a * h) * scale);
    }

    /** This one after every point of the sheet was moved. */
    public Homography after(Shift shift) {
        double kx = 1 + shift.xPerMm();
        double ky = shift.yPerMm();
        double w = g * shift.x() + h * shift.y() + 1;
        return new Homography(
                (a * kx + b * ky) / w,
                b / w,
                (a * shift.x() + b * shift.y() + c) / w,
                (d * kx + e * ky) / w,
                e / w,
                (d * shift.x() + e * shift.y() + f) / w,
                (g * kx + h * ky) / w,
                h / w);
    }

    /** Pixels per millimetre along the sheet's x at a point. */
    public double scaleX(double xMm, double yMm) {
        double w = g * xMm + h * yMm + 1;
        return Math.hypot(a - g * x(xMm, yMm), d - g * y(xMm, yMm)) / Math.abs(w);
    }

    /** Pixels per millimetre along the sheet's y at a point. */
    public double scaleY(double xMm, double yMm) {
        double w = g * xMm + h * yMm + 1;
        return Math.hypot(b - h * x(xMm, yMm), e - h * y(xMm, yMm)) / Math.abs(w);
    }
}
