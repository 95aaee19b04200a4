package vn.tinnhiem.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Giao dịch để ghi, mỗi lúc một giao dịch: on both databases it waits for the writer's lock at its start and never fails half way,
 * so that whatever it reads stays true until it is over. On SQLite not by the driver's own {@code IMMEDIATE}: that takes the lock
 * again right after each commit, for a transaction that nobody began, and reports a commit that is on disk as failed when it
 * cannot have it.
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
        lock(connection, sqlite);
    }

    /** Waits until this is the only transaction that writes. Others may read meanwhile. */
    static void lock(Connection connection, boolean sqlite) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // LOCK TABLE looks at no row: what is read after it is what the writer before left.
            statement.executeUpdate(sqlite ? "DELETE FROM writer WHERE 0" : "LOCK TABLE writer IN EXCLUSIVE MODE");
        }
    }
}
