package vn.tinnhiem.app.counting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;

/** Dòng tiêu đề của {@code sheets.csv}: what stands in each column. */
final class SheetHeader {

    /** What a column holds when it is no person's: negative, since persons are positions from 0. */
    static final int UNKNOWN = -1;

    static final int BALLOT = -2;
    static final int ISSUED = -3;
    static final int ADDED = -4;

    private final List<String> names;
    private final List<Integer> columns = new ArrayList<>();
    private final List<Line> persons;
    private final boolean severalBallots;

    SheetHeader(List<String> names, BallotLines vote) {
        this.names = List.copyOf(names);
        this.persons = vote.lines();
        this.severalBallots = vote.ballots().size() > 1;
        this.names.forEach(name -> columns.add(column(name)));
    }

    /** A person's position among all persons, or one of the constants, for each column. */
    int[] columns() {
        return columns.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The first column that holds this, and its name; the first of all where none does. */
    int columnOf(int what) {
        return Math.max(0, columns.indexOf(what));
    }

    String name(int column) {
        return names.get(column);
    }

    /** Unknown, repeated and missing columns. */
    List<Problem> problems(String file, String line) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String place = line + ", cột " + (i + 1);
            if (columns.get(i) == UNKNOWN) {
                problems.add(Problem.of(Fault.F512_UNKNOWN_COLUMN, file, place, "column", names.get(i)));
            } else if (columns.indexOf(columns.get(i)) < i) {
                problems.add(Problem.of(Fault.F513_REPEATED_COLUMN, file, place, "column", names.get(i)));
            }
        }
        for (String needed : missing()) {
            problems.add(Problem.of(Fault.F514_MISSING_COLUMN, file, line, "column", needed));
        }
        return problems;
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!columns.contains(ISSUED)) {
            missing.add("issued");
        }
        if (!columns.contains(ADDED)) {
            missing.add("added");
        }
        if (severalBallots && !columns.contains(BALLOT)) {
            missing.add("ballot");
        }
        for (int person = 0; person < persons.size(); person++) {
            if (Collections.frequency(columns, person) == 0) {
                missing.add(persons.get(person).number() + " ("
                        + persons.get(person).name() + ")");
            }
        }
        return missing;
    }

    private int column(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "ballot" -> BALLOT;
            case "issued" -> ISSUED;
            case "added" -> ADDED;
            default -> Columns.person(name, persons).orElse(UNKNOWN);
        };
    }
}
