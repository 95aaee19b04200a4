package vn.tinnhiem.app.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.scan.ScanRecords;

/** Ảnh các trang quét còn giữ sau khi chốt. Their names say nothing of an order. */
@Component
class KeptPictures {

    private final ScanRecords scans;

    KeptPictures(ScanRecords scans) {
        this.scans = scans;
    }

    /** Whether the order of the scans is gone by now; it goes a moment after the closing. */
    boolean atRest(String vote) {
        return scans.atRest(vote);
    }

    long count(String vote) {
        return files(vote).size();
    }

    SortedMap<String, Path> files(String vote) {
        SortedMap<String, Path> files = new TreeMap<>();
        scans.pages(vote).ifPresent(folder -> {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(Files::isRegularFile)
                        .forEach(file ->
                                files.put(folder.relativize(file).toString().replace('\\', '/'), file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return files;
    }

    /** Destroys them, once the archive is sealed. */
    void destroy(String vote) {
        scans.pages(vote).ifPresent(folder -> {
            try {
                ArchiveFile.clear(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
