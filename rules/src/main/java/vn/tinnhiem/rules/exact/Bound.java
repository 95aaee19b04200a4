package vn.tinnhiem.rules.exact;

/** Một giới hạn bằng lời của luật: "trên 1/2", "từ 2/3 trở lên", "dưới 2/3". */
public sealed interface Bound {

    Ratio ratio();

    /** Whether {@code part} of {@code whole} keeps this bound; {@code whole} is above 0. Compared by cross products. */
    boolean admits(long part, long whole);

    /** The words of the law for this bound, as the catalogue writes them. */
    String words();

    /** "trên a/b": strictly more. */
    record Above(Ratio ratio) implements Bound {
        @Override
        public boolean admits(long part, long whole) {
            return side(part, whole, ratio) > 0;
        }

        @Override
        public String words() {
            return "trên " + ratio;
        }
    }

    /** "từ a/b trở lên", "ít nhất a/b": that much or more. */
    record AtLeast(Ratio ratio) implements Bound {
        @Override
        public boolean admits(long part, long whole) {
            return side(part, whole, ratio) >= 0;
        }

        @Override
        public String words() {
            return "từ " + ratio + " trở lên";
        }
    }

    /** "dưới a/b": strictly less. */
    record Below(Ratio ratio) implements Bound {
        @Override
        public boolean admits(long part, long whole) {
            return side(part, whole, ratio) < 0;
        }

        @Override
        public String words() {
            return "dưới " + ratio;
        }
    }

    private static int side(long part, long whole, Ratio ratio) {
        if (part < 0 || whole <= 0) {
            throw new IllegalArgumentException("not a share: " + part + "/" + whole);
        }
        return Long.compare(
                Math.multiplyExact(part, ratio.denominator()), Math.multiplyExact(ratio.numerator(), whole));
    }
}
