package vn.tinnhiem.app.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.app.scan.Ask.Question;
import vn.tinnhiem.rules.ballot.LineValidity;
import vn.tinnhiem.rules.ballot.StruckOutName;
import vn.tinnhiem.rules.ballot.UnissuedSheet;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.Setting.Marks;
import vn.tinnhiem.sheet.reader.Form;

/** Hàng phiếu quét cần xem: which question comes next, and in which words. */
@Component
class ScanDoubts {

    private final Scanning scanning;
    private final ScanStore store;
    private final ScanDecisions decisions;
    private final ScanWords words;

    ScanDoubts(Scanning scanning, ScanStore store, ScanDecisions decisions, ScanWords words) {
        this.scanning = scanning;
        this.store = store;
        this.decisions = decisions;
        this.words = words;
    }

    /**
     * Hàng đợi.
     *
     * @param open sheets that wait
     * @param lines every sheet of the queue, in the order of the paper
     * @param shown the question that is asked now; empty when none is open
     * @param busy whether pages are still read, so that more may come
     */
    record Queue(long open, List<InQueue> lines, Optional<Doubt> shown, boolean busy) {}

    /** @param open whether something is still asked about it */
    record InQueue(String sheet, String where, boolean open) {}

    /**
     * Một câu hỏi như trang hỏi.
     *
     * @param seen what the machine saw, a sentence each
     * @param rules what the plan says of such a thing
     * @param reading the answer that the machine would give; empty where it has none
     * @param more how many questions about this sheet follow
     */
    record Doubt(
            String sheet,
            String where,
            Question question,
            int person,
            String name,
            String position,
            List<String> seen,
            List<String> rules,
            List<Option> options,
            String reading,
            int more) {}

    /** Một câu trả lời: {@code key} is the one to press. */
    record Option(String value, String key, String label) {}

    private record Context(
            ReadScans read, ScanForms.Printed printed, Decisions decided, List<Pile> piles, ScanNames.Words names) {

        boolean counted(Case of) {
            return piles.stream()
                    .anyMatch(pile -> pile.counted() && of.at().file().startsWith(pile.folder()));
        }

        OpenAsks asks() {
            return new OpenAsks(decided, printed.lines());
        }

        BallotLines lines() {
            return printed.lines();
        }
    }

    private Optional<Context> context(String vote) {
        List<Pile> piles = store.piles(vote);
        return scanning.finished(vote)
                .map(read -> new Context(
                        read, scanning.printed(vote), decisions.of(vote, read), piles, words.names(vote, piles)));
    }

    /** @param wanted the sheet that is looked at, if something is open about it; otherwise the next one */
    Queue of(String vote, String wanted) {
        Optional<Context> context = context(vote);
        boolean busy = scanning.busy(vote);
        return context.map(each -> queue(each, wanted, busy)).orElse(new Queue(0, List.of(), Optional.empty(), busy));
    }

    private Queue queue(Context context, String wanted, boolean busy) {
        List<InQueue> lines = new ArrayList<>();
        List<Case> open = new ArrayList<>();
        int from = 0;
        for (Case of : context.read().judged().cases()) {
            String sheet = context.read().sheetOf(of);
            boolean waits = !context.asks().of(of).isEmpty();
            if (!waits && context.counted(of)) {
                continue;
            }
            lines.add(new InQueue(sheet, words.where(of, context.names()), waits));
            if (sheet.equals(wanted)) {
                from = open.size();
            }
            if (waits) {
                open.add(of);
            }
        }
        Optional<Doubt> shown = open.isEmpty()
                ? Optional.empty()
                : Optional.of(doubt(context, open.get(from < open.size() ? from : 0)));
        return new Queue(open.size(), lines, shown, busy);
    }

    private Doubt doubt(Context context, Case of) {
        List<Ask> asks = context.asks().of(of);
        Ask ask = asks.getFirst();
        Optional<Line> line = context.lines().lines().stream()
                .filter(each -> each.number() == ask.person())
                .findFirst();
        return new Doubt(
                context.read().sheetOf(of),
                words.where(of, context.names()),
                ask.question(),
                ask.person(),
                line.map(Line::name).orElse(""),
                line.map(Line::position).orElse(""),
                words.seen(
                        of,
                        ask,
                        context.printed().layouts().forms().stream()
                                .map(Form::layout)
                                .toList(),
                        context.names()),
                rules(ask.question(), context.lines()),
                options(of, ask, context.lines()),
                ask.reading(),
                asks.size() - 1);
    }

    private List<String> rules(Question question, BallotLines lines) {
        String key = "scan.rule." + question.name().toLowerCase(java.util.Locale.ROOT);
        return switch (question) {
            case ROW ->
                List.of(
                        words.say(key + (lines.policy().value(Setting.MARKS) == Marks.X_ONLY ? ".x" : ".any")),
                        words.say(key
                                + (lines.policy().value(Setting.LINE_VALIDITY) == LineValidity.WHOLE_BALLOT
                                        ? ".whole"
                                        : ".line")),
                        words.say(key
                                + (lines.policy().value(Setting.STRUCK_OUT_NAME) == StruckOutName.WHOLE_BALLOT
                                        ? ".struckWhole"
                                        : ".struckLine")));
            case ISSUED ->
                List.of(
                        words.say(key),
                        words.say(key
                                + (lines.policy().value(Setting.UNISSUED_SHEET) == UnissuedSheet.SET_ASIDE
                                        ? ".aside"
                                        : ".counted")));
            case ADDED, AGAIN, BALLOT -> List.of(words.say(key));
        };
    }

    private List<Option> options(Case of, Ask ask, BallotLines lines) {
        List<Option> options = new ArrayList<>();
        for (String value : DecisionWords.allowed(of, ask, lines)) {
            boolean ballot =
                    ask.question() == Question.BALLOT && lines.ballot(value).isPresent();
            String key = ballot
                    ? Integer.toString(options.size() + 1)
                    : value.equals(Decision.YES) ? "C" : value.equals(Decision.NO) ? "K" : value;
            String label = ballot
                    ? words.say(
                            "scan.answer.ballot.is",
                            lines.ballot(value).map(Ballot::id).orElse(""))
                    : words.say("scan.answer." + DecisionWords.written(ask.question()) + "." + value);
            options.add(new Option(value, key, label));
        }
        return options;
    }

    /** @throws Refused as {@link ScanDecisions#decide} */
    void decide(String vote, String sheet, Question question, int person, Decision decision, List<String> committee) {
        Context context = context(vote).orElseThrow(ScanDoubts::gone);
        Case of = existing(context, sheet);
        Predicate<Ask> meant = ask -> ask.question() == question && ask.person() == person;
        Ask ask = of.asks().stream().filter(meant).findFirst().orElseThrow(ScanDoubts::gone);
        decisions.decide(vote, context.read(), context.lines(), of, ask, decision, committee);
    }

    private static Case existing(Context context, String sheet) {
        return context.read().judged().cases().stream()
                .filter(each -> context.read().sheetOf(each).equals(sheet))
                .findFirst()
                .orElseThrow(ScanDoubts::gone);
    }

    /** @throws Refused F870 where the sheet is in the count */
    void undo(String vote, String sheet) {
        Context context = context(vote).orElseThrow(ScanDoubts::gone);
        if (context.counted(existing(context, sheet))) {
            throw new Refused(Problem.of(Fault.F870_PILE_COUNTED, "", ""));
        }
        decisions.undo(vote, sheet);
    }

    private static Refused gone() {
        return new Refused(Problem.of(Fault.F867_NO_SUCH_DOUBT, "", ""));
    }
}
