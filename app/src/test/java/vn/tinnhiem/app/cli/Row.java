package vn.tinnhiem.app.cli;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** One row of a table; to ask for a column that is not there is a mistake of the test. */
record Row(Map<String, String> cells) {

    String get(String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }

    long number(String column) {
        return Long.parseLong(get(column));
    }

    boolean has(String column) {
        return !get(column).isBlank();
    }

    /** The cells of these columns alone. */
    Map<String, String> only(List<String> columns) {
        return columns.stream().collect(Collectors.toMap(c -> c, this::get));
    }
}
