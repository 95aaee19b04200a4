package vn.tinnhiem.app.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                onPostgres = RunningOffice.at(
                        Files.createTempDirectory("tinnhiem-postgres"),
                        Optional.of(server.getJdbcUrl("postgres", "postgres")));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return onPostgres;
    }

    private static void close(EmbeddedPostgres server) {
        try {
            onPostgres.close();
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
