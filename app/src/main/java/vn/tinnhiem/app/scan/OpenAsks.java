package vn.tinnhiem.app.scan;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.scan.Ask.Question;

/** Điều còn phải hỏi về một tờ, theo thứ tự hỏi: an answer may make others needless, so those come first. */
record OpenAsks(Decisions decisions, BallotLines vote) {

    List<Ask> of(Case of) {
        if (decisions.leavesOut(of)) {
            return List.of();
        }
        Optional<Ask> first = Stream.of(Question.BALLOT, Question.AGAIN, Question.ISSUED)
                .flatMap(question -> asks(of, question))
                .filter(open(of))
                .findFirst();
        if (first.isPresent()) {
            return List.of(first.get());
        }
        if (decisions.of(of, Question.ISSUED).filter(d -> d.is(Decision.NO)).isPresent()) {
            return List.of();
        }
        int ballot = decisions.ballot(of, vote);
        return Stream.concat(
                        asks(of, Question.ADDED),
                        asks(of, Question.ROW).filter(ask -> ballot < 0 || onBallot(ballot, ask.person())))
                .filter(open(of))
                .toList();
    }

    private static Stream<Ask> asks(Case of, Question question) {
        return of.asks().stream().filter(ask -> ask.question() == question);
    }

    private Predicate<Ask> open(Case of) {
        return ask -> decisions.of(of, ask).isEmpty();
    }

    private boolean onBallot(int ballot, int person) {
        return vote.ballots().get(ballot).lines().stream().anyMatch(line -> line.number() == person);
    }
}
