package vn.tinnhiem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tinnhiem.app.archive.KeptInputs;
import vn.tinnhiem.app.archive.ResultFolder;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.counting.KeptSheets;
import vn.tinnhiem.app.counting.TotalsFile;
import vn.tinnhiem.app.files.SourceText;
import vn.tinnhiem.app.result.ResultJson;
import vn.tinnhiem.app.result.VoteResult;
import vn.tinnhiem.app.scan.EarlierDecisions;

/** {@code tinnhiem count} */
@Command(name = "count", mixinStandardHelpOptions = true)
final class CountCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "PLAN.yaml")
    private Path file = Path.of("plan.approved.yaml");

    @Option(names = "--conference", required = true, paramLabel = "FILE")
    private Path conferenceFile = Path.of("conference.yaml");

    @ArgGroup(multiplicity = "1")
    private CountSource source = new CountSource();

    @Mixin
    private Output output = new Output();

    @Option(names = "--rehearsal")
    private boolean rehearsal;

    CountCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        CountRun run = CountRun.of(terminal, file, rehearsal, conferenceFile, output);
        CountSource.Scans scans = source.scans;
        if (scans != null) {
            try (ScanReading reading = ScanReading.read(run, scans)) {
                return new ScannedCount(run, reading, scans.decisions, again(scans)).call();
            }
        }
        if (output.replace()) {
            EarlierDecisions.refuseLoss(output.folder().resolve(ResultFolder.REVIEW), null);
        }
        return source.sheets == null ? totals(run, Objects.requireNonNull(source.totals)) : sheets(run, source.sheets);
    }

    private int sheets(CountRun run, Path sheets) {
        KeptSheets.Counted counted = KeptSheets.read(sheets, run.vote());
        return finish(run, counted.count(), Map.of(KeptInputs.SHEETS, counted.sheets()::write));
    }

    private int totals(CountRun run, Path totals) {
        Count count = TotalsFile.read(totals, run.vote(), TotalsFile.Needs.EVERYTHING);
        return finish(run, count, Map.of(KeptInputs.TOTALS, CountRun.text(SourceText.read(totals))));
    }

    private int finish(CountRun run, Count count, Map<String, KeptInputs.Content> kept) {
        int exit = terminal.report(conferenceFile.toString(), run.findings(count));
        if (exit != Terminal.DONE) {
            return exit;
        }
        VoteResult result = run.write(count, kept, Map.of());
        terminal.say("done.count", "folder", output.folder(), "fingerprint", ResultJson.fingerprint(result));
        return Terminal.DONE;
    }

    /** This command as it is typed once the questions are answered. */
    private List<String> again(CountSource.Scans scans) {
        Path decisions = output.folder().resolve(ResultFolder.REVIEW).resolve("decisions.csv");
        List<String> words = new ArrayList<>(
                List.of("./tinnhiem", "count", file.toString(), "--conference", conferenceFile.toString()));
        words.addAll(scans.words(decisions));
        words.addAll(List.of("--out", output.folder().toString(), "--replace"));
        if (rehearsal) {
            words.add("--rehearsal");
        }
        return words;
    }
}
