package vn.tinnhiem.app.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** Một tệp kết quả: written beside its place, forced to disk, then renamed into it. */
public final class OutputFile {

    private OutputFile() {}

    /**
     * @param replace whether a file of this name may be replaced
     * @throws Refused F108 (exists), F109 (unwritable), F110 (disk full) or F113 (being written). The place is then as it
     *     was before
     */
    public static void write(Path file, byte[] bytes, boolean replace) {
        try {
            Path target = Siblings.real(file);
            if (Files.isDirectory(target)) {
                throw new IOException("is a folder: " + file);
            }
            if (!replace && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new Refused(Problem.of(Fault.F108_OUTPUT_EXISTS, file.toString(), ""));
            }
            Files.createDirectories(Siblings.parent(target));
            Siblings.clear(file, target);
            write(file, target, bytes);
        } catch (IOException e) {
            throw Siblings.refused(file, e, false);
        }
    }

    private static void write(Path shown, Path target, byte[] bytes) throws IOException {
        try (Siblings part = Siblings.part(target)) {
            try {
                Files.write(part.path(), bytes);
                Durable.forceFile(part.path());
                Files.move(part.path(), target, StandardCopyOption.ATOMIC_MOVE);
                Durable.forceFolder(Siblings.parent(target));
            } catch (IOException e) {
                throw Siblings.refused(shown, e, Durable.isFull(e, target));
            }
        }
    }
}
