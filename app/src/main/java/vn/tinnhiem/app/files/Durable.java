package vn.tinnhiem.app.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Xuống đĩa thật: forcing to disk, deleting trees, and telling a full disk from other failures. */
final class Durable {

    private static final long NEARLY_NOTHING = 8 * 1024;

    private Durable() {}

    static void forceTree(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                forceFile(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                forceFolder(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static void forceFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Windows opens no folder as a file and keeps its names in a journal of its own. */
    static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().getSeparator().equals("\\")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Deletes a file or a tree, links not followed. What cannot be deleted now is left for the next run. */
    static void deleteQuietly(Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // An unfinished output under its own name harms nobody; the next run tries again.
            return;
        }
    }

    /** Whether a failure to write came from a full disk: its own words, or no room left where the output goes. */
    static boolean isFull(Throwable failure, Path target) {
        return saysFull(failure) || hasIo(failure) && noRoom(target);
    }

    static boolean saysFull(Throwable failure) {
        return chain(failure).stream()
                .map(Throwable::getMessage)
                .anyMatch(message -> message != null
                        && (message.contains("No space left on device")
                                || message.contains("Disk quota exceeded")
                                || message.contains("not enough space on the disk")));
    }

    private static boolean hasIo(Throwable failure) {
        return chain(failure).stream().anyMatch(IOException.class::isInstance);
    }

    private static boolean noRoom(Path target) {
        try {
            return Files.getFileStore(Siblings.parent(target)).getUsableSpace() < NEARLY_NOTHING;
        } catch (IOException e) {
            return false;
        }
    }

    private static Set<Throwable> chain(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(failure, seen);
        return seen;
    }

    private static void collect(@Nullable Throwable failure, Set<Throwable> seen) {
        if (failure != null && seen.add(failure)) {
            collect(failure.getCause(), seen);
            for (Throwable suppressed : failure.getSuppressed()) {
                collect(suppressed, seen);
            }
        }
    }
}
