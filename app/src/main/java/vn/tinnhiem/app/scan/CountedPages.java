package vn.tinnhiem.app.scan;

import static vn.tinnhiem.app.store.schema.Tables.SCAN_STACK;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.scan.Stacks.Laid;
import vn.tinnhiem.app.scan.Stacks.Stack;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.Rewriting;
import vn.tinnhiem.app.store.schema.tables.records.ScanStackRecord;

/**
 * Phiếu đã vào phép đếm thì thứ tự quét mất: files, what was read of them and decisions go, since a file of many pages and a name
 * with a number tell the order. Pictures stay of batches that are still entered by hand, and of all sheets where the body keeps
 * them: one page each, the signature masked, under random names and without a time.
 */
@Component
class CountedPages {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext queries;
    private final ScanStore store;
    private final ScanFiles files;
    private final Scanning scanning;
    private final ScanDecisions decisions;
    private final ScanRecords records;
    private final ScanFolder folder;
    private final Rewriting rewriting;
    private final TransactionTemplate transactions;
    private final AuditLog log;

    CountedPages(
            DSLContext queries,
            ScanStore store,
            ScanFiles files,
            Scanning scanning,
            ScanDecisions decisions,
            ScanRecords records,
            ScanFolder folder,
            Rewriting rewriting,
            TransactionTemplate transactions,
            AuditLog log) {
        this.queries = queries;
        this.store = store;
        this.files = files;
        this.scanning = scanning;
        this.decisions = decisions;
        this.records = records;
        this.folder = folder;
        this.rewriting = rewriting;
        this.transactions = transactions;
        this.log = log;
    }

    /** Where the picture of each sheet of a batch is that is entered by hand too. Within the transaction that counts it. */
    void keepPlaces(String vote, Stack stack) {
        List<Laid> sheets = stack.sheets();
        for (int i = 0; i < sheets.size(); i++) {
            queries.insertInto(SCAN_STACK)
                    .set(SCAN_STACK.BATCH, stack.batch().id())
                    .set(SCAN_STACK.ORDINAL, i + 1L)
                    .set(SCAN_STACK.VOTE, vote)
                    .set(SCAN_STACK.SHEET, sheets.get(i).sheet())
                    .execute();
        }
    }

    /** Forgets the order of everything that is in the count. While no page is being read. */
    void forget(String vote) {
        if (!store.holdsCounted(vote)) {
            return;
        }
        try {
            List<Pile> counted =
                    store.piles(vote).stream().filter(Pile::counted).toList();
            Set<String> hashes = new HashSet<>(store.hashes(counted));
            Optional<ReadScans> read = scanning.finished(vote);
            if (read.isPresent()) {
                takeOut(vote, read.get());
                if (folder.keeping()) {
                    keep(vote, read.get(), counted);
                }
                records.addReadings(vote, read.get(), hashes);
                read.get().finish();
            }
            scanning.drop(vote);
            ReadingFolder.removeBeside(VoteReading.out(store.folder(vote)));
            long gone = counted.stream().mapToLong(pile -> pile.files().size()).sum();
            transactions.executeWithoutResult(tx -> {
                decisions.forget(vote, hashes);
                store.forgetCounted(vote);
                log.record(
                        Actor.PROGRAM,
                        ScanAct.SCAN_PICTURES_GONE,
                        vote,
                        "",
                        Map.of("files", gone, "kept", folder.keeping()));
            });
            files.sweep(vote);
            rewriting.emptyLogSoon();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!store.files(vote).isEmpty()) {
            scanning.read(vote);
        }
    }

    /** The pictures of batches that are entered by hand, out of the files that go. */
    private void takeOut(String vote, ReadScans read) throws IOException {
        List<ScanStackRecord> rows = new ArrayList<>(
                queries.selectFrom(SCAN_STACK).where(SCAN_STACK.VOTE.eq(vote)).fetch());
        Collections.shuffle(rows, RANDOM);
        Path stack = Files.createDirectories(records.stackFolder(vote));
        for (ScanStackRecord row : rows) {
            if (!Files.exists(stack.resolve(row.getSheet()))) {
                Optional<byte[]> picture = read.picture(row.getSheet());
                String name = picture.isPresent() ? KeptPage.write(stack, picture.get()) : Ids.random();
                transactions.executeWithoutResult(tx -> queries.update(SCAN_STACK)
                        .set(SCAN_STACK.SHEET, name)
                        .where(SCAN_STACK.BATCH.eq(row.getBatch()), SCAN_STACK.ORDINAL.eq(row.getOrdinal()))
                        .execute());
            }
        }
    }

    private void keep(String vote, ReadScans read, List<Pile> counted) throws IOException {
        List<String> sheets = new ArrayList<>();
        for (Pile pile : counted) {
            for (Placed page : read.placed(pile.folder())) {
                switch (page) {
                    case Placed.Clear clear -> sheets.add(read.sheetOf(clear.file(), clear.page()));
                    case Placed.Doubtful doubtful -> sheets.add(read.sheetOf(doubtful.of()));
                    case Placed.Out _ -> {}
                }
            }
        }
        Collections.shuffle(sheets, RANDOM);
        Path kept = Files.createDirectories(records.keptFolder(vote));
        for (String sheet : sheets) {
            Optional<byte[]> picture = read.picture(sheet);
            if (picture.isPresent()) {
                KeptPage.write(kept, picture.get());
            }
        }
    }

    /** Deletes pictures that no batch waits for any more. While no page is being read. */
    void sweepStack(String vote) {
        Set<String> wanted =
                queries.selectFrom(SCAN_STACK).where(SCAN_STACK.VOTE.eq(vote)).fetchSet(SCAN_STACK.SHEET);
        try {
            KeptPage.deleteOthers(records.stackFolder(vote), wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
