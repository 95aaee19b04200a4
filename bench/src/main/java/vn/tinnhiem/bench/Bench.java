package vn.tinnhiem.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.counting.SheetsFile;
import vn.tinnhiem.app.plan.PlanApproval;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.bench.kill.Kill;

/** Đo: {@code ./tinnhiem bench …}, each figure of whole processes with a bounded heap. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Figures that anyone can make again: docs/benchmarks.md.",
        subcommands = {Scans.class, Reading.class, Peer.class, Decoding.class, Kill.class, OfficeBench.class})
final class Bench {

    @Option(names = "--runs", defaultValue = "3", paramLabel = "N", scope = ScopeType.INHERIT)
    private int runs;

    /** @param arguments the name of a bench and its options */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        System.exit(new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    int runs() {
        return runs;
    }

    /** How soon the program answers. */
    @Command(name = "start", mixinStandardHelpOptions = true, description = "How soon the program answers.")
    int start() throws IOException {
        return measure(512, "--help", "--help");
    }

    @Command(
            name = "ballots",
            mixinStandardHelpOptions = true,
            description = "1,000 ballots of 5 persons, each with a code of its own, to PDF.")
    int ballots() throws IOException {
        try (BenchVote vote = BenchVote.of(5, 1_000)) {
            String out = vote.folder().resolve("ballots").toString();
            return measure(
                    256,
                    "ballots, 1000 sheets of 5 persons, individual codes",
                    "ballots",
                    vote.plan(),
                    "--copies",
                    "1000",
                    "--ballot-code",
                    "individual",
                    "--out",
                    out,
                    "--replace");
        }
    }

    @Command(
            name = "count",
            mixinStandardHelpOptions = true,
            description = "Sheets of 30 persons from CSV: the counting alone, then the whole command with its papers.")
    int count(@Option(names = "--sheets", defaultValue = "1000000") int sheets) throws IOException {
        try (BenchVote vote = BenchVote.of(30, sheets)) {
            int alone = 0;
            for (int run = 1; run <= runs; run++) {
                Program made = Program.ofBench(512, "count-only", vote.plan(), vote.sheets());
                say("counting, " + sheets + " sheets of 30 persons, from CSV", 512, made, run);
                alone = Math.max(alone, made.exit());
            }
            return Math.max(alone, everyPaper("count with every paper, the same sheets", vote));
        }
    }

    @Command(
            name = "papers",
            mixinStandardHelpOptions = true,
            description = "All papers of one vote of 5 persons and 118 voters.")
    int papers() throws IOException {
        try (BenchVote vote = BenchVote.of(5, 118)) {
            return everyPaper("count with every paper, 118 sheets of 5 persons", vote);
        }
    }

    @Command(name = "count-only", hidden = true)
    int countOnly(@Parameters(index = "0") Path plan, @Parameters(index = "1") Path sheets) {
        Count count = SheetsFile.count(sheets, PlanApproval.lines(PlanFile.read(plan, Catalogue.builtIn()), false));
        System.out.println("collected " + count.boxes().getFirst().collected().orElseThrow());
        return 0;
    }

    private int everyPaper(String what, BenchVote vote) throws IOException {
        return measure(
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

    /** @return the worst exit code of the runs, so that a figure of a failure is not taken for one */
    private int measure(int heapMegabytes, String what, String... arguments) throws IOException {
        int worst = 0;
        for (int run = 1; run <= runs; run++) {
            Program made = Program.run(heapMegabytes, arguments);
            say(what, heapMegabytes, made, run);
            worst = Math.max(worst, made.exit());
        }
        return worst;
    }

    private static void say(String what, int heapMegabytes, Program made, int run) {
        System.out.printf(
                "%s: %.2f s wall, %.2f s CPU, heap limit %d MB, exit %d (run %d)%n",
                what, made.wallSeconds(), made.cpuSeconds(), heapMegabytes, made.exit(), run);
        if (made.exit() != 0) {
            made.said().forEach(line -> System.err.println("  " + line.text()));
        }
    }
}
