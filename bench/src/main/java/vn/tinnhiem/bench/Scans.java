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
    private static final String JPEG = "jpeg";
    private static final ScanBatch ONE = new ScanBatch("one", "clean", JPEG, 200, 1);

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
        BenchVote vote = BenchVote.in(work.resolve("vote"), persons);
        Path ballots = ballots(vote);
        ONE.make(work, ballots);
        System.out.println(ScanCost.HEADING);
        List<String> comparisons = new ArrayList<>();
        for (ScanBatch batch : batches()) {
            if (wanted(batch.name())) {
                batch.make(work, ballots);
                for (int run = 0; run < bench.runs(); run++) {
                    ScanCost cost = count(vote, batch.sheets(), batch.scans(work), batch.name());
                    if (batch.format().equals(JPEG)) {
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
                new ScanBatch("jpeg", "clean", JPEG, 200, sheets),
                new ScanBatch("pdf-jpeg", "clean", "pdf-jpeg", 200, sheets),
                new ScanBatch("g4", "clean", "g4", 200, sheets),
                new ScanBatch("tiff-g4", "clean", "tiff-g4", 200, sheets),
                new ScanBatch("pdf-g4", "clean", "pdf-g4", 200, sheets),
                new ScanBatch("png", "clean", "png", 200, sheets),
                new ScanBatch("jpeg-300", "clean", JPEG, 300, Math.max(2, sheets / 4)),
                new ScanBatch("photos", "photo", JPEG, 200, photos),
                new ScanBatch("many", "clean", JPEG, 200, many));
    }

    /** The cost of a sheet should not grow with the number of sheets. */
    private void linear(BenchVote vote, Path ballots) throws IOException {
        ScanBatch most = new ScanBatch("many", "clean", JPEG, 200, many);
        most.make(work, ballots);
        List<Path> files = Trees.files(most.scans(work));
        for (int part : new int[] {sheets / 4, sheets / 2, sheets, 2 * sheets}) {
            if (part <= files.size()) {
                count(vote, part, Trees.first(part, files, work.resolve("part")), "jpeg, " + part);
            }
        }
    }

    private String compare(ScanBatch batch, ScanCost cost) throws IOException {
        DecodingCost bare = DecodingCost.of(batch.scans(work), JPEG, HEAP, threads);
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
                work.resolve("ballots").toString(),
                "--scans",
                scans.toString(),
                "--out",
                out.toString());
        if (made.exit() != 0 && made.exit() != 3) {
            made.said().forEach(line -> System.err.println("  " + line.text()));
        }
        return made;
    }

    private Path ballots(BenchVote vote) throws IOException {
        Path ballots = work.resolve("ballots");
        if (!Files.exists(ballots.resolve("layout.json"))) {
            Program printed = Program.run(
                    HEAP, "ballots", vote.plan(), "--copies", "1", "--out", ballots.toString(), "--replace");
            if (printed.exit() != 0) {
                printed.said().forEach(line -> System.err.println("  " + line.text()));
                throw new IOException("no ballots could be printed");
            }
        }
        return ballots;
    }

    private boolean wanted(String name) {
        return only.isEmpty() ? !name.equals("many") || many > 0 : only.contains(name);
    }
}
