package vn.tinnhiem.app.scan;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sự thật của một trang đã cất: one line of a {@code truth.csv} beside the scans.
 *
 * @param place {@code folder/file#page}
 * @param expects one a row: {@code CLEAR EITHER MUST_DOUBT MEASURED}
 * @param drawn one a row, what a hand drew: {@code CROSS TICK SLASH …}
 * @param extras {@code NAME:EXPECT}
 */
record GuardRow(
        Path file,
        int page,
        String place,
        String pageExpect,
        String letters,
        List<String> expects,
        List<String> drawn,
        List<String> extras) {

    static List<GuardRow> read(Path folder) throws IOException {
        List<GuardRow> out = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(folder.resolve("truth.csv"))) {
            for (NamedCsvRecord line : lines) {
                out.add(new GuardRow(
                        folder.resolve(line.getField("file")),
                        Integer.parseInt(line.getField("page")) - 1,
                        folder.getFileName() + "/" + line.getField("file") + "#" + line.getField("page"),
                        line.getField("page_expect"),
                        line.getField("letters"),
                        words(line.getField("expect")),
                        words(line.getField("drawn")),
                        words(line.getField("extras"))));
            }
        }
        return out;
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" ", -1));
    }

    /** What is demanded of a row; on a page that must be handed to a person, that of all of them. */
    String expect(int row) {
        return pageExpect.equals("MUST_DOUBT") ? pageExpect : expects.get(row);
    }

    boolean mustSeeWriting() {
        return extras.stream().anyMatch(extra -> extra.endsWith(":MUST_DOUBT"));
    }
}
