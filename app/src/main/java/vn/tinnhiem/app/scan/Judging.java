package vn.tinnhiem.app.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.app.scan.Ask.Question;
import vn.tinnhiem.app.scan.Intake.Again;
import vn.tinnhiem.app.scan.Journal.Key;
import vn.tinnhiem.app.scan.PageReads.Known;
import vn.tinnhiem.app.scan.Places.Side;
import vn.tinnhiem.app.scan.Wire.Answer;
import vn.tinnhiem.app.scan.Wire.Status;
import vn.tinnhiem.sheet.page.FileCause;
import vn.tinnhiem.sheet.reading.PageReading;

/** Xét mọi trang đã đọc, theo thứ tự đưa vào: page by page, then sheets against each other. */
final class Judging {

    /** Nothing of paper lies in the pile for these. */
    private static final Set<String> NO_PAPER = Set.of(
            RefusedPage.DUPLICATE_FILE, RefusedPage.BLANK_BALLOTS, FileCause.NOT_A_SCAN.name(), FileCause.EMPTY.name());

    private final ScanJob job;
    private final Journal journal;
    private final boolean partly;
    private final SeenSheets.Counted before;
    private final SheetRule rule;
    private final CodeCheck codes;

    private final List<Places.Page> pages = new ArrayList<>();
    private final List<@Nullable RefusedPage> refused = new ArrayList<>();
    private final List<SheetRule.@Nullable Outcome> outcomes = new ArrayList<>();
    /** By page: the page of the sheet before it that it resembles, and why it is said to. */
    private final Map<Integer, Twin> twins = new HashMap<>();
    /** By page: a later page with its number and other ink, so that either may be the copy. */
    private final Map<Integer, Twin> numberedAgain = new HashMap<>();

    private final List<Key> sheets = new ArrayList<>();

    /** In the place of a page: a sheet that is in the count already, and no sheet at all. */
    private static final int COUNTED = -2;

    private static final int NONE = -1;

    private record Twin(int page, List<Why> why) {}

    /**
     * @param sheets every page that was read as a ballot
     * @param placed every page with what became of it, in the order of the input
     */
    record Result(Judged judged, List<Key> sheets, List<Placed> placed) {}

    /**
     * @param before sheets that are in the count already
     * @param partly whether reading still goes on: pages that have no answer yet are passed over, and nothing is counted
     */
    Judging(ScanJob job, Journal journal, SeenSheets.Counted before, boolean partly) {
        this.before = before;
        this.job = job;
        this.journal = journal;
        this.partly = partly;
        this.codes = new CodeCheck(job.vote(), job.layouts(), job.key());
        this.rule = new SheetRule(job.vote(), codes);
    }

    Result of(List<Known> files, List<Again> again) throws IOException {
        Comparison comparison = new Comparison();
        for (Known file : files) {
            Optional<RefusedPage> refusal = file.refusal();
            if (refusal.isPresent()) {
                refuse(refusal.get(), 1);
            }
            for (int page = 0; page < file.pages(); page++) {
                page(file, page, comparison);
            }
        }
        again.forEach(each -> refuse(
                new RefusedPage(
                        each.file(),
                        -1,
                        RefusedPage.DUPLICATE_FILE,
                        each.first().toString()),
                1));
        List<Placed> placed = placed();
        return new Result(Judged.of(placed), sheets, placed);
    }

    private void refuse(RefusedPage page, int pagesOfFile) {
        Side side = page.cause().equals(RefusedPage.BLANK_SIDE)
                ? Side.BLANK
                : NO_PAPER.contains(page.cause()) ? Side.NONE : Side.OTHER;
        add(page.file(), page.page(), pagesOfFile, side, page, null);
    }

    private void add(
            Path file,
            int page,
            int pagesOfFile,
            Side side,
            @Nullable RefusedPage refusal,
            SheetRule.@Nullable Outcome outcome) {
        pages.add(new Places.Page(file, page, pagesOfFile, side));
        refused.add(refusal);
        outcomes.add(outcome);
    }

    private void page(Known file, int page, Comparison comparison) throws IOException {
        Key key = new Key(file.hash(), page);
        if (partly && !journal.knows(key)) {
            return;
        }
        Answer answer = journal.get(key).orElseThrow();
        if (answer.status() != Status.OK) {
            String[] said = answer.causeAndDetail();
            refuse(new RefusedPage(file.file(), page, said[0], said[1]), file.pages());
            return;
        }
        switch (ReadingBytes.read(answer.bytes(), job.layouts().forms())) {
            case PageReading.BlankSide() ->
                refuse(new RefusedPage(file.file(), page, RefusedPage.BLANK_SIDE, ""), file.pages());
            case PageReading.Unreadable unreadable ->
                add(file.file(), page, file.pages(), Side.OTHER, null, rule.of(unreadable));
            case PageReading.Sheet sheet -> {
                SheetRule.Outcome outcome = rule.of(sheet);
                comparison.add(pages.size(), outcome.ballot(), sheet);
                add(file.file(), page, file.pages(), Side.SHEET, null, outcome);
                sheets.add(key);
            }
        }
    }

    /** Sheets against those before them: by the ink in their boxes, and by the number in their codes. */
    private final class Comparison {

        private final Twins inks = new Twins();
        private final List<Integer> pageOf = new ArrayList<>();
        private final Map<String, Integer> serials = new HashMap<>();

        Comparison() {
            before.prints().forEach(print -> {
                inks.add(print);
                pageOf.add(COUNTED);
            });
        }

        void add(int page, int ballot, PageReading.Sheet sheet) {
            OptionalInt sameInk = inks.add(InkPrint.of(ballot, sheet));
            pageOf.add(page);
            int sameNumber = numbered(codes.serial(sheet.code()), page);
            List<Why> why = new ArrayList<>();
            int first = NONE;
            if (sameNumber != NONE) {
                why.add(Why.SAME_NUMBER);
                first = sameNumber;
            }
            if (sameInk.isPresent()) {
                why.addFirst(Why.SEEN_TWICE);
                first = first(sameInk);
            }
            if (first != NONE) {
                twins.put(page, new Twin(first, why));
            }
            if (sameNumber >= 0 && sameNumber != first(sameInk)) {
                numberedAgain.putIfAbsent(sameNumber, new Twin(page, List.of(Why.SAME_NUMBER)));
            }
        }

        /** The page before this one that has the same number in its code. */
        private int numbered(String serial, int page) {
            if (serial.isEmpty()) {
                return NONE;
            }
            return before.knows(serial)
                    ? COUNTED
                    : Optional.ofNullable(serials.putIfAbsent(serial, page)).orElse(NONE);
        }

        private int first(OptionalInt sameInk) {
            return sameInk.isPresent() ? pageOf.get(sameInk.getAsInt()) : NONE;
        }
    }

    private List<Placed> placed() {
        List<PageAt> places = Places.of(pages);
        List<Placed> placed = new ArrayList<>();
        int cases = 0;
        for (int i = 0; i < pages.size(); i++) {
            Path file = pages.get(i).file();
            RefusedPage refusal = refused.get(i);
            SheetRule.Outcome outcome = outcomes.get(i);
            boolean unlike = !twins.containsKey(i) && !numberedAgain.containsKey(i);
            if (refusal != null) {
                placed.add(new Placed.Out(file, refusal));
            } else if (outcome != null && outcome.clear() && unlike) {
                placed.add(new Placed.Clear(file, pages.get(i).page(), outcome.marks()));
            } else if (outcome != null) {
                cases++;
                placed.add(new Placed.Doubtful(file, asked(cases, i, outcome, places)));
            }
        }
        requireOnce(placed);
        return placed;
    }

    /**
     * A sheet that resembles another one may be the same paper, which is left out, or a copy, which is a sheet in the box
     * that the committee did not hand out: both are asked, the second where the first is denied.
     */
    private Case asked(int number, int page, SheetRule.Outcome outcome, List<PageAt> places) {
        List<Ask> asks = new ArrayList<>(outcome.asks());
        Twin before = twins.get(page);
        Twin other = before == null ? numberedAgain.get(page) : before;
        String words = "";
        if (other != null) {
            askIssued(asks, other.why());
        }
        if (other != null && other.page() != COUNTED) {
            PageAt at = places.get(other.page());
            words = "xấp " + at.batch() + ", tờ " + at.place();
        }
        if (before != null) {
            asks.addFirst(new Ask(Question.AGAIN, 0, before.why(), ""));
        }
        return new Case(number, places.get(page), outcome.ballot(), outcome.rows(), asks, outcome.sightings(), words);
    }

    /** One question, whatever it is asked for. */
    private static void askIssued(List<Ask> asks, List<Why> why) {
        List<Why> all = new ArrayList<>();
        asks.stream().filter(ask -> ask.question() == Question.ISSUED).forEach(ask -> all.addAll(ask.why()));
        all.addAll(why);
        asks.removeIf(ask -> ask.question() == Question.ISSUED);
        asks.addFirst(new Ask(Question.ISSUED, 0, all, ""));
    }

    /** No page twice, whatever went before. */
    private static void requireOnce(List<Placed> placed) {
        Set<String> seen = new HashSet<>();
        for (Placed each : placed) {
            switch (each) {
                case Placed.Doubtful(Path file, Case of) ->
                    require(seen.add(file + "\n" + of.at().page()));
                case Placed.Out(Path file, RefusedPage page) ->
                    // a whole file may be refused for each way in which it was given
                    require(page.page() < 0 || seen.add(file + "\n" + page.page()));
                case Placed.Clear _ -> {}
            }
        }
    }

    private static void require(boolean once) {
        if (!once) {
            throw new IllegalStateException("a page in two places");
        }
    }
}
