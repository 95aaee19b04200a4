package vn.tinnhiem.app.conference.headcount;

import java.util.Comparator;
import vn.tinnhiem.rules.law.Code;

/**
 * Một chênh lệch có giải trình bằng văn bản.
 *
 * @param ballot the ballot on which it is explained; empty when on every ballot
 */
public record Difference(Code code, String ballot) implements Comparable<Difference> {

    private static final Comparator<Difference> ORDER =
            Comparator.comparing(Difference::code).thenComparing(Difference::ballot);

    public static Difference everywhere(Code code) {
        return new Difference(code, "");
    }

    @Override
    public int compareTo(Difference other) {
        return ORDER.compare(this, other);
    }
}
