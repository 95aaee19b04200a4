package vn.tinnhiem.rules.electorate;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Khoá để so tên người, cơ quan, thành phần: two names are one where only case, spaces, the Unicode form or the place of a
 * tone differ ("Hoà" and "HÒA", "Uỷ" and "Ủy"). Letters and tones themselves count: "Hoà" is not "Hoá", nor "Hoa".
 *
 * @param text not for showing
 */
public record NameKey(String text) implements Comparable<NameKey> {

    private static final Pattern INVISIBLE = Pattern.compile("[\u200B-\u200D\u2060\uFEFF]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern NOT_TONES = Pattern.compile("[^\u0300\u0301\u0303\u0309\u0323]");

    public static NameKey of(String name) {
        String visible = INVISIBLE.matcher(Normalizer.normalize(name, Form.NFC)).replaceAll("");
        StringBuilder key = new StringBuilder();
        for (String word : SPACES.split(visible.toLowerCase(Locale.ROOT).strip())) {
            String apart = Normalizer.normalize(word, Form.NFD);
            key.append(key.isEmpty() ? "" : " ")
                    .append(Normalizer.normalize(TONES.matcher(apart).replaceAll(""), Form.NFC))
                    .append(NOT_TONES.matcher(apart).replaceAll(""));
        }
        return new NameKey(key.toString());
    }

    /** Whether both write one name. */
    public static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }

    @Override
    public int compareTo(NameKey other) {
        return text.compareTo(other.text);
    }
}
