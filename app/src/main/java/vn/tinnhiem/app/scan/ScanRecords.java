package vn.tinnhiem.app.scan;

import static vn.tinnhiem.app.store.schema.Tables.SCAN_ACCOUNT;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_DECIDED;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_REFUSAL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.counting.Decided;
import vn.tinnhiem.app.counting.ScanAccount;
import vn.tinnhiem.app.counting.ScanAccounts;
import vn.tinnhiem.app.counting.Seen;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.schema.tables.records.ScanAccountRecord;

/** Điều còn lại của việc quét: the account of the pages, the decisions without their sheets, and how the scans were read. */
@Component
public class ScanRecords implements ScanAccounts {

    private static final String READINGS = "readings.json";

    private final DSLContext queries;
    private final ScanStore store;

    ScanRecords(DSLContext queries, ScanStore store) {
        this.queries = queries;
        this.store = store;
    }

    @Override
    public Optional<ScanAccount> of(String vote) {
        return queries.selectFrom(SCAN_ACCOUNT)
                .where(SCAN_ACCOUNT.VOTE.eq(vote))
                .fetchOptional(row -> new ScanAccount(
                        row.getVersion(),
                        row.getPages(),
                        row.getClear(),
                        row.getDecided(),
                        row.getLeftOut(),
                        0,
                        0,
                        new TreeMap<>(queries.selectFrom(SCAN_REFUSAL)
                                .where(SCAN_REFUSAL.VOTE.eq(vote))
                                .fetchMap(SCAN_REFUSAL.CAUSE, SCAN_REFUSAL.PAGES)),
                        decisions(vote)));
    }

    private List<Decided> decisions(String vote) {
        return queries
                .selectFrom(SCAN_DECIDED)
                .where(SCAN_DECIDED.VOTE.eq(vote))
                .fetch(row -> new Decided(
                        row.getQuestion(),
                        Math.toIntExact(row.getPerson()),
                        seen(row.getSeen()),
                        row.getReading(),
                        row.getDecision(),
                        row.getReason(),
                        row.getName1(),
                        row.getName2()))
                .stream()
                .sorted()
                .toList();
    }

    private static List<Seen> seen(String codes) {
        return Arrays.stream(codes.split(" ", -1))
                .filter(code -> !code.isEmpty())
                .map(code -> {
                    int dot = code.indexOf('.');
                    return dot < 0
                            ? new Seen(code, 0)
                            : new Seen(code.substring(0, dot), Integer.parseInt(code.substring(dot + 1)));
                })
                .toList();
    }

    /** Adds pages to the account. Within the transaction that puts their sheets into the count. */
    void add(String vote, ScanAccount more) {
        ScanAccount account = of(vote).map(before -> before.plus(more)).orElse(more);
        drop(vote);
        ScanAccountRecord row = queries.newRecord(SCAN_ACCOUNT);
        row.setVote(vote);
        row.setVersion(account.version());
        row.setPages(account.pages());
        row.setClear(account.clear());
        row.setDecided(account.decided());
        row.setLeftOut(account.leftOut());
        queries.executeInsert(row);
        account.refused()
                .forEach((cause, pages) -> queries.insertInto(SCAN_REFUSAL)
                        .set(SCAN_REFUSAL.VOTE, vote)
                        .set(SCAN_REFUSAL.CAUSE, cause)
                        .set(SCAN_REFUSAL.PAGES, pages)
                        .execute());
        account.decisions()
                .forEach(each -> queries.insertInto(SCAN_DECIDED)
                        .set(SCAN_DECIDED.ID, Ids.random())
                        .set(SCAN_DECIDED.VOTE, vote)
                        .set(SCAN_DECIDED.QUESTION, each.question())
                        .set(SCAN_DECIDED.PERSON, (long) each.person())
                        .set(
                                SCAN_DECIDED.SEEN,
                                each.seen().stream().map(Seen::code).collect(Collectors.joining(" ")))
                        .set(SCAN_DECIDED.READING, each.reading())
                        .set(SCAN_DECIDED.DECISION, each.decision())
                        .set(SCAN_DECIDED.REASON, each.reason())
                        .set(SCAN_DECIDED.NAME1, each.name1())
                        .set(SCAN_DECIDED.NAME2, each.name2())
                        .execute());
    }

    private void drop(String vote) {
        queries.deleteFrom(SCAN_ACCOUNT).where(SCAN_ACCOUNT.VOTE.eq(vote)).execute();
        queries.deleteFrom(SCAN_REFUSAL).where(SCAN_REFUSAL.VOTE.eq(vote)).execute();
        queries.deleteFrom(SCAN_DECIDED).where(SCAN_DECIDED.VOTE.eq(vote)).execute();
    }

    /** {@code readings.json}, as the command line writes it; empty before the sheets are in the count, and where none was scanned. */
    public Optional<Path> readings(String vote) {
        Path file = readingsFile(vote);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** Writes the readings of these files to those that are there. */
    void addReadings(String vote, ReadScans read, Set<String> hashes) throws IOException {
        ScanAccount account = of(vote).orElseThrow();
        SortedMap<String, Integer> refused = new TreeMap<>();
        account.refused().forEach((cause, pages) -> refused.put(cause, Math.toIntExact(pages)));
        PageSums sums = new PageSums(
                Math.toIntExact(account.pages()),
                Math.toIntExact(account.clear()),
                Math.toIntExact(account.decided() + account.leftOut()),
                refused);
        Path file = readingsFile(vote);
        read.writeReadings(file, Readings.lines(file), sums, hashes);
    }

    Path readingsFile(String vote) {
        return store.folder(vote).resolve(READINGS);
    }

    /** Whether nothing is left of deliveries, whose order goes a moment after the closing. */
    public boolean atRest(String vote) {
        return store.piles(vote).isEmpty();
    }

    /** The uploaded pages, where the body keeps them after the closing; empty where they are gone. Names say nothing. */
    public Optional<Path> pages(String vote) {
        Path kept = keptFolder(vote);
        return Files.isDirectory(kept) ? Optional.of(kept) : Optional.empty();
    }

    /** Pictures of batches that are entered by hand too. */
    Path stackFolder(String vote) {
        return store.folder(vote).resolve("stack");
    }

    Path keptFolder(String vote) {
        return store.folder(vote).resolve("kept");
    }
}
