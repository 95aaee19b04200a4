package vn.tinnhiem.rules.exact;

/**
 * Phân số tối giản, chính xác tuyệt đối.
 *
 * @param numerator at least 0
 * @param denominator above 0; the two share no divisor above 1
 */
public record Ratio(long numerator, long denominator) implements Comparable<Ratio> {

    public Ratio {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException("not a share: " + numerator + "/" + denominator);
        }
        long divisor = gcd(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    /** The ratio of two counts, brought to lowest terms. */
    public static Ratio of(long part, long whole) {
        return new Ratio(part, whole);
    }

    @Override
    public int compareTo(Ratio other) {
        return Long.compare(
                Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(other.numerator, denominator));
    }

    /**
     * Hundredths of a percent, rounded half up: 2/3 is 6667. For paper only; nothing is decided on it.
     * Rounding half up reproduces the 127 percentages that the National Assembly printed and that could be checked.
     */
    public long hundredthsOfPercent() {
        long doubled = Math.addExact(Math.multiplyExact(numerator, 20_000L), denominator);
        return Math.floorDiv(doubled, Math.multiplyExact(2L, denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
