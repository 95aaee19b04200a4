package vn.tinnhiem.app.files;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chữ nào là một âm tiết tiếng Việt viết đúng: how far a reading of bytes looks like Vietnamese. Only words with a letter
 * beyond ASCII are counted; the others read alike in every encoding.
 *
 * @param vietnamese words that are a Vietnamese syllable
 * @param all words with a letter beyond ASCII, or with a sign that no table knows
 */
record Syllables(long vietnamese, long all) {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\uFFFD\\u00A1-\\u00FF\\u0192\\u0152\\u2013-\\u2122]+");
    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern SYLLABLE = Pattern.compile("(ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?("
            + "a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|ăc|ăm|ăn|ăng|ăp|ăt|âc|âm|ân|âng|âp|ât|âu|ây"
            + "|e|ec|em|en|eng|eo|ep|et|ê|êch|êm|ên|ênh|êng|êp|êt|êu"
            + "|i|ia|ich|im|in|inh|ip|it|iu|iêc|iêm|iên|iêng|iêp|iêt|iêu"
            + "|o|oc|oi|om|on|ong|op|ot|oong|ooc|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay"
            + "|oăc|oăm|oăn|oăng|oăt|oe|oen|oeo|oet|ô|ôc|ôi|ôm|ôn|ông|ôp|ôt|ơ|ơi|ơm|ơn|ơp|ơt"
            + "|u|uc|ui|um|un|ung|up|ut|ua|uôc|uôi|uôm|uôn|uông|uôt|uân|uâng|uât|uây|uê|uêch|uênh|uên|uêu|uơ"
            + "|uy|uya|uych|uyên|uyêt|uynh|uyt|uyu|uyp|uyn|ư|ưc|ưi|ưm|ưng|ưt|ưu|ưa|ươc|ươi|ươm|ươn|ương|ươp|ươt|ươu"
            + "|y|ych|ynh|yn|yt|yêm|yên|yêng|yêt|yêu)");
    private static final Pattern STOPPED = Pattern.compile(".*(c|ch|p|t)");

    static Syllables of(String text) {
        long vietnamese = 0;
        long all = 0;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            if (word.chars().anyMatch(c -> c > 0x7F)) {
                all++;
                vietnamese += vietnamese(word) ? 1 : 0;
            }
        }
        return new Syllables(vietnamese, all);
    }

    static boolean vietnamese(String word) {
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Form.NFD);
        String tones = apart.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
        String plain = Normalizer.normalize(TONE.matcher(apart).replaceAll(""), Form.NFC);
        return tones.length() <= 1
                && SYLLABLE.matcher(plain).matches()
                && (!STOPPED.matcher(plain).matches() || tones.equals("\u0301") || tones.equals("\u0323"));
    }

    /** Whether at least nine words of ten are Vietnamese; names of minorities and foreign names may stand between. */
    boolean convincing() {
        return all > 0 && vietnamese * 10 >= all * 9;
    }
}
