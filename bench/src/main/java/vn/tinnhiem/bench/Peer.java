package vn.tinnhiem.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;
import vn.tinnhiem.trials.Trials;
import vn.tinnhiem.trials.Truth;

/** Đặt cạnh chương trình khác: the steps of {@code bench/peer/run.sh}, each a command of its own. */
@Command(
        name = "peer",
        mixinStandardHelpOptions = true,
        description = "The steps of bench/peer/run.sh.",
        subcommands = Peer.Sheets.class)
final class Peer {

    @Command(name = "vote", description = "A vote and its ballots.")
    int vote(
            @Option(names = "--persons", required = true) int persons,
            @Option(names = "--sheets", required = true) int sheets,
            @Option(names = "--out", required = true) Path out)
            throws IOException {
        BenchVote vote = BenchVote.in(out, persons);
        vote.conference(sheets);
        vote.ballots();
        return 0;
    }

    /** Marked sheets on disk. */
    @Command(name = "sheets", description = "Marked sheets, with the options of their generator.")
    static final class Sheets implements Callable<Integer> {

        @Unmatched
        private List<String> options = new ArrayList<>();

        @Override
        public Integer call() throws IOException {
            Trials.main(options.toArray(String[]::new));
            return 0;
        }
    }

    @Command(name = "read", description = "What we read on each page, one line a page.")
    int read(
            @Option(names = "--plan", required = true) Path plan,
            @Option(names = "--ballots", required = true) Path ballots,
            @Parameters(index = "0") Path scans)
            throws IOException {
        Eyes eyes = Eyes.of(plan, ballots);
        for (Path file : Trees.files(scans)) {
            List<Eyes.Look> pages = eyes.read(file);
            for (Eyes.Look page : pages) {
                System.out.println(file + "," + page.seen().rows());
            }
        }
        return 0;
    }

    /** One row of the table: a reader of a corpus, with files of one page each. */
    @Command(name = "row", description = "A row of the table: what a reader made of these sheets.")
    int row(
            @Option(names = "--name", required = true) String name,
            @Option(names = "--time", required = true, description = "wall, user and system seconds") Path time,
            @Option(names = "--truth", required = true) Path truth,
            @Option(names = "--readings", required = true, description = "file, letters") Path readings)
            throws IOException {
        Map<String, String> letters = new HashMap<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(readings)) {
            for (CsvRecord line : csv) {
                letters.put(Path.of(line.getField(0)).getFileName() + "#1", line.getField(1));
            }
        }
        Tally tally = new Tally();
        for (Map.Entry<String, Truth> page : TruthFile.read(truth).entrySet()) {
            String rows = letters.getOrDefault(page.getKey(), "");
            Seen.What what = rows.isEmpty() ? Seen.What.UNREADABLE : Seen.What.SHEET;
            tally.add(Judging.of(page.getValue(), new Seen(what, rows, false, ""), ""));
        }
        List<String> seconds = List.of(Files.readAllLines(time).getLast().split(" ", -1));
        double wall = Double.parseDouble(seconds.get(0));
        double cpu = Double.parseDouble(seconds.get(1)) + Double.parseDouble(seconds.get(2));
        System.out.printf(
                "| %s | %.1f s | %.1f s | %.1f | %d | %s | %s | %d |%n",
                name,
                wall,
                cpu,
                tally.of(Figure.SHEETS) / wall,
                tally.of(Figure.WRONG),
                ReadingTable.part(tally.of(Figure.CLEAR_DOUBTED), tally.of(Figure.CLEAR_ROWS)),
                ReadingTable.part(tally.of(Figure.UNCLEAR_MISSED), tally.of(Figure.UNCLEAR_ROWS)),
                tally.of(Figure.UNREADABLE));
        return 0;
    }
}
