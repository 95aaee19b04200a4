package vn.tinnhiem.app.scan;

import static vn.tinnhiem.app.store.schema.Tables.SCAN_DECISION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.scan.Ask.Question;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.schema.tables.records.ScanDecisionRecord;

/**
 * Quyết định của ban kiểm phiếu về các tờ máy chưa rõ. Kept with the sheet that they are about until the count is closed; what
 * goes into the annex is {@link FinishedCount}'s, which no longer says of which sheet.
 */
@Component
class ScanDecisions {

    private final DSLContext queries;
    private final AuditLog log;
    private final Live live;

    ScanDecisions(DSLContext queries, AuditLog log, Live live) {
        this.queries = queries;
        this.log = log;
        this.live = live;
    }

    /** What was decided of these pages. Decisions about sheets that were taken away again are not in it. */
    Decisions of(String vote, ReadScans read) {
        Map<String, List<ScanDecisionRecord>> bySheet = queries.selectFrom(SCAN_DECISION)
                .where(SCAN_DECISION.VOTE.eq(vote))
                .fetchGroups(SCAN_DECISION.SHEET, each -> each);
        Map<DecisionKey, Decision> decided = new HashMap<>();
        for (Case of : read.judged().cases()) {
            for (ScanDecisionRecord row : bySheet.getOrDefault(read.sheetOf(of), List.of())) {
                of.asks().stream()
                        .filter(ask ->
                                ask.question().name().equals(row.getQuestion()) && ask.person() == row.getPerson())
                        .forEach(ask -> decided.put(DecisionKey.of(of, ask), decision(row)));
            }
        }
        return new Decisions(decided);
    }

    private static Decision decision(ScanDecisionRecord row) {
        return new Decision(row.getDecision(), row.getReason(), row.getName1(), row.getName2());
    }

    /**
     * What two members say to one question.
     *
     * @param decision as {@code decisions.csv} has it: a letter, {@code yes}, {@code no}, or the id of a ballot
     * @param committee names of the committee
     * @throws Refused as a line of {@code decisions.csv} is: F833 to F836, F838, F842; F867 where nobody asks that (any more)
     */
    @Transactional
    void decide(
            String vote,
            ReadScans read,
            BallotLines lines,
            Case of,
            Ask ask,
            Decision decision,
            List<String> committee) {
        Decisions before = of(vote, read);
        if (new OpenAsks(before, lines).of(of).stream().noneMatch(ask::equals)) {
            throw new Refused(Problem.of(Fault.F867_NO_SUCH_DOUBT, "", ""));
        }
        Decision checked = checked(before, lines, of, ask, decision, committee);
        ScanDecisionRecord row = queries.newRecord(SCAN_DECISION);
        row.setId(Ids.random());
        row.setVote(vote);
        row.setSheet(read.sheetOf(of));
        row.setQuestion(ask.question().name());
        row.setPerson((long) ask.person());
        row.setDecision(checked.value());
        row.setReason(checked.reason());
        row.setName1(checked.name1());
        row.setName2(checked.name2());
        if (leavesOut(ask, checked)) {
            queries.deleteFrom(SCAN_DECISION).where(about(vote, row.getSheet())).execute();
        }
        queries.executeInsert(row);
        log.record(ScanAct.SCAN_DECIDED, vote, "", Map.of());
        live.changed(vote);
    }

    private static boolean leavesOut(Ask ask, Decision decision) {
        return ask.question() == Question.BALLOT && decision.is(Decision.NO)
                || ask.question() == Question.AGAIN && decision.is(Decision.YES);
    }

    /** By the same rules as a line of the file. */
    private static Decision checked(
            Decisions before, BallotLines lines, Case of, Ask ask, Decision decision, List<String> committee) {
        List<DecisionLine> all = new ArrayList<>();
        for (Ask each : of.asks()) {
            Decision said = each.equals(ask)
                    ? decision
                    : leavesOut(ask, decision) ? null : before.of(of, each).orElse(null);
            all.add(new DecisionLine(
                    0,
                    of.id(),
                    each.question().name(),
                    each.person() == 0 ? "" : Integer.toString(each.person()),
                    said == null ? "" : said.value(),
                    said == null ? "" : said.reason(),
                    said == null ? "" : said.name1(),
                    said == null ? "" : said.name2(),
                    ""));
        }
        try {
            Judged alone = new Judged(List.of(), List.of(of), List.of(), 1);
            return new DecisionCheck("", alone, lines, committee)
                    .checked(all)
                    .of(of, ask)
                    .orElseThrow(() -> new Refused(Problem.of(
                            Fault.F833_DECISION_NOT_ALLOWED,
                            "",
                            "",
                            "value",
                            decision.value(),
                            "allowed",
                            String.join(", ", DecisionWords.allowed(of, ask, lines)))));
        } catch (Refused refused) {
            throw new Refused(refused.problems().stream()
                    .map(problem -> new Problem(problem.fault(), "", "", problem.values()))
                    .toList());
        }
    }

    /** Takes back everything that was decided about a sheet. */
    @Transactional
    void undo(String vote, String sheet) {
        if (queries.deleteFrom(SCAN_DECISION).where(about(vote, sheet)).execute() > 0) {
            log.record(ScanAct.SCAN_DECISION_UNDONE, vote, "", Map.of());
            live.changed(vote);
        }
    }

    private static Condition about(String vote, String sheet) {
        return SCAN_DECISION.VOTE.eq(vote).and(SCAN_DECISION.SHEET.eq(sheet));
    }

    /** The pages of these files are in the count: nothing says any more which sheet a decision was about. */
    void forget(String vote, Set<String> hashes) {
        List<String> ids = queries.selectFrom(SCAN_DECISION).where(SCAN_DECISION.VOTE.eq(vote)).fetch().stream()
                .filter(row -> hashes.contains(
                        row.getSheet().substring(0, row.getSheet().indexOf('-'))))
                .map(ScanDecisionRecord::getId)
                .toList();
        queries.deleteFrom(SCAN_DECISION).where(SCAN_DECISION.ID.in(ids)).execute();
    }

    /** The count is closed. */
    void forget(String vote) {
        queries.deleteFrom(SCAN_DECISION).where(SCAN_DECISION.VOTE.eq(vote)).execute();
    }
}
