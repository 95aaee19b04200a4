package vn.tinnhiem.app.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Câu chữ cho người dùng, theo ngôn ngữ: sentences with named places, as {@code Hạn {due} muộn hơn {floor}}.
 * A missing key is a bug, not a sentence.
 */
public final class Messages {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Properties sentences = new Properties();
    private final Language language;

    /** The languages of the program. */
    public enum Language {
        VI,
        EN
    }

    public Messages(Language language) {
        this.language = language;
        String file = "/messages_" + (language == Language.VI ? "vi" : "en") + ".properties";
        try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file)) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Language language() {
        return language;
    }

    /** Whether there is a sentence under this key. */
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /**
     * @param values by the names that the sentence uses; dates are written day/month/year
     */
    public String say(String key, Map<String, ?> values) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalStateException("no sentence for " + key);
        }
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(shown(key, place.group(1), values)));
    }

    public String say(String key) {
        return say(key, Map.of());
    }

    private static String shown(String key, String name, Map<String, ?> values) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no value " + name + " for " + key);
        }
        return value instanceof LocalDate d
                ? "%02d/%02d/%d".formatted(d.getDayOfMonth(), d.getMonthValue(), d.getYear())
                : value.toString();
    }
}
