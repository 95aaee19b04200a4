package vn.tinnhiem.app.counting;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import vn.tinnhiem.app.files.SourceText;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** {@code inputs/decisions.csv}: the decisions as the result keeps them, sorted, without the sheets that they were about. */
public final class DecidedFile {

    private static final String[] HEADER = {
        "question", "person", "why", "reading", "decision", "reason", "name1", "name2"
    };

    private DecidedFile() {}

    /** The text of the file, the same for the same decisions. */
    public static String text(List<Decided> decisions) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
        csv.writeRecord(HEADER);
        decisions.stream()
                .sorted()
                .forEach(d -> csv.writeRecord(
                        d.question(),
                        d.person() == 0 ? "" : Integer.toString(d.person()),
                        Seen.codes(d.seen()),
                        d.reading(),
                        d.decision(),
                        d.reason(),
                        d.name1(),
                        d.name2()));
        return text.toString();
    }

    /** SHA-256 of that text. */
    public static String digest(List<Decided> decisions) {
        return CanonicalJson.sha256(text(decisions).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws Refused when it is not such a file
     */
    public static List<Decided> read(Path path) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(SourceText.read(path))) {
            return csv.stream().map(DecidedFile::decided).toList();
        } catch (CsvParseException | NoSuchElementException | IllegalArgumentException | java.io.IOException e) {
            throw new Refused(
                    Problem.of(Fault.F106_FILE_DAMAGED, path.toString(), "", "cause", String.valueOf(e.getMessage())));
        }
    }

    private static Decided decided(NamedCsvRecord line) {
        String person = line.getField("person");
        return new Decided(
                line.getField("question"),
                person.isEmpty() ? 0 : Integer.parseInt(person),
                Seen.of(line.getField("why")),
                line.getField("reading"),
                line.getField("decision"),
                line.getField("reason"),
                line.getField("name1"),
                line.getField("name2"));
    }
}
