package vn.tinnhiem.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.app.archive.KeptInputs;
import vn.tinnhiem.app.ballot.BallotKey;
import vn.tinnhiem.app.ballot.BallotLayouts;
import vn.tinnhiem.app.scan.Judged;
import vn.tinnhiem.app.scan.ReadScans;
import vn.tinnhiem.app.scan.ReviewFolder;
import vn.tinnhiem.app.scan.ScanJob;
import vn.tinnhiem.app.scan.Scans;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.reader.Form;
import vn.tinnhiem.sheet.reading.Thresholds;

/** Những gì việc đọc phiếu trao lại: where the command line meets the reading of pages. */
record ScanReading(ReadScans scans, List<LayoutJson> layouts) {

    ScanReading {
        layouts = List.copyOf(layouts);
    }

    /** Reads the pages, with progress on the terminal; what was read stays beside the output until {@link #finish()}. */
    static ScanReading read(CountRun run, CountSource.Scans scans) {
        BallotLayouts layouts = BallotLayouts.read(scans.ballots, run.vote());
        BallotKey key = BallotLayouts.key(scans.ballots, Optional.ofNullable(scans.key), run.vote());
        ScanJob job =
                new ScanJob(run.vote(), layouts, key, scans.paths, run.output().folder(), 0);
        ProgressLine line = ProgressLine.of(run.terminal());
        ReadScans read = Scans.read(
                job, at -> line.at(at.done(), at.total(), at.perSecond(), at.secondsLeft(), System.nanoTime()));
        line.end();
        return new ScanReading(read, layouts.forms().stream().map(Form::layout).toList());
    }

    Judged judged() {
        return scans.judged();
    }

    /** Of the thresholds that the pages were read with. */
    String version() {
        return Thresholds.STANDARD.version();
    }

    ReviewFolder.Pictures pictures() {
        return scans::picture;
    }

    KeptInputs.Content readings() {
        return scans::writeReadings;
    }

    /** The count is finished: what was kept beside the output goes. */
    void finish() {
        try {
            scans.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
