package vn.tinnhiem.app.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.counting.Batch;
import vn.tinnhiem.app.counting.Batches;
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
class CountedScans {

    /** Sheets of a batch, where scanning was not by batches: what two people enter in a few minutes. */
    static final long BATCH = 50;

    private final ScanStore store;
    private final Scanning scanning;
    private final ScanDecisions decisions;
    private final ScanDraws draws;
    private final SeenSheets seen;
    private final CountedPages pages;
    private final ScanRecords records;
    private final Batches batches;
    private final vn.tinnhiem.app.counting.Intake intake;
    private final TransactionTemplate transactions;
    private final AuditLog log;
    private final Live live;

    CountedScans(
            ScanStore store,
            Scanning scanning,
            ScanDecisions decisions,
            ScanDraws draws,
            SeenSheets seen,
            CountedPages pages,
            ScanRecords records,
            Batches batches,
            vn.tinnhiem.app.counting.Intake intake,
            TransactionTemplate transactions,
            AuditLog log,
            Live live) {
        this.store = store;
        this.scanning = scanning;
        this.decisions = decisions;
        this.draws = draws;
        this.seen = seen;
        this.pages = pages;
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
     * @param count of the deliveries that are not in the count
     * @param fresh those deliveries
     */
    record Ready(ReadScans read, FinishedCount count, List<Pile> fresh, Stacks stacks) {}

    /** @throws Refused F865 while pages are read, F866 while sheets wait for a decision */
    Ready ready(String vote) {
        ReadScans read = scanning.complete(vote).orElseThrow(CountedScans::stillReading);
        List<Pile> fresh =
                store.piles(vote).stream().filter(pile -> !pile.counted()).toList();
        ScanForms.Printed printed = scanning.printed(vote);
        Decisions decided = decisions.of(vote, read);
        FinishedCount count = count(read, fresh, decided, printed);
        if (count.account().provisional()) {
            throw new Refused(Problem.of(
                    Fault.F866_DOUBTS_OPEN, "", "", "open", count.account().open()));
        }
        return new Ready(read, count, fresh, new Stacks(read, decided, printed.lines()));
    }

    /** The count of some deliveries. */
    static FinishedCount count(ReadScans read, List<Pile> piles, Decisions decided, ScanForms.Printed printed) {
        return FinishedCount.of(
                Judged.of(piles.stream()
                        .flatMap(pile -> read.placed(pile.folder()).stream())
                        .toList()),
                decided,
                printed.lines(),
                printed.layouts().forms().stream().map(Form::layout).toList(),
                Thresholds.STANDARD.version());
    }

    private static Refused stillReading() {
        return new Refused(Problem.of(Fault.F865_STILL_READING, "", ""));
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
                .filter(batch -> !batch.agreed() && batch.method() != Method.TOTALS && !batches.begun(batch.id()))
                .toList();
    }

    /** Begins the draw among all batches that were scanned and are not in the count. */
    void draw(Seated at, int wanted) {
        List<Batch> scanned =
                stacks(at.vote(), ready(at.vote())).stream().map(Stack::batch).toList();
        draws.begin(at.vote(), scanned, wanted, at.names());
    }

    /**
     * Puts everything into the count. Then the order in which it was read is forgotten.
     *
     * @param allByHand whether every batch is entered by hand too; otherwise those drawn, if there was a draw
     * @throws Refused F865 to F874, and what the count refuses
     */
    void count(Seated at, boolean allByHand) {
        String vote = at.vote();
        Ready ready = ready(vote);
        Optional<ScanDraws.Drawing> drawing = draws.open(vote);
        if (drawing.isPresent() && !drawing.get().dice().complete()) {
            throw new Refused(Problem.of(Fault.F871_DRAW_NOT_ENDED, "", ""));
        }
        if (ready.fresh().isEmpty()) {
            throw stillReading();
        }
        transactions.executeWithoutResult(tx -> {
            // Nothing may have come since: from here to the end nobody else writes.
            if (scanning.complete(vote).isEmpty()) {
                throw stillReading();
            }
            List<Stack> stacks = stacks(vote, ready);
            drawing.ifPresent(each -> refuseOthers(each, stacks));
            for (Stack stack : stacks) {
                boolean byHand = allByHand
                        || drawing.filter(each -> each.drew(stack.batch().id())).isPresent();
                seen.keep(vote, stack.batch().id(), told(ready.read(), stack));
                if (byHand) {
                    pages.keepPlaces(vote, stack);
                }
                intake.take(at, stack.batch().id(), taken(stack), !byHand);
            }
            seen.keepHashes(vote, store.hashes(ready.fresh()));
            drawing.ifPresent(draws::use);
            store.counted(ready.fresh());
            records.add(vote, ready.count().account());
            long sheets =
                    stacks.stream().mapToLong(stack -> stack.sheets().size()).sum();
            log.record(ScanAct.SCAN_COUNTED, vote, "", Map.of("batches", stacks.size(), "sheets", sheets));
            live.changed(vote);
        });
        scanning.afterwards(() -> pages.forget(vote));
    }

    /** Who knows what the dice drew must not bring another batch past them. */
    private static void refuseOthers(ScanDraws.Drawing drawing, List<Stack> stacks) {
        Set<String> drawn =
                drawing.batches().stream().map(ScanDraws.Drawable::id).collect(Collectors.toSet());
        if (!stacks.stream().map(stack -> stack.batch().id()).allMatch(drawn::contains)) {
            throw new Refused(Problem.of(Fault.F874_SCANNED_AFTER_DRAW, "", ""));
        }
    }

    private static List<SeenSheets.Told> told(ReadScans read, Stack stack) {
        return stack.sheets().stream()
                .flatMap(
                        each -> read.told(each.file(), each.page(), each.marks().ballot()).stream())
                .toList();
    }

    private static List<Taken> taken(Stack stack) {
        List<Taken> taken = new ArrayList<>();
        for (Laid each : stack.sheets()) {
            SheetMarks marks = each.marks();
            taken.add(new Taken(marks.marks().stream().map(Optional::of).toList(), marks.issued(), marks.added()));
        }
        return taken;
    }
}
