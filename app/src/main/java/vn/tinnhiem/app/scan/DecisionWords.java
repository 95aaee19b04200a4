package vn.tinnhiem.app.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tinnhiem.app.files.VietnameseText;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.scan.Ask.Question;
import vn.tinnhiem.rules.ballot.Mark;

/** Những chữ ghi được vào cột {@code decision}, và cách hiểu chúng. */
final class DecisionWords {

    private DecisionWords() {}

    /** A question as the file writes it. */
    static String written(Question question) {
        return question.name().toLowerCase(Locale.ROOT);
    }

    /** What may be written, as the contract has it. */
    static List<String> allowed(Case of, Ask ask, BallotLines vote) {
        return switch (ask.question()) {
            case ROW ->
                Arrays.stream(Mark.values()).map(m -> String.valueOf(m.key())).toList();
            case ISSUED, ADDED, AGAIN -> List.of(Decision.YES, Decision.NO);
            case BALLOT -> ballots(of, vote);
        };
    }

    /** Those whose rows were read or are asked, and none. */
    private static List<String> ballots(Case of, BallotLines vote) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < vote.ballots().size(); i++) {
            Ballot ballot = vote.ballots().get(i);
            boolean asked = ballot.lines().stream()
                    .allMatch(line -> of.asks().stream()
                            .anyMatch(ask -> ask.question() == Question.ROW && ask.person() == line.number()));
            if (i == of.ballot() || asked) {
                ids.add(ballot.id());
            }
        }
        ids.add(Decision.NO);
        return ids;
    }

    /**
     * The value that a cell means: case does not matter, and {@code có}, {@code không} are understood too. Where the vote
     * has one ballot only, {@code yes} names it.
     */
    static Optional<String> value(String cell, Ask ask, List<String> allowed) {
        String plain = switch (VietnameseText.clean(cell).toLowerCase(Locale.ROOT)) {
            case "có", "yes" -> Decision.YES;
            case "không", "no" -> Decision.NO;
            default -> cell;
        };
        if (ask.question() == Question.BALLOT && plain.equals(Decision.YES) && allowed.size() == 2) {
            return Optional.of(allowed.getFirst());
        }
        return allowed.stream().filter(word -> word.equalsIgnoreCase(plain)).findFirst();
    }

    /** The mark that a letter of {@code sheets.csv} stands for. */
    static Optional<Mark> mark(char letter) {
        return Arrays.stream(Mark.values()).filter(mark -> mark.key() == letter).findFirst();
    }
}
