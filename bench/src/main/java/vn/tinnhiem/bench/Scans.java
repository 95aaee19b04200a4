package vn.tinnhiem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Nhanh chậm khi kiểm phiếu từ máy quét: {@code count --scans} as whole processes, and bare decoding beside it. */
@Command(
        name = "scans",
        mixinStandardHelpOptions = true,
        description = "Counting from scans: how fast, in how much memory, against bare decoding of the same files.")
final class Scans implements Callable<Integer> {

    private static final int HEAP = 512;
    /** Exit code of a count with a doubt open: figures of it are figures. */
    private static final int NEEDS_A_PERSON = 3;
    /** Of a file that holds many: what a feeder takes twice. */
    private static final String PAGES = "100";

    private static final String FORMAT = "--format";
    private static final ScanBatch ONE = ScanBatch.of("one", 1, FORMAT, ScanBatch.JPEG);

    @ParentCommand
    private Bench bench = new Bench();

    @Option(names = "--sheets", defaultValue = "2000", description = "in each batch (2000)")
    private int sheets;

    @Option(names = "--persons", defaultValue = "20", description = "on the ballot (20)")
    private int persons;

    @Option(names = "--many", defaultValue = "10000", description = "in the batch that memory is tried on (10000)")
    private int many;

    @Option(names = "--photos", defaultValue = "100", description = "photographs of sheets (100)")
    private int photos;

    @Option(names = "--threads", defaultValue = "2", description = "of bare decoding (2)")
    private int threads;

    @Option(names = "--work", paramLabel = "DIR", description = "keeps the batches (bench/target/scans)")
    private Path work = Program.home().resolve("bench/target/scans");

    @Option(names = "--only", split = ",", description = "names of batches; also: linear, many, photos")
    private List<String> only = List.of();

    @Override
    public Integer call() throws IOException {
        work = Files.createDirectories(work).toAbsolutePath().normalize();
        BenchVote vote = BenchVote.in(work.resolve("vote-" + persons), persons);
        Path ballots = vote.ballots();
        ONE.make(work, ballots);
        System.out.println(ScanCost.HEADING);
        List<String> comparisons = new ArrayList<>();
        for (ScanBatch batch : batches()) {
            if (wanted(batch.name())) {
                batch.make(work, ballots);
                for (int run = 0; run < bench.runs(); run++) {
                    ScanCost cost = count(vote, batch.sheets(), batch.scans(work), batch.name());
                    if (batch.looseJpeg()) {
                        comparisons.add(compare(batch, cost));
                    }
                }
            }
        }
        if (wanted("linear")) {
            linear(vote, ballots);
        }
        comparisons.forEach(System.out::println);
        return 0;
    }

    private List<ScanBatch> batches() {
        return List.of(
                ScanBatch.of("jpeg", sheets, FORMAT, ScanBatch.JPEG),
                ScanBatch.of("pdf-jpeg", sheets, FORMAT, "pdf-jpeg", "--pages-per-file", PAGES),
                ScanBatch.of("g4", sheets, FORMAT, "tiff-g4", "--mode", "bilevel", "--pages-per-file", "1"),
                ScanBatch.of("tiff-g4", sheets, FORMAT, "tiff-g4", "--mode", "bilevel", "--pages-per-file", PAGES),
                ScanBatch.of("pdf-g4", sheets, FORMAT, "pdf-g4", "--mode", "bilevel", "--pages-per-file", PAGES),
                ScanBatch.of("png", sheets, FORMAT, "png"),
                ScanBatch.of("jpeg-300", Math.max(2, sheets / 4), FORMAT, ScanBatch.JPEG, "--dpi", "300"),
                ScanBatch.of("photos", photos, FORMAT, ScanBatch.JPEG, "--profile", "photo"),
                many());
    }

    private ScanBatch many() {
        return ScanBatch.of("many", many, FORMAT, ScanBatch.JPEG);
    }

    /** The cost of a sheet should not grow with the number of sheets. */
    private void linear(BenchVote vote, Path ballots) throws IOException {
        ScanBatch most = many();
        most.make(work, ballots);
        List<Path> files = Trees.files(most.scans(work));
        for (int part : new int[] {sheets / 4, sheets / 2, sheets, 2 * sheets}) {
            if (part <= files.size()) {
                count(vote, part, Trees.first(part, files, work.resolve("part")), "jpeg, " + part);
            }
        }
    }

    private String compare(ScanBatch batch, ScanCost cost) throws IOException {
        DecodingCost bare = DecodingCost.of(batch.scans(work), ScanBatch.JPEG, HEAP, threads);
        return "%s: decoding alone %.1f/s with its start, %.1f/s warm; counting reaches %.0f%% and %.0f%% of it"
                .formatted(
                        batch.name(),
                        bare.perSecond(),
                        bare.warmPerSecond(),
                        100 * cost.perSecond() / bare.perSecond(),
                        100 * cost.perSecondAfterStart() / bare.warmPerSecond());
    }

    private ScanCost count(BenchVote vote, int number, Path scans, String name) throws IOException {
        Program one = count(vote, 1, ONE.scans(work));
        ScanCost cost = new ScanCost(number, count(vote, number, scans), one);
        System.out.println(cost.row(name, HEAP));
        return cost;
    }

    private Program count(BenchVote vote, int number, Path scans) throws IOException {
        Path out = work.resolve("result");
        // What was read is kept beside an unfinished count: it would be taken up again instead of read.
        Trees.delete(out);
        Trees.delete(work.resolve("result.reading"));
        Program made = Program.run(
                HEAP,
                "count",
                vote.plan(),
                "--conference",
                vote.conference(number),
                "--ballots",
                vote.ballots().toString(),
                "--scans",
                scans.toString(),
                "--out",
                out.toString());
        if (made.exit() != NEEDS_A_PERSON) {
            made.orThrow();
        }
        return made;
    }

    private boolean wanted(String name) {
        return only.isEmpty() ? !name.equals("many") || many > 0 : only.contains(name);
    }
}
