package vn.tinnhiem.app.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.counting.Decided;
import vn.tinnhiem.app.counting.KeptSheets;
import vn.tinnhiem.app.counting.ScanAccount;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.app.scan.Ask.Question;
import vn.tinnhiem.rules.ballot.Mark;
import vn.tinnhiem.rules.ballot.Sheet;
import vn.tinnhiem.sheet.layout.LayoutJson;

/**
 * Phép đếm từ phiếu quét: what the machine read alone and what was decided, counted as {@code sheets.csv} is. Sheets with an
 * open question are left out.
 *
 * @param count with the account of the pages
 * @param kept the sheets that count
 * @param open sheets with an open question, by id of their ballot; an empty id where that is open too
 */
public record FinishedCount(Count count, KeptSheets kept, Map<String, Integer> open) {

    public FinishedCount {
        open = Map.copyOf(open);
    }

    public ScanAccount account() {
        return count.scan().orElseThrow();
    }

    /**
     * @param layouts one per ballot of the vote, in its order; they tell which box a doubt is about
     * @param version of the thresholds
     */
    public static FinishedCount of(
            Judged judged, Decisions decisions, BallotLines vote, List<LayoutJson> layouts, String version) {
        return new Closing(judged, decisions, vote, layouts).count(version);
    }

    /** One case as a sheet that counts; empty while a question is open, and where it is left out. */
    static Optional<SheetMarks> sheet(Case of, Decisions decisions, BallotLines vote) {
        return decisions.leavesOut(of)
                ? Optional.empty()
                : new Closing(Judged.of(List.of()), decisions, vote, List.of()).sheet(of);
    }

    private static final class Closing {
        private final Judged judged;
        private final Decisions decisions;
        private final BallotLines vote;
        private final SeenOn seen;
        private final KeptSheets.Tray tray;
        private final List<Decided> annex = new ArrayList<>();
        private final Map<String, Integer> open = new LinkedHashMap<>();
        private long decided;
        private long leftOut;
        private long openQuestions;

        Closing(Judged judged, Decisions decisions, BallotLines vote, List<LayoutJson> layouts) {
            this.judged = judged;
            this.decisions = decisions;
            this.vote = vote;
            this.seen = new SeenOn(layouts);
            this.tray = new KeptSheets.Tray(vote);
        }

        FinishedCount count(String version) {
            judged.clear().forEach(this::add);
            judged.cases().forEach(this::close);
            TreeMap<String, Long> refused = new TreeMap<>();
            judged.refused().forEach(page -> refused.merge(page.cause(), 1L, Long::sum));
            long waiting = open.values().stream().mapToLong(Integer::longValue).sum();
            ScanAccount account = new ScanAccount(
                    version,
                    judged.pages(),
                    judged.clear().size(),
                    decided,
                    leftOut,
                    waiting,
                    openQuestions,
                    refused,
                    waiting == 0 ? annex : List.of());
            KeptSheets.Counted counted = tray.counted();
            if (counted.sheets().size() != account.counted()) {
                throw new IllegalStateException(counted.sheets().size() + " sheets, " + account.counted() + " counted");
            }
            return new FinishedCount(counted.count().scanned(account), counted.sheets(), open);
        }

        private void add(SheetMarks sheet) {
            tray.add(sheet.ballot(), new Sheet(sheet.issued(), sheet.added(), sheet.marks()));
        }

        private void close(Case of) {
            if (decisions.leavesOut(of)) {
                leftOut++;
                keep(of);
                return;
            }
            Optional<SheetMarks> sheet = sheet(of);
            if (sheet.isPresent()) {
                decided++;
                add(sheet.get());
                keep(of);
            } else {
                int ballot = decisions.ballot(of, vote);
                open.merge(ballot < 0 ? "" : vote.ballots().get(ballot).id(), 1, Integer::sum);
                openQuestions += of.asks().stream()
                        .filter(ask -> decisions.of(of, ask).isEmpty())
                        .filter(ask -> ask.question() != Question.ROW || ballot < 0 || onBallot(ballot, ask.person()))
                        .count();
            }
        }

        private boolean onBallot(int ballot, int person) {
            return vote.ballots().get(ballot).lines().stream().anyMatch(line -> line.number() == person);
        }

        /** The sheet as it counts; empty while a question that it depends on is open. */
        private Optional<SheetMarks> sheet(Case of) {
            int ballot = decisions.ballot(of, vote);
            Optional<Boolean> again = yes(of, Question.AGAIN, false);
            Optional<Boolean> issued = yes(of, Question.ISSUED, true);
            Optional<Boolean> added = yes(of, Question.ADDED, false);
            if (ballot < 0 || again.isEmpty() || issued.isEmpty()) {
                return Optional.empty();
            }
            // Of a sheet that the committee did not hand out nobody asks what stands on it.
            boolean counts = issued.get();
            if (counts && added.isEmpty()) {
                return Optional.empty();
            }
            List<Mark> marks = new ArrayList<>();
            List<Line> lines = vote.ballots().get(ballot).lines();
            for (int i = 0; i < lines.size(); i++) {
                Optional<Mark> mark = mark(of, ballot, i, lines.get(i).number());
                if (mark.isEmpty() && counts) {
                    return Optional.empty();
                }
                marks.add(mark.orElse(Mark.NONE));
            }
            return Optional.of(new SheetMarks(ballot, counts, added.orElse(false), marks));
        }

        private Optional<Mark> mark(Case of, int ballot, int index, int person) {
            Optional<Decision> decision = decisions.row(of, person);
            if (decision.isPresent()) {
                return DecisionWords.mark(decision.get().value().charAt(0));
            }
            boolean asked =
                    of.asks().stream().anyMatch(ask -> ask.question() == Question.ROW && ask.person() == person);
            return asked || ballot != of.ballot()
                    ? Optional.empty()
                    : DecisionWords.mark(of.rows().charAt(index));
        }

        /** What was decided, or what holds where nothing is asked; empty while it is open. */
        private Optional<Boolean> yes(Case of, Question question, boolean unasked) {
            boolean asked = of.asks().stream().anyMatch(ask -> ask.question() == question);
            return asked ? decisions.of(of, question).map(d -> d.is(Decision.YES)) : Optional.of(unasked);
        }

        private void keep(Case of) {
            for (Ask ask : of.asks()) {
                decisions
                        .of(of, ask)
                        .ifPresent(decision -> annex.add(new Decided(
                                DecisionWords.written(ask.question()),
                                ask.person(),
                                seen.of(of, ask),
                                ask.reading(),
                                decision.value(),
                                decision.reason(),
                                decision.name1(),
                                decision.name2())));
            }
        }
    }
}
