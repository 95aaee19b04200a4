package vn.tinnhiem.app.store;

import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Viết lại tệp dữ liệu: what was deleted is gone from the file too. Outside of any transaction. What it cannot reach (blocks of the
 * disk, replicas of another database) is said in {@code docs/security.md}.
 */
@Component
public class Rewriting {

    private static final int ATTEMPTS = 5;

    private final DataSource source;
    private final StorePlace place;
    private final ExecutorService beside = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("rewriting").factory());

    Rewriting(DataSource source, StorePlace place) {
        this.source = source;
        this.place = place;
    }

    /**
     * Lets go of what stands as it was before, as soon as no transaction holds it: SQLite's write-ahead log, on PostgreSQL the
     * deleted rows of these tables. May be called while a transaction ends: until then that one holds them, so it is done beside it.
     *
     * @param tables from which rows were deleted
     */
    public void forgetSoon(List<String> tables) {
        beside.execute(() -> run(place.sqlite() ? List.of("PRAGMA wal_checkpoint(TRUNCATE)") : anew(tables)));
    }

    private static List<String> anew(List<String> tables) {
        return tables.stream().map(table -> "VACUUM FULL " + table).toList();
    }

    @PreDestroy
    void close() {
        beside.shutdown();
    }

    /**
     * Writes the whole file anew; on PostgreSQL, these tables.
     *
     * @param tables that held what must be gone
     */
    public void rewrite(List<String> tables) {
        run(
                place.sqlite()
                        ? List.of("PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)")
                        : anew(tables));
    }

    /** Others read and write at the same time: what finds the file in use waits for its turn, and then tries again. */
    private void run(List<String> statements) {
        for (int left = ATTEMPTS; ; left--) {
            try {
                once(statements);
                return;
            } catch (SQLException e) {
                if (left == 0) {
                    throw new IllegalStateException("rewriting", e);
                }
            }
        }
    }

    private void once(List<String> statements) throws SQLException {
        // Right after a commit this thread still holds its connection, which by then has begun another transaction:
        // on SQLite that one locks everybody out, so the same connection is used and the transaction ended first.
        Connection connection = DataSourceUtils.getConnection(source);
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            for (String sql : statements) {
                statement.execute(sql);
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
