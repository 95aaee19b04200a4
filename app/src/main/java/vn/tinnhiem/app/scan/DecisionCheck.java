package vn.tinnhiem.app.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.scan.Ask.Question;
import vn.tinnhiem.rules.electorate.NameKey;

/** Soát các dòng quyết định: against the questions of these scans, and against each other. */
final class DecisionCheck {

    /** So many problems are named; after that, how many more there are. */
    static final int MOST_PROBLEMS = 50;

    /** A question mark inside a word: letters that Excel could not save. */
    private static final Pattern LOST = Pattern.compile("\\p{L}\\?+\\p{L}");

    private final String file;
    private final Judged judged;
    private final BallotLines vote;
    private final List<String> committee;
    private final Map<Integer, Case> cases;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<DecisionKey, Decision> decided = new HashMap<>();
    /** The line of each question that was met. */
    private final Map<DecisionKey, Long> lines = new HashMap<>();

    DecisionCheck(String file, Judged judged, BallotLines vote, List<String> committee) {
        this.file = file;
        this.judged = judged;
        this.vote = vote;
        this.committee = committee;
        this.cases = judged.cases().stream().collect(Collectors.toMap(Case::number, Function.identity()));
    }

    Decisions checked(List<DecisionLine> all) {
        all.forEach(this::line);
        Decisions decisions = new Decisions(decided);
        judged.cases().forEach(each -> together(each, decisions));
        if (problems.size() > MOST_PROBLEMS) {
            int more = problems.size() - MOST_PROBLEMS;
            problems.subList(MOST_PROBLEMS, problems.size()).clear();
            problems.add(Problem.of(Fault.F515_MORE_PROBLEMS, file, "", "count", more));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return decisions;
    }

    private void line(DecisionLine line) {
        Optional<Case> of = line.number().map(cases::get);
        if (of.isEmpty()) {
            problem(Fault.F830_UNKNOWN_CASE, line, "case", "case", line.caseId());
            return;
        }
        Optional<Ask> ask = ask(line, of.get());
        if (ask.isEmpty()) {
            return;
        }
        DecisionKey key = DecisionKey.of(of.get(), ask.get());
        Long earlier = lines.putIfAbsent(key, line.line());
        if (earlier != null) {
            problem(Fault.F837_DECIDED_TWICE, line, "case", "case", of.get().id(), "line", earlier);
            return;
        }
        if (line.decision().isEmpty()) {
            return;
        }
        if (!line.check().isEmpty() && !line.check().equalsIgnoreCase(CaseCheck.of(of.get()))) {
            problem(
                    Fault.F839_ANOTHER_SHEET,
                    line,
                    DecisionTable.CHECK,
                    "case",
                    of.get().id());
            return;
        }
        decided(line, of.get(), ask.get()).ifPresent(decision -> decided.put(key, decision));
    }

    private Optional<Ask> ask(DecisionLine line, Case of) {
        Optional<Question> question =
                line.asked().filter(q -> of.asks().stream().anyMatch(ask -> ask.question() == q));
        if (question.isEmpty()) {
            String asked = of.asks().stream()
                    .map(ask -> written(ask.question()))
                    .distinct()
                    .collect(Collectors.joining(", "));
            problem(
                    Fault.F831_NOT_ASKED,
                    line,
                    "question",
                    "case",
                    of.id(),
                    "question",
                    line.question(),
                    "asked",
                    asked);
            return Optional.empty();
        }
        Optional<Ask> ask = of.asks().stream()
                .filter(each -> each.question() == question.get() && each.person() == line.personNumber())
                .findFirst();
        if (ask.isEmpty()) {
            String asked = of.asks().stream()
                    .filter(each -> each.question() == Question.ROW)
                    .map(each -> Integer.toString(each.person()))
                    .collect(Collectors.joining(", "));
            problem(Fault.F832_PERSON_NOT_ASKED, line, "person", "person", line.person(), "asked", asked);
        }
        return ask;
    }

    private Optional<Decision> decided(DecisionLine line, Case of, Ask ask) {
        List<String> allowed = DecisionWords.allowed(of, ask, vote);
        Optional<String> value = DecisionWords.value(line.decision(), ask, allowed);
        if (value.isEmpty()) {
            problem(
                    Fault.F833_DECISION_NOT_ALLOWED,
                    line,
                    "decision",
                    "value",
                    line.decision(),
                    "allowed",
                    String.join(", ", allowed));
        }
        boolean complete = filled(line, "reason", line.reason())
                & filled(line, "name1", line.name1())
                & filled(line, "name2", line.name2());
        boolean signed = complete && signed(line);
        return signed ? value.map(v -> new Decision(v, line.reason(), line.name1(), line.name2())) : Optional.empty();
    }

    private boolean filled(DecisionLine line, String column, String cell) {
        if (cell.isEmpty()) {
            problem(Fault.F834_DECISION_INCOMPLETE, line, column, "column", column);
        } else if (LOST.matcher(cell).find() || column.startsWith("name") && cell.contains("?")) {
            problem(Fault.F842_LETTERS_LOST, line, column, "value", cell);
            return false;
        }
        return !cell.isEmpty();
    }

    private boolean signed(DecisionLine line) {
        boolean members = member(line, "name1", line.name1()) & member(line, "name2", line.name2());
        if (NameKey.same(line.name1(), line.name2())) {
            problem(Fault.F835_SAME_NAME_TWICE, line, "name2", "name", line.name2());
            return false;
        }
        return members;
    }

    private boolean member(DecisionLine line, String column, String name) {
        if (committee.stream().noneMatch(member -> NameKey.same(member, name))) {
            problem(
                    Fault.F836_NOT_OF_THE_COMMITTEE,
                    line,
                    column,
                    "name",
                    name,
                    "committee",
                    String.join(", ", committee));
            return false;
        }
        return true;
    }

    /** What the lines of one case say together. */
    private void together(Case of, Decisions decisions) {
        boolean leftOut = decisions.leavesOut(of);
        int ballot = decisions.ballot(of, vote);
        for (Ask ask : of.asks()) {
            DecisionKey key = DecisionKey.of(of, ask);
            Long line = lines.get(key);
            if (line == null) {
                problems.add(Problem.of(
                        Fault.F840_LINE_MISSING,
                        file,
                        "",
                        "case",
                        of.id(),
                        "question",
                        written(ask.question()),
                        "person",
                        ask.person() == 0 ? "" : " " + ask.person()));
            } else if (decided.containsKey(key) && mustStayBlank(ask, leftOut, ballot, decided.get(key))) {
                problems.add(Problem.of(
                        Fault.F838_MUST_STAY_BLANK, file, "dòng " + line + ", cột decision", "case", of.id()));
            }
        }
    }

    private boolean mustStayBlank(
            Ask ask, boolean leftOut, int ballot, @org.jspecify.annotations.Nullable Decision decision) {
        if (leftOut) {
            boolean leavesItOut = decision != null
                    && (ask.question() == Question.BALLOT && decision.is(Decision.NO)
                            || ask.question() == Question.AGAIN && decision.is(Decision.YES));
            return !leavesItOut;
        }
        return ask.question() == Question.ROW
                && ballot >= 0
                && vote.ballots().get(ballot).lines().stream().noneMatch(l -> l.number() == ask.person());
    }

    private void problem(Fault fault, DecisionLine line, String column, Object... values) {
        problems.add(Problem.of(fault, file, "dòng " + line.line() + ", cột " + column, values));
    }

    private static String written(Question question) {
        return DecisionWords.written(question);
    }
}
