package vn.tinnhiem.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Chữ trên màn hình: đủ tiếng Việt và tiếng Anh")
@NullUnmarked // what is missing here fails the test
class ScreenWordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Pattern PLAIN_TEXT = Pattern.compile(">\\s*([^<>\\s][^<>]*[a-zA-ZÀ-ỹ]{3,}[^<>]*)<");

    @Test
    @DisplayName(
            "Mỗi tệp tiếng Việt có đúng những khoá của tệp tiếng Anh, với cùng những chỗ điền, và không câu nào để trống")
    void bothLanguagesSayTheSame() {
        Map<String, String> vietnamese = words("_vi.properties");
        Map<String, String> english = words("_en.properties");

        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        assertThat(vietnamese.keySet().stream()
                        .filter(key -> !places(vietnamese.get(key)).equals(places(english.get(key)))))
                .as("other places in the two languages")
                .isEmpty();
        assertThat(Stream.of(vietnamese, english)
                        .flatMap(map -> map.entrySet().stream())
                        .filter(each -> each.getValue().isBlank()))
                .isEmpty();
    }

    @Test
    @DisplayName("Mọi khoá mà trang dùng đều có câu")
    void everyKeyOfAPageHasItsSentence() {
        Set<String> known = words("_vi.properties").keySet();
        List<String> missing = new ArrayList<>();
        for (Path page : files("templates", ".html")) {
            Matcher key = KEY.matcher(text(page));
            while (key.find()) {
                if (!known.contains(key.group(1))) {
                    missing.add(page.getFileName() + ": " + key.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("Trang không có chữ cứng, mã hay kiểu viết trong trang: chữ mẫu giữa hai thẻ luôn có th:text bên cạnh")
    void pagesHoldNoWordsScriptsOrStyles() {
        List<String> wrong = new ArrayList<>();
        for (Path page : files("templates", ".html")) {
            String text = text(page);
            if (Pattern.compile("<script(?![^>]* src=)|<style|\\son[a-z]+=|\\sstyle=|(href|src|action)=\"(https?:)?//")
                    .matcher(text)
                    .find()) {
                wrong.add(page.getFileName() + ": script, style or another host in the page");
            }
            String bare = text.replaceAll("(?s)<!--.*?-->", "")
                    .replaceAll("\\[\\[.*?]]|&\\w+;", "")
                    .replaceAll("=\"[^\"]*\"", "=\"\"");
            Matcher plain = PLAIN_TEXT.matcher(bare);
            while (plain.find()) {
                String before = bare.substring(0, plain.start() + 1);
                String tag = before.substring(Math.max(0, before.lastIndexOf('<')));
                // A command, and one word as "Word" or "plan.yaml", is the same in every language.
                boolean command = plain.group(1).strip().matches("\\./tinnhiem .*|[\\w.-]+");
                if (!command
                        && !tag.contains("th:text")
                        && !tag.contains("th:utext")
                        && !tag.contains("th:replace")
                        && !plain.group(1).strip().equals("Tín Nhiệm")) {
                    wrong.add(page.getFileName() + ": " + plain.group(1).strip());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("Một khoá có một câu: không khoá nào đứng hai lần trong một tệp")
    void aKeyIsSaidOnce() {
        List<String> twice = new ArrayList<>();
        for (Path file : files("", ".properties")) {
            Set<String> keys = new TreeSet<>();
            text(file)
                    .lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .filter(key -> !keys.add(key))
                    .forEach(key -> twice.add(file.getFileName() + ": " + key));
        }
        assertThat(twice).isEmpty();
    }

    @Test
    @DisplayName("Chữ Việt viết ở dạng NFC")
    void wordsAreComposed() {
        assertThat(words("_vi.properties").values())
                .allMatch(sentence -> Normalizer.isNormalized(sentence, Normalizer.Form.NFC));
    }

    private static Map<String, String> words(String ending) {
        Map<String, String> all = new TreeMap<>();
        for (Path file : files("web", ending)) {
            Properties words = new Properties();
            try (Reader in = Files.newBufferedReader(file)) {
                words.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            words.forEach((key, value) -> assertThat(all.put((String) key, (String) value))
                    .as("%s stands twice", key)
                    .isNull());
        }
        assertThat(all).isNotEmpty();
        return all;
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(RESOURCES.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
