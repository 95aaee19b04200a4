package vn.tinnhiem.app.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Một máy chủ PostgreSQL thật cho các phép thử, mỗi thư mục dữ liệu một cơ sở dữ liệu riêng. With {@code -Dtinnhiem.test.db=postgresql}
 * every office that a test starts keeps its tables there: the same tests then hold on the other database.
 */
public final class PostgresForTests {

    private static final Map<Path, String> ADDRESSES = new HashMap<>();
    private static @Nullable EmbeddedPostgres server;

    private PostgresForTests() {}

    /** Whether every office of this run is to use it. */
    public static boolean everywhere() {
        return "postgresql".equals(System.getProperty("tinnhiem.test.db"));
    }

    /** The address for an office on this data folder, where all are to use it; otherwise empty, for its file. */
    public static Optional<String> ifEverywhere(Path data) {
        return everywhere() ? Optional.of(address(data)) : Optional.empty();
    }

    /** The address of the database that belongs to this data folder, made when it is asked for the first time. */
    public static synchronized String address(Path data) {
        return ADDRESSES.computeIfAbsent(data.toAbsolutePath().normalize(), PostgresForTests::made);
    }

    private static String made(Path data) {
        String name = "office" + ADDRESSES.size();
        // Sorts as a server set up in Vietnam may: nothing of ours may rest on the order of bytes.
        execute("CREATE DATABASE " + name
                + " TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'vi-VN'");
        return server().getJdbcUrl("postgres", name);
    }

    /** As the superuser of the server. */
    static void execute(String sql) {
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static synchronized EmbeddedPostgres server() {
        EmbeddedPostgres running = server;
        if (running == null) {
            try {
                running = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server = running;
        }
        return running;
    }
}
