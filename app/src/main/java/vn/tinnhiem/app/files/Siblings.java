package vn.tinnhiem.app.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/**
 * What stands beside an output while it is written: {@code .name.part-…} (unfinished), {@code .name.part-….lock} (held as
 * long as its writer lives) and {@code .name.old-…} (the result that is being replaced).
 */
final class Siblings implements AutoCloseable {

    private static final String RANDOM = "[0-9a-f]{16}";
    private static final String LOCK = ".lock";

    private final Path path;
    private final Path lockFile;
    private final FileChannel channel;

    private Siblings(Path path, Path lockFile, FileChannel channel) {
        this.path = path;
        this.lockFile = lockFile;
        this.channel = channel;
    }

    /** A name for an unfinished output, reserved until closed; what is left under it then goes away. */
    static Siblings part(Path target) throws IOException {
        Path path = named(target, ".part-");
        Path lockFile = path.resolveSibling(path.getFileName() + LOCK);
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock();
        return new Siblings(path, lockFile, channel);
    }

    static Path old(Path target) {
        return named(target, ".old-");
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Durable.deleteQuietly(path);
        channel.close();
        Durable.deleteQuietly(lockFile);
    }

    /**
     * Cleans up after runs that died: an earlier result that was set aside comes back, unfinished ones go.
     *
     * @throws Refused F113 when one of them is still being written
     */
    static void clear(Path shown, Path target) throws IOException {
        for (Path old : left(target, ".old-", "")) {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                Durable.deleteQuietly(old);
            } else {
                Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        for (Path lockFile : left(target, ".part-", LOCK)) {
            if (isHeld(lockFile)) {
                throw new Refused(Problem.of(Fault.F113_OUTPUT_BUSY, shown.toString(), ""));
            }
        }
        for (Path part : left(target, ".part-", "(" + LOCK + ")?")) {
            Durable.deleteQuietly(part);
        }
    }

    private static boolean isHeld(Path lockFile) throws IOException {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private static List<Path> left(Path target, String kind, String ending) throws IOException {
        Pattern name = Pattern.compile(Pattern.quote("." + target.getFileName() + kind) + RANDOM + ending);
        try (Stream<Path> entries = Files.list(parent(target))) {
            return entries.filter(
                            p -> name.matcher(String.valueOf(p.getFileName())).matches())
                    .toList();
        }
    }

    private static Path named(Path target, String kind) {
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        return parent(target)
                .resolve("." + target.getFileName() + kind + HexFormat.of().formatHex(random));
    }

    /** Absolute, and through links where it exists. */
    static Path real(Path out) throws IOException {
        Path target =
                Files.exists(out) ? out.toRealPath() : out.toAbsolutePath().normalize();
        if (target.getFileName() == null) {
            throw new IOException("no name: " + out);
        }
        return target;
    }

    static Path parent(Path target) {
        @Nullable Path parent = target.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("not absolute: " + target);
        }
        return parent;
    }

    static Refused refused(Path shown, Throwable e, boolean full) {
        return new Refused(
                full || Durable.saysFull(e)
                        ? Problem.of(Fault.F110_DISK_FULL, shown.toString(), "")
                        : Problem.of(Fault.F109_OUTPUT_UNWRITABLE, shown.toString(), "", "cause", Causes.of(e)));
    }
}
