package vn.tinnhiem.app.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.app.ballot.BallotKey;
import vn.tinnhiem.app.ballot.BallotLayouts;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.lines.BallotLines;

/** Việc đọc của một cuộc lấy phiếu, trong lúc ứng dụng chạy. What it has read lies on disk; closed and made anew it goes on. */
final class VoteReading {

    /** After so many pages the first doubts are shown; then after twice as many, and so on. */
    private static final int FIRST_SHOWN = 200;

    /** More pages at once would need more memory than the whole program is allowed. */
    private static final int MOST_THREADS = 3;

    private final ScanJob job;
    private final Class<?> reader;
    private volatile @Nullable ReadScans read;
    private volatile @Nullable ReadScans shown;
    private volatile @Nullable Progress progress;
    private volatile boolean going;
    private volatile List<Problem> failure = List.of();
    private volatile List<Path> known = List.of();

    VoteReading(BallotLines vote, BallotLayouts layouts, BallotKey key, Path folder, Class<?> reader) {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        this.job = new ScanJob(vote, layouts, key, List.of(), out(folder), threads);
        this.reader = reader;
    }

    /** Beside this place what was read lies. */
    static Path out(Path folder) {
        return folder.resolve("out");
    }

    ScanJob job() {
        return job;
    }

    /**
     * Reads what it has not read of these files, and judges all of them.
     *
     * @param before sheets that are in the count already
     * @param later whether it will be asked again at once, with more files
     * @param told after each step that a page may show
     */
    synchronized void read(List<Path> files, SeenSheets.Counted before, BooleanSupplier later, Runnable told) {
        if (files.isEmpty()) {
            close();
            progress = null;
            known = List.of();
            return;
        }
        going = true;
        try {
            ReadScans open = read == null ? Scans.open(job.of(files), reader) : read;
            read = open;
            boolean judged = open.more(
                    files,
                    before,
                    at -> {
                        progress = at;
                        told.run();
                    },
                    FIRST_SHOWN,
                    () -> {
                        shown = open;
                        told.run();
                    },
                    later);
            shown = open;
            known = judged ? List.copyOf(files) : List.of();
            failure = List.of();
        } catch (Refused refused) {
            close();
            failure = refused.problems();
        } catch (CancellationException stopped) {
            close();
        } finally {
            going = false;
            told.run();
        }
    }

    /** Where the reading is; empty before the first page. */
    Optional<Progress> progress() {
        return Optional.ofNullable(progress);
    }

    /** Why the last reading came to nothing; none where it did not. */
    List<Problem> failure() {
        return failure;
    }

    boolean going() {
        return going;
    }

    /** What is known of the pages so far, also while more of them are read. */
    Optional<ReadScans> shown() {
        return Optional.ofNullable(shown);
    }

    /** The same, once every page of these files has its place; empty while that is not so. */
    Optional<ReadScans> complete(List<Path> files) {
        return going || !known.equals(files) ? Optional.empty() : Optional.ofNullable(read);
    }

    /** Ends what goes on; what was read stays on disk. */
    void stop() {
        ReadScans open = read;
        if (open != null) {
            open.stop();
        }
    }

    synchronized void close() {
        ReadScans open = read;
        read = null;
        shown = null;
        if (open != null) {
            open.close();
        }
    }

    /** Lets go of the reading process until it is needed again. */
    synchronized void rest() {
        ReadScans open = read;
        if (open != null) {
            open.rest();
        }
    }
}
