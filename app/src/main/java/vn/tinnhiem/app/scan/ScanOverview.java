package vn.tinnhiem.app.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.conference.headcount.Headcounts;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.counting.ScanAccount;
import vn.tinnhiem.sheet.reader.Form;
import vn.tinnhiem.sheet.reading.Thresholds;

/** Việc quét của một cuộc lấy phiếu, như trang cho thấy. */
@Component
class ScanOverview {

    private final ScanStore store;
    private final Scanning scanning;
    private final ScanDecisions decisions;
    private final Headcounts headcounts;
    private final ScanWords words;

    ScanOverview(ScanStore store, Scanning scanning, ScanDecisions decisions, Headcounts headcounts, ScanWords words) {
        this.store = store;
        this.scanning = scanning;
        this.decisions = decisions;
        this.headcounts = headcounts;
        this.words = words;
    }

    /**
     * @param busy whether pages are read or wait to be
     * @param reading where the reading is; empty before the first page
     * @param account what became of every page; empty before anything was judged
     * @param checks each ballot against the number announced
     * @param failure why nothing is read; mostly none
     */
    record Seen(
            boolean busy,
            Optional<Reading> reading,
            Optional<ScanAccount> account,
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
        Optional<FinishedCount> count = read.map(each -> count(vote, each));
        return new Seen(
                scanning.busy(vote),
                scanning.begun(vote).flatMap(VoteReading::progress).map(this::reading),
                count.map(FinishedCount::account),
                piles.stream().map(pile -> line(pile, read, names)).toList(),
                count.map(each -> checks(vote, each)).orElse(List.of()),
                words.problems(scanning.failure(vote)));
    }

    private FinishedCount count(String vote, ReadScans read) {
        ScanForms.Printed printed = scanning.printed(vote);
        return FinishedCount.of(
                read.judged(),
                decisions.of(vote, read),
                printed.lines(),
                printed.layouts().forms().stream().map(Form::layout).toList(),
                Thresholds.STANDARD.version());
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

    private List<Check> checks(String vote, FinishedCount finished) {
        long unknown = finished.open().getOrDefault("", 0);
        List<Check> checks = new ArrayList<>();
        headcounts.announced(vote).ifPresent(announced -> {
            for (Count.Box box : finished.count().boxes()) {
                long said = Optional.ofNullable(announced.boxes().get(box.ballot()))
                        .map(each -> each.account().collected() + each.setAside())
                        .orElse(0L);
                long sheets = box.collected().orElse(0) + box.setAside().orElse(0);
                checks.add(check(box.ballot(), sheets, finished.open().getOrDefault(box.ballot(), 0) + unknown, said));
            }
        });
        return checks;
    }

    private Check check(String ballot, long sheets, long open, long said) {
        if (sheets + open < said) {
            return new Check(ballot, sheets, open, said, "warn", words.say("scan.check.fewer", said - sheets - open));
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
