package vn.tinnhiem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.counting.SheetsFile;
import vn.tinnhiem.app.plan.PlanApproval;
import vn.tinnhiem.app.plan.PlanFile;

/** {@code tinnhiem bench …}: figures that anyone can make again, each of whole processes with a bounded heap. */
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand {

    private final Terminal terminal;

    @Option(names = "--runs", defaultValue = "3", paramLabel = "N", scope = picocli.CommandLine.ScopeType.INHERIT)
    private int runs;

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** 1,000 ballots of 5 persons, each with a code of its own, to PDF. */
    @Command(name = "ballots", mixinStandardHelpOptions = true)
    int ballots() throws IOException {
        try (BenchVote vote = BenchVote.of(5, 1_000)) {
            Path out = vote.folder().resolve("ballots");
            measure(
                    256,
                    "ballots, 1000 sheets of 5 persons, individual codes",
                    "ballots",
                    vote.plan(),
                    "--copies",
                    "1000",
                    "--ballot-code",
                    "individual",
                    "--out",
                    out.toString(),
                    "--replace");
        }
        return Terminal.DONE;
    }

    /** 1,000,000 sheets of 30 persons from CSV: the counting alone, then the whole command with its papers. */
    @Command(name = "count", mixinStandardHelpOptions = true)
    int count(@Option(names = "--sheets", defaultValue = "1000000") int sheets) throws IOException {
        try (BenchVote vote = BenchVote.of(30, sheets)) {
            measure(
                    512,
                    "counting, " + sheets + " sheets of 30 persons, from CSV",
                    "bench",
                    "count-only",
                    vote.plan(),
                    vote.sheets());
            everyPaper("count with every paper, the same sheets", vote);
        }
        return Terminal.DONE;
    }

    /** All papers of one vote of 5 persons and 118 voters. */
    @Command(name = "papers", mixinStandardHelpOptions = true)
    int papers() throws IOException {
        try (BenchVote vote = BenchVote.of(5, 118)) {
            everyPaper("count with every paper, 118 sheets of 5 persons", vote);
        }
        return Terminal.DONE;
    }

    /** How soon the program answers. */
    @Command(name = "start", mixinStandardHelpOptions = true)
    int start() throws IOException {
        measure(512, "--help", "--help");
        return Terminal.DONE;
    }

    @Command(name = "count-only", hidden = true)
    int countOnly(
            @picocli.CommandLine.Parameters(index = "0") Path plan,
            @picocli.CommandLine.Parameters(index = "1") Path sheets) {
        Count count = SheetsFile.count(sheets, PlanApproval.lines(PlanFile.read(plan, Catalogue.builtIn()), false));
        terminal.out()
                .println("collected " + count.boxes().getFirst().collected().orElseThrow());
        return Terminal.DONE;
    }

    private void everyPaper(String what, BenchVote vote) throws IOException {
        measure(
                512,
                what,
                "count",
                vote.plan(),
                "--conference",
                vote.conference(),
                "--sheets",
                vote.sheets(),
                "--out",
                vote.folder().resolve("result").toString(),
                "--replace");
    }

    private void measure(int heapMegabytes, String what, String... arguments) throws IOException {
        for (int run = 1; run <= runs; run++) {
            BenchRun made = BenchRun.of(heapMegabytes, arguments);
            terminal.out()
                    .println("%s: %.2f s wall, %.2f s CPU, heap limit %d MB, exit %d (run %d)"
                            .formatted(what, made.wallSeconds(), made.cpuSeconds(), heapMegabytes, made.exit(), run));
        }
    }
}
