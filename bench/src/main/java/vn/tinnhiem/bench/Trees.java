package vn.tinnhiem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Cây thư mục. */
final class Trees {

    private Trees() {}

    /** With all that is in it; nothing where there is none. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** A folder's place with nothing there. */
    static Path fresh(Path folder) throws IOException {
        delete(folder);
        return folder;
    }

    /** With all that is in it, to a place where nothing is. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.sorted().toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    /** The files right in a folder, by name. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The first so many of these files, under their names in a folder of their own that takes no room. */
    static Path first(int count, List<Path> files, Path folder) throws IOException {
        delete(folder);
        Files.createDirectories(folder);
        for (Path file : files.subList(0, count)) {
            Files.createLink(folder.resolve(file.getFileName()), file);
        }
        return folder;
    }
}
