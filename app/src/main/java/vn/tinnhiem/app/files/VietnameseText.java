package vn.tinnhiem.app.files;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.tinnhiem.rules.electorate.NameKey;

/** Chữ Việt: one written form, and two ways of comparing. */
public final class VietnameseText {

    private static final Pattern INVISIBLE = Pattern.compile("[\u200B-\u200D\u2060\uFEFF]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private VietnameseText() {}

    /** Unicode NFC, one space between words, none at the ends, nothing invisible. */
    public static String clean(String text) {
        String visible = INVISIBLE.matcher(Normalizer.normalize(text, Form.NFC)).replaceAll("");
        return SPACES.matcher(visible).replaceAll(" ").strip();
    }

    /** Letters and digits only, without case, tones and marks: "Họ và tên (*)" gives "ho va ten". */
    public static String fold(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(clean(text), Form.NFD)).replaceAll("");
        String plain = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return NOT_WORDS.matcher(plain).replaceAll(" ").strip();
    }

    /**
     * Equal for texts that differ only in case or in where a tone is put: "hoà" and "hòa", "uỷ" and "ủy". Letters and
     * tones themselves count. The rules' own key ({@link NameKey}).
     */
    public static String key(String text) {
        return NameKey.of(text).text();
    }
}
