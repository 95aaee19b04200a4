package vn.tinnhiem.app.people;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tinnhiem.app.files.VietnameseText;

/** Họ tên người Việt: when two are the same, how they are found, how they are sorted. */
public final class Names {

    /** Latin letters (those of the minorities' languages too) with marks; digits only to tell namesakes apart. */
    private static final Pattern NAME =
            Pattern.compile("[\\p{IsLatin}\\p{M}&&[^ºª]][\\p{IsLatin}\\p{M}0-9 .,'’()\\-&&[^ºª]]*");

    private static final Pattern SPACE = Pattern.compile(" ");

    /** Lower than anything a key holds. */
    private static final String WORD_END = "0000";

    /** Collators are not safe between threads. */
    private static final ThreadLocal<Collator> COLLATOR =
            ThreadLocal.withInitial(() -> Collator.getInstance(Locale.of("vi")));

    private Names() {}

    /** Whether both write one name: case and the place of a tone do not count ("Hoà" and "Hòa", "Uỷ" and "Ủy"). */
    public static boolean same(String one, String other) {
        return VietnameseText.key(one).equals(VietnameseText.key(other));
    }

    /** For searching: without case, tones and marks ("Đặng Thị Uyên" is found by "dang thi uyen"). */
    public static String folded(String name) {
        return VietnameseText.fold(name);
    }

    /** By given name (the last word), then by the words before it one by one, in Vietnamese order. */
    public static Comparator<String> byGivenName() {
        return Comparator.comparing(Names::sortKey).thenComparing(Comparator.naturalOrder());
    }

    /** Texts in Vietnamese order. */
    static Comparator<String> inOrder() {
        return Comparator.comparing((String text) -> wordKeys(List.of(SPACE.split(text))))
                .thenComparing(Comparator.naturalOrder());
    }

    /**
     * What to sort names by: given name, then the rest, word by word. Hex digits only, so that every database sorts them
     * alike; equal for names that differ in nothing that Vietnamese order knows.
     */
    static String sortKey(String name) {
        List<String> words = new ArrayList<>(List.of(SPACE.split(name)));
        words.addFirst(words.removeLast());
        return wordKeys(words);
    }

    private static String wordKeys(List<String> words) {
        Collator vietnamese = COLLATOR.get();
        return words.stream()
                .map(word -> HexFormat.of()
                        .formatHex(vietnamese.getCollationKey(word).toByteArray()))
                .collect(Collectors.joining(WORD_END));
    }

    /** Whether this can be a person's name at all: letters, no foreign signs, nothing a legacy font left behind. */
    static boolean plausible(String name) {
        return NAME.matcher(name).matches();
    }
}
