package vn.tinnhiem.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.app.archive.KeptInputs;
import vn.tinnhiem.app.archive.ResultFolder;
import vn.tinnhiem.app.conference.Conference.Official;
import vn.tinnhiem.app.counting.DecidedFile;
import vn.tinnhiem.app.counting.ScanAccount;
import vn.tinnhiem.app.result.ResultJson;
import vn.tinnhiem.app.result.VoteResult;
import vn.tinnhiem.app.scan.Decisions;
import vn.tinnhiem.app.scan.EarlierDecisions;
import vn.tinnhiem.app.scan.FinishedCount;
import vn.tinnhiem.app.scan.ReviewFolder;
import vn.tinnhiem.rules.law.Finding;

/**
 * Kiểm phiếu từ phiếu quét, sau khi máy đã đọc.
 *
 * @param decisionsFile what the committee filled in; {@code null} the first time
 * @param again the command to type once the questions are answered
 */
record ScannedCount(
        CountRun run, ScanReading reading, @Nullable Path decisionsFile, List<String> again) {

    int call() throws IOException {
        Terminal terminal = run.terminal();
        Decisions decisions = decisionsFile == null
                ? Decisions.NONE
                : Decisions.read(
                        decisionsFile,
                        reading.judged(),
                        run.vote(),
                        run.conference().committee().stream()
                                .map(Official::name)
                                .toList());
        FinishedCount finished =
                FinishedCount.of(reading.judged(), decisions, run.vote(), reading.layouts(), reading.version());
        ScanAccount account = finished.account();
        ScanReport report =
                new ScanReport(terminal, reading, run.vote(), run.conference().numbers());
        report.pages(account);
        report.doubts(decisions, finished);
        report.ballots(finished);
        List<Finding> findings = run.findings(finished.count());
        int exit = terminal.report(run.conferenceFile().toString(), findings);
        boolean stops = findings.stream().anyMatch(f -> severe(f) && VoteResult.stops(f, finished.count()));
        if (stops) {
            return exit;
        }
        return account.provisional() ? provisional(finished, decisions) : finished(finished);
    }

    /** Warnings and notices stop nothing. */
    private static boolean severe(Finding finding) {
        return switch (finding.code().severity()) {
            case ERROR, DECISION -> true;
            case WARNING, NOTICE -> false;
        };
    }

    private int provisional(FinishedCount finished, Decisions decisions) {
        Path review = review();
        EarlierDecisions earlier = run.output().replace()
                ? EarlierDecisions.of(review, reading.judged(), decisions)
                : EarlierDecisions.NONE;
        ReviewFolder folder = new ReviewFolder(
                reading.judged(),
                decisions,
                earlier,
                run.vote(),
                reading.layouts(),
                run.terminal().messages());
        Map<String, KeptInputs.Content> scanned = scanned(finished);
        scanned.put(ResultFolder.REVIEW, path -> folder.write(path, reading.pictures()));
        run.write(finished.count(), Map.of(KeptInputs.SHEETS, finished.kept()::write), scanned);
        Terminal terminal = run.terminal();
        terminal.say(
                "done.countProvisional",
                "sheets",
                finished.account().open(),
                "questions",
                finished.account().openQuestions(),
                "folder",
                run.output().folder());
        if (!earlier.carried().isEmpty()) {
            terminal.say("scan.carried", "lines", earlier.carried().size());
        }
        if (earlier.others() > 0) {
            terminal.say("scan.notCarried", "lines", earlier.others());
        }
        terminal.say("scan.review", "folder", review);
        terminal.out().println("  " + Terminal.typed(again));
        return Terminal.NEEDS_A_PERSON;
    }

    private int finished(FinishedCount finished) throws IOException {
        if (run.output().replace()) {
            EarlierDecisions.refuseLoss(review(), decisionsFile);
        }
        Map<String, KeptInputs.Content> kept = new HashMap<>();
        kept.put(KeptInputs.SHEETS, finished.kept()::write);
        if (!finished.account().decisions().isEmpty()) {
            String text = DecidedFile.text(finished.account().decisions());
            kept.put(KeptInputs.DECISIONS, path -> Files.writeString(path, text, StandardCharsets.UTF_8));
        }
        VoteResult result = run.write(finished.count(), kept, scanned(finished));
        reading.finish().run();
        run.terminal()
                .say("done.count", "folder", run.output().folder(), "fingerprint", ResultJson.fingerprint(result));
        return Terminal.DONE;
    }

    private Map<String, KeptInputs.Content> scanned(FinishedCount finished) {
        Map<String, KeptInputs.Content> scanned = new HashMap<>();
        scanned.put(ResultFolder.SHEETS, finished.kept()::writeShuffled);
        scanned.put(ResultFolder.READINGS, reading.readings());
        return scanned;
    }

    private Path review() {
        return run.output().folder().resolve(ResultFolder.REVIEW);
    }
}
