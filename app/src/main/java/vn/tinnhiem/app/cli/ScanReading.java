package vn.tinnhiem.app.cli;

import java.io.IOException;
import java.util.List;
import vn.tinnhiem.app.archive.KeptInputs;
import vn.tinnhiem.app.scan.Judged;
import vn.tinnhiem.app.scan.ReviewFolder;
import vn.tinnhiem.sheet.layout.LayoutJson;

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

    /** Reads the pages, with progress on the terminal. */
    static ScanReading read(CountRun run, CountSource.Scans scans) {
        throw new UnsupportedOperationException(
                "no reader of pages for " + scans.paths + run.output().folder());
    }

    @Override
    public void close() {
        leave.run();
    }
}
