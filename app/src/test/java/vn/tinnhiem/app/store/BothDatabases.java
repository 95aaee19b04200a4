package vn.tinnhiem.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Named;
import vn.tinnhiem.app.serve.RunningOffice;

/** Cùng một ứng dụng trên hai kho: SQLite in a folder, and a real PostgreSQL server that this machine runs for the test. */
@NullUnmarked // what is missing here fails the test
public final class BothDatabases {

    private static RunningOffice onPostgres;

    private BothDatabases() {}

    /** For {@code @MethodSource("vn.tinnhiem.app.store.BothDatabases#offices")}. */
    public static Stream<Named<RunningOffice>> offices() {
        return Stream.of(Named.of("SQLite", RunningOffice.shared()), Named.of("PostgreSQL", onPostgres()));
    }

    private static synchronized RunningOffice onPostgres() {
        if (onPostgres == null) {
            try {
                Path data = Files.createTempDirectory("tinnhiem-postgres");
                onPostgres = RunningOffice.at(data, Optional.of(PostgresForTests.address(data)));
                Runtime.getRuntime().addShutdownHook(new Thread(onPostgres::close));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return onPostgres;
    }
}
