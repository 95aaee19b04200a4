package vn.tinnhiem.app.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as lines of a YAML file. */
final class YamlPrinting {

    private YamlPrinting() {}

    /** What stands after "key:", with the space or the line's end that it begins with. */
    static String after(YamlValue value, int indent, String lineEnd) {
        String inner = lineEnd + " ".repeat(indent + 2);
        return switch (value) {
            case YamlValue.Lines(List<String> lines) -> {
                StringBuilder all = new StringBuilder();
                lines.forEach(line -> all.append(inner).append("- ").append(YamlQuotes.quoted(line)));
                yield all.toString();
            }
            case YamlValue.Group(Map<String, YamlValue> entries, boolean onOneLine)
            when !onOneLine -> {
                StringBuilder all = new StringBuilder();
                entries.forEach((key, each) ->
                        all.append(inner).append(key).append(':').append(after(each, indent + 2, lineEnd)));
                yield all.toString();
            }
            default -> " " + value.inline();
        };
    }

    /** What a value will mean when it is read. */
    static Object meaning(YamlValue value) {
        return switch (value) {
            case YamlValue.Text(String text) -> text;
            case YamlValue.Plain(String word) -> word;
            case YamlValue.Lines(List<String> lines) -> lines;
            case YamlValue.Group(Map<String, YamlValue> entries, boolean _) -> {
                Map<String, Object> all = new LinkedHashMap<>();
                entries.forEach((key, each) -> all.put(key, meaning(each)));
                yield all;
            }
        };
    }

    /** A whole tree, without comments. */
    static String whole(Map<String, Object> tree) {
        StringBuilder text = new StringBuilder();
        group(text, tree, 0);
        return text.toString();
    }

    private static void group(StringBuilder text, Map<?, ?> tree, int indent) {
        tree.forEach((key, value) -> {
            text.append(" ".repeat(indent)).append(key).append(':');
            value(text, value, indent);
        });
    }

    private static void value(StringBuilder text, @Nullable Object value, int indent) {
        switch (value) {
            case null -> text.append('\n');
            case Map<?, ?> map when map.isEmpty() -> text.append(" {}\n");
            case Map<?, ?> map -> {
                text.append('\n');
                group(text, map, indent + 2);
            }
            case List<?> list when list.isEmpty() -> text.append(" []\n");
            case List<?> list -> {
                text.append('\n');
                for (Object each : list) {
                    text.append(" ".repeat(indent + 2)).append('-');
                    value(text, each, indent + 2);
                }
            }
            default -> text.append(' ').append(scalar(value.toString())).append('\n');
        }
    }

    private static String scalar(String text) {
        return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+|[a-z][A-Za-z0-9-]*") && !text.equals("null")
                ? text
                : YamlQuotes.quoted(text.replaceAll("\\s*\\R\\s*", " "));
    }
}
