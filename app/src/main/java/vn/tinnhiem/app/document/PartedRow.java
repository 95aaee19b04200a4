package vn.tinnhiem.app.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Dòng của bảng bị ngắt ở cuối trang. Our own papers have none unless a row is longer than a page; another program
 * that printed the same paper may cut one, and then the page says the beginning of every cell, the next one the ends.
 */
final class PartedRow {

    private final List<List<String>> cells;
    private final List<String> seen;
    private final List<String> next;

    private PartedRow(List<List<String>> cells, List<String> seen, List<String> next) {
        this.cells = cells;
        this.seen = seen;
        this.next = next;
    }

    /** The text of the pages so far and of the next one; a row that was cut between them is put together again. */
    static String joined(Wording wording, Letters expected, String sofar, String next) {
        Letters is = Letters.of(sofar);
        int at = expected.firstDifference(is).orElse(expected.length());
        for (Wording.RowText row : wording.rows()) {
            int from = expected.upTo(row.from());
            if (from <= at && from < is.length() && at < expected.upTo(row.to())) {
                List<List<String>> cells = row.cells().stream().map(Atoms::of).toList();
                Optional<List<String>> rest =
                        new PartedRow(cells, Atoms.of(is.after(from)), Atoms.of(next)).rest(0, 0, new ArrayList<>());
                if (rest.isPresent()) {
                    return is.before(from) + "\n" + String.join("\t", row.cells()) + "\n"
                            + String.join(" ", rest.get());
                }
            }
        }
        return sofar + "\n" + next;
    }

    /** What follows the row on the next page, if these cells can be cut so that both pages say what they say. */
    private Optional<List<String>> rest(int cell, int used, List<String> ends) {
        if (cell == cells.size()) {
            return used == seen.size() && Atoms.startsWith(next, ends)
                    ? Optional.of(next.subList(ends.size(), next.size()))
                    : Optional.empty();
        }
        List<String> atoms = cells.get(cell);
        List<String> left = seen.subList(used, seen.size());
        for (int cut = Math.min(atoms.size(), left.size()); cut >= 0; cut--) {
            if (Atoms.startsWith(left, atoms.subList(0, cut))) {
                List<String> longer = new ArrayList<>(ends);
                longer.addAll(atoms.subList(cut, atoms.size()));
                Optional<List<String>> rest = rest(cell + 1, used + cut, longer);
                if (rest.isPresent()) {
                    return rest;
                }
            }
        }
        return Optional.empty();
    }
}
