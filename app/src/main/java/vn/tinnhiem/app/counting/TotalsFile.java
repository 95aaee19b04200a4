package vn.tinnhiem.app.counting;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.app.counting.Count.Box;
import vn.tinnhiem.app.counting.Count.PersonTally;
import vn.tinnhiem.app.counting.Count.Source;
import vn.tinnhiem.app.files.CsvText;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.rules.ballot.Reason;
import vn.tinnhiem.rules.count.Tally;

/** Đọc {@code totals.csv}: one line of numbers per person. Blank is not zero. */
public final class TotalsFile {

    /** No count of ballots has more digits. */
    private static final int MOST_DIGITS = 9;

    private static final Map<String, Reason> REASONS = Map.of(
            "noMark", Reason.NO_MARK,
            "severalMarks", Reason.SEVERAL_MARKS,
            "struckOut", Reason.NAME_STRUCK_OUT,
            "otherStruckOut", Reason.OTHER_NAME_STRUCK_OUT,
            "otherInvalid", Reason.OTHER_LINE_INVALID,
            "notIssued", Reason.NOT_ISSUED);

    private static final List<String> NEEDED =
            List.of("person", "collected", "valid", "invalid", "high", "confidence", "low");

    /** Which numbers must be there. */
    public enum Needs {
        /** For a count with papers: every number. */
        EVERYTHING,
        /** For shares alone: collected and the three levels; valid and invalid follow when blank. */
        LEVELS
    }

    private final String file;
    private final Needs needs;
    private final List<Problem> problems = new ArrayList<>();

    private TotalsFile(String file, Needs needs) {
        this.file = file;
        this.needs = needs;
    }

    /**
     * @throws Refused with every fault of the file
     */
    public static Count read(Path path, BallotLines vote, Needs needs) {
        return new TotalsFile(path.toString(), needs).count(path, vote);
    }

    private Count count(Path path, BallotLines vote) {
        Map<Line, PersonTally> byLine = new LinkedHashMap<>();
        List<Line> lines = vote.lines();
        for (NamedCsvRecord row : rows(path)) {
            String place = "dòng " + row.getStartingLineNumber();
            String named = row.getField("person").strip();
            Optional<Line> line = Columns.person(named, lines).map(lines::get);
            if (line.isEmpty()) {
                problems.add(Problem.of(Fault.F516_UNKNOWN_PERSON, file, place, "person", named));
                continue;
            }
            if (byLine.containsKey(line.get())) {
                problems.add(Problem.of(Fault.F517_PERSON_TWICE, file, place, "person", named));
            }
            byLine.put(
                    line.get(), new PersonTally(line.get(), tally(row, place), number(row, "deputies", place, false)));
        }
        boolean everyLineNamed = problems.isEmpty();
        for (Line line : lines) {
            if (!byLine.containsKey(line) && everyLineNamed) {
                problems.add(
                        Problem.of(Fault.F518_PERSON_MISSING, file, "", "number", line.number(), "name", line.name()));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return new Count(
                Source.TOTALS, vote.ballots().stream().map(b -> box(b, byLine)).toList());
    }

    private static Box box(Ballot ballot, Map<Line, PersonTally> byLine) {
        List<PersonTally> persons = new ArrayList<>();
        for (Line line : ballot.lines()) {
            PersonTally tally = byLine.get(line);
            if (tally != null) {
                persons.add(tally);
            }
        }
        return new Box(ballot.id(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), persons);
    }

    private List<NamedCsvRecord> rows(Path path) {
        try (BufferedReader text = CsvText.open(path);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(CsvText.separator(text))
                        .skipEmptyLines(true)
                        .ofNamedCsvRecord(text)) {
            List<NamedCsvRecord> rows = csv.stream().toList();
            if (rows.isEmpty()) {
                throw new Refused(Problem.of(Fault.F102_FILE_EMPTY, file, ""));
            }
            checkHeader(rows.getFirst().getHeader());
            return rows;
        } catch (CsvParseException | CharacterCodingException | IllegalStateException e) {
            throw CsvFaults.refused(path, e);
        } catch (IOException e) {
            throw new Refused(
                    Problem.of(Fault.F103_FILE_UNREADABLE, file, "", "cause", String.valueOf(e.getMessage())));
        }
    }

    private void checkHeader(List<String> header) {
        Set<String> known = new HashSet<>(NEEDED);
        known.addAll(REASONS.keySet());
        known.add("deputies");
        List<Problem> wrong = new ArrayList<>();
        for (String column : NEEDED) {
            if (!header.contains(column) && !(needs == Needs.LEVELS && optionalForLevels(column))) {
                wrong.add(Problem.of(Fault.F514_MISSING_COLUMN, file, "dòng 1", "column", column));
            }
        }
        for (String column : header) {
            if (!known.contains(column)) {
                wrong.add(Problem.of(Fault.F512_UNKNOWN_COLUMN, file, "dòng 1", "column", column));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refused(wrong);
        }
    }

    private static boolean optionalForLevels(String column) {
        return column.equals("valid") || column.equals("invalid");
    }

    private Tally tally(NamedCsvRecord row, String place) {
        boolean all = needs == Needs.EVERYTHING;
        long collected = number(row, "collected", place, true).orElse(0);
        long high = number(row, "high", place, true).orElse(0);
        long confidence = number(row, "confidence", place, true).orElse(0);
        long low = number(row, "low", place, true).orElse(0);
        long valid = number(row, "valid", place, all).orElse(high + confidence + low);
        long invalid = number(row, "invalid", place, all).orElse(collected - valid);
        Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
        REASONS.forEach(
                (column, reason) -> number(row, column, place, false).ifPresent(lines -> reasons.put(reason, lines)));
        return new Tally(collected, valid, invalid, high, confidence, low, reasons);
    }

    private OptionalLong number(NamedCsvRecord row, String column, String place, boolean needed) {
        @Nullable String cell = row.findField(column).map(String::strip).orElse(null);
        String where = place + ", cột " + column;
        if (cell == null || cell.isEmpty()) {
            if (needed) {
                problems.add(Problem.of(Fault.F508_CELL_BLANK, file, where, "column", column));
            }
            return OptionalLong.empty();
        }
        if (!cell.matches("[0-9]+") || cell.length() > MOST_DIGITS) {
            problems.add(Problem.of(Fault.F505_NOT_A_COUNT, file, where, "value", cell));
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(cell));
    }
}
