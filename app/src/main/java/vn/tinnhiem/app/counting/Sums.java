package vn.tinnhiem.app.counting;

import static vn.tinnhiem.app.store.schema.Tables.COUNT_BATCH;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_DECISION;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_SHEET;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_TOTALS;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.counting.Count.Box;
import vn.tinnhiem.app.counting.Count.PersonTally;
import vn.tinnhiem.app.counting.Count.Source;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.rules.ballot.Reason;
import vn.tinnhiem.rules.count.Tally;

/** Cộng các xấp đã khớp: sheets judged by the rules, totals added to them. */
@Component
class Sums {

    private final DSLContext queries;
    private final ApprovedPlans plans;
    private final ObjectProvider<ScanAccounts> scans;

    Sums(DSLContext queries, ApprovedPlans plans, ObjectProvider<ScanAccounts> scans) {
        this.queries = queries;
        this.plans = plans;
        this.scans = scans;
    }

    /**
     * Tổng của các xấp đã khớp.
     *
     * @param sheets empty when a batch was entered as totals
     */
    record Summed(Count count, Optional<KeptSheets> sheets, List<Decided> decisions) {}

    /** Everything that agreed so far. */
    Summed of(String vote) {
        BallotLines lines = plans.of(vote);
        KeptSheets.Tray tray = new KeptSheets.Tray(lines);
        for (int i = 0; i < lines.ballots().size(); i++) {
            int ballot = i;
            lay(
                    tray,
                    ballot,
                    COUNT_BATCH
                            .VOTE
                            .eq(vote)
                            .and(COUNT_BATCH.BALLOT.eq(lines.ballots().get(i).id())));
        }
        KeptSheets.Counted sheets = tray.counted();
        boolean totals = queries.fetchExists(
                COUNT_BATCH, COUNT_BATCH.VOTE.eq(vote).and(COUNT_BATCH.METHOD.eq(Method.TOTALS.name())));
        Count count = totals ? withTotals(vote, lines, sheets.count()) : sheets.count();
        Optional<ScanAccount> scan = Optional.ofNullable(scans.getIfAvailable()).flatMap(each -> each.of(vote));
        return new Summed(
                scan.map(count::scanned).orElse(count),
                totals ? Optional.empty() : Optional.of(sheets.sheets()),
                decisions(vote));
    }

    private void lay(KeptSheets.Tray tray, int ballot, Condition which) {
        queries.select(COUNT_SHEET.MARKS, COUNT_SHEET.IS_ISSUED, COUNT_SHEET.IS_ADDED)
                .from(COUNT_SHEET)
                .join(COUNT_BATCH)
                .on(COUNT_BATCH.ID.eq(COUNT_SHEET.BATCH))
                .where(which)
                .forEach(row -> tray.add(ballot, Typed.sheet(row.value1(), row.value2(), row.value3())));
    }

    /** What the sheets, or the totals, of one batch that agreed come to. */
    Box of(Batch batch, BallotLines lines) {
        int ballot = lines.ballots().stream().map(Ballot::id).toList().indexOf(batch.ballot());
        KeptSheets.Tray tray = new KeptSheets.Tray(lines);
        lay(tray, ballot, COUNT_BATCH.ID.eq(batch.id()));
        Box sheets = tray.counted().count().boxes().get(ballot);
        return batch.method() == Method.TOTALS ? withTotals(sheets, COUNT_BATCH.ID.eq(batch.id())) : sheets;
    }

    private Count withTotals(String vote, BallotLines lines, Count sheets) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < lines.ballots().size(); i++) {
            boxes.add(withTotals(
                    sheets.boxes().get(i),
                    COUNT_BATCH
                            .VOTE
                            .eq(vote)
                            .and(COUNT_BATCH.BALLOT.eq(lines.ballots().get(i).id()))));
        }
        return new Count(Source.TOTALS, boxes);
    }

    private Box withTotals(Box sheets, Condition which) {
        Box sum = sheets;
        for (var row : queries.select(COUNT_BATCH.SIZE, COUNT_TOTALS.NUMBERS)
                .from(COUNT_TOTALS)
                .join(COUNT_BATCH)
                .on(COUNT_BATCH.ID.eq(COUNT_TOTALS.BATCH))
                .where(which)
                .fetch()) {
            sum = plus(sum, BatchTotals.of(row.value2()), row.value1());
        }
        return sum;
    }

    private static Box plus(Box sum, BatchTotals totals, long size) {
        long collected = size - totals.setAside();
        List<PersonTally> persons = new ArrayList<>();
        for (int i = 0; i < sum.persons().size(); i++) {
            PersonTally before = sum.persons().get(i);
            persons.add(new PersonTally(
                    before.line(), plus(before.tally(), totals.persons().get(i).tally(collected)), before.deputies()));
        }
        return new Box(
                sum.ballot(),
                OptionalLong.of(sum.collected().orElse(0) + collected),
                OptionalLong.of(sum.setAside().orElse(0) + totals.setAside()),
                OptionalLong.of(sum.addedNames().orElse(0) + totals.added()),
                persons);
    }

    /** Reasons are left out where a batch came as totals: it does not say them. */
    private static Tally plus(Tally one, Tally other) {
        Map<Reason, Long> none = new EnumMap<>(Reason.class);
        return new Tally(
                one.collected() + other.collected(),
                one.valid() + other.valid(),
                one.invalidLines() + other.invalidLines(),
                one.high() + other.high(),
                one.confidence() + other.confidence(),
                one.low() + other.low(),
                none);
    }

    private List<Decided> decisions(String vote) {
        return queries
                .select(COUNT_DECISION.fields())
                .from(COUNT_DECISION)
                .join(COUNT_BATCH)
                .on(COUNT_BATCH.ID.eq(COUNT_DECISION.BATCH))
                .where(COUNT_BATCH.VOTE.eq(vote))
                .fetchInto(COUNT_DECISION)
                .stream()
                .map(row -> new Decided(
                        row.getQuestion(),
                        Math.toIntExact(row.getPerson()),
                        Seen.of(row.getWhy()),
                        row.getReading(),
                        row.getDecision(),
                        row.getReason(),
                        row.getName1(),
                        row.getName2()))
                .sorted()
                .toList();
    }
}
