package vn.tinnhiem.app.scan;

import static vn.tinnhiem.app.store.schema.Tables.SCAN_STACK;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.counting.Batch;
import vn.tinnhiem.app.counting.Batches;
import vn.tinnhiem.app.counting.DoubtPictures;
import vn.tinnhiem.app.counting.Intake.Taken;
import vn.tinnhiem.app.counting.Method;
import vn.tinnhiem.app.counting.Seated;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.live.Live;
import vn.tinnhiem.app.scan.Stacks.Laid;
import vn.tinnhiem.app.scan.Stacks.Stack;
import vn.tinnhiem.sheet.reader.Form;
import vn.tinnhiem.sheet.reading.Thresholds;

/** Phiếu quét vào phép đếm: all that is read and decided goes into the batches, those drawn by dice to be entered by hand too. */
@Component
class CountedScans implements DoubtPictures {

    /** Sheets of a batch, where scanning was not by batches: what two people enter in a few minutes. */
    static final long BATCH = 50;

    private final DSLContext queries;
    private final ScanStore store;
    private final Scanning scanning;
    private final ScanDecisions decisions;
    private final ScanDraws draws;
    private final ScanRecords records;
    private final Batches batches;
    private final vn.tinnhiem.app.counting.Intake intake;
    private final TransactionTemplate transactions;
    private final AuditLog log;
    private final Live live;

    CountedScans(
            DSLContext queries,
            ScanStore store,
            Scanning scanning,
            ScanDecisions decisions,
            ScanDraws draws,
            ScanRecords records,
            Batches batches,
            vn.tinnhiem.app.counting.Intake intake,
            TransactionTemplate transactions,
            AuditLog log,
            Live live) {
        this.queries = queries;
        this.store = store;
        this.scanning = scanning;
        this.decisions = decisions;
        this.draws = draws;
        this.records = records;
        this.batches = batches;
        this.intake = intake;
        this.transactions = transactions;
        this.log = log;
        this.live = live;
    }

    /**
     * Everything that was read and decided and is not in the count yet.
     *
     * @param fresh deliveries that are not in the count
     */
    record Ready(ReadScans read, FinishedCount count, List<Pile> fresh, Stacks stacks, ScanForms.Printed printed) {}

    /** @throws Refused F865 while pages are read, F866 while sheets wait for a decision */
    Ready ready(String vote) {
        ReadScans read =
                scanning.complete(vote).orElseThrow(() -> new Refused(Problem.of(Fault.F865_STILL_READING, "", "")));
        ScanForms.Printed printed = scanning.printed(vote);
        Decisions decided = decisions.of(vote, read);
        FinishedCount count = FinishedCount.of(
                read.judged(),
                decided,
                printed.lines(),
                printed.layouts().forms().stream().map(Form::layout).toList(),
                Thresholds.STANDARD.version());
        if (count.account().provisional()) {
            throw new Refused(Problem.of(
                    Fault.F866_DOUBTS_OPEN, "", "", "open", count.account().open()));
        }
        List<Pile> fresh =
                store.piles(vote).stream().filter(pile -> !pile.counted()).toList();
        return new Ready(read, count, fresh, new Stacks(read, decided, printed.lines()), printed);
    }

    /** The stacks as they would go into the count; batches are made for sheets that have none. */
    List<Stack> stacks(String vote, Ready ready) {
        ready.stacks()
                .unnamed(ready.fresh())
                .forEach((ballot, sheets) -> batches.make(vote, ballot, sheets.size(), BATCH, Method.SCAN));
        return ready.stacks().stacked(ready.fresh(), untouched(vote));
    }

    private List<Batch> untouched(String vote) {
        return batches.of(vote).stream()
                .filter(batch -> !batch.agreed() && batch.method() != Method.TOTALS)
                .toList();
    }

    /** Begins the draw among all batches that were scanned and are not in the count. */
    void draw(Seated at, int wanted) {
        List<Batch> scanned =
                stacks(at.vote(), ready(at.vote())).stream().map(Stack::batch).toList();
        draws.begin(at.vote(), scanned, wanted, at.names());
    }

    /**
     * Puts everything into the count.
     *
     * @param allByHand whether every batch is entered by hand too; otherwise those drawn, if there was a draw
     * @throws Refused F865 to F872, and what the count refuses
     */
    void count(Seated at, boolean allByHand) {
        String vote = at.vote();
        Ready ready = ready(vote);
        Optional<ScanDraws.Drawing> drawing = draws.open(vote);
        if (drawing.isPresent() && !drawing.get().dice().complete()) {
            throw new Refused(Problem.of(Fault.F871_DRAW_NOT_ENDED, "", ""));
        }
        if (ready.fresh().isEmpty()) {
            throw new Refused(Problem.of(Fault.F865_STILL_READING, "", ""));
        }
        transactions.executeWithoutResult(tx -> {
            List<Stack> stacks = stacks(vote, ready);
            long sheets = 0;
            for (Stack stack : stacks) {
                boolean byHand = allByHand
                        || drawing.filter(each -> each.drew(stack.batch().id())).isPresent();
                intake.take(at, stack.batch().id(), taken(stack), !byHand);
                if (byHand) {
                    keepPlaces(stack);
                }
                sheets += stack.sheets().size();
            }
            drawing.ifPresent(draws::use);
            store.counted(ready.fresh());
            records.keep(vote, ready.count().account());
            log.record(ScanAct.SCAN_COUNTED, vote, "", Map.of("batches", stacks.size(), "sheets", sheets));
            live.changed(vote);
        });
        try {
            ready.read().writeReadings(records.readingsFile(vote));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Taken> taken(Stack stack) {
        List<Taken> taken = new ArrayList<>();
        for (Laid each : stack.sheets()) {
            SheetMarks marks = each.marks();
            taken.add(new Taken(marks.marks().stream().map(Optional::of).toList(), marks.issued(), marks.added()));
        }
        return taken;
    }

    private void keepPlaces(Stack stack) {
        for (int i = 0; i < stack.sheets().size(); i++) {
            queries.insertInto(SCAN_STACK)
                    .set(SCAN_STACK.BATCH, stack.batch().id())
                    .set(SCAN_STACK.ORDINAL, i + 1L)
                    .set(SCAN_STACK.SHEET, stack.sheets().get(i).sheet())
                    .execute();
        }
    }

    @Override
    public Optional<String> address(String batch, long ordinal) {
        return queries.selectFrom(SCAN_STACK)
                .where(SCAN_STACK.BATCH.eq(batch), SCAN_STACK.ORDINAL.eq(ordinal))
                .fetchOptional(row -> "/station/scans/picture/" + row.getSheet());
    }

    /** The places of batches that agree meanwhile go. */
    void forgetAgreed(String vote) {
        batches.of(vote).stream()
                .filter(Batch::agreed)
                .forEach(batch -> queries.deleteFrom(SCAN_STACK)
                        .where(SCAN_STACK.BATCH.eq(batch.id()))
                        .execute());
    }
}
