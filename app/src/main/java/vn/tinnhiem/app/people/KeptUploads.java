package vn.tinnhiem.app.people;

import static vn.tinnhiem.app.store.schema.Tables.PEOPLE_IMPORT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.StorePlace;

/** Những tệp gửi lên, trong thư mục dữ liệu: under random names, so that nobody's file name becomes a path here. */
@Component
class KeptUploads {

    private static final List<String> ENDINGS = List.of("xlsx", "xlsm", "csv", "tsv", "txt");

    private static final Duration FRESH = Duration.ofHours(1);

    private final Path folder;
    private final DSLContext queries;
    private final Clock clock;

    KeptUploads(StorePlace place, DSLContext queries, Clock clock) {
        this.clock = clock;
        this.folder = place.folder().resolve("uploads").resolve("people");
        this.queries = queries;
    }

    /** Keeps the bytes; of the name only a known ending is taken. */
    Path keep(String fileName, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve(Ids.random() + "." + ending(fileName)), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A kept file by the name that its row has. */
    Path file(String keptAs) {
        return folder.resolve(keptAs);
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a crash left behind: files that no row names. Fresh ones stay: their row may be on its way. */
    @EventListener(ApplicationReadyEvent.class)
    void sweep() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<String> named =
                queries.select(PEOPLE_IMPORT.KEPT_AS).from(PEOPLE_IMPORT).fetchSet(PEOPLE_IMPORT.KEPT_AS);
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> !named.contains(folder.relativize(file).toString()))
                    .filter(file -> file.toFile().lastModified()
                            < clock.instant().minus(FRESH).toEpochMilli())
                    .forEach(this::delete);
        }
    }

    private static String ending(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .filter(end -> name.endsWith("." + end))
                .findFirst()
                .orElse("bin");
    }
}
