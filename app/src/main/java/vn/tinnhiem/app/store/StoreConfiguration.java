package vn.tinnhiem.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

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
        } else {
            config.setJdbcUrl(place.url().orElseThrow());
            config.setMaximumPoolSize(16);
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
        Flyway.configure(StoreConfiguration.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .placeholders(place.sqlite() ? SQLITE : POSTGRESQL)
                .load()
                .migrate();
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
        return DSL.using(configuration);
    }
}
