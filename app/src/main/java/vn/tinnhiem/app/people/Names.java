package vn.tinnhiem.app.people;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.tinnhiem.app.files.VietnameseText;

/** Họ tên người Việt: when two are the same, how they are found, how they are sorted. */
public final class Names {

    /** Latin letters (those of the minorities' languages too) with marks; digits only to tell namesakes apart. */
    private static final Pattern NAME =
            Pattern.compile("[\\p{IsLatin}\\p{M}&&[^ºª]][\\p{IsLatin}\\p{M}0-9 .,'’()\\-&&[^ºª]]*");

    private Names() {}

    /** Whether both write one name: case and the place of a tone do not count ("Hoà" and "Hòa", "Uỷ" and "Ủy"). */
    public static boolean same(String one, String other) {
        return VietnameseText.key(one).equals(VietnameseText.key(other));
    }

    /** For searching: without case, tones and marks ("Đặng Thị Uyên" is found by "dang thi uyen"). */
    public static String folded(String name) {
        return VietnameseText.fold(name);
    }

    /** By given name (the last word), then by what stands before it, in Vietnamese order. */
    public static Comparator<String> byGivenName() {
        Collator vietnamese = Collator.getInstance(Locale.of("vi"));
        return Comparator.comparing(Names::given, vietnamese)
                .thenComparing(Names::beforeGiven, vietnamese)
                .thenComparing(Comparator.naturalOrder());
    }

    /** The last word. */
    static String given(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String beforeGiven(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf(' ')));
    }

    /** Whether this can be a person's name at all: letters, no foreign signs, nothing a legacy font left behind. */
    static boolean plausible(String name) {
        return NAME.matcher(name).matches();
    }
}
