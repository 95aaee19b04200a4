package vn.tinnhiem.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Giao dịch để ghi: on SQLite it waits for the writer's lock at its start and never fails half way. Not by the driver's own
 * {@code IMMEDIATE}: that takes the lock again right after each commit, for a transaction that nobody began, and reports a commit
 * that is on disk as failed when it cannot have it.
 */
final class WriterTransactions extends DataSourceTransactionManager {

    private static final long serialVersionUID = 1L;

    private final boolean sqlite;

    WriterTransactions(DataSource source, boolean sqlite) {
        super(source);
        this.sqlite = sqlite;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (sqlite) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM writer WHERE 0");
            }
        }
    }
}
