package vn.tinnhiem.app.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.conference.headcount.Headcounts;
import vn.tinnhiem.app.counting.Batch;
import vn.tinnhiem.app.counting.Batches;
import vn.tinnhiem.app.counting.Method;
import vn.tinnhiem.app.counting.ScanAccount;

/** Việc quét của một cuộc lấy phiếu, như trang cho thấy. */
@Component
class ScanOverview {

    private final ScanStore store;
    private final Scanning scanning;
    private final ScanDecisions decisions;
    private final ScanRecords records;
    private final Batches batches;
    private final Headcounts headcounts;
    private final ScanWords words;

    ScanOverview(
            ScanStore store,
            Scanning scanning,
            ScanDecisions decisions,
            ScanRecords records,
            Batches batches,
            Headcounts headcounts,
            ScanWords words) {
        this.store = store;
        this.scanning = scanning;
        this.decisions = decisions;
        this.records = records;
        this.batches = batches;
        this.headcounts = headcounts;
        this.words = words;
    }

    /**
     * @param busy whether pages are read or wait to be
     * @param reading where the reading is; empty before the first page
     * @param account what became of every page, those in the count too; empty before anything was judged
     * @param fresh sheets that can go into the count now
     * @param uncounted deliveries that are not in the count
     * @param checks each ballot against the number announced
     * @param failure why nothing is read; mostly none
     */
    record Seen(
            boolean busy,
            Optional<Reading> reading,
            Optional<ScanAccount> account,
            long fresh,
            long uncounted,
            List<PileLine> piles,
            List<Check> checks,
            List<ScanWords.Line> failure) {}

    /** Tiến độ đọc. */
    record Reading(int done, int total, String perSecond, String left, int refused) {}

    /**
     * Một lượt.
     *
     * @param refused a sentence for each page or file that was refused, blank sides apart
     */
    record PileLine(
            String id,
            String name,
            boolean counted,
            int files,
            String megabytes,
            long clear,
            long doubtful,
            long blank,
            List<String> refused) {}

    /**
     * Số tờ của một loại phiếu.
     *
     * @param sheets read and decided, those not handed out included
     * @param open that wait for a decision
     * @param said collected and set aside, as announced
     * @param level good, warn or bad
     * @param sentence what a difference can come from; empty where there is none
     */
    record Check(String ballot, long sheets, long open, long said, String level, String sentence) {}

    Seen of(String vote) {
        List<Pile> piles = store.piles(vote);
        ScanNames.Words names = words.names(vote, piles);
        Optional<ReadScans> read = scanning.finished(vote);
        List<Pile> waiting = piles.stream().filter(pile -> !pile.counted()).toList();
        Optional<FinishedCount> count =
                waiting.isEmpty() ? Optional.empty() : read.map(each -> count(vote, each, waiting));
        Optional<ScanAccount> fresh = count.map(FinishedCount::account);
        Optional<ScanAccount> before = records.of(vote);
        return new Seen(
                scanning.busy(vote),
                scanning.begun(vote).flatMap(VoteReading::progress).map(this::reading),
                before.map(each -> fresh.map(each::plus).orElse(each)).or(() -> fresh),
                fresh.map(ScanAccount::counted).orElse(0L),
                store.waiting(vote),
                piles.stream().map(pile -> line(pile, read, names)).toList(),
                before.isPresent() || count.isPresent() ? checks(vote, count) : List.of(),
                words.problems(scanning.failure(vote)));
    }

    private FinishedCount count(String vote, ReadScans read, List<Pile> waiting) {
        return CountedScans.count(read, waiting, decisions.of(vote, read), scanning.printed(vote));
    }

    private Reading reading(Progress at) {
        return new Reading(
                at.done(), at.total(), ScanWords.speed(at.perSecond()), words.left(at.secondsLeft()), at.refused());
    }

    private PileLine line(Pile pile, Optional<ReadScans> read, ScanNames.Words names) {
        long clear = 0;
        long doubtful = 0;
        long blank = 0;
        List<String> refused = new ArrayList<>();
        for (Placed page : read.map(each -> each.placed(pile.folder())).orElse(List.of())) {
            switch (page) {
                case Placed.Clear _ -> clear++;
                case Placed.Doubtful _ -> doubtful++;
                case Placed.Out out when out.page().cause().equals(RefusedPage.BLANK_SIDE) -> blank++;
                case Placed.Out out -> refused.add(refused(out.page(), names));
            }
        }
        return new PileLine(
                pile.id(),
                names.of(pile.number(), 0),
                pile.counted(),
                pile.files().size(),
                ScanWords.speed(ScanStore.bytes(java.util.stream.Stream.of(pile)) / 1e6),
                clear,
                doubtful,
                blank,
                refused);
    }

    private String refused(RefusedPage page, ScanNames.Words names) {
        String file = ScanNames.said(String.valueOf(page.file().getFileName()), names);
        return page.page() < 0
                ? words.say("scan.refusedFile", file, words.cause(page))
                : words.say("scan.refusedPage", file, page.page() + 1, words.cause(page));
    }

    /** @param fresh the count of what is not in the count yet */
    private List<Check> checks(String vote, Optional<FinishedCount> fresh) {
        Map<String, Integer> open = fresh.map(FinishedCount::open).orElse(Map.of());
        long unknown = open.getOrDefault("", 0);
        List<Check> checks = new ArrayList<>();
        headcounts
                .announced(vote)
                .ifPresent(announced -> new TreeMap<>(announced.boxes()).forEach((ballot, box) -> {
                    long read = counted(vote, ballot)
                            + fresh.map(each -> sheets(each, ballot)).orElse(0L);
                    checks.add(check(
                            ballot,
                            read,
                            fresh.map(each -> aside(each, ballot)).orElse(0L),
                            open.getOrDefault(ballot, 0) + unknown,
                            box.account().collected() + box.setAside()));
                }));
        return checks;
    }

    /** Of them, those that the committee says it did not hand out. */
    private static long aside(FinishedCount of, String ballot) {
        return of.count().boxes().stream()
                .filter(box -> box.ballot().equals(ballot))
                .mapToLong(box -> box.setAside().orElse(0))
                .sum();
    }

    private static long sheets(FinishedCount of, String ballot) {
        return of.count().boxes().stream()
                .filter(box -> box.ballot().equals(ballot))
                .mapToLong(box -> box.collected().orElse(0) + box.setAside().orElse(0))
                .sum();
    }

    /** Scanned sheets of a ballot that are in the count. */
    private long counted(String vote, String ballot) {
        return batches.of(vote).stream()
                .filter(batch -> batch.ballot().equals(ballot) && batch.method() == Method.SCAN)
                .filter(batch -> batches.begun(batch.id()))
                .mapToLong(Batch::size)
                .sum();
    }

    private Check check(String ballot, long sheets, long aside, long open, long said) {
        if (sheets + open < said) {
            return new Check(ballot, sheets, open, said, "warn", words.say("scan.check.fewer", said - sheets - open));
        }
        if (sheets > said && sheets - aside <= said) {
            return new Check(ballot, sheets, open, said, "warn", words.say("scan.check.aside", sheets - said));
        }
        if (sheets > said) {
            return new Check(ballot, sheets, open, said, "bad", words.say("scan.check.more", sheets - said));
        }
        if (sheets + open > said) {
            return new Check(
                    ballot, sheets, open, said, "warn", words.say("scan.check.maybeMore", sheets + open - said));
        }
        return new Check(ballot, sheets, open, said, open == 0 ? "good" : "plain", "");
    }
}
