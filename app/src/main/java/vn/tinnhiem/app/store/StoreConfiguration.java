package vn.tinnhiem.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** Kho dữ liệu: opened, brought to the schema of this program, offered to the query code. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class StoreConfiguration {

    /** What differs between the two in the one set of migrations. */
    private static final Map<String, String> SQLITE = Map.of(
            "int64", "INTEGER",
            "bool", "INTEGER",
            "bytes", "BLOB",
            "strict", "STRICT",
            "shuffled", "STRICT, WITHOUT ROWID");

    private static final Map<String, String> POSTGRESQL =
            Map.of("int64", "bigint", "bool", "boolean", "bytes", "bytea", "strict", "", "shuffled", "");

    @Bean
    StorePlace storePlace(
            @Value("${tinnhiem.data}") java.nio.file.Path folder, @Value("${tinnhiem.db:}") Optional<String> url) {
        return new StorePlace(folder.toAbsolutePath().normalize(), url.filter(text -> !text.isBlank()));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(StorePlace place) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setAutoCommit(true);
        if (place.sqlite()) {
            try {
                Files.createDirectories(place.folder());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            config.setJdbcUrl("jdbc:sqlite:" + place.file());
            config.setMaximumPoolSize(8);
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("foreign_keys", "true");
            config.addDataSourceProperty("busy_timeout", "20000");
            // What is deleted is overwritten with zeros in the pages of the file.
            config.addDataSourceProperty("secure_delete", "true");
            // As on PostgreSQL.
            config.addDataSourceProperty("case_sensitive_like", "true");
        } else {
            config.setJdbcUrl(place.url().orElseThrow());
            config.setMaximumPoolSize(16);
            config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
            // Who waits for the writer's lock gives up as on SQLite; a program that hangs does not hold it for ever.
            config.setConnectionInitSql(
                    "SET lock_timeout = '20s'; SET idle_in_transaction_session_timeout = '5min'; SET synchronous_commit = on");
        }
        HikariDataSource source = new HikariDataSource(config);
        try {
            migrate(source, place);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
        return source;
    }

    private static void migrate(DataSource source, StorePlace place) {
        Flyway migrations = Flyway.configure(StoreConfiguration.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .placeholders(place.sqlite() ? SQLITE : POSTGRESQL)
                .load();
        refuseNewer(migrations, place);
        migrations.migrate();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            WriterTransactions.lock(connection, place.sqlite());
            if (!place.sqlite()) {
                Database.compareByLetters(connection);
            }
            SealedRows.guard(connection, place.sqlite());
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuseNewer(Flyway migrations, StorePlace place) {
        MigrationInfo[] all = migrations.info().all();
        long known = Stream.of(all)
                .filter(each -> !each.getState().isFailed() && each.getState().isResolved())
                .mapToLong(StoreConfiguration::level)
                .max()
                .orElse(0);
        long found = Stream.of(all)
                .filter(each -> each.getState().isApplied())
                .mapToLong(StoreConfiguration::level)
                .max()
                .orElse(0);
        if (found > known) {
            throw new Refused(Problem.of(
                    Fault.F990_STORE_NEWER,
                    "",
                    "",
                    "place",
                    place.url().map(Database::place).orElse(place.file().toString()),
                    "found",
                    found,
                    "known",
                    known));
        }
    }

    private static long level(MigrationInfo migration) {
        return migration.getVersion() == null
                ? 0
                : migration.getVersion().getMajor().longValue();
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source, StorePlace place) {
        return new WriterTransactions(source, place.sqlite());
    }

    @Bean
    TransactionTemplate transactions(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    DSLContext queries(DataSource source, StorePlace place) {
        DefaultConfiguration configuration = new DefaultConfiguration();
        configuration.set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(source)));
        configuration.set(place.sqlite() ? SQLDialect.SQLITE : SQLDialect.POSTGRES);
        configuration.set(new Settings()
                .withRenderSchema(false)
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withExecuteLogging(false));
        configuration.set(new DefaultExecuteListenerProvider(new SealedRows()));
        return DSL.using(configuration);
    }
}
