package vn.tinnhiem.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.app.ballot.BallotCode;
import vn.tinnhiem.app.ballot.BallotKey;
import vn.tinnhiem.app.ballot.BallotLayouts;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.plan.PlanApproval;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.scan.Ask;
import vn.tinnhiem.app.scan.CodeCheck;
import vn.tinnhiem.app.scan.SheetRule;
import vn.tinnhiem.sheet.page.PageRefused;
import vn.tinnhiem.sheet.page.ScanFile;
import vn.tinnhiem.sheet.reader.SheetReader;
import vn.tinnhiem.sheet.reading.PageReading;
import vn.tinnhiem.sheet.reading.Thresholds;

/**
 * Đọc như chương trình đọc, nhưng nhớ tệp nào ra gì: what {@code count --scans} forgets on purpose. For any number of threads.
 *
 * @param code what is printed on every sheet of the vote's only ballot
 */
record Eyes(SheetReader reader, SheetRule rule, String code) {

    /** @param read for whoever has to find out why */
    record Look(Seen seen, String read) {}

    /** @param plan approved, with one ballot */
    static Eyes of(Path plan, Path ballots) throws IOException {
        BallotLines vote = PlanApproval.lines(PlanFile.read(plan, Catalogue.builtIn()), false);
        BallotLayouts layouts = BallotLayouts.read(ballots, vote);
        BallotKey key = BallotLayouts.key(ballots, Optional.empty(), vote);
        String version = layouts.forms().getFirst().layout().layoutVersion();
        return new Eyes(
                SheetReader.of(layouts.forms(), Thresholds.STANDARD),
                new SheetRule(vote, new CodeCheck(vote, layouts, key)),
                BallotCode.shared(vote, vote.ballots().getFirst(), version).payload(key));
    }

    /** Every page of a file. */
    List<Look> read(Path file) throws IOException {
        List<Look> pages = new ArrayList<>();
        try (ScanFile scan = ScanFile.open(file)) {
            for (int page = 0; page < scan.pages(); page++) {
                PageReading reading = reader.read(scan.page(page));
                pages.add(new Look(seen(reading), reading.toString()));
            }
        } catch (PageRefused refused) {
            pages.add(new Look(new Seen(Seen.What.UNREADABLE, "", false, ""), String.valueOf(refused.getMessage())));
        }
        return pages;
    }

    private Seen seen(PageReading reading) {
        return switch (reading) {
            case PageReading.Sheet sheet -> {
                SheetRule.Outcome outcome = rule.of(sheet);
                boolean writing = outcome.asks().stream().anyMatch(ask -> ask.question() == Ask.Question.ADDED);
                yield new Seen(Seen.What.SHEET, outcome.rows(), writing, sheet.code());
            }
            case PageReading.BlankSide _ -> new Seen(Seen.What.BLANK_SIDE, "", false, "");
            case PageReading.Unreadable page -> new Seen(Seen.What.UNREADABLE, "", false, page.code());
        };
    }
}
