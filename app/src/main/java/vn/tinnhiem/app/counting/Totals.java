package vn.tinnhiem.app.counting;

import static vn.tinnhiem.app.store.schema.Tables.COUNT_BATCH;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_DECISION;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_DOUBT;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_TOTALS;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_TOTALS_ENTRY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.plan.lines.ApprovedPlans;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.rules.count.DoubleEntry.Agreed;
import vn.tinnhiem.rules.count.DoubleEntry.Differing;
import vn.tinnhiem.rules.count.DoubleEntry.Second;
import vn.tinnhiem.rules.count.DoubleEntry.Unclear;
import vn.tinnhiem.rules.count.EnteredOnce;
import vn.tinnhiem.rules.count.Identities;
import vn.tinnhiem.rules.law.Finding;

/** Nhập tổng số của một xấp, hai lần như từng tờ: the numbers of a person are one field, equal or not. */
@Component
class Totals {

    static final String ASKED = "?";

    private final DSLContext queries;
    private final Batches batches;
    private final OpenCounts counts;
    private final ApprovedPlans plans;
    private final AuditLog log;
    private final Live live;

    Totals(DSLContext queries, Batches batches, OpenCounts counts, ApprovedPlans plans, AuditLog log, Live live) {
        this.queries = queries;
        this.batches = batches;
        this.counts = counts;
        this.plans = plans;
        this.log = log;
        this.live = live;
    }

    List<Line> lines(Batch batch) {
        return plans.of(batch.vote()).ballot(batch.ballot()).orElseThrow().lines();
    }

    /** Every equation that does not hold, person by person. */
    List<Finding> findings(Batch batch, BatchTotals totals) {
        Identities identities = new Identities(code -> false);
        List<Line> lines = lines(batch);
        long collected = batch.size() - totals.setAside();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            identities.tally(
                    line.number() + ". " + line.name(), totals.persons().get(i).tally(collected));
        }
        return identities.broken();
    }

    /** What a third entry has to enter: places among the fields; all for the first two. */
    List<Integer> places(Batch batch, Pass pass) {
        return pass.number() < 3
                ? IntStream.rangeClosed(0, lines(batch).size()).boxed().toList()
                : differing(batches.passes(batch.id())).map(Differing::places).orElse(List.of());
    }

    /** For a third entry: the first one's numbers at the places that are not asked for. */
    BatchTotals completed(Batch batch, Pass pass, Map<Integer, List<Long>> entered) {
        List<List<Long>> fields = new ArrayList<>();
        List<List<Long>> first = pass.number() < 3
                ? List.of()
                : entry(batches.passes(batch.id()).getFirst()).orElseThrow().fields();
        for (int i = 0; i <= lines(batch).size(); i++) {
            List<Long> typed = entered.get(i);
            fields.add(typed == null ? first.get(i) : typed);
        }
        return BatchTotals.of(fields);
    }

    /** Stores an entry that holds in itself, and sees how far the batch is. */
    @Transactional
    public void enter(Seated at, Batch batch, Pass pass, BatchTotals totals) {
        counts.refuseClosed(batch.vote());
        if (pass.done() || !pass.station().equals(at.station())) {
            throw Batches.refused(Fault.F555_AT_ANOTHER_STATION);
        }
        queries.deleteFrom(COUNT_TOTALS_ENTRY)
                .where(COUNT_TOTALS_ENTRY.PASS.eq(pass.id()))
                .execute();
        queries.insertInto(COUNT_TOTALS_ENTRY)
                .set(COUNT_TOTALS_ENTRY.PASS, pass.id())
                .set(COUNT_TOTALS_ENTRY.NUMBERS, totals.text())
                .execute();
        batches.done(pass);
        log.record(
                CountAct.ENTRY_FINISHED,
                batch.vote(),
                Batches.name(batch),
                Map.of("entry", pass.number(), "members", at.names()));
        settle(batch);
        live.changed(batch.vote());
    }

    private Optional<Differing<List<Long>>> differing(List<Pass> passes) {
        return passes.size() >= 2 && second(passes) instanceof Differing<List<Long>> differing
                ? Optional.of(differing)
                : Optional.empty();
    }

    private Second<List<Long>> second(List<Pass> passes) {
        return new EnteredOnce<>(
                        passes.get(0).members(),
                        entry(passes.get(0)).orElseThrow().fields())
                .second(
                        passes.get(1).members(),
                        entry(passes.get(1)).orElseThrow().fields());
    }

    private void settle(Batch batch) {
        List<Pass> passes = batches.passes(batch.id());
        if (passes.size() < 2 || !passes.get(1).done()) {
            return;
        }
        if (second(passes) instanceof Agreed<List<Long>> agreed) {
            keep(batch, BatchTotals.of(agreed.fields()), 0, 0);
            return;
        }
        Differing<List<Long>> differing = differing(passes).orElseThrow();
        queries.update(COUNT_BATCH)
                .set(COUNT_BATCH.DIFFERING, (long) differing.places().size())
                .where(COUNT_BATCH.ID.eq(batch.id()))
                .execute();
        if (passes.size() < 3 || !passes.get(2).done()) {
            return;
        }
        var third = differing.third(
                passes.get(2).members(), entry(passes.get(2)).orElseThrow().fields());
        if (third instanceof Agreed<List<Long>> agreed) {
            BatchTotals settled = BatchTotals.of(agreed.fields());
            if (findings(batch, settled).isEmpty()) {
                keep(batch, settled, differing.places().size(), 0);
            } else {
                ask(
                        batch,
                        agreed.fields(),
                        IntStream.range(0, agreed.fields().size()).boxed().toList());
            }
        } else if (third instanceof Unclear<List<Long>> unclear) {
            ask(batch, unclear.fields(), unclear.places());
        }
    }

    private void ask(Batch batch, List<List<Long>> fields, List<Integer> open) {
        String text = IntStream.range(0, fields.size())
                .mapToObj(i -> open.contains(i) ? ASKED : BatchTotals.text(List.of(fields.get(i))))
                .collect(Collectors.joining(";"));
        queries.insertInto(COUNT_DOUBT)
                .set(COUNT_DOUBT.ID, Ids.random())
                .set(COUNT_DOUBT.BATCH, batch.id())
                .set(COUNT_DOUBT.ORDINAL, 0L)
                .set(COUNT_DOUBT.FIELDS, text)
                .set(COUNT_DOUBT.REASON, "")
                .set(COUNT_DOUBT.NAME1, "")
                .set(COUNT_DOUBT.NAME2, "")
                .execute();
    }

    /** The committee's numbers at the open places; whatever does not hold is returned and nothing is stored. */
    @Transactional
    public List<Finding> decide(Batch batch, String fields, Map<Integer, List<Long>> decided, DoubtQueue.Said said) {
        List<String> parts = Arrays.asList(fields.split(";"));
        String whole = IntStream.range(0, parts.size())
                .mapToObj(i -> parts.get(i).equals(ASKED)
                        ? BatchTotals.text(List.of(java.util.Objects.requireNonNull(decided.get(i))))
                        : parts.get(i))
                .collect(Collectors.joining(";"));
        BatchTotals totals = BatchTotals.of(whole);
        List<Finding> findings = findings(batch, totals);
        if (findings.isEmpty()) {
            queries.deleteFrom(COUNT_DOUBT)
                    .where(COUNT_DOUBT.BATCH.eq(batch.id()))
                    .execute();
            decided.forEach((place, numbers) -> note(batch, place, numbers, said));
            keep(batch, totals, batch.differing(), decided.size());
        }
        return findings;
    }

    /** What goes into the annex of the minutes: whose numbers, which, why, and who decided. */
    private void note(Batch batch, int place, List<Long> numbers, DoubtQueue.Said said) {
        List<Line> lines =
                plans.of(batch.vote()).ballot(batch.ballot()).orElseThrow().lines();
        queries.insertInto(COUNT_DECISION)
                .set(COUNT_DECISION.ID, Ids.random())
                .set(COUNT_DECISION.BATCH, batch.id())
                .set(COUNT_DECISION.QUESTION, place == 0 ? Decided.BATCH_NUMBERS : Decided.PERSON_NUMBERS)
                .set(
                        COUNT_DECISION.PERSON,
                        place == 0 ? 0L : lines.get(place - 1).number())
                .set(COUNT_DECISION.WHY, "")
                .set(COUNT_DECISION.READING, "")
                .set(COUNT_DECISION.DECISION, BatchTotals.text(List.of(numbers)))
                .set(COUNT_DECISION.REASON, said.reason().strip())
                .set(COUNT_DECISION.NAME1, said.name1())
                .set(COUNT_DECISION.NAME2, said.name2())
                .execute();
    }

    private void keep(Batch batch, BatchTotals totals, long differing, long decided) {
        batches.passes(batch.id())
                .forEach(pass -> queries.deleteFrom(COUNT_TOTALS_ENTRY)
                        .where(COUNT_TOTALS_ENTRY.PASS.eq(pass.id()))
                        .execute());
        queries.insertInto(COUNT_TOTALS)
                .set(COUNT_TOTALS.BATCH, batch.id())
                .set(COUNT_TOTALS.NUMBERS, totals.text())
                .execute();
        queries.update(COUNT_BATCH)
                .set(COUNT_BATCH.IS_AGREED, true)
                .set(COUNT_BATCH.DIFFERING, differing)
                .set(COUNT_BATCH.DECIDED, decided)
                .where(COUNT_BATCH.ID.eq(batch.id()))
                .execute();
        log.record(
                CountAct.BATCH_AGREED,
                batch.vote(),
                Batches.name(batch),
                Map.of("sheets", batch.size(), "differing", differing, "decided", decided));
    }

    private Optional<BatchTotals> entry(Pass pass) {
        return queries.selectFrom(COUNT_TOTALS_ENTRY)
                .where(COUNT_TOTALS_ENTRY.PASS.eq(pass.id()))
                .fetchOptional(row -> BatchTotals.of(row.getNumbers()));
    }
}
