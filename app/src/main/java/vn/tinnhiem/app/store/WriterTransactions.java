package vn.tinnhiem.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Giao dịch để ghi, mỗi lúc một giao dịch: on both databases it waits for the writer's lock at its start and never fails half way,
 * so that whatever it reads stays true until it is over. On SQLite not by the driver's own {@code IMMEDIATE}: that takes the lock
 * again right after each commit, for a transaction that nobody began, and reports a commit that is on disk as failed when it
 * cannot have it.
 */
final class WriterTransactions extends DataSourceTransactionManager {

    private static final long serialVersionUID = 1L;

    private static final long PATIENCE_SECONDS = 60;

    private final boolean sqlite;
    /** SQLite itself lets whoever asks at the right moment go first: with twelve stations somebody would never be that one. */
    private final ReentrantLock turn = new ReentrantLock(true);

    WriterTransactions(DataSource source, boolean sqlite) {
        super(source);
        this.sqlite = sqlite;
    }

    /** In this program each waits for its turn, first come first served, and holds no connection meanwhile. */
    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        awaitTurn();
        boolean begun = false;
        try {
            super.doBegin(transaction, definition);
            begun = true;
        } finally {
            if (!begun) {
                turn.unlock();
            }
        }
    }

    private void awaitTurn() {
        try {
            if (turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CannotCreateTransactionException("no turn to write in " + PATIENCE_SECONDS + " s");
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            turn.unlock();
        }
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
