package vn.tinnhiem.app.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.tinnhiem.app.scan.Judged;
import vn.tinnhiem.app.scan.ReviewFolder;
import vn.tinnhiem.sheet.layout.LayoutJson;

/**
 * Những gì việc đọc phiếu trao lại: where the command line meets the reading of pages.
 *
 * @param version of the thresholds
 * @param layouts one per ballot of the vote, in its order
 * @param pictures of the cases
 * @param readings the tree of {@code readings.json}
 * @param finish takes away what was kept beside the output, once the count is finished
 */
record ScanReading(
        Judged judged,
        String version,
        List<LayoutJson> layouts,
        ReviewFolder.Pictures pictures,
        Supplier<Map<String, Object>> readings,
        Runnable finish) {

    ScanReading {
        layouts = List.copyOf(layouts);
    }

    /** Reads the pages, with progress on the terminal. */
    static ScanReading read(CountRun run, CountSource.Scans scans) {
        throw new UnsupportedOperationException(
                "no reader of pages for " + scans.paths + run.output().folder());
    }
}
