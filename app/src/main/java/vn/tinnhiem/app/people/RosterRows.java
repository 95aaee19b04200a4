package vn.tinnhiem.app.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tinnhiem.app.files.Column;
import vn.tinnhiem.app.files.Row;
import vn.tinnhiem.app.files.Table;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.rules.electorate.Person;

/** Những dòng là người, trong một danh sách: column numbers and the total are set apart, the rest must be persons. */
final class RosterRows {

    private static final Pattern TOTAL = Pattern.compile(
            "tổng (cộng|số)([ :.,(].*)?|(tổng|cộng)[ :.]*([0-9]+( người)?)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern COUNTED = Pattern.compile("[0-9]+( .*)?");
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\([0-9A-Za-z]{1,2}\\)");

    private final Table table;
    private final List<Column> columns;
    private final Map<String, Known> codes = new HashMap<>();

    private record Known(Person person, Row row) {}

    /** One person's row. */
    record Entry(Row row, Person person) {}

    RosterRows(Table table, List<Column> columns) {
        this.table = table;
        this.columns = columns;
    }

    /** @param repeatedPersons whether one person may stand in several rows */
    List<Entry> persons(boolean repeatedPersons) {
        if (!table.has(RosterColumns.NAME) && !split()) {
            table.refuse(Fault.F301_COLUMN_MISSING, "column", RosterColumns.NAME.title());
        }
        List<Entry> entries = new ArrayList<>();
        boolean totalSeen = false;
        for (Row row : table.rows()) {
            if (isColumnNumbers(row, columns)) {
                continue;
            }
            if (totalSeen) {
                row.refuse(nameColumn(), Fault.F324_ROW_AFTER_TOTAL);
                break;
            }
            totalSeen = isTotal(row, columns);
            if (!totalSeen) {
                Person person = person(row);
                checkCode(row, person, repeatedPersons);
                entries.add(new Entry(row, person));
            }
        }
        if (entries.isEmpty()) {
            table.refuse(Fault.F321_ROSTER_EMPTY);
        }
        return entries;
    }

    private boolean split() {
        return table.has(RosterColumns.FAMILY) && table.has(RosterColumns.GIVEN);
    }

    private Column nameColumn() {
        return table.has(RosterColumns.NAME) || !split() ? RosterColumns.NAME : RosterColumns.GIVEN;
    }

    /** "(1)", "(2)"… under the headings, as forms have it. */
    static boolean isColumnNumbers(Row row, List<Column> columns) {
        return columns.stream()
                .filter(row::filled)
                .allMatch(column -> COLUMN_NUMBER.matcher(row.shown(column)).matches());
    }

    /** A row that begins with "Tổng cộng"; beside it only numbers may stand. */
    static boolean isTotal(Row row, List<Column> columns) {
        List<Column> filled = columns.stream().filter(row::filled).toList();
        String first = row.shown(filled.getFirst());
        if (!TOTAL.matcher(first).matches()) {
            return false;
        }
        boolean person = filled.stream()
                .skip(1)
                .anyMatch(column -> !COUNTED.matcher(row.shown(column)).matches());
        if (person) {
            row.refuse(filled.getFirst(), Fault.F325_TOTAL_WITH_PERSON, "value", first);
        }
        return true;
    }

    static boolean looksLikeTotal(String text) {
        return TOTAL.matcher(text).matches();
    }

    private Person person(Row row) {
        String name = table.has(RosterColumns.NAME)
                ? row.text(RosterColumns.NAME)
                : (row.text(RosterColumns.FAMILY) + " " + row.text(RosterColumns.GIVEN)).strip();
        if (name.isEmpty()) {
            if (!row.filled(nameColumn())) {
                row.refuse(nameColumn(), Fault.F322_NAME_MISSING);
            }
        } else if (!Names.plausible(name)) {
            row.refuse(nameColumn(), Fault.F323_NAME_LETTERS, "value", name);
        }
        String code = row.text(RosterColumns.CODE);
        return new Person(name, code.isEmpty() ? Optional.empty() : Optional.of(code), row.date(RosterColumns.BORN));
    }

    private void checkCode(Row row, Person person, boolean repeatedPersons) {
        if (person.code().isEmpty()) {
            return;
        }
        Known known = codes.putIfAbsent(person.code().get(), new Known(person, row));
        if (known == null) {
            return;
        }
        String other = known.row().place(RosterColumns.CODE);
        String name = known.person().name();
        if (!Names.same(name, person.name())) {
            row.refuse(
                    RosterColumns.CODE,
                    Fault.F328_CODE_REPEATED,
                    "code",
                    person.code().get(),
                    "name",
                    name,
                    "other",
                    other);
        } else if (!repeatedPersons) {
            row.refuse(RosterColumns.CODE, Fault.F332_PERSON_REPEATED, "name", name, "other", other);
        }
    }
}
