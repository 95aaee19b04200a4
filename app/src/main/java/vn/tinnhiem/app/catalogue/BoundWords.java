package vn.tinnhiem.app.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.yaml.YamlMap;
import vn.tinnhiem.rules.exact.Bound;
import vn.tinnhiem.rules.exact.Bracket;
import vn.tinnhiem.rules.exact.Ratio;

/** Bounds and brackets in the law's words: "trên 1/2", "từ 2/3 trở lên", "trên 1/2 và dưới 2/3". */
final class BoundWords {

    private static final String FRACTION = "([0-9]{1,4}/[0-9]{1,4})";
    private static final Pattern ABOVE = Pattern.compile("trên " + FRACTION);
    private static final Pattern AT_LEAST = Pattern.compile("(?:từ " + FRACTION + " trở lên|ít nhất " + FRACTION + ")");
    private static final Pattern BELOW = Pattern.compile("dưới " + FRACTION);
    private static final Pattern BOTH = Pattern.compile("(.+) (?:và|nhưng) (dưới .+)");

    private final YamlMap map;
    private final String key;
    private final String words;

    private BoundWords(YamlMap map, String key) {
        this.map = map;
        this.key = key;
        this.words = map.text(key);
    }

    /** The bound at a key; empty, with a problem added, where the words are none. */
    static Optional<Bound> bound(YamlMap map, String key) {
        BoundWords words = new BoundWords(map, key);
        return words.bound(words.words);
    }

    /** The bracket at a key; empty, with a problem added, where the words are none. */
    static Optional<Bracket> bracket(YamlMap map, String key) {
        return new BoundWords(map, key).bracket();
    }

    private Optional<Bracket> bracket() {
        Matcher both = BOTH.matcher(words);
        Optional<Bound> lower = bound(both.matches() ? both.group(1) : words);
        Optional<Bound> upper = both.matches() ? bound(both.group(2)) : Optional.empty();
        if (lower.isEmpty() || (both.matches() && upper.isEmpty())) {
            return Optional.empty();
        }
        boolean backwards =
                upper.map(u -> u.ratio().compareTo(lower.get().ratio()) <= 0).orElse(false);
        if (lower.get() instanceof Bound.Below || backwards) {
            return faulty();
        }
        return Optional.of(new Bracket(lower.get(), upper.map(Bound.Below.class::cast)));
    }

    private Optional<Bound> bound(String part) {
        Matcher above = ABOVE.matcher(part);
        if (above.matches()) {
            return ratio(above.group(1)).map(Bound.Above::new);
        }
        Matcher atLeast = AT_LEAST.matcher(part);
        if (atLeast.matches()) {
            return ratio(atLeast.group(1) == null ? atLeast.group(2) : atLeast.group(1))
                    .map(Bound.AtLeast::new);
        }
        Matcher below = BELOW.matcher(part);
        return below.matches() ? ratio(below.group(1)).map(Bound.Below::new) : faulty();
    }

    private Optional<Ratio> ratio(String fraction) {
        int slash = fraction.indexOf('/');
        long numerator = Long.parseLong(fraction.substring(0, slash));
        long denominator = Long.parseLong(fraction.substring(slash + 1));
        if (denominator == 0 || numerator > denominator) {
            return faulty();
        }
        Ratio ratio = Ratio.of(numerator, denominator);
        if (!ratio.toString().equals(fraction)) {
            map.fault(key, Fault.F208_FRACTION_NOT_LOWEST, "value", fraction, "lowest", ratio.toString());
            return Optional.empty();
        }
        return Optional.of(ratio);
    }

    private <T> Optional<T> faulty() {
        if (!words.isEmpty()) {
            map.fault(key, Fault.F214_BOUND_WORDS, "value", words);
        }
        return Optional.empty();
    }
}
