package vn.tinnhiem.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tờ cho trước: a line of {@code sheets.csv}, {@code issued,added,1,2,…}.
 *
 * @param letters one a row: {@code 1 2 3} the box marked, {@code 0} none, {@code M} several, {@code X} name struck out
 */
record GivenSheet(boolean issued, boolean added, String letters) {

    static List<GivenSheet> read(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(GivenSheet::of)
                .toList();
    }

    private static GivenSheet of(String line) {
        List<String> cells = List.of(line.strip().split(",", -1));
        return new GivenSheet(yes(cells.get(0)), yes(cells.get(1)), String.join("", cells.subList(2, cells.size())));
    }

    private static boolean yes(String cell) {
        return switch (cell) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("yes or no: " + cell);
        };
    }

    /** The line again. */
    String line() {
        StringBuilder line = new StringBuilder(issued ? "yes" : "no").append(added ? ",yes" : ",no");
        letters.chars().forEach(letter -> line.append(',').append((char) letter));
        return line.toString();
    }
}
