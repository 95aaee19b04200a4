package vn.tinnhiem.app.files;

import java.util.List;
import java.util.stream.Stream;

/**
 * Một cột cần tìm trong bảng.
 *
 * @param title as our own files head it
 * @param synonyms other headings that mean the same
 * @param required whether a table without it is refused
 * @param exact whether accents count (names of persons do: An is not Ân); case and the place of a tone never do
 */
public record Column(String title, List<String> synonyms, boolean required, boolean exact) {

    public Column {
        synonyms = List.copyOf(synonyms);
    }

    public static Column required(String title, String... synonyms) {
        return new Column(title, List.of(synonyms), true, false);
    }

    public static Column optional(String title, String... synonyms) {
        return new Column(title, List.of(synonyms), false, false);
    }

    boolean heads(String label) {
        return Stream.concat(Stream.of(title), synonyms.stream())
                .anyMatch(name -> exact
                        ? VietnameseText.key(name).equals(VietnameseText.key(label))
                        : VietnameseText.fold(name).equals(VietnameseText.fold(label)));
    }
}
