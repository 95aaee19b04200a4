package vn.tinnhiem.app.scan;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/**
 * Thư mục tạm {@code DIR.reading/} bên cạnh kết quả: what was read so far, for one run at a time and for its owner's eyes
 * only. It knows the order of the sheets and goes when the count is finished.
 */
final class ReadingFolder implements AutoCloseable {

    static final String ENDING = ".reading";

    private static final String LOCK = "lock";
    private static final String JOURNAL = "journal";
    private static final String TEMPORARY = "tmp";
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    /** Locks of this process. A lock file is never opened twice: on POSIX, closing the second would free the first. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lockFile;

    private ReadingFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    static Path beside(Path out) {
        Path whole = out.toAbsolutePath().normalize();
        return whole.resolveSibling(whole.getFileName() + ENDING);
    }

    /**
     * @param out the result folder that it stands beside
     * @throws Refused F109 (unwritable), F112 (something else stands there) or F113 (another run is at it)
     */
    static ReadingFolder open(Path out) {
        Path folder = beside(out);
        try {
            privateFolder(folder);
            refuseStrangers(folder);
            ReadingFolder opened = new ReadingFolder(folder.toRealPath(), lock(folder));
            deleteTree(opened.temporary());
            privateFolder(opened.temporary());
            return opened;
        } catch (IOException e) {
            throw new Refused(
                    Problem.of(Fault.F109_OUTPUT_UNWRITABLE, folder.toString(), "", "cause", String.valueOf(e)));
        }
    }

    private static void privateFolder(Path folder) throws IOException {
        if (posix(folder)) {
            FileAttribute<Set<PosixFilePermission>> owner = PosixFilePermissions.asFileAttribute(OWNER);
            Path above = folder.getParent();
            if (above != null) {
                Files.createDirectories(above);
            }
            Files.createDirectories(folder, owner);
            Files.setPosixFilePermissions(folder, OWNER);
        } else {
            Files.createDirectories(folder);
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void refuseStrangers(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> !Set.of(LOCK, JOURNAL, TEMPORARY).contains(name))
                    .findFirst()
                    .ifPresent(stranger -> {
                        throw new Refused(
                                Problem.of(Fault.F112_OUTPUT_NOT_OURS, folder.toString(), "", "stranger", stranger));
                    });
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        Path held = folder.toRealPath();
        if (HELD_HERE.add(held)) {
            FileChannel lockFile = FileChannel.open(
                    privateFile(folder.resolve(LOCK)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lockFile.tryLock() != null) {
                return lockFile;
            }
            lockFile.close();
            HELD_HERE.remove(held);
        }
        throw new Refused(Problem.of(Fault.F113_OUTPUT_BUSY, folder.toString(), ""));
    }

    private static Path privateFile(Path file) throws IOException {
        if (posix(file) && !Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_FILE));
        }
        return file;
    }

    Journal journal(String header) {
        try {
            return Journal.open(privateFile(folder.resolve(JOURNAL)), header);
        } catch (IOException e) {
            throw new Refused(
                    Problem.of(Fault.F109_OUTPUT_UNWRITABLE, folder.toString(), "", "cause", String.valueOf(e)));
        }
    }

    /** Where the reading process may leave what it must. */
    Path temporary() {
        return folder.resolve(TEMPORARY);
    }

    /** The count is finished: nothing of the order of the sheets remains. */
    void remove() throws IOException {
        deleteTree(temporary());
        Files.deleteIfExists(folder.resolve(JOURNAL));
        close();
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.deleteIfExists(folder);
    }

    /** As {@link #remove()}, of a folder that nobody has open. */
    static void removeBeside(Path out) throws IOException {
        deleteTree(beside(out));
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> tree = Files.walk(folder)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
        HELD_HERE.remove(folder);
    }

    /** Where another failure is being said already. */
    void closeQuietly() {
        try {
            deleteTree(temporary());
            close();
        } catch (IOException e) {
            // The next run finds the lock free once this process has ended.
            return;
        }
    }
}
