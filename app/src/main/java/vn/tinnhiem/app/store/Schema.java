package vn.tinnhiem.app.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** Các bảng của chương trình: one set of migrations, brought up to date on either database. */
public final class Schema {

    /** What differs between the two in the one set of migrations. */
    private static final Map<String, String> SQLITE = Map.of(
            "int64", "INTEGER",
            "bool", "INTEGER",
            "bytes", "BLOB",
            "strict", "STRICT",
            "shuffled", "STRICT, WITHOUT ROWID");

    private static final Map<String, String> POSTGRESQL =
            Map.of("int64", "bigint", "bool", "boolean", "bytes", "bytea", "strict", "", "shuffled", "");

    private Schema() {}

    /** How the query code writes its SQL, so that both databases read it. */
    public static Settings settings() {
        return new Settings()
                .withRenderSchema(false)
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withExecuteLogging(false);
    }

    /** An SQLite file, brought to the tables of this program; made where there is none. */
    public static void inFile(Path file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        migrate(source, true, file.toString());
    }

    /** A PostgreSQL database, brought to the tables of this program. */
    public static void inDatabase(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        migrate(source, false, Database.place(url));
        try (Connection connection = source.getConnection()) {
            Database.compareByLetters(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param place to be named when it is refused
     * @throws Refused F990 when a newer program wrote there
     */
    static void migrate(DataSource source, boolean sqlite, String place) {
        Flyway migrations = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .placeholders(sqlite ? SQLITE : POSTGRESQL)
                .load();
        MigrationInfo[] all = migrations.info().all();
        long known = level(Stream.of(all).filter(each -> each.getState().isResolved()));
        long found = level(Stream.of(all).filter(each -> each.getState().isApplied()));
        if (found > known) {
            throw new Refused(
                    Problem.of(Fault.F990_STORE_NEWER, "", "", "place", place, "found", found, "known", known));
        }
        migrations.migrate();
    }

    private static long level(Stream<MigrationInfo> migrations) {
        return migrations
                .filter(each -> each.getVersion() != null)
                .flatMapToLong(
                        each -> LongStream.of(each.getVersion().getMajor().longValue()))
                .max()
                .orElse(0);
    }
}
