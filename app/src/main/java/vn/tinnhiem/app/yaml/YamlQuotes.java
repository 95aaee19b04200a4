package vn.tinnhiem.app.yaml;

/** Chữ viết vào tệp YAML: in double quotes, so that no sign in it means anything. */
public final class YamlQuotes {

    private YamlQuotes() {}

    /** The text in double quotes. */
    public static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
