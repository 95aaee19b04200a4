package vn.tinnhiem.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.app.archive.KeptInputs;
import vn.tinnhiem.app.ballot.BallotKey;
import vn.tinnhiem.app.ballot.BallotLayouts;
import vn.tinnhiem.app.scan.Aside;
import vn.tinnhiem.app.scan.Judged;
import vn.tinnhiem.app.scan.ReadScans;
import vn.tinnhiem.app.scan.ReviewFolder;
import vn.tinnhiem.app.scan.ScanJob;
import vn.tinnhiem.app.scan.Scans;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.reader.Form;
import vn.tinnhiem.sheet.reading.Thresholds;

/**
 * Những gì việc đọc phiếu trao lại: where the command line meets the reading of pages.
 *
 * @param version of the thresholds
 * @param layouts one per ballot of the vote, in its order
 * @param pictures of the cases
 * @param readings writes {@code readings.json}
 * @param finish takes away what was kept beside the output, once the count is finished
 * @param leave lets go of it, so that the next run goes on from there; also after {@code finish}
 */
record ScanReading(
        Judged judged,
        String version,
        List<LayoutJson> layouts,
        ReviewFolder.Pictures pictures,
        KeptInputs.Content readings,
        Finish finish,
        Runnable leave)
        implements AutoCloseable {

    ScanReading {
        layouts = List.copyOf(layouts);
    }

    /** Takes away what is kept. */
    @FunctionalInterface
    interface Finish {
        void run() throws IOException;
    }

    /** Reads the pages, with progress on the terminal; what was read stays beside the output until the count is finished. */
    static ScanReading read(CountRun run, CountSource.Scans scans) {
        BallotLayouts layouts = BallotLayouts.read(scans.ballots, run.vote());
        BallotKey key = BallotLayouts.key(scans.ballots, Optional.ofNullable(scans.key), run.vote());
        ScanJob job =
                new ScanJob(run.vote(), layouts, key, scans.paths, run.output().folder(), 0);
        ProgressLine line = ProgressLine.of(run.terminal());
        ReadScans read = Scans.read(job, line::at);
        line.end();
        sayAside(run.terminal(), read.aside());
        return new ScanReading(
                read.judged(),
                Thresholds.STANDARD.version(),
                layouts.forms().stream().map(Form::layout).toList(),
                read::picture,
                read::writeReadings,
                read::finish,
                read::close);
    }

    /** Somebody may have meant it to be read. */
    static void sayAside(Terminal terminal, List<Aside> aside) {
        for (Aside each : aside) {
            String cause = terminal.messages().say("aside." + each.cause().name());
            terminal.warn("scan.aside", "file", each.file(), "cause", cause);
        }
    }

    @Override
    public void close() {
        leave.run();
    }
}
