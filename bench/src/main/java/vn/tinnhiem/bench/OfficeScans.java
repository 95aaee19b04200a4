package vn.tinnhiem.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kiểm phiếu từ máy quét qua ứng dụng: the same files by the command line and by the pages, and how far the page is behind the
 * reading.
 */
final class OfficeScans {

    private static final double GOAL_SHARE = 80;
    private static final double GOAL_BEHIND = 1000;
    private static final double GOAL_MEGABYTES = 1024;
    private static final int HEAP = 512;
    private static final int NEEDS_A_PERSON = 3;
    private static final int HUNDRED = 100;
    private static final int AT_A_TIME = 3;
    private static final double NANOS = 1e9;
    private static final double NANOS_A_MILLI = 1e6;

    private final OfficeScanVote vote;
    private final Path result;

    private OfficeScans(OfficeScanVote vote, Path result) {
        this.vote = vote;
        this.result = result;
    }

    /** @param sheets in the box, one picture each */
    static List<OfficeFigure> measured(Path work, int sheets) throws IOException {
        OfficeScanVote vote = OfficeScanVote.of(work.resolve("scans-" + sheets), sheets);
        return new OfficeScans(vote, work.resolve("result")).measured(Trees.fresh(work.resolve("scans")));
    }

    private List<OfficeFigure> measured(Path data) throws IOException {
        Trees.copy(vote.data(), data);
        double commandLine = commandLine();
        try (OfficeServer server = OfficeServer.start(data);
                OfficePeak peak = new OfficePeak(server.process())) {
            OfficeCaller station = vote.station(server);
            OfficeScreenTimes shown = new OfficeScreenTimes(vote.sheets());
            double application;
            List<Long> read;
            try (OfficeJournal journal = new OfficeJournal(data.resolve("scans"), vote.sheets());
                    OfficeScreen page =
                            new OfficeScreen(station, "/station/live", "/station/scans/part", shown::page)) {
                long begun = System.nanoTime();
                double cpu = server.cpuSeconds();
                deliver(station);
                double delivered = (System.nanoTime() - begun) / NANOS;
                shown.awaitAll();
                application = vote.sheets() / ((System.nanoTime() - begun) / NANOS);
                System.err.printf(
                        "%d files handed in after %.1f s; %.1f s of CPU of the server without its reader%n",
                        vote.sheets(), delivered, server.cpuSeconds() - cpu);
                read = journal.read();
            }
            return List.of(
                    new OfficeFigure(
                            "%d sheets by scan: rate through the application against the command line's after its start"
                                    .formatted(vote.sheets()),
                            "≥ %.0f %%".formatted(GOAL_SHARE),
                            "%.0f %% (%.1f/s of %.1f/s)"
                                    .formatted(HUNDRED * application / commandLine, application, commandLine),
                            HUNDRED * application >= GOAL_SHARE * commandLine),
                    behind(read, shown),
                    OfficeFigure.below(
                            "resident memory while scanning, the reading process included",
                            GOAL_MEGABYTES,
                            peak.megabytes(),
                            "MB",
                            ""));
        }
    }

    /** Sheets a second of {@code count --scans}, what it takes for one sheet taken off. */
    private double commandLine() throws IOException {
        ScanCost cost = new ScanCost(vote.sheets(), count(vote.sheets(), vote.scans()), count(1, vote.one()));
        System.err.println(ScanCost.HEADING);
        System.err.println(cost.row("command line", HEAP));
        return cost.perSecondAfterStart();
    }

    private Program count(int sheets, Path scans) throws IOException {
        Trees.delete(result);
        Trees.delete(result.resolveSibling(result.getFileName() + ".reading"));
        Program made = Program.run(
                HEAP,
                "count",
                vote.plan().toString(),
                "--conference",
                vote.conference(sheets).toString(),
                "--ballots",
                vote.ballots().toString(),
                "--scans",
                scans.toString(),
                "--out",
                result.toString());
        if (made.exit() != NEEDS_A_PERSON) {
            made.orThrow();
        }
        return made;
    }

    /** All files in one delivery, a few at a time, as the page's script sends them. */
    private void deliver(OfficeCaller station) throws IOException {
        String pile = station.form("/station/scans/piles", "batch", "").ok().text();
        List<Path> files = Trees.files(vote.scans());
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService sending = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < AT_A_TIME; i++) {
                all.add(sending.submit(() -> {
                    for (int at = next.getAndIncrement(); at < files.size(); at = next.getAndIncrement()) {
                        String address = "/station/scans/piles/" + pile + "/files?place=" + (at + 1);
                        station.file(address, files.get(at)).ok();
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        station.form("/station/scans/piles/" + pile + "/end").ok();
    }

    /** For each sheet the time from its record in the reader's journal to the page that counts it. */
    private static OfficeFigure behind(List<Long> read, OfficeScreenTimes shown) {
        List<Double> late = new ArrayList<>();
        for (int sheet = 1; sheet <= read.size(); sheet++) {
            late.add((shown.of(sheet) - read.get(sheet - 1)) / NANOS_A_MILLI);
        }
        Percentiles all = Percentiles.of(late);
        return OfficeFigure.below(
                "scan progress on the page, behind the reading",
                GOAL_BEHIND,
                all.worst(),
                "ms at worst",
                all.said("ms"));
    }
}
