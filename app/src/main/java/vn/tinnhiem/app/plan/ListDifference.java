package vn.tinnhiem.app.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Hai danh sách khác nhau ở đâu.
 *
 * @param lines those of the new list in its order, then those that are gone
 */
record ListDifference(List<Line> lines) {

    /** What becomes of a row. */
    enum Kind {
        NEW,
        CHANGED,
        SAME,
        GONE
    }

    /**
     * @param before as it was; empty for a new one
     */
    record Line(Kind kind, String before, String after) {}

    private record Written<T>(T row, String words) {}

    /**
     * @param same whether two rows are of one person
     * @param words a row in words, all of it
     */
    static <T> ListDifference of(List<T> before, List<T> after, BiPredicate<T, T> same, Function<T, String> words) {
        List<Written<T>> left = new ArrayList<>(
                before.stream().map(row -> new Written<>(row, words.apply(row))).toList());
        List<Line> lines = new ArrayList<>();
        for (T row : after) {
            String now = words.apply(row);
            Optional<Written<T>> old = left.stream()
                    .filter(each -> each.words().equals(now))
                    .findFirst()
                    .or(() -> left.stream()
                            .filter(each -> same.test(each.row(), row))
                            .findFirst());
            old.ifPresent(left::remove);
            String was = old.map(Written::words).orElse("");
            lines.add(new Line(old.isEmpty() ? Kind.NEW : was.equals(now) ? Kind.SAME : Kind.CHANGED, was, now));
        }
        left.forEach(row -> lines.add(new Line(Kind.GONE, row.words(), "")));
        return new ListDifference(lines);
    }

    public long count(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }

    /** As {@link #count(Kind)}, for templates. */
    public long count(String kind) {
        return count(Kind.valueOf(kind));
    }

    /** Only what differs. */
    public List<Line> changes() {
        return lines.stream().filter(line -> line.kind() != Kind.SAME).toList();
    }
}
