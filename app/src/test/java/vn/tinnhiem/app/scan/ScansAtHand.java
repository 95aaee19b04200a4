package vn.tinnhiem.app.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.ballot.BallotCode;

/** Tệp quét giả trên đĩa, đọc bằng tiến trình giả: a text for each file, a line for each page. */
abstract class ScansAtHand {

    static final int PATIENCE_SECONDS = 60;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path work;

    @SuppressWarnings("NullAway.Init")
    ScanVote vote;

    @SuppressWarnings("NullAway.Init")
    Path scans;

    @BeforeEach
    void print() throws IOException {
        vote = ScanVote.one(work);
        scans = Files.createDirectory(work.resolve("quet"));
    }

    void scan(String name, String... pages) throws IOException {
        Path file = scans.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(pages));
    }

    /** @param hand who marked it */
    String sheet(String boxes, long hand, String... doubts) {
        return String.join(" ", "sheet phieu", vote.code(0), boxes, Long.toString(hand))
                + Stream.of(doubts).map(" "::concat).collect(Collectors.joining());
    }

    static String sheet(String code, String boxes, long hand) {
        return String.join(" ", "sheet phieu", code, boxes, Long.toString(hand));
    }

    /** The code of a sheet with a number of its own. */
    String numbered(String number) {
        BallotCode shared = BallotCode.shared(
                vote.vote(), vote.vote().ballots().getFirst(), vote.layout(0).layoutVersion());
        return new BallotCode(shared.vote(), shared.ballot(), shared.layoutVersion(), shared.plan(), number)
                .payload(vote.key());
    }

    ReadScans read(int threads, Path... paths) {
        return Scans.read(
                vote.job(work.resolve("ket-qua"), threads, paths), FakePageReader.class, PATIENCE_SECONDS, at -> {});
    }

    Judged judged() {
        try (ReadScans read = read(2, scans)) {
            return read.judged();
        }
    }

    static List<String> refused(Judged judged) {
        return judged.refused().stream()
                .map(page -> page.file().getFileName() + " " + page.page() + " " + page.cause())
                .toList();
    }

    static List<String> places(Judged judged) {
        return judged.cases().stream()
                .map(each ->
                        each.id() + " " + each.at().batch() + " " + each.at().place())
                .toList();
    }
}
