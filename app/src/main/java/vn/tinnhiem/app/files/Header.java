package vn.tinnhiem.app.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.tinnhiem.app.files.Grid.Merge;
import vn.tinnhiem.app.kernel.Fault;

/**
 * Dòng tiêu đề của bảng: one row, or several where its cells are merged downwards.
 *
 * @param labels what heads each column, by column
 * @param columns where each asked column stands; more than one place is a fault
 * @param spans headings merged over several columns
 */
record Header(
        int firstRow, int lastRow, Map<Integer, String> labels, Map<Column, List<Integer>> columns, List<Merge> spans) {

    static final int SEARCHED_ROWS = 20;
    private static final int MOST_HEADER_ROWS = 4;
    private static final int WORD_WEIGHT = 10_000;

    /** The first of the rows that name the most asked columns; empty when none names any. */
    static Optional<Header> find(Grid grid, List<Column> asked) {
        Optional<Header> best = Optional.empty();
        for (int row : grid.rows().headMap(SEARCHED_ROWS + 1).keySet()) {
            Header header = at(grid, row, asked);
            if (header.score() > best.map(Header::score).orElse(0)) {
                best = Optional.of(header);
            }
        }
        return best;
    }

    /** Headings in letters outweigh numbers: a row of values may hold 1, 2, 3 just as a header may. */
    int score() {
        return columns.values().stream()
                .mapToInt(places -> labels.getOrDefault(places.getFirst(), "").matches("\\d+") ? 1 : WORD_WEIGHT)
                .sum();
    }

    boolean complete(List<Column> asked) {
        return asked.stream().filter(Column::required).allMatch(columns::containsKey);
    }

    static Header at(Grid grid, int row, List<Column> asked) {
        int last = grid.merges().stream()
                .filter(m -> m.firstRow() == row && m.oneColumn())
                .mapToInt(Merge::lastRow)
                .filter(r -> r < row + MOST_HEADER_ROWS)
                .max()
                .orElse(row);
        Map<Integer, String> labels = new TreeMap<>();
        for (int r = last; r >= row; r--) {
            Grid.Line line = grid.rows().get(r);
            for (int column = 1; line != null && column <= line.cells().size(); column++) {
                String label = line.at(column).shown();
                if (!label.isEmpty()) {
                    labels.putIfAbsent(column, label);
                }
            }
        }
        List<Merge> spans = grid.merges().stream()
                .filter(m -> !m.oneColumn() && row <= m.firstRow() && m.firstRow() <= last)
                .toList();
        return new Header(row, last, labels, match(labels, asked), spans);
    }

    private static Map<Column, List<Integer>> match(Map<Integer, String> labels, List<Column> asked) {
        Map<Column, List<Integer>> places = new LinkedHashMap<>();
        labels.forEach((place, label) -> asked.stream()
                .filter(column -> column.heads(label))
                .forEach(column ->
                        places.computeIfAbsent(column, _ -> new ArrayList<>()).add(place)));
        return places;
    }

    /** Missing and repeated columns, and merged headings that leave in doubt what stands below them. */
    void check(Grid grid, List<Column> asked, Problems problems) {
        for (Column column : asked) {
            List<Integer> places = columns.getOrDefault(column, List.of());
            if (places.isEmpty() && column.required()) {
                problems.add(Fault.F301_COLUMN_MISSING, grid.place(firstRow), "column", column.title());
            }
            if (places.size() > 1) {
                problems.add(
                        Fault.F302_COLUMN_REPEATED,
                        grid.place(lastRow, places.get(1)),
                        "column",
                        column.title(),
                        "other",
                        grid.place(lastRow, places.get(0)));
            }
        }
        spans.stream()
                .filter(span -> doubtful(grid, span, asked))
                .forEach(span -> problems.add(
                        Fault.F303_HEADER_MERGED,
                        grid.place(span.firstRow(), span.firstColumn()),
                        "range",
                        span.range(),
                        "column",
                        grid.at(span.firstRow(), span.firstColumn()).shown()));
    }

    private boolean doubtful(Grid grid, Merge span, List<Column> asked) {
        String heading = grid.at(span.firstRow(), span.firstColumn()).shown();
        if (asked.stream().noneMatch(column -> column.heads(heading))) {
            return false;
        }
        for (int column = span.firstColumn(); column <= span.lastColumn(); column++) {
            if (span.lastRow() < lastRow ? !headed(column, asked) : filledBeyond(grid, span, column)) {
                return true;
            }
        }
        return false;
    }

    private boolean headed(int column, List<Column> asked) {
        String label = labels.getOrDefault(column, "");
        return asked.stream().anyMatch(a -> a.heads(label));
    }

    /** Whether something stands in the table under a heading's second or later column. */
    private boolean filledBeyond(Grid grid, Merge span, int column) {
        return column > span.firstColumn()
                && grid.rows().tailMap(lastRow + 1).values().stream()
                        .anyMatch(line -> !(line.at(column) instanceof CellValue.Blank));
    }
}
