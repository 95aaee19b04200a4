package vn.tinnhiem.app.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** Nội dung một tệp của người khác, có giới hạn cỡ. */
final class SourceBytes {

    private static final int MEGABYTE = 1 << 20;
    private static final int LIMIT_MEGABYTES = 32;

    private SourceBytes() {}

    /** @throws Refused F101, F102, F103 or F114 */
    static byte[] read(Path file) {
        if (Files.isDirectory(file)) {
            throw refused(Fault.F103_FILE_UNREADABLE, file, "cause", "directory");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LIMIT_MEGABYTES * MEGABYTE + 1);
            if (bytes.length > LIMIT_MEGABYTES * MEGABYTE) {
                throw refused(Fault.F114_FILE_TOO_LARGE, file, "limit", LIMIT_MEGABYTES + " MB");
            }
            if (bytes.length == 0) {
                throw refused(Fault.F102_FILE_EMPTY, file);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw refused(Fault.F101_FILE_MISSING, file, "file", file);
        } catch (IOException e) {
            throw refused(Fault.F103_FILE_UNREADABLE, file, "cause", Causes.of(e));
        }
    }

    static Refused refused(Fault fault, Path file, Object... namesAndValues) {
        return new Refused(Problem.of(fault, file.toString(), "", namesAndValues));
    }
}
