package vn.tinnhiem.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tinnhiem.trials.Drawn;
import vn.tinnhiem.trials.Expect;
import vn.tinnhiem.trials.Extra;
import vn.tinnhiem.trials.RowTruth;
import vn.tinnhiem.trials.Scan;
import vn.tinnhiem.trials.Truth;

/** Sự thật của một bộ tờ thử trên đĩa: {@code truth.csv}, as the generator writes it. */
final class TruthFile {

    private TruthFile() {}

    /** By name of the file and page in it, {@code scan-00001.jpg#1}. */
    static Map<String, Truth> read(Path file) throws IOException {
        Map<String, Truth> pages = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : csv) {
                pages.put(line.getField("file") + "#" + line.getField("page"), truth(line));
            }
        }
        return pages;
    }

    private static Truth truth(NamedCsvRecord line) {
        Map<Extra, Expect> extras = new EnumMap<>(Extra.class);
        for (String extra : words(line.getField("extras"))) {
            String[] parts = extra.split(":", -1);
            extras.put(Extra.valueOf(parts[0]), Expect.valueOf(parts[1]));
        }
        return new Truth(
                line.getField("ballot"),
                Truth.Kind.valueOf(line.getField("kind")),
                Expect.valueOf(line.getField("page_expect")),
                rows(line),
                extras,
                // How it was scanned is not judged.
                new Scan(0, Scan.Mode.GRAY, Map.of(), 0),
                Long.parseLong(line.getField("sheet")));
    }

    private static List<RowTruth> rows(NamedCsvRecord line) {
        String letters = line.getField("letters");
        List<String> expect = words(line.getField("expect"));
        List<String> drawn = words(line.getField("drawn"));
        List<String> seen = words(line.getField("seen"));
        List<RowTruth> rows = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            String[] what = drawn.get(i).split(":", -1);
            rows.add(new RowTruth(
                    i + 1,
                    letters.charAt(i),
                    Expect.valueOf(expect.get(i)),
                    Drawn.valueOf(what[0]),
                    what.length > 1 ? Double.parseDouble(what[1]) : 0,
                    Double.parseDouble(seen.get(i))));
        }
        return rows;
    }

    private static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.split(" ", -1));
    }
}
