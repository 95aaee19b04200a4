package vn.tinnhiem.app.scan;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.scan.ReadingProcess.Program;
import vn.tinnhiem.sheet.reading.Thresholds;

/** Đọc phiếu quét: files and folders in, every page in exactly one place out. */
public final class Scans {

    /** Within which a page is read; an office page takes a hundredth of a second, a bad photograph half a second. */
    private static final int SECONDS_A_PAGE = 60;

    private Scans() {}

    /**
     * Reads what was not read before, and judges everything.
     *
     * @param progress called at most twice a second, and at the end; by one thread at a time
     * @throws Refused F101, F103, F807 (scans), F109, F112, F113 (the folder beside the output), F110 (disk full) or F808
     *     (the reading process does not start)
     */
    public static ReadScans read(ScanJob job, Consumer<Progress> progress) {
        return read(job, PageReader.class, SECONDS_A_PAGE, progress);
    }

    /** @param reader the program of the reading process */
    static ReadScans read(ScanJob job, Class<?> reader, int secondsAPage, Consumer<Progress> progress) {
        return open(job, reader, secondsAPage).read(progress);
    }

    /** Everything ready, nothing read yet; what an earlier run read is known. The faults are those of {@link #read}. */
    static ReadScans open(ScanJob job, Class<?> reader) {
        return open(job, reader, SECONDS_A_PAGE);
    }

    private static ReadScans open(ScanJob job, Class<?> reader, int secondsAPage) {
        Path out = job.out().toAbsolutePath().normalize();
        Set<Path> ours =
                Stream.of(out, ReadingFolder.beside(out)).map(Scans::real).collect(Collectors.toSet());
        Intake intake = Intake.of(job.scans(), ours);
        ReadingFolder folder = ReadingFolder.open(out);
        try {
            Program program = new Program(
                    reader,
                    job.threads(),
                    folder.temporary(),
                    job.layouts().folder(),
                    job.layouts().json());
            return new ReadScans(
                    job, folder, folder.journal(header(job)), new SafeReading(program, secondsAPage), intake, ours);
        } catch (RuntimeException | Error e) {
            folder.closeQuietly();
            throw e;
        }
    }

    /** What a reading depends on; with anything else it is read anew. */
    private static String header(ScanJob job) {
        return "tinnhiem/reading/1 " + ReadingBytes.VERSION + '\n'
                + Readings.version() + '\n'
                + Thresholds.STANDARD + '\n'
                + job.vote().voteId() + ' ' + job.vote().digest() + '\n'
                + job.layouts().digest() + '\n';
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (java.io.IOException notThere) {
            return path;
        }
    }
}
