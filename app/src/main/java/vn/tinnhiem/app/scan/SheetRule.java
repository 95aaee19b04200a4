package vn.tinnhiem.app.scan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.app.scan.Ask.Question;
import vn.tinnhiem.rules.ballot.Mark;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.PageReading;
import vn.tinnhiem.sheet.reading.RowReading;
import vn.tinnhiem.sheet.reading.Sighting;

/** Một trang đọc ra một tờ rõ, hay những câu hỏi cho ban kiểm phiếu. Each page by itself. */
public final class SheetRule {

    private static final String YES = "yes";
    private static final String NO = "no";

    /** Positions on such a sheet are not those of this ballot, or nobody knows: every row is asked. */
    private static final Set<Why> POSITIONS_UNKNOWN =
            EnumSet.of(Why.ANOTHER_LAYOUT, Why.ANOTHER_VOTE, Why.FOREIGN_CODE);

    private static final Set<Doubt> OF_THE_CODE = EnumSet.of(Doubt.NO_CODE, Doubt.TWO_CODES);

    private final BallotLines vote;
    private final CodeCheck codes;

    public SheetRule(BallotLines vote, CodeCheck codes) {
        this.vote = vote;
        this.codes = codes;
    }

    /**
     * What a page comes to, before sheets are compared with each other.
     *
     * @param ballot index in the vote, −1 where it is not known
     * @param rows a letter per line, {@code ?} where it is asked
     * @param asks empty for a clear sheet
     */
    public record Outcome(int ballot, String rows, List<Ask> asks, List<Sighting> sightings) {

        public Outcome {
            asks = List.copyOf(asks);
            sightings = List.copyOf(sightings);
        }

        boolean clear() {
            return asks.isEmpty();
        }

        /** The sheet as it counts; only where nothing is asked. */
        SheetMarks marks() {
            List<Mark> marks =
                    rows.chars().mapToObj(letter -> RowRule.mark((char) letter)).toList();
            return new SheetMarks(ballot, true, false, marks);
        }
    }

    public Outcome of(PageReading.Sheet sheet) {
        int ballot = index(sheet.ballot());
        EnumSet<Why> code = code(sheet);
        EnumSet<Why> whole = EnumSet.noneOf(Why.class);
        EnumSet<Why> added = EnumSet.noneOf(Why.class);
        Map<Integer, EnumSet<Doubt>> ofRows = sheet.sightings().stream()
                .filter(each -> each.doubt().scope() == Doubt.Scope.ROW)
                .collect(Collectors.groupingBy(
                        Sighting::person,
                        Collectors.mapping(
                                Sighting::doubt, Collectors.toCollection(() -> EnumSet.noneOf(Doubt.class)))));
        for (Sighting each : sheet.sightings()) {
            Doubt doubt = each.doubt();
            boolean ofNoRow = doubt.scope() == Doubt.Scope.ROW && each.person() == Sighting.SHEET;
            if (doubt.scope() == Doubt.Scope.WHOLE || ofNoRow) {
                whole.add(RowRule.why(doubt));
            } else if (doubt.scope() == Doubt.Scope.SHEET && !OF_THE_CODE.contains(doubt)) {
                added.add(RowRule.why(doubt));
            }
        }
        code.stream().filter(POSITIONS_UNKNOWN::contains).forEach(whole::add);
        List<Ask> asks = new ArrayList<>();
        if (!code.isEmpty()) {
            asks.add(new Ask(Question.ISSUED, 0, List.copyOf(code), ""));
        }
        if (!added.isEmpty()) {
            asks.add(new Ask(Question.ADDED, 0, List.copyOf(added), added.contains(Why.ADDED_NAME) ? "" : NO));
        }
        String rows = rows(sheet.rows(), ofRows, List.copyOf(whole), code, asks);
        return new Outcome(ballot, rows, asks, sheet.sightings());
    }

    private EnumSet<Why> code(PageReading.Sheet sheet) {
        EnumSet<Why> why = EnumSet.noneOf(Why.class);
        sheet.sightings().stream()
                .map(Sighting::doubt)
                .filter(OF_THE_CODE::contains)
                .map(RowRule::why)
                .forEach(why::add);
        if (!sheet.code().isEmpty()) {
            why.addAll(codes.faults(sheet.code(), sheet.ballot()));
        } else if (why.isEmpty()) {
            why.add(Why.NO_CODE);
        }
        return why;
    }

    private String rows(
            List<RowReading> rows,
            Map<Integer, EnumSet<Doubt>> doubts,
            List<Why> whole,
            Set<Why> code,
            List<Ask> asks) {
        boolean proposing = code.stream().noneMatch(POSITIONS_UNKNOWN::contains);
        StringBuilder letters = new StringBuilder();
        for (RowReading row : rows) {
            RowRule.Outcome outcome = RowRule.of(
                            row,
                            doubts.getOrDefault(row.person(), EnumSet.noneOf(Doubt.class)),
                            vote.policy().value(Setting.MARKS))
                    .asked(whole);
            if (outcome.clear()) {
                letters.append(outcome.letter());
            } else {
                letters.append(RowRule.ASKED);
                asks.add(new Ask(Question.ROW, row.person(), outcome.why(), proposing ? outcome.letter() : ""));
            }
        }
        return letters.toString();
    }

    /** A page that is there and could not be read as a ballot: which one it is, and everything on it, is asked. */
    Outcome of(PageReading.Unreadable page) {
        List<Why> why = new ArrayList<>(List.of(Why.valueOf(page.cause().name())));
        why.addAll(codes.faults(page.code()));
        var known = codes.ballot(page.code());
        List<Ask> asks = new ArrayList<>();
        asks.add(new Ask(
                Question.BALLOT,
                0,
                why,
                known.isPresent() ? vote.ballots().get(known.getAsInt()).id() : ""));
        asks.add(new Ask(Question.ISSUED, 0, why, known.isPresent() ? YES : ""));
        asks.add(new Ask(Question.ADDED, 0, why, ""));
        for (Line line : vote.lines()) {
            asks.add(new Ask(Question.ROW, line.number(), why, ""));
        }
        String rows = String.valueOf(RowRule.ASKED).repeat(vote.lines().size());
        return new Outcome(-1, rows, asks, List.of());
    }

    private int index(String ballotId) {
        List<Ballot> ballots = vote.ballots();
        return Stream.iterate(0, i -> i < ballots.size(), i -> i + 1)
                .filter(i -> ballots.get(i).id().equals(ballotId))
                .findFirst()
                .orElseThrow();
    }
}
