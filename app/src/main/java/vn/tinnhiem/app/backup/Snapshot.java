package vn.tinnhiem.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import vn.tinnhiem.app.store.LeftOutOfBackups;
import vn.tinnhiem.app.store.Schema;
import vn.tinnhiem.app.store.StorePlace;

/** Bản chụp nhất quán của cơ sở dữ liệu: while others write, without what may not be in a backup. */
final class Snapshot {

    private Snapshot() {}

    /**
     * Copies the database as it is at one moment, empties what modules leave out, and checks the copy.
     *
     * @param store on PostgreSQL its tables are copied into a file as well
     * @param target where no file is
     */
    static void take(StorePlace store, DataSource source, Path target, List<LeftOutOfBackups> leftOut)
            throws IOException {
        Path raw = target.resolveSibling(target.getFileName() + ".raw");
        try {
            if (store.sqlite()) {
                copy(store.file(), raw);
            } else {
                try (Connection connection = source.getConnection()) {
                    TableCopy.intoFile(connection, raw);
                }
            }
            if (leftOut.isEmpty()) {
                Files.move(raw, target);
            } else {
                try (Connection copy = open(raw);
                        Statement statement = copy.createStatement()) {
                    statement.execute("PRAGMA journal_mode=OFF");
                    statement.execute("PRAGMA secure_delete=ON");
                    statement.execute("PRAGMA foreign_keys=OFF");
                    DSLContext queries = DSL.using(copy, SQLDialect.SQLITE, Schema.settings());
                    leftOut.forEach(each -> each.scrub(queries));
                    // Written anew, so that not even the place where a row stood is left.
                    statement.execute("VACUUM INTO '" + quoted(target) + "'");
                }
            }
            check(target);
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    private static void copy(Path source, Path target) throws SQLException {
        try (Connection connection = open(source);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout=20000");
            statement.execute("VACUUM INTO '" + quoted(target) + "'");
        }
    }

    /** That the database can be read whole. */
    static void check(Path file) throws IOException {
        try (Connection connection = open(file);
                Statement statement = connection.createStatement();
                var answer = statement.executeQuery("PRAGMA integrity_check")) {
            if (!answer.next() || !"ok".equals(answer.getString(1))) {
                throw new IOException("integrity_check: " + answer.getString(1));
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** The level of the schema: the highest migration that was run. */
    static int level(Path file) throws IOException {
        try (Connection connection = open(file);
                Statement statement = connection.createStatement();
                var answer = statement.executeQuery(
                        "select max(cast(version as integer)) from flyway_schema_history where success = 1")) {
            return answer.next() ? answer.getInt(1) : 0;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static String quoted(Path file) {
        return file.toString().replace("'", "''");
    }
}
