package vn.tinnhiem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Chắc chắn đến đâu: marked sheets of every kind are read on all processors and held against what was written on them. */
@Command(
        name = "reading",
        mixinStandardHelpOptions = true,
        description = "Counting from scans: how surely. May be stopped at any moment and resumed.")
final class Reading implements Callable<Integer> {

    private static final int BOXES_A_ROW = 3;
    /** Sheets between two looks at the state: some seconds of work. */
    private static final long BLOCK = 64;

    @Option(names = "--boxes", defaultValue = "1500000", description = "over all kinds of sheets together (1500000)")
    private long boxes;

    @Option(names = "--profile", split = ",", description = "kinds of sheets (all); --list names them")
    private List<String> profiles = List.of();

    @Option(names = "--list", description = "names the kinds of sheets, and no more")
    private boolean list;

    @Option(names = "--seed", defaultValue = "1")
    private long seed;

    @Option(names = "--persons", defaultValue = "20", description = "on the ballot (20)")
    private int persons;

    @Option(names = "--state", paramLabel = "FILE", description = "how far it got (bench/target/reading.state)")
    private Path stateFile = Program.home().resolve("bench/target/reading.state");

    @Option(names = "--resume", description = "goes on from there")
    private boolean resume;

    @Option(names = "--work", paramLabel = "DIR", description = "ballot, and what went wrong (bench/target/reading)")
    private Path work = Program.home().resolve("bench/target/reading");

    @Option(names = "--keep-doubts", description = "keeps sheets with a doubt on a clear row too")
    private boolean keepDoubts;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        List<String> kinds = profiles.isEmpty() ? List.copyOf(Kinds.all().keySet()) : profiles;
        if (list) {
            kinds.forEach(System.out::println);
            return 0;
        }
        String program = Jars.digest();
        ReadingState state = resume && Files.exists(stateFile)
                ? ReadingState.read(stateFile, seed, program)
                : ReadingState.fresh(seed, program);
        BenchVote vote = BenchVote.in(work.resolve("vote-" + persons), persons);
        Path ballots = vote.ballots();
        Trial trial = Trial.of(
                kinds, ballots, Eyes.of(Path.of(vote.plan()), ballots), seed, work.resolve("wrong"), keepDoubts);
        long shares = kinds.stream().mapToLong(Kinds::weight).sum();
        long sheets = Math.ceilDiv(boxes, shares * persons * BOXES_A_ROW);
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (long done = 0; done < sheets; done += BLOCK) {
                for (String kind : kinds) {
                    long end = Math.min(sheets, done + BLOCK) * Kinds.weight(kind);
                    blocks(workers, trial, kind, state, end);
                }
            }
        }
        System.out.print(ReadingTable.of(state));
        return state.wrong() == 0 ? 0 : 1;
    }

    private void blocks(ExecutorService workers, Trial trial, String kind, ReadingState state, long end)
            throws IOException, InterruptedException, ExecutionException {
        for (long from = state.next(kind); from < end; from = state.next(kind)) {
            long to = Math.min(end, from + BLOCK);
            state.add(kind, to - from, trial.read(workers, kind, from, to));
            state.write(stateFile);
            System.err.printf("%s: %d boxes, %d rows wrong without doubt%n", kind, state.boxes(), state.wrong());
        }
    }
}
