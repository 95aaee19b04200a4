package vn.tinnhiem.rules.electorate;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * Khoá để so tên người, cơ quan, thành phần: two names are one where only case, spaces, the Unicode form or the place of a
 * tone differ ("Hoà" and "HÒA", "Uỷ" and "Ủy"). Letters and tones themselves count: "Hoà" is not "Hoá", nor "Hoa".
 *
 * @param text not for showing
 */
public record NameKey(String text) implements Comparable<NameKey> {

    private static final String INVISIBLE = "\u200B\u200C\u200D\u2060\uFEFF";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** The words of a name, each its letters and then its tone. */
    public static NameKey of(String name) {
        StringBuilder key = new StringBuilder();
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        String apart = Normalizer.normalize(name, Form.NFD).toLowerCase(Locale.ROOT) + " ";
        for (char each : apart.toCharArray()) {
            if (Character.isSpaceChar(each) || Character.isISOControl(each)) {
                if (!letters.isEmpty() || !tones.isEmpty()) {
                    key.append(key.isEmpty() ? "" : " ")
                            .append(Normalizer.normalize(letters, Form.NFC))
                            .append(tones);
                    letters.setLength(0);
                    tones.setLength(0);
                }
            } else if (TONES.indexOf(each) >= 0) {
                tones.append(each);
            } else if (INVISIBLE.indexOf(each) < 0) {
                letters.append(each);
            }
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
