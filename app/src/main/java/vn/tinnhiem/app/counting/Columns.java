package vn.tinnhiem.app.counting;

import java.util.List;
import java.util.Optional;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.rules.electorate.NameKey;

/** Cột nào, dòng nào là của người nào: by number on the list, or by full name where only one person has it. */
final class Columns {

    private Columns() {}

    /** The position in {@code lines} of the person that a header or a cell names; empty when nobody or several. */
    static Optional<Integer> person(String named, List<Line> lines) {
        List<Integer> found = java.util.stream.IntStream.range(0, lines.size())
                .filter(i -> names(lines.get(i), named))
                .boxed()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean names(Line line, String named) {
        return named.equals(Integer.toString(line.number())) || NameKey.same(named, line.name());
    }
}
