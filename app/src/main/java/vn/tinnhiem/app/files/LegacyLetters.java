package vn.tinnhiem.app.files;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Chữ Việt gõ bằng phông cũ, nhìn như chữ La-tinh: "NguyÔn V¨n" is TCVN3 for "Nguyễn Văn", "Nguyeãn Vaên" is VNI. Letters
 * are those of Windows-1252, whose codes from A0 up are their own. What no table knows becomes U+FFFD.
 */
final class LegacyLetters {

    static final char UNKNOWN = '\uFFFD';

    /** TCVN 5712:1993 VN3, A0–FF; the 67 small letters and the 7 capitals without a tone, nothing else. */
    private static final String TCVN3 = "\u00A0ĂÂÊÔƠƯĐăâêôơưđ·" // A0
            + "·····àảãáạ·ằẳẵắ·" // B0
            + "······ặầẩẫấậè·ẻẽ" // C0
            + "éẹềểễếệìỉ···ĩíịò" // D0
            + "·ỏõóọồổỗốộờởỡớợù" // E0
            + "·ủũúụừửữứựỳỷỹýỵ·"; // F0

    /** VNI-Windows: a letter, the mark behind it, what both are together. */
    private static final String VNI_PAIRS = "aøà aùá aûả aõã aïạ aêă aèằ aéắ aúẳ aüẵ aëặ aââ aàầ aáấ aåẩ aãẫ aäậ"
            + " eøè eùé eûẻ eõẽ eïẹ eâê eàề eáế eåể eãễ eäệ"
            + " oøò oùó oûỏ oõõ oïọ oâô oàồ oáố oåổ oãỗ oäộ ôøờ ôùớ ôûở ôõỡ ôïợ"
            + " uøù uùú uûủ uõũ uïụ öøừ öùứ öûử öõữ öïự yøỳ yùý yûỷ yõỹ";

    /** VNI-Windows: letters of one sign. */
    private static final String VNI_SINGLE = "ìì íí æỉ óĩ òị îỵ ñđ ôơ öư";

    private static final Map<String, Character> VNI = vni();

    private LegacyLetters() {}

    private static Map<String, Character> vni() {
        Map<String, Character> letters = new HashMap<>();
        for (String entry : VNI_PAIRS.split(" ")) {
            String base = entry.substring(0, 1);
            String mark = entry.substring(1, 2);
            char letter = entry.charAt(2);
            for (String either : new String[] {mark, upper(mark)}) {
                letters.put(base + either, letter);
                letters.put(upper(base) + either, upper(letter));
            }
        }
        for (String entry : VNI_SINGLE.split(" ")) {
            letters.put(entry.substring(0, 1), entry.charAt(1));
            letters.put(upper(entry.substring(0, 1)), upper(entry.charAt(1)));
        }
        return Map.copyOf(letters);
    }

    static String tcvn3(String latin) {
        StringBuilder text = new StringBuilder(latin);
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if (c >= '\u00A0' && c <= '\u00FF') {
                char letter = TCVN3.charAt(c - '\u00A0');
                text.setCharAt(i, letter == '·' ? UNKNOWN : letter);
            }
        }
        return capitals(text.toString());
    }

    static String vni(String latin) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < latin.length(); i++) {
            Character pair = i + 1 < latin.length() ? VNI.get(latin.substring(i, i + 2)) : null;
            Character single = VNI.get(latin.substring(i, i + 1));
            char c = latin.charAt(i);
            if (pair != null) {
                text.append(pair.charValue());
                i++;
            } else if (single != null) {
                text.append(single.charValue());
            } else {
                text.append(c > '\u00A0' && c <= '\u00FF' ? UNKNOWN : c);
            }
        }
        return text.toString();
    }

    /**
     * TCVN3 has no capitals with a tone: fonts named .VnTimeH draw small ones as capitals. Where a line's other letters
     * are all capitals, two of them in one word, it was written so: "NGUYÔN" is NGUYỄN. Of a text all in small letters
     * under such a font, nothing can be seen.
     */
    private static String capitals(String text) {
        StringBuilder whole = new StringBuilder();
        for (String line : text.split("(?<=[\n\t;,])", -1)) {
            boolean small = line.chars().anyMatch(c -> c >= 'a' && c <= 'z');
            boolean word = line.matches("(?s).*[A-Z][^\\s]*[A-Z].*");
            whole.append(!small && word ? line.toUpperCase(Locale.ROOT) : line);
        }
        return whole.toString();
    }

    private static String upper(String letter) {
        return letter.toUpperCase(Locale.ROOT);
    }

    private static char upper(char letter) {
        return Character.toUpperCase(letter);
    }
}
