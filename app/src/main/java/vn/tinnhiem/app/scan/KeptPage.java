package vn.tinnhiem.app.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tinnhiem.app.store.Ids;

/** Ảnh một trang giữ riêng: under a random name, without a time. */
final class KeptPage {

    private KeptPage() {}

    /** @return its name */
    static String write(Path folder, byte[] png) throws IOException {
        String name = Ids.random();
        Path file = Files.write(folder.resolve(name), png);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        return name;
    }

    /** Deletes all but these; an empty folder too. */
    static void deleteOthers(Path folder, Set<String> wanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> entries = Files.list(folder)) {
            all = entries.toList();
        }
        for (Path each : all) {
            if (!wanted.contains(String.valueOf(each.getFileName()))) {
                Files.delete(each);
            }
        }
        if (wanted.isEmpty()) {
            Files.delete(folder);
        }
    }
}
