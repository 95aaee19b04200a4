package vn.tinnhiem.app.document;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Từ và dấu của một đoạn chữ: a word or number is one, any other sign is one. Two texts have the same ones exactly
 * where {@link Letters} finds no difference.
 */
final class Atoms {

    private static final Pattern ATOM = Pattern.compile("[\\p{L}\\p{Nd}]+|\\S");

    private Atoms() {}

    static List<String> of(String text) {
        return ATOM.matcher(Letters.of(text).toString())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    static boolean startsWith(List<String> atoms, List<String> start) {
        return start.size() <= atoms.size() && atoms.subList(0, start.size()).equals(start);
    }
}
