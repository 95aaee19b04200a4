package vn.tinnhiem.sheet.straighten;

import org.jspecify.annotations.Nullable;

/** Tìm phép chiếu gần nhất: least squares over points that were centred and scaled first. */
final class Fit {

    private static final int UNKNOWNS = 8;
    private static final double SINGULAR = 1e-9;

    private Fit() {}

    static @Nullable Homography homography(double[] from, double[] to) {
        Normal source = Normal.of(from);
        Normal target = Normal.of(to);
        double[][] system = new double[UNKNOWNS][UNKNOWNS + 1];
        for (int i = 0; i < from.length; i += 2) {
            double x = (from[i] - source.x) * source.scale;
            double y = (from[i + 1] - source.y) * source.scale;
            double u = (to[i] - target.x) * target.scale;
            double v = (to[i + 1] - target.y) * target.scale;
            add(system, new double[] {x, y, 1, 0, 0, 0, -x * u, -y * u, u});
            add(system, new double[] {0, 0, 0, x, y, 1, -x * v, -y * v, v});
        }
        double[] solved = solve(system);
        return solved == null ? null : back(solved, source, target);
    }

    private static void add(double[][] system, double[] equation) {
        for (int row = 0; row < UNKNOWNS; row++) {
            for (int column = 0; column <= UNKNOWNS; column++) {
                system[row][column] += equation[row] * equation[column];
            }
        }
    }

    private static double @Nullable [] solve(double[][] m) {
        for (int pivot = 0; pivot < UNKNOWNS; pivot++) {
            int best = pivot;
            for (int row = pivot + 1; row < UNKNOWNS; row++) {
                best = Math.abs(m[row][pivot]) > Math.abs(m[best][pivot]) ? row : best;
            }
            double[] swap = m[pivot];
            m[pivot] = m[best];
            m[best] = swap;
            if (Math.abs(m[pivot][pivot]) < SINGULAR) {
                return null;
            }
            for (int row = 0; row < UNKNOWNS; row++) {
                double factor = row == pivot ? 0 : m[row][pivot] / m[pivot][pivot];
                for (int column = pivot; factor != 0 && column <= UNKNOWNS; column++) {
                    m[row][column] -= factor * m[pivot][column];
                }
            }
        }
        double[] solved = new double[UNKNOWNS];
        for (int i = 0; i < UNKNOWNS; i++) {
            solved[i] = m[i][UNKNOWNS] / m[i][i];
        }
        return solved;
    }

    /** Out of the centred and scaled coordinates. */
    private static @Nullable Homography back(double[] n, Normal from, Normal to) {
        double s = from.scale;
        double g = n[6] * s;
        double h = n[7] * s;
        double one = 1 - g * from.x - h * from.y;
        double a = n[0] * s / to.scale + to.x * g;
        double b = n[1] * s / to.scale + to.x * h;
        double c = (n[2] - n[0] * s * from.x - n[1] * s * from.y) / to.scale + to.x * one;
        double d = n[3] * s / to.scale + to.y * g;
        double e = n[4] * s / to.scale + to.y * h;
        double f = (n[5] - n[3] * s * from.x - n[4] * s * from.y) / to.scale + to.y * one;
        if (Math.abs(one) < SINGULAR) {
            return null;
        }
        return new Homography(a / one, b / one, c / one, d / one, e / one, f / one, g / one, h / one);
    }

    private record Normal(double x, double y, double scale) {

        static Normal of(double[] points) {
            double x = 0;
            double y = 0;
            for (int i = 0; i < points.length; i += 2) {
                x += points[i];
                y += points[i + 1];
            }
            int count = points.length / 2;
            x /= count;
            y /= count;
            double far = 0;
            for (int i = 0; i < points.length; i += 2) {
                far += Math.hypot(points[i] - x, points[i + 1] - y);
            }
            return new Normal(x, y, far == 0 ? 1 : count / far);
        }
    }
}
