package vn.tinnhiem.app.people;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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

    /** Huyền, hỏi, ngã, sắc, nặng. */
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

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

    /** By given name (the last word), then by the words before it one by one, in Vietnamese order. For one list. */
    public static Comparator<String> byGivenName() {
        Map<String, String> keys = new HashMap<>();
        return byKey(name -> sortKey(name, word -> keys.computeIfAbsent(word, Names::wordKey)));
    }

    /** Texts in Vietnamese order. For one list. */
    static Comparator<String> inOrder() {
        return byKey(text -> wordKeys(List.of(SPACE.split(text)), Names::wordKey));
    }

    /** By a key that is made once for each text. */
    private static Comparator<String> byKey(Function<String, String> key) {
        Map<String, String> keys = new HashMap<>();
        return Comparator.comparing((String text) -> keys.computeIfAbsent(text, key))
                .thenComparing(Comparator.naturalOrder());
    }

    /**
     * What to sort names by: given name, then the rest, word by word. Hex digits only, so that every database sorts them
     * alike; equal for names that differ in nothing that Vietnamese order knows.
     */
    static String sortKey(String name) {
        return sortKey(name, Names::wordKey);
    }

    private static String sortKey(String name, UnaryOperator<String> wordKey) {
        List<String> words = new ArrayList<>(List.of(SPACE.split(name)));
        words.addFirst(words.removeLast());
        return wordKeys(words, wordKey);
    }

    private static String wordKeys(List<String> words, UnaryOperator<String> wordKey) {
        return words.stream().map(wordKey).collect(Collectors.joining(WORD_END));
    }

    /** Letters first, then the tone, wherever in the word it was put: "Hòa" and "Hoà" stand together, before "Hoá". */
    private static String wordKey(String word) {
        String key = VietnameseText.key(word);
        int letters = key.length();
        StringBuilder tones = new StringBuilder();
        while (letters > 0 && TONES.indexOf(key.charAt(letters - 1)) >= 0) {
            letters--;
            tones.insert(0, 1 + TONES.indexOf(key.charAt(letters)));
        }
        byte[] order = COLLATOR.get().getCollationKey(key.substring(0, letters)).toByteArray();
        return HexFormat.of().formatHex(order) + WORD_END + tones;
    }

    /** Whether this can be a person's name at all: letters, no foreign signs, nothing a legacy font left behind. */
    static boolean plausible(String name) {
        return NAME.matcher(name).matches();
    }
}
