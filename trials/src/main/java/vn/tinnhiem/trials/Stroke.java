package vn.tinnhiem.trials;

import java.util.Arrays;

/**
 * Một nét bút: points in millimetres from one touch of the paper to the lift, with the pressure at each.
 *
 * @param press 0…1.2; width and darkness follow it
 */
@SuppressWarnings("ArrayRecordComponent")
record Stroke(double[] x, double[] y, double[] press) {

    int size() {
        return x.length;
    }

    double length() {
        double sum = 0;
        for (int i = 1; i < x.length; i++) {
            sum += StrictMath.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
        return sum;
    }

    /** Millimetres of it that lie within the place. */
    double within(Layout.Rect place) {
        double sum = 0;
        for (int i = 1; i < x.length; i++) {
            if (place.holds((x[i] + x[i - 1]) / 2, (y[i] + y[i - 1]) / 2)) {
                sum += StrictMath.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
            }
        }
        return sum;
    }

    double left() {
        return Arrays.stream(x).min().orElse(0);
    }

    double right() {
        return Arrays.stream(x).max().orElse(0);
    }

    double top() {
        return Arrays.stream(y).min().orElse(0);
    }

    double bottom() {
        return Arrays.stream(y).max().orElse(0);
    }
}
