package vn.tinnhiem.app.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Refused;

/** Tệp CSV, tách bằng dấu phẩy, chấm phẩy hoặc tab: one reading per separator; the header tells which is right. */
final class CsvGrids {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private CsvGrids() {}

    /** @throws Refused F309 when no separator reads the text to its end */
    static List<Grid> of(Path file, String text) {
        List<Grid> grids = new ArrayList<>();
        CsvParseException first = null;
        for (char separator : SEPARATORS) {
            try {
                grids.add(grid(text, separator));
            } catch (CsvParseException e) {
                first = first == null ? e : first;
            }
        }
        if (grids.isEmpty() && first != null) {
            throw SourceBytes.refused(Fault.F309_CSV_BROKEN, file, "cause", Causes.of(first));
        }
        return grids;
    }

    private static Grid grid(String text, char separator) {
        TreeMap<Integer, Grid.Line> rows = new TreeMap<>();
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text);
        for (CsvRecord line : reader) {
            rows.put(
                    Math.toIntExact(line.getStartingLineNumber()),
                    new Grid.Line(line.getFields().stream().map(CellValue::text).toList(), false));
        }
        return new Grid("", Grid.Places.LINES, rows, List.of(), false);
    }
}
