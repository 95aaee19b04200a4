package vn.tinnhiem.app.scan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tinnhiem.app.scan.Ask.Question;

/**
 * Một dòng của {@code decisions.csv} như người ta ghi, chưa soát: cells without blanks at their ends.
 *
 * @param line of the file, from 1
 * @param check letters of the sheet's {@link CaseCheck}; empty where the column is not there
 */
record DecisionLine(
        long line,
        String caseId,
        String question,
        String person,
        String decision,
        String reason,
        String name1,
        String name2,
        String check) {

    private static final Pattern CASE = Pattern.compile("[Tt]0*([0-9]{1,9})");
    private static final Pattern NUMBER = Pattern.compile("0*([0-9]{1,9})");

    /** Whether anybody wrote anything. */
    boolean typed() {
        return Stream.of(decision, reason, name1, name2).anyMatch(cell -> !cell.isEmpty());
    }

    Optional<Question> asked() {
        return List.of(Question.values()).stream()
                .filter(each -> each.name().equalsIgnoreCase(question))
                .findFirst();
    }

    /** The number of the case, {@code T001} being 1. */
    Optional<Integer> number() {
        Matcher number = CASE.matcher(caseId);
        return number.matches() ? Optional.of(Integer.parseInt(number.group(1))) : Optional.empty();
    }

    /** The number on the list; 0 where the question is about no row, −1 where the cell is no number. */
    int personNumber() {
        if (asked().filter(Question.ROW::equals).isEmpty()) {
            return 0;
        }
        Matcher number = NUMBER.matcher(person);
        return number.matches() ? Integer.parseInt(number.group(1)) : -1;
    }
}
