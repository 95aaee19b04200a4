package vn.tinnhiem.trials;

/**
 * Số ngẫu nhiên riêng: SplitMix64, written here so that a sheet is the same on every JDK. A sheet's dice come from
 * (seed, index) alone; {@link #fork} gives an independent stream for each matter, so that a change in one (say, the
 * scanner) leaves the others (the marks) as they were.
 */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long origin;
    private long state;

    Dice(long seed) {
        this.origin = seed;
        this.state = seed;
    }

    /** An independent stream; the same tag gives the same stream, whatever was drawn before. */
    Dice fork(long tag) {
        return new Dice(mix(mix(origin + GOLDEN) ^ mix(tag * GOLDEN + 1)));
    }

    long bits() {
        state += GOLDEN;
        return mix(state);
    }

    /** [0, 1) */
    double unit() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** 0 … bound − 1 */
    int below(int bound) {
        return (int) (((bits() >>> 32) * bound) >>> 32);
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** About normal: the sum of four uniforms, so never beyond 3.5 deviations. */
    double around(double mean, double deviation) {
        return mean + deviation * (unit() + unit() + unit() + unit() - 2) * 1.7320508;
    }

    double sign() {
        return (bits() & 1) == 0 ? 1 : -1;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
