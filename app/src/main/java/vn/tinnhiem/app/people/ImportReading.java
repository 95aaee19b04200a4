package vn.tinnhiem.app.people;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import vn.tinnhiem.app.files.Column;
import vn.tinnhiem.app.files.VietnameseEncoding;
import vn.tinnhiem.app.kernel.CanonicalJson;

/**
 * Cách đọc tệp, theo người làm đã chọn.
 *
 * @param encoding of a text; empty until it is known
 * @param sheet from 0; empty for wherever the header is found
 * @param row last row of the header, from 1; empty for wherever it is found
 * @param columns what each column is, by index from 1; empty until it was said
 * @param fonts of columns under an old font, by index
 */
record ImportReading(
        Optional<VietnameseEncoding> encoding,
        OptionalInt sheet,
        OptionalInt row,
        Map<Integer, ImportField> columns,
        Map<Integer, VietnameseEncoding> fonts) {

    static final ImportReading UNKNOWN =
            new ImportReading(Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Map.of(), Map.of());

    ImportReading in(VietnameseEncoding chosen) {
        return new ImportReading(Optional.of(chosen), OptionalInt.empty(), OptionalInt.empty(), Map.of(), Map.of());
    }

    ImportReading at(OptionalInt newSheet, OptionalInt newRow) {
        return new ImportReading(encoding, newSheet, newRow, Map.of(), Map.of());
    }

    ImportReading as(
            OptionalInt foundSheet,
            OptionalInt foundRow,
            Map<Integer, ImportField> chosen,
            Map<Integer, VietnameseEncoding> chosenFonts) {
        return new ImportReading(encoding, foundSheet, foundRow, chosen, chosenFonts);
    }

    boolean has(ImportField field) {
        return columns.containsValue(field);
    }

    /** Whether the names are in TCVN3, which has no capitals with a tone. */
    boolean withoutTonedCapitals() {
        return encoding.equals(Optional.of(VietnameseEncoding.TCVN3))
                || columns.entrySet().stream()
                        .filter(column -> ImportField.NAMES.contains(column.getValue()))
                        .anyMatch(column -> fonts.get(column.getKey()) == VietnameseEncoding.TCVN3);
    }

    Map<Integer, Column> mapping() {
        Map<Integer, Column> mapping = new TreeMap<>();
        columns.forEach((index, field) -> mapping.put(index, field.column()));
        return mapping;
    }

    String json() {
        Map<String, Object> tree = new LinkedHashMap<>();
        encoding.ifPresent(e -> tree.put("encoding", e.name()));
        sheet.ifPresent(s -> tree.put("sheet", s));
        row.ifPresent(r -> tree.put("row", r));
        tree.put("columns", names(columns));
        tree.put("fonts", names(fonts));
        return CanonicalJson.line(tree);
    }

    private static Map<String, String> names(Map<Integer, ? extends Enum<?>> values) {
        Map<String, String> names = new TreeMap<>();
        values.forEach((index, value) -> names.put(index.toString(), value.name()));
        return names;
    }

    static ImportReading read(String json) {
        Map<String, Object> tree = CanonicalJson.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Map<Integer, ImportField> columns = new TreeMap<>();
        Map<Integer, VietnameseEncoding> fonts = new TreeMap<>();
        entries(tree, "columns").forEach((index, name) -> columns.put(index, ImportField.valueOf(name)));
        entries(tree, "fonts").forEach((index, name) -> fonts.put(index, VietnameseEncoding.valueOf(name)));
        return new ImportReading(
                Optional.ofNullable((String) tree.get("encoding")).map(VietnameseEncoding::valueOf),
                number(tree.get("sheet")),
                number(tree.get("row")),
                columns,
                fonts);
    }

    private static OptionalInt number(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Number n ? OptionalInt.of(n.intValue()) : OptionalInt.empty();
    }

    private static Map<Integer, String> entries(Map<String, Object> tree, String key) {
        Map<Integer, String> entries = new TreeMap<>();
        if (tree.get(key) instanceof Map<?, ?> map) {
            map.forEach((index, name) -> entries.put(Integer.valueOf(String.valueOf(index)), String.valueOf(name)));
        }
        return entries;
    }
}
