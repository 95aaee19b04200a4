package vn.tinnhiem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.tinnhiem.sheet.page.ScannedPage;

/**
 * Việc xem kỹ một trang: where the commands of {@code sheet} meet the reader.
 *
 * @param layout the file that {@code tinnhiem ballots} wrote, with the blank ballots beside it
 */
record SheetTools(Path layout) {

    /** Every name that an explanation writes. */
    static final List<String> EXPLAINED = List.of("reading.json");

    static SheetTools of(Path layout) {
        return new SheetTools(layout);
    }

    /** A picture of every step, and the reading. */
    void explain(ScannedPage page, Path folder) throws IOException {
        throw new UnsupportedOperationException("no explanation of " + page + " into " + folder);
    }

    /** What was measured on each page of blank ballots, from page 1. */
    List<PrinterReport> check(List<ScannedPage> pages) {
        throw new UnsupportedOperationException("no check of " + pages.size());
    }
}
