package vn.tinnhiem.app.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tinnhiem.app.files.Row;
import vn.tinnhiem.app.files.VietnameseText;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;

/**
 * Một dòng của tệp, đọc thành một người.
 *
 * @param number of the row in the file, from 1
 * @param place as "dòng 7"
 * @param facts what it says; wrong values are blank
 * @param problems what is wrong in it; none when it can be taken
 */
record ImportRow(int number, String place, PersonFacts facts, List<Problem> problems) {

    private static final Pattern TONED_START = Pattern.compile("(?<![\\p{L}\\p{M}])[^\\x00-\\x7F]");

    /** The rows that are persons: numbers under the headings are passed over, after the total nothing may come. */
    static List<ImportRow> of(List<Row> rows, ImportReading reading, LocalDate today) {
        List<ImportRow> read = new ArrayList<>();
        boolean totalSeen = false;
        for (Row row : rows) {
            if (onlyNumber(row) || RosterRows.isColumnNumbers(row, ImportField.columns())) {
                continue;
            }
            if (totalSeen) {
                row.refuse(RosterColumns.NUMBER, Fault.F324_ROW_AFTER_TOTAL);
            }
            totalSeen |= RosterRows.isTotal(row, ImportField.columns());
            if (!totalSeen || !row.problems().isEmpty()) {
                read.add(row(row, reading, today));
            }
        }
        return read;
    }

    private static boolean onlyNumber(Row row) {
        return ImportField.columns().stream()
                        .filter(column -> !column.equals(RosterColumns.NUMBER))
                        .noneMatch(row::filled)
                && !RosterRows.looksLikeTotal(row.shown(RosterColumns.NUMBER));
    }

    private static ImportRow row(Row row, ImportReading reading, LocalDate today) {
        PersonFacts facts = new PersonFacts(
                name(row, reading),
                Optional.of(PersonForm.item(row.text(RosterColumns.CODE))).filter(code -> !code.isEmpty()),
                row.writtenDate(RosterColumns.BORN, today),
                PersonForm.items(row.text(RosterColumns.POSITION)),
                PersonForm.items(row.text(RosterColumns.GROUP)),
                row.writtenDate(RosterColumns.RETIREMENT, today.plusYears(1)),
                row.writtenDate(RosterColumns.APPOINTED, today),
                row.yes(RosterColumns.REAPPOINTED),
                PersonForm.items(row.text(RosterColumns.OTHER_PLACES)));
        if (facts.born().filter(day -> day.isAfter(today)).isPresent()) {
            row.refuse(RosterColumns.BORN, Fault.F316_DATE_IMPOSSIBLE, "value", row.shown(RosterColumns.BORN));
        }
        return new ImportRow(row.number(), row.place(), facts, row.problems());
    }

    private static String name(Row row, ImportReading reading) {
        boolean whole = reading.has(ImportField.NAME);
        String name = VietnameseText.clean(
                whole
                        ? row.text(RosterColumns.NAME)
                        : row.text(RosterColumns.FAMILY) + " " + row.text(RosterColumns.GIVEN));
        if (reading.withoutTonedCapitals()) {
            name = capitalised(name);
        }
        var column = whole ? RosterColumns.NAME : RosterColumns.GIVEN;
        if (name.isEmpty()) {
            row.refuse(column, Fault.F322_NAME_MISSING);
        } else if (!Names.plausible(name)) {
            row.refuse(column, Fault.F323_NAME_LETTERS, "value", name);
        }
        return name;
    }

    /** TCVN3 cannot write "Ánh" but under a font of capitals: in a name, "ánh" stands for it. */
    private static String capitalised(String name) {
        return TONED_START.matcher(name).replaceAll(first -> first.group().toUpperCase(Locale.ROOT));
    }
}
