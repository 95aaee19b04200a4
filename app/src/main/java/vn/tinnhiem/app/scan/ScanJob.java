package vn.tinnhiem.app.scan;

import java.nio.file.Path;
import java.util.List;
import vn.tinnhiem.app.ballot.BallotKey;
import vn.tinnhiem.app.ballot.BallotLayouts;
import vn.tinnhiem.app.plan.lines.BallotLines;

/**
 * Việc quét của một cuộc lấy phiếu.
 *
 * @param scans files and folders
 * @param out the result folder; what was read is kept in {@code out.reading/} beside it
 * @param threads how many pages at once; 0 for as many as the machine has processors, 8 at most
 */
public record ScanJob(BallotLines vote, BallotLayouts layouts, BallotKey key, List<Path> scans, Path out, int threads) {

    private static final int MOST_THREADS = 8;

    public ScanJob {
        scans = List.copyOf(scans);
        threads = threads > 0
                ? threads
                : Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    }

    /** The same of these files. */
    ScanJob of(List<Path> files) {
        return new ScanJob(vote, layouts, key, files, out, threads);
    }
}
