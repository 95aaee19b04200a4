package vn.tinnhiem.app.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.tinnhiem.app.files.Grid.Merge;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;

/**
 * Một dòng của bảng. Each question names a column; a value that does not answer it is added to the table's problems with
 * its place, and the answer is that of a blank cell. A column that the table lacks is blank everywhere.
 */
public final class Row {

    private static final Set<String> YES = Set.of("x", "co", "yes", "true", "1", "✓", "✔", "☑");
    private static final Set<String> NO = Set.of("khong", "no", "false", "0");
    private static final int EXACT_DIGITS = 15;

    private final Table table;
    private final int number;
    private final Problems problems;

    Row(Table table, int number, Problems problems) {
        this.table = table;
        this.number = number;
        this.problems = problems;
    }

    /** The row's number in the file, from 1. */
    public int number() {
        return number;
    }

    /** What was found at fault; of this row alone where the table is read row by row. */
    public List<Problem> problems() {
        return problems.all();
    }

    /** As "B7" in a workbook and "dòng 7, cột 2" in a CSV file; "dòng 7" where the table lacks the column. */
    public String place(Column column) {
        return index(column).isPresent()
                ? table.grid().place(number, index(column).getAsInt())
                : table.grid().place(number);
    }

    /** As "dòng 7". */
    public String place() {
        return table.grid().place(number);
    }

    /** Whether anything stands in the column. */
    public boolean filled(Column column) {
        return !(raw(column) instanceof CellValue.Blank);
    }

    /** What stands in the cell, whatever it is; empty when blank. Adds no problem: for telling rows apart. */
    public String shown(Column column) {
        return raw(column).shown();
    }

    /** Clean text, empty when blank. A number is written out; a date that should be text is refused: F304, F307, F308, F319, F330. */
    public String text(Column column) {
        return switch (read(column)) {
            case CellValue.Number n
            when n.value().precision() - n.value().scale() > EXACT_DIGITS -> {
                refuse(column, Fault.F319_NUMBER_ROUNDED, "value", n.text());
                yield "";
            }
            case CellValue.Moment m -> {
                refuse(column, Fault.F330_TEXT_IS_DATE, "value", m.shown());
                yield "";
            }
            case CellValue v -> v.shown();
        };
    }

    /** Like {@link #text}, and F314 when blank. */
    public String requiredText(Column column) {
        refuseIfBlank(column);
        return text(column);
    }

    /**
     * @param maximum the most that makes sense, inclusive
     * @return from 0 to the maximum; empty when blank, or refused with F310–F313
     */
    public OptionalInt wholeNumber(Column column, int maximum) {
        return switch (read(column)) {
            case CellValue.Blank _ -> OptionalInt.empty();
            case CellValue.Number n -> wholeNumber(column, maximum, n.value(), n.text());
            case CellValue.Text t
            when t.text().matches("[-−–]?[0-9]+([.,][0-9]+)?") ->
                wholeNumber(
                        column,
                        maximum,
                        new BigDecimal(t.text().replaceAll("[−–]", "-").replace(',', '.')),
                        t.text());
            case CellValue v -> {
                refuse(column, Fault.F310_NOT_A_NUMBER, "value", v.shown());
                yield OptionalInt.empty();
            }
        };
    }

    /** Like {@link #wholeNumber}, and F314 when blank. */
    public OptionalInt requiredWholeNumber(Column column, int maximum) {
        refuseIfBlank(column);
        return wholeNumber(column, maximum);
    }

    private OptionalInt wholeNumber(Column column, int maximum, BigDecimal value, String shown) {
        boolean written = value.stripTrailingZeros().scale() > 0 || shown.matches(".*[.,].*");
        if (value.signum() < 0) {
            refuse(column, Fault.F311_NUMBER_NEGATIVE, "value", shown);
        } else if (written) {
            refuse(column, Fault.F312_NUMBER_NOT_WHOLE, "value", shown);
        } else if (value.compareTo(BigDecimal.valueOf(maximum)) > 0) {
            refuse(column, Fault.F313_NUMBER_TOO_LARGE, "value", shown, "maximum", maximum);
        } else {
            return OptionalInt.of(value.intValueExact());
        }
        return OptionalInt.empty();
    }

    /** A date cell, dd/mm/yyyy, d/m/yyyy or yyyy-mm-dd; empty when blank, or refused with F315, F316 or F318. */
    public Optional<LocalDate> date(Column column) {
        CellValue value = read(column);
        return value instanceof CellValue.Blank
                ? Optional.empty()
                : DateReading.of(value).orRefuse(this, column, value.shown());
    }

    /**
     * As {@link #date}, and also 2.9.1975, 2-9-1975, a year of two digits (the last such year that does not go beyond
     * {@code latest}), and the number by which Excel counts days, from 10000 on: a smaller one may be a year.
     *
     * @param latest the last day that makes sense here
     */
    public Optional<LocalDate> writtenDate(Column column, LocalDate latest) {
        CellValue value = read(column);
        return value instanceof CellValue.Blank
                ? Optional.empty()
                : DateReading.loose(value, latest, table.grid().from1904()).orRefuse(this, column, value.shown());
    }

    /** "x", "có", "yes" or a tick; false when blank, "không" or "no"; anything else is F317. */
    public boolean yes(Column column) {
        String text = switch (read(column)) {
            case CellValue.Moment m -> m.shown();
            case CellValue v -> v.shown();
        };
        String folded = VietnameseText.fold(text);
        String word = folded.isEmpty() ? text : folded;
        if (!word.isEmpty() && !YES.contains(word) && !NO.contains(word)) {
            refuse(column, Fault.F317_NOT_YES_OR_NO, "value", text);
        }
        return YES.contains(word);
    }

    /** Adds a problem of the caller's own at this row's cell. */
    public void refuse(Column column, Fault fault, Object... namesAndValues) {
        problems.add(fault, place(column), namesAndValues);
    }

    private void refuseIfBlank(Column column) {
        if (table.has(column) && !filled(column) && !merged(column)) {
            refuse(column, Fault.F314_CELL_BLANK, "column", column.title());
        }
    }

    private CellValue read(Column column) {
        if (merged(column)) {
            return CellValue.BLANK;
        }
        CellValue value = raw(column);
        if (value instanceof CellValue.Broken broken) {
            refuse(column, broken.fault(), "value", broken.text());
            return CellValue.BLANK;
        }
        return value;
    }

    private CellValue raw(Column column) {
        OptionalInt index = index(column);
        return index.isEmpty() ? CellValue.BLANK : table.grid().at(number, index.getAsInt());
    }

    private OptionalInt index(Column column) {
        List<Integer> places = table.header().columns().getOrDefault(column, List.of());
        return places.isEmpty() ? OptionalInt.empty() : OptionalInt.of(places.getFirst());
    }

    /** A cell merged with others is refused, unless only columns that nobody asked for are merged into it. */
    private boolean merged(Column column) {
        OptionalInt index = index(column);
        Optional<Merge> merge =
                index.isEmpty() ? Optional.empty() : table.grid().mergeAt(number, index.getAsInt());
        if (merge.isEmpty() || harmless(merge.get(), index.getAsInt())) {
            return false;
        }
        Merge m = merge.get();
        problems.add(Fault.F304_CELL_MERGED, table.grid().place(m.firstRow(), m.firstColumn()), "range", m.range());
        return true;
    }

    private boolean harmless(Merge merge, int column) {
        return merge.oneRow()
                && merge.firstColumn() == column
                && table.header().columns().values().stream()
                        .flatMap(List::stream)
                        .noneMatch(other -> other != column && merge.covers(number, other));
    }

    /** Hidden rows, and rows of a CSV file that do not have the header's number of fields. */
    void checkShape(Grid.Line line) {
        if (line.hidden()) {
            problems.add(Fault.F331_ROW_HIDDEN, place());
        }
        if (table.grid().places() == Grid.Places.LINES) {
            Grid.Line head = table.grid().rows().get(table.header().lastRow());
            int needed = head == null ? 0 : head.filledTo();
            if (line.cells().size() < needed
                    || line.filledTo()
                            > Math.max(needed, head == null ? 0 : head.cells().size())) {
                problems.add(
                        Fault.F320_FIELDS_MISCOUNTED,
                        place(),
                        "fields",
                        line.cells().size(),
                        "expected",
                        needed);
            }
        }
    }
}
