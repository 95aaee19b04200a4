package vn.tinnhiem.bench.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench kill}: SIGKILL at random moments of a count, and what is on disk held against what was acknowledged. */
@Command(
        name = "kill",
        mixinStandardHelpOptions = true,
        description =
                "kill -9 at random moments of a count: every acknowledged ballot there exactly once, the log chain whole.")
public final class Kill implements Callable<Integer> {

    private static final long SEED = 20230922;
    private static final int TOLD_EVERY = 50;
    private static final long NANOS = 1_000_000_000;

    @Option(names = "--server", description = "The whole application over HTTP, not only the process that writes.")
    private boolean server;

    @Option(names = "--moments", paramLabel = "N", description = "1000; with --server 50.")
    private @Nullable Integer moments;

    @Option(names = "--names", defaultValue = "55", paramLabel = "N")
    private int names = 55;

    @Option(names = "--sheets", defaultValue = "348", paramLabel = "N")
    private int sheets = 348;

    @Option(names = "--stations", defaultValue = "12", paramLabel = "N")
    private int stations = 12;

    @Option(
            names = "--answers",
            paramLabel = "N",
            description = "The moment is thrown evenly among so many answers to the stations: 80; with --server 300.")
    private @Nullable Integer answers;

    @Option(names = "--seed", defaultValue = "" + SEED, paramLabel = "S")
    private long seed = SEED;

    @Option(
            names = "--too-early",
            description = "The control: a writer that says a ballot is on disk before it is. Faults have to be found.")
    private boolean tooEarly;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("tinnhiem-kill");
        try {
            CountDay day = CountDay.make(Files.createDirectory(folder.resolve("data")), names, sheets, stations);
            Office office = server ? new ServingOffice(day) : new WritingOffice(day, tooEarly);
            int times = moments != null ? moments : server ? 50 : 1_000;
            int most = answers != null ? answers : server ? 300 : 80;
            long begun = System.nanoTime();
            Tallied tallied = new Killing(day, office, seed).run(times, most, Kill::tell);
            System.out.println(tallied);
            System.out.printf("%d s, seed %d%n", (System.nanoTime() - begun) / NANOS, seed);
            tallied.faults().forEach(System.out::println);
            return tallied.faults().isEmpty() ? 0 : 1;
        } finally {
            delete(folder);
        }
    }

    private static void tell(Tallied tallied) {
        if (tallied.moments() % TOLD_EVERY == 0) {
            System.err.println(tallied);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
