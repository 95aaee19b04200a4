package vn.tinnhiem.app.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.scan.Ask.Question;

/** Các quyết định đã ghi và đã soát. What is not decided is not in it. */
public final class Decisions {

    /** Nothing is decided yet. */
    public static final Decisions NONE = new Decisions(Map.of());

    private final Map<DecisionKey, Decision> decided;

    Decisions(Map<DecisionKey, Decision> decided) {
        this.decided = Map.copyOf(decided);
    }

    /**
     * Reads a {@code decisions.csv} that belongs to these scans.
     *
     * @param committee names of the counting committee, as text
     * @throws Refused with every fault of the file, up to {@value DecisionCheck#MOST_PROBLEMS}
     */
    public static Decisions read(Path path, Judged judged, BallotLines vote, List<String> committee) {
        return new DecisionCheck(path.toString(), judged, vote, committee).checked(DecisionTable.read(path));
    }

    boolean decides(DecisionKey key) {
        return decided.containsKey(key);
    }

    /** Whether a line says what was decided anyway. */
    boolean says(DecisionKey key, DecisionLine line) {
        Decision decision = decided.get(key);
        return decision != null
                && decision.value().equalsIgnoreCase(line.decision())
                && decision.reason().equals(line.reason())
                && decision.name1().equals(line.name1())
                && decision.name2().equals(line.name2());
    }

    public int size() {
        return decided.size();
    }

    Optional<Decision> of(Case of, Ask ask) {
        return Optional.ofNullable(decided.get(DecisionKey.of(of, ask)));
    }

    Optional<Decision> of(Case of, Question question) {
        return Optional.ofNullable(decided.get(new DecisionKey(of.number(), question, 0)));
    }

    Optional<Decision> row(Case of, int person) {
        return Optional.ofNullable(decided.get(new DecisionKey(of.number(), Question.ROW, person)));
    }

    /** Why a case waits: the doubts of its open questions, each once; none where it is closed. */
    public Set<Why> openFor(Case of) {
        return leavesOut(of)
                ? Set.of()
                : of.asks().stream()
                        .filter(ask -> of(of, ask).isEmpty())
                        .flatMap(ask -> ask.why().stream())
                        .collect(Collectors.toSet());
    }

    /** Whether a decision leaves the page out: no ballot, or counted already. */
    boolean leavesOut(Case of) {
        return of(of, Question.BALLOT).filter(d -> d.is(Decision.NO)).isPresent()
                || of(of, Question.AGAIN).filter(d -> d.is(Decision.YES)).isPresent();
    }

    /** Index of the ballot that the case is, from 0; −1 while that is open, or where it is none. */
    int ballot(Case of, BallotLines vote) {
        Optional<Decision> decision = of(of, Question.BALLOT);
        if (decision.isEmpty()) {
            return of.asks().stream().anyMatch(ask -> ask.question() == Question.BALLOT) ? -1 : of.ballot();
        }
        for (int i = 0; i < vote.ballots().size(); i++) {
            if (decision.get().is(vote.ballots().get(i).id())) {
                return i;
            }
        }
        return -1;
    }
}
