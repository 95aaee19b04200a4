package vn.tinnhiem.app.counting;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import vn.tinnhiem.app.files.CsvText;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.lines.BallotLines;

/** Đọc {@code sheets.csv}: one line per sheet, streamed; no sheet is held longer than its line. */
public final class SheetsFile {

    private SheetsFile() {}

    /**
     * Counts every sheet of the file.
     *
     * @throws Refused with every fault of the file, up to {@value SheetLines#MOST_PROBLEMS}
     */
    public static Count count(Path path, BallotLines vote) {
        return read(path, vote, SheetListener.NONE);
    }

    /** Counts, and hands every sheet on. */
    static Count read(Path path, BallotLines vote, SheetListener listener) {
        SheetLines lines = new SheetLines(path.toString(), vote, listener);
        try (BufferedReader text = CsvText.open(path);
                CsvReader<Boolean> csv = CsvReader.builder()
                        .fieldSeparator(CsvText.separator(text))
                        .skipEmptyLines(true)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .build(lines, text)) {
            csv.forEach(never -> {});
        } catch (CsvParseException | CharacterCodingException e) {
            throw CsvFaults.refused(path, e);
        } catch (IOException e) {
            throw new Refused(Problem.of(
                    Fault.F103_FILE_UNREADABLE, path.toString(), "", "cause", String.valueOf(e.getMessage())));
        }
        return lines.finish();
    }
}
