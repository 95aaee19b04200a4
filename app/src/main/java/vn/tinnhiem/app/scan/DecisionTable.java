package vn.tinnhiem.app.scan;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.tinnhiem.app.files.CsvText;
import vn.tinnhiem.app.files.Problems;
import vn.tinnhiem.app.files.SourceText;
import vn.tinnhiem.app.files.VietnameseText;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** Các dòng của một {@code decisions.csv}, dấu phẩy, chấm phẩy hay tab: as a program wrote it or Excel saved it. */
final class DecisionTable {

    static final List<String> NEEDED = List.of("case", "question", "person", "decision", "reason", "name1", "name2");
    static final String CHECK = "check";

    private DecisionTable() {}

    /**
     * @throws Refused when the file cannot be read as text, is no CSV, or lacks a column
     */
    static List<DecisionLine> read(Path path) {
        List<CsvRecord> records = records(path);
        Map<String, Integer> columns = columns(path.toString(), records.getFirst());
        List<DecisionLine> lines = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            if (record.getFields().stream()
                    .anyMatch(cell -> !VietnameseText.clean(cell).isEmpty())) {
                lines.add(line(record, columns));
            }
        }
        return lines;
    }

    private static List<CsvRecord> records(Path path) {
        String text = SourceText.read(path);
        try (BufferedReader reader = new BufferedReader(new StringReader(text));
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(CsvText.separator(reader))
                        .allowUnclosedQuote(false)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(reader)) {
            return csv.stream().toList();
        } catch (CsvParseException | IOException e) {
            throw new Refused(
                    Problem.of(Fault.F309_CSV_BROKEN, path.toString(), "", "cause", String.valueOf(e.getMessage())));
        }
    }

    private static Map<String, Integer> columns(String file, CsvRecord header) {
        Problems problems = new Problems(file);
        Map<String, Integer> columns = new HashMap<>();
        Set<String> known = new HashSet<>(NEEDED);
        known.add(CHECK);
        for (int i = 0; i < header.getFieldCount(); i++) {
            String name = VietnameseText.clean(header.getField(i)).toLowerCase(Locale.ROOT);
            if (known.contains(name) && columns.putIfAbsent(name, i) != null) {
                problems.add(Fault.F513_REPEATED_COLUMN, "dòng 1, cột " + (i + 1), "column", name);
            }
        }
        NEEDED.stream()
                .filter(name -> !columns.containsKey(name))
                .forEach(name -> problems.add(Fault.F514_MISSING_COLUMN, "dòng 1", "column", name));
        problems.refuseIfAny();
        return columns;
    }

    private static DecisionLine line(CsvRecord record, Map<String, Integer> columns) {
        return new DecisionLine(
                record.getStartingLineNumber(),
                cell(record, columns, "case"),
                cell(record, columns, "question"),
                cell(record, columns, "person"),
                cell(record, columns, "decision"),
                cell(record, columns, "reason"),
                cell(record, columns, "name1"),
                cell(record, columns, "name2"),
                cell(record, columns, CHECK));
    }

    private static String cell(CsvRecord record, Map<String, Integer> columns, String name) {
        Integer column = columns.get(name);
        return column == null || column >= record.getFieldCount() ? "" : VietnameseText.clean(record.getField(column));
    }
}
