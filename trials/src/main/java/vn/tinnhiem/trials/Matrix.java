package vn.tinnhiem.trials;

/** Phép chiếu phẳng: 3 × 3, row by row. */
@SuppressWarnings("ArrayRecordComponent")
record Matrix(double[] m) {

    static final Matrix SAME = new Matrix(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});

    static Matrix moved(double dx, double dy) {
        return new Matrix(new double[] {1, 0, dx, 0, 1, dy, 0, 0, 1});
    }

    static Matrix linear(double a, double b, double c, double d) {
        return new Matrix(new double[] {a, b, 0, c, d, 0, 0, 0, 1});
    }

    static Matrix turned(double radians) {
        double cos = StrictMath.cos(radians);
        double sin = StrictMath.sin(radians);
        return linear(cos, -sin, sin, cos);
    }

    static Matrix perspective(double px, double py) {
        return new Matrix(new double[] {1, 0, 0, 0, 1, 0, px, py, 1});
    }

    /** First this, then the other. */
    Matrix then(Matrix next) {
        double[] out = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    out[3 * i + j] += next.m[3 * i + k] * m[3 * k + j];
                }
            }
        }
        return new Matrix(out);
    }

    Matrix back() {
        double[] o = {
            m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
        };
        double scale = 1 / (m[0] * o[0] + m[1] * o[3] + m[2] * o[6]);
        for (int i = 0; i < 9; i++) {
            o[i] *= scale;
        }
        return new Matrix(o);
    }

    double x(double x, double y) {
        return (m[0] * x + m[1] * y + m[2]) / (m[6] * x + m[7] * y + m[8]);
    }

    double y(double x, double y) {
        return (m[3] * x + m[4] * y + m[5]) / (m[6] * x + m[7] * y + m[8]);
    }
}
