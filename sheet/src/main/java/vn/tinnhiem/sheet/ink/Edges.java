package vn.tinnhiem.sheet.ink;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Hướng của các nét: where the edges of ink run, by the gradient of smoothed gray. One for each page that is read. */
final class Edges {

    private static final int DIRECTIONS = 18;
    private static final int PEAK = 2;
    private static final int STRENGTHS = 512;
    private static final int STRENGTH = 8;
    private static final double STRONGEST_SHARE = 0.03;
    private static final double OF_STRONGEST = 0.4;

    private static final double[] COSINES = ofDirections(StrictMath::cos);
    private static final double[] SINES = ofDirections(StrictMath::sin);

    private final double[] directions = new double[DIRECTIONS];
    private final int[] strengths = new int[STRENGTHS];
    private final int[] steepX = new int[Bits.MOST];
    private final int[] steepY = new int[Bits.MOST];
    private double along;
    private double all;

    /**
     * @param smooth gray, a row after the other
     * @param least gradient under which nothing is an edge, however blurred the scan
     * @param most gradient above which everything is one
     */
    void measure(int[] smooth, int width, int height, int least, int most) {
        Arrays.fill(directions, 0);
        Arrays.fill(strengths, 0);
        along = 0;
        all = 0;
        int steep = 0;
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int cell = y * width + x;
                int gx = smooth[cell + 1] - smooth[cell - 1];
                int gy = smooth[cell + width] - smooth[cell - width];
                double energy = (double) gx * gx + (double) gy * gy;
                if (energy >= (double) least * least) {
                    strengths[Math.min(STRENGTHS - 1, (int) Math.sqrt(energy) / STRENGTH)]++;
                    steepX[steep] = gx;
                    steepY[steep++] = gy;
                }
            }
        }
        double edge = Math.clamp(OF_STRONGEST * strongest((width - 2) * (height - 2)), least, most);
        for (int i = 0; i < steep; i++) {
            double energy = (double) steepX[i] * steepX[i] + (double) steepY[i] * steepY[i];
            if (energy >= edge * edge) {
                add(steepX[i], steepY[i], Math.sqrt(energy));
            }
        }
    }

    /** Gradient that a small share of all cells exceeds: blur takes from all edges alike. */
    private int strongest(int cells) {
        int rest = (int) (STRONGEST_SHARE * cells);
        int at = STRENGTHS - 1;
        while (at > 0 && rest >= strengths[at]) {
            rest -= strengths[at--];
        }
        return at * STRENGTH;
    }

    private void add(int gx, int gy, double strength) {
        all += strength;
        along += 2 * Math.abs((double) gx * gy) / strength;
        directions[direction(gx, gy)] += strength;
    }

    /** Of an edge and its opposite alike: how many of the {@value #DIRECTIONS} directions it has passed, from level on. */
    private static int direction(int gx, int gy) {
        boolean turned = gy < 0 || gy == 0 && gx < 0;
        double x = turned ? -gx : gx;
        double y = turned ? -gy : gy;
        int direction = 0;
        for (int k = 1; k < DIRECTIONS; k++) {
            direction += COSINES[k] * y >= SINES[k] * x ? 1 : 0;
        }
        return direction;
    }

    private static double[] ofDirections(DoubleUnaryOperator function) {
        return IntStream.range(0, DIRECTIONS)
                .mapToDouble(k -> function.applyAsDouble(Math.PI * k / DIRECTIONS))
                .toArray();
    }

    /** 0 where all edges are level or upright, 1 where all run at 45 degrees. */
    double diagonal() {
        return all == 0 ? 0 : along / all;
    }

    /** Share of edges that run in the two commonest directions. */
    double straight() {
        if (all == 0) {
            return 0;
        }
        int first = peak(-1);
        int second = peak(first);
        return (around(first) + (second < 0 ? 0 : around(second))) / all;
    }

    /** The strongest direction that shares nothing with {@code other}; −1 where there is none. */
    private int peak(int other) {
        int best = -1;
        for (int bin = 0; bin < DIRECTIONS; bin++) {
            int apart = Math.floorMod(bin - other, DIRECTIONS);
            boolean free = other < 0 || Math.min(apart, DIRECTIONS - apart) > 2 * PEAK;
            if (free && (best < 0 || around(bin) > around(best))) {
                best = bin;
            }
        }
        return best;
    }

    private double around(int bin) {
        double sum = 0;
        for (int k = -PEAK; k <= PEAK; k++) {
            sum += directions[Math.floorMod(bin + k, DIRECTIONS)];
        }
        return sum;
    }
}
