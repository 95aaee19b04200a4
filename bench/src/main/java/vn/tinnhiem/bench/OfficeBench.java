package vn.tinnhiem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ứng dụng văn phòng: the real server as a process of its own, called over HTTP as browsers call it. */
@Command(
        name = "office",
        mixinStandardHelpOptions = true,
        description = "The office application: each goal of its speed and memory, and what was measured.")
final class OfficeBench implements Callable<Integer> {

    private static final int NOT_MEASURED = 2;

    /** What can be measured, in the order in which it is. */
    enum What {
        START,
        MEMORY,
        PAGES,
        ROOM,
        KEYS,
        PAPERS,
        SCANS
    }

    @Parameters(arity = "0..*", paramLabel = "what", description = "${COMPLETION-CANDIDATES} (all of them)")
    private List<What> named = List.of();

    @Option(names = "--sheets", defaultValue = "10000", description = "scanned (10000)")
    private int sheets;

    @Option(names = "--persons", defaultValue = "55", description = "voted on, but for scans (55)")
    private int persons;

    @Option(names = "--voters", defaultValue = "348", description = "but for scans (348)")
    private int voters;

    @Option(names = "--times", defaultValue = "100", description = "each page is asked for (100)")
    private int times;

    @Option(names = "--work", paramLabel = "DIR", description = "keeps scans and data (bench/target/office)")
    private Path work = Program.home().resolve("bench/target/office");

    private final List<OfficeFigure> figures = new ArrayList<>();
    private final Set<What> wanted = EnumSet.noneOf(What.class);

    @Override
    public Integer call() throws IOException {
        wanted.addAll(named.isEmpty() ? EnumSet.allOf(What.class) : named);
        work = Files.createDirectories(work).toAbsolutePath().normalize();
        try {
            measure();
        } catch (OfficeServer.NotUp | OfficePage.Unexpected e) {
            System.err.println("not measured: " + e.getMessage());
            return NOT_MEASURED;
        } finally {
            System.out.println(OfficeFigure.HEADING);
            figures.forEach(figure -> System.out.println(figure.row()));
        }
        return 0;
    }

    private void measure() throws IOException {
        if (wanted.contains(What.START)) {
            told(OfficeStarts.measured(Trees.fresh(work.resolve("start"))));
        }
        if (wanted.stream().anyMatch(EnumSet.range(What.MEMORY, What.PAPERS)::contains)) {
            count();
        }
        if (wanted.contains(What.SCANS)) {
            told(OfficeScans.measured(work, sheets));
        }
    }

    /** One vote from its plan to its papers. */
    private void count() throws IOException {
        Path data = Trees.fresh(work.resolve("count"));
        OfficeVote vote;
        try (OfficeServer server = OfficeServer.start(data)) {
            OfficeVote.accounts(server);
            if (wanted.contains(What.MEMORY)) {
                told(List.of(OfficeMemory.idle(server, "after the start")));
            }
            vote = OfficeVote.collected(server, persons, voters);
            System.err.println("vote of " + voters + " voters and " + persons + " names, ballots " + vote.ballots());
            OfficeCount count = new OfficeCount(server, vote);
            if (wanted.contains(What.ROOM)) {
                told(List.of(OfficeRoom.measured(server, vote)));
            }
            if (wanted.contains(What.PAGES)) {
                told(List.of(OfficePages.measured("before the count", server, vote, count.head(), times)));
            }
            if (wanted.contains(What.KEYS) || wanted.contains(What.PAPERS)) {
                told(count.entered());
                count.close();
            }
            if (wanted.contains(What.PAPERS)) {
                told(OfficePapers.warm(vote));
            }
            if (wanted.contains(What.PAGES) && wanted.contains(What.KEYS)) {
                told(List.of(OfficePages.measured("after the close", server, vote, count.head(), times)));
            }
            if (wanted.contains(What.MEMORY) && wanted.size() > 1) {
                told(List.of(OfficeMemory.idle(server, "after everything above")));
            }
        }
        if (wanted.contains(What.PAPERS)) {
            told(OfficePapers.cold(data, vote));
        }
    }

    private void told(List<OfficeFigure> more) {
        more.forEach(figure -> System.err.println(figure.row()));
        figures.addAll(more);
    }
}
