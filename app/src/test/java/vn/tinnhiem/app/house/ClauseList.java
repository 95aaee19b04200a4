package vn.tinnhiem.app.house;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Các điều khoản của bốn kế hoạch, và phần việc để lại sau.
 *
 * @param clauses every clause, in the order of {@code docs/clauses.tsv}
 * @param later what {@code docs/clauses-later.tsv} leaves to later work
 */
record ClauseList(List<Clause> clauses, List<Later> later) {

    private static final Set<String> OWNERS = Set.of("preparation", "office", "round");

    record Clause(String id, String place, String requirement) {

        /** The requirement up to the end of a word. */
        String shortly() {
            int most = 110;
            return requirement.length() <= most
                    ? requirement
                    : requirement.substring(0, requirement.lastIndexOf(' ', most)) + " …";
        }
    }

    /**
     * @param covers {@code whole} where nothing of the clause is there yet, {@code part} where a test shows some of it
     */
    record Later(String id, String owner, String covers, String why) {}

    static ClauseList read() {
        return new ClauseList(
                Project.rows("clauses.tsv").stream()
                        .map(row -> new Clause(row.get(0), row.get(2), row.get(3)))
                        .toList(),
                Project.rows("clauses-later.tsv").stream()
                        .map(row -> new Later(row.get(0), row.get(1), row.get(2), row.get(3)))
                        .toList());
    }

    Optional<Later> later(String id) {
        return later.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /**
     * Everything that is wrong with the clauses' cover; empty when each is shown by a test, or left to later, or both and
     * says so.
     *
     * @param annotated ids that stand on anything, in the program or its tests
     * @param tested ids that stand on a test
     */
    List<String> gaps(Set<String> annotated, Set<String> tested) {
        Set<String> known = new TreeSet<>(clauses.stream().map(Clause::id).toList());
        List<String> gaps = new java.util.ArrayList<>();
        annotated.stream().filter(id -> !known.contains(id)).forEach(id -> gaps.add(id + ": not in clauses.tsv"));
        for (Later line : later) {
            if (!known.remove(line.id())) {
                gaps.add(line.id() + ": in clauses-later.tsv twice, or unknown");
            } else if (!OWNERS.contains(line.owner()) || line.why().isBlank()) {
                gaps.add(line.id() + ": needs an owner of " + OWNERS + " and a reason");
            } else if (!line.covers().equals(tested.contains(line.id()) ? "part" : "whole")) {
                gaps.add(line.id() + ": says " + line.covers() + " is left, but a test "
                        + (tested.contains(line.id()) ? "carries it" : "does not carry it"));
            }
        }
        known.stream()
                .filter(id -> !tested.contains(id))
                .forEach(id -> gaps.add(id + ": no test, and not left to later"));
        return gaps;
    }
}
