package vn.tinnhiem.trials;

/**
 * Tay viết: turns the few points that a person aims at into a stroke as a hand draws it: a spline through points that
 * are missed a little, with bow, tremor, and pressure that sets in, varies and fades.
 */
final class Hand {

    /** Millimetres between the points of a stroke. */
    private static final double STEP = 0.2;

    /** Lines longer than so many millimetres bend no further. */
    private static final double LONGEST_BOW = 14;

    private final Writer writer;
    private final Dice dice;

    Hand(Writer writer, Dice dice) {
        this.writer = writer;
        this.dice = dice;
    }

    Writer writer() {
        return writer;
    }

    Dice dice() {
        return dice;
    }

    /** A line that is meant to be straight. */
    Stroke line(double x0, double y0, double x1, double y1) {
        double length = StrictMath.hypot(x1 - x0, y1 - y0);
        double bow = Math.min(length, LONGEST_BOW) * dice.around(0, writer.bow() + 0.01);
        double at = dice.between(0.35, 0.65);
        double nx = length == 0 ? 0 : -(y1 - y0) / length;
        double ny = length == 0 ? 0 : (x1 - x0) / length;
        double[][] aims = {
            {x0, y0}, {x0 + (x1 - x0) * at + nx * bow, y0 + (y1 - y0) * at + ny * bow}, {x1, y1},
        };
        return curve(dice.chance(writer.hook()) ? hooked(aims, length) : aims);
    }

    private double[][] hooked(double[][] aims, double length) {
        double[] end = aims[aims.length - 1];
        double reach = Math.min(length * 0.3, dice.between(0.4, 1.6));
        double way = dice.between(0, 2 * Math.PI);
        double[][] out = java.util.Arrays.copyOf(aims, aims.length + 1);
        out[aims.length] = new double[] {end[0] + reach * StrictMath.cos(way), end[1] + reach * StrictMath.sin(way)};
        return out;
    }

    /** A line that bends through all the aims (at least two). */
    Stroke curve(double[][] aims) {
        int spans = aims.length - 1;
        int[] steps = new int[spans];
        int total = 1;
        for (int s = 0; s < spans; s++) {
            double length = StrictMath.hypot(aims[s + 1][0] - aims[s][0], aims[s + 1][1] - aims[s][1]);
            steps[s] = Math.max(1, (int) Math.ceil(length * 1.1 / STEP));
            total += steps[s];
        }
        double[] x = new double[total];
        double[] y = new double[total];
        int n = 0;
        for (int s = 0; s < spans; s++) {
            double[] before = aims[Math.max(0, s - 1)];
            double[] after = aims[Math.min(spans, s + 2)];
            for (int k = 0; k < steps[s]; k++) {
                double t = (double) k / steps[s];
                x[n] = spline(before[0], aims[s][0], aims[s + 1][0], after[0], t);
                y[n++] = spline(before[1], aims[s][1], aims[s + 1][1], after[1], t);
            }
        }
        x[n] = aims[spans][0];
        y[n] = aims[spans][1];
        return touched(x, y);
    }

    private Stroke touched(double[] x, double[] y) {
        double[] shakeX = wander(x.length, 7, writer.tremor());
        double[] shakeY = wander(x.length, 7, writer.tremor());
        double[] press = wander(x.length, 12, 0.12);
        double rampIn = dice.between(0.5, 4);
        double rampOut = dice.between(1, 7);
        for (int i = 0; i < x.length; i++) {
            x[i] += shakeX[i];
            y[i] += shakeY[i];
            double ends = Math.min(1, Math.min(0.6 + 0.4 * i / rampIn, 0.45 + 0.55 * (x.length - 1 - i) / rampOut));
            press[i] = Math.clamp((writer.press() + press[i]) * ends, 0.25, 1.2);
        }
        return new Stroke(x, y, press);
    }

    /** Smooth noise: values that change over about so many points. */
    private double[] wander(int size, int wave, double amount) {
        double[] out = new double[size];
        double from = dice.around(0, amount);
        double to = dice.around(0, amount);
        for (int i = 0; i < size; i++) {
            int phase = i % wave;
            if (phase == 0 && i > 0) {
                from = to;
                to = dice.around(0, amount);
            }
            double t = (double) phase / wave;
            out[i] = from + (to - from) * t * t * (3 - 2 * t);
        }
        return out;
    }

    private static double spline(double a, double b, double c, double d, double t) {
        return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }
}
