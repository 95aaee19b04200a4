package vn.tinnhiem.app.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The rows of a small table with a header. */
final class Rows {

    private Rows() {}

    /** A .csv, or a .tsv where the name says so. */
    static List<Row> of(Path file) {
        char separator = file.toString().endsWith(".tsv") ? '\t' : ',';
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(file)) {
            return rows.stream().map(row -> new Row(row.getFieldsAsMap())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table among the resources of the tests. */
    static List<Row> resource(String name) {
        return of(Path.of("src/test/resources", name));
    }
}
