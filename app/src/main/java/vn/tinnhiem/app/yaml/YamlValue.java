package vn.tinnhiem.app.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Một giá trị sẽ viết vào tệp YAML. */
public sealed interface YamlValue {

    /** As the same value stands between commas and braces. */
    String inline();

    /** A text, in quotes so that no sign in it means anything. */
    record Text(String text) implements YamlValue {
        public Text {
            text = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        }

        @Override
        public String inline() {
            return YamlQuotes.quoted(text);
        }
    }

    /** A date, a number or a word of the format, without quotes. */
    record Plain(String word) implements YamlValue {
        public Plain {
            if (!word.matches("[A-Za-z0-9][A-Za-z0-9_.-]*")) {
                throw new IllegalArgumentException("not plain: " + word);
            }
        }

        @Override
        public String inline() {
            return word;
        }
    }

    /** A list of texts, at least one. */
    record Lines(List<String> lines) implements YamlValue {
        public Lines {
            lines = lines.stream().map(line -> new Text(line).text()).toList();
        }

        @Override
        public String inline() {
            return lines.stream().map(YamlQuotes::quoted).collect(Collectors.joining(", ", "[ ", " ]"));
        }
    }

    /**
     * A group.
     *
     * @param onOneLine whether it is written in braces
     */
    record Group(Map<String, YamlValue> entries, boolean onOneLine) implements YamlValue {
        public Group {
            entries = new LinkedHashMap<>(entries);
        }

        @Override
        public String inline() {
            return entries.entrySet().stream()
                    .map(e -> e.getKey() + ": " + e.getValue().inline())
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
    }
}
