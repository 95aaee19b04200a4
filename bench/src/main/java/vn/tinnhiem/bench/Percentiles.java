package vn.tinnhiem.bench;

import java.util.Arrays;
import java.util.Collection;

/** Bách phân vị của những lần đo, theo thứ hạng gần nhất: a value that was really measured, never one between two. */
final class Percentiles {

    private static final double HUNDRED = 100;

    private final double[] sorted;

    private Percentiles(double[] sorted) {
        this.sorted = sorted;
    }

    /** @throws IllegalArgumentException where nothing was measured */
    static Percentiles of(Collection<Double> measured) {
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double[] sorted = measured.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Percentiles(sorted);
    }

    /**
     * The smallest measured value that so many percent of all do not exceed.
     *
     * @param percent over 0, up to 100
     */
    double at(double percent) {
        int rank = (int) Math.ceil(percent / HUNDRED * sorted.length);
        return sorted[Math.clamp(rank, 1, sorted.length) - 1];
    }

    double worst() {
        return sorted[sorted.length - 1];
    }

    int count() {
        return sorted.length;
    }

    /** As "p50 3.1, p99 12.4, worst 20.0 ms of 2088". */
    String said(String unit) {
        return "p50 %.1f, p99 %.1f, worst %.1f %s of %d".formatted(at(50), at(99), worst(), unit, count());
    }
}
