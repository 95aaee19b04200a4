package vn.tinnhiem.app.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.committee.Committees;
import vn.tinnhiem.app.counting.Doubt;
import vn.tinnhiem.app.counting.DoubtQueue;
import vn.tinnhiem.app.counting.Seated;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.rules.law.Finding;

/** Phiếu quét máy chưa rõ, trong hàng phiếu cần xem xét: one question at a time, since an answer may make others needless. */
@Component
class ScanDoubts implements DoubtQueue {

    private final Scanning scanning;
    private final ScanStore store;
    private final ScanDecisions decisions;
    private final Committees committees;
    private final CountIsOpen open;
    private final ScanWords words;
    private final ScanQuestions questions;

    ScanDoubts(
            Scanning scanning,
            ScanStore store,
            ScanDecisions decisions,
            Committees committees,
            CountIsOpen open,
            ScanWords words,
            ScanQuestions questions) {
        this.scanning = scanning;
        this.store = store;
        this.decisions = decisions;
        this.committees = committees;
        this.open = open;
        this.words = words;
        this.questions = questions;
    }

    /** What was read and decided of a vote. */
    private record Context(ReadScans read, ScanForms.Printed printed, Decisions decided) {

        List<Ask> open(Case of) {
            return new OpenAsks(decided, printed.lines()).of(of);
        }

        List<Case> cases() {
            return read.judged().cases();
        }

        Optional<Case> find(String sheet) {
            return cases().stream()
                    .filter(each -> read.sheetOf(each).equals(sheet))
                    .findFirst();
        }
    }

    private Optional<Context> context(String vote) {
        return scanning.finished(vote).map(read -> new Context(read, scanning.printed(vote), decisions.of(vote, read)));
    }

    @Override
    public long count(String vote) {
        return context(vote)
                .map(each -> each.cases().stream()
                        .filter(of -> !each.open(of).isEmpty())
                        .count())
                .orElse(0L);
    }

    @Override
    public List<Waiting> waiting(String vote) {
        Optional<Context> context = context(vote);
        if (context.isEmpty()) {
            return List.of();
        }
        ScanNames.Words names = words.names(vote, store.piles(vote));
        List<Waiting> waiting = new ArrayList<>();
        for (Case of : context.get().cases()) {
            if (counted(vote, of)) {
                continue;
            }
            waiting.add(new Waiting(
                    context.get().read().sheetOf(of),
                    words.where(of, names),
                    !context.get().open(of).isEmpty()));
        }
        return waiting;
    }

    @Override
    public boolean busy(String vote) {
        return scanning.busy(vote);
    }

    @Override
    public Optional<Doubt> find(String vote, String id) {
        return context(vote)
                .flatMap(each ->
                        each.find(id).filter(of -> !each.open(of).isEmpty()).map(of -> doubt(vote, each, of)));
    }

    private Doubt doubt(String vote, Context context, Case of) {
        List<Ask> asks = context.open(of);
        ScanNames.Words names = words.names(vote, store.piles(vote));
        String sheet = context.read().sheetOf(of);
        return new Doubt(
                sheet,
                words.where(of, names),
                "/station/scans/picture/" + sheet,
                List.of(questions.of(of, asks.getFirst(), context.printed(), names)),
                asks.size() - 1,
                false);
    }

    /** @throws Refused as {@link ScanDecisions#decide} */
    @Override
    public List<Finding> decide(Seated at, String id, Said said) {
        open.require(at.vote());
        Context context = context(at.vote()).orElseThrow(ScanDoubts::gone);
        Case of = context.find(id).orElseThrow(ScanDoubts::gone);
        if (said.answers().size() != 1) {
            throw new Refused(Problem.of(Fault.F564_DECISION_MISSING, "", ""));
        }
        Map.Entry<String, String> answer = said.answers().entrySet().iterator().next();
        Ask ask = of.asks().stream()
                .filter(each -> ScanQuestions.field(each).equals(answer.getKey()))
                .findFirst()
                .orElseThrow(ScanDoubts::gone);
        decisions.decide(
                at.vote(),
                context.read(),
                context.printed().lines(),
                of,
                ask,
                new Decision(
                        answer.getValue(),
                        said.reason().strip(),
                        said.name1().strip(),
                        said.name2().strip()),
                committees.members(at.vote()).stream()
                        .map(CommitteeMember::name)
                        .toList());
        return List.of();
    }

    @Override
    public void undo(Seated at, String id) {
        Optional<Case> of = context(at.vote()).flatMap(each -> each.find(id));
        if (of.isPresent()) {
            open.require(at.vote());
            if (counted(at.vote(), of.get())) {
                throw new Refused(Problem.of(Fault.F870_PILE_COUNTED, "", ""));
            }
            decisions.undo(at.vote(), id);
        }
    }

    /** A sheet that is in the count is decided for good. */
    private boolean counted(String vote, Case of) {
        return store.piles(vote).stream()
                .anyMatch(pile -> pile.counted() && of.at().file().startsWith(pile.folder()));
    }

    private static Refused gone() {
        return new Refused(Problem.of(Fault.F867_NO_SUCH_DOUBT, "", ""));
    }
}
