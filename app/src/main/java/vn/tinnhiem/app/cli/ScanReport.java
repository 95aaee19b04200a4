package vn.tinnhiem.app.cli;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import vn.tinnhiem.app.conference.headcount.Announced;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.counting.ScanAccount;
import vn.tinnhiem.app.counting.Seen;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.scan.Decisions;
import vn.tinnhiem.app.scan.FinishedCount;
import vn.tinnhiem.app.scan.RefusedPage;
import vn.tinnhiem.app.scan.Why;
import vn.tinnhiem.sheet.page.FileCause;

/** Trang nào đi đâu, vì sao, và số tờ so với số đã công bố: said on stderr. */
record ScanReport(Terminal terminal, ScanReading reading, BallotLines vote, Announced announced) {

    /** Refused pages by name, blank sides apart, and the sums. */
    void pages(ScanAccount account) {
        reading.judged().refused().stream()
                .filter(page -> !page.cause().equals(RefusedPage.BLANK_SIDE))
                .sorted(Comparator.comparing(RefusedPage::file).thenComparing(RefusedPage::page))
                .forEach(this::refused);
        terminal.warn(
                "scan.sums",
                "pages",
                account.pages(),
                "counted",
                account.counted(),
                "clear",
                account.clear(),
                "decided",
                account.decided(),
                "open",
                account.open(),
                "leftOut",
                account.leftOut(),
                "refused",
                account.refusedPages(),
                "blank",
                account.blankSides(),
                "other",
                account.refusedPages() - account.blankSides());
    }

    private void refused(RefusedPage page) {
        String cause = cause(page);
        if (page.page() < 0) {
            terminal.warn("scan.refusedFile", "file", page.file(), "cause", cause);
        } else {
            terminal.warn("scan.refusedPage", "file", page.file(), "page", page.page() + 1, "cause", cause);
        }
    }

    /** A page on which the reading stumbled is no fault of the page: what a maintainer needs is said with it. */
    private String cause(RefusedPage page) {
        boolean ours =
                page.cause().equals(FileCause.GAVE_UP.name()) && !page.detail().isEmpty();
        return ours
                ? terminal.messages().say("refused.ourFault", Map.of("detail", page.detail()))
                : terminal.messages().say("refused." + page.cause());
    }

    /** What the open sheets are open for, most frequent first. */
    void doubts(Decisions decisions, FinishedCount finished) {
        if (!finished.account().provisional()) {
            return;
        }
        terminal.warn("scan.doubts", "sheets", finished.account().open());
        Map<Why, Long> sheets = new EnumMap<>(Why.class);
        reading.judged()
                .cases()
                .forEach(each -> decisions.openFor(each).forEach(why -> sheets.merge(why, 1L, Long::sum)));
        sheets.entrySet().stream()
                .sorted(Map.Entry.<Why, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> terminal.warn(
                        "scan.doubt",
                        "count",
                        each.getValue(),
                        "why",
                        new Seen(each.getKey().name(), 0).words(terminal.messages(), Seen.NO_ROW)));
    }

    /** Each ballot against the number announced; a difference with what can cause it. */
    void ballots(FinishedCount finished) {
        int unknown = finished.open().getOrDefault("", 0);
        for (Count.Box box : finished.count().boxes()) {
            long said = Objects.requireNonNull(announced.boxes().get(box.ballot()))
                    .account()
                    .collected();
            long counted = box.collected().orElse(0);
            int open = finished.open().getOrDefault(box.ballot(), 0);
            terminal.warn("scan.ballot", "ballot", box.ballot(), "announced", said, "counted", counted, "open", open);
            if (counted + open + unknown < said) {
                terminal.warn("scan.fewer", "missing", said - counted - open - unknown);
            } else if (counted > said) {
                terminal.warn("scan.more", "extra", counted - said);
            } else if (counted + open > said) {
                terminal.warn("scan.maybeMore", "extra", counted + open - said);
            }
        }
        if (unknown > 0) {
            terminal.warn("scan.ballotUnknown", "open", unknown);
        }
    }
}
