package vn.tinnhiem.app.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.store.Database;
import vn.tinnhiem.app.store.Schema;

/** Cơ sở dữ liệu PostgreSQL còn trống, để phục hồi vào: what is put in stays only once {@link #keep} was said. */
final class EmptyDatabase implements AutoCloseable {

    private static final int MOMENTS = 20;
    private static final long MOMENT_NANOS = 100_000_000L;

    private final Connection connection;

    private EmptyDatabase(Connection connection) {
        this.connection = connection;
    }

    /**
     * @throws Refused when it cannot be used or somebody is connected to it, or when anybody has an account there or a vote was made
     */
    static EmptyDatabase open(String url) throws SQLException {
        Database.refuseUnusable(url);
        refuseInUse(url);
        Schema.inDatabase(url);
        Connection connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
        EmptyDatabase opened = new EmptyDatabase(connection);
        if (opened.used()) {
            opened.close();
            throw new Refused(Problem.of(Fault.F991_DATABASE_NOT_EMPTY, "", "--db", "place", Database.place(url)));
        }
        return opened;
    }

    /** The server takes a moment to forget who left: only who stays is in the way. */
    private static void refuseInUse(String url) throws SQLException {
        for (int left = MOMENTS; othersConnected(url); left--) {
            if (left == 0) {
                throw new Refused(Problem.of(Fault.F912_IN_USE, "", "--db", "folder", Database.place(url)));
            }
            LockSupport.parkNanos(MOMENT_NANOS);
        }
    }

    private static boolean othersConnected(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()")) {
            answer.next();
            return answer.getLong(1) > 0;
        }
    }

    private boolean used() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Nobody writes while it is filled.
            statement.execute("LOCK TABLE writer IN EXCLUSIVE MODE");
            try (ResultSet answer =
                    statement.executeQuery("select (select count(*) from account) + (select count(*) from vote)")) {
                answer.next();
                return answer.getLong(1) > 0;
            }
        }
    }

    /** Takes over every row of the file, brought to the tables of this program. */
    void take(Path file) throws IOException {
        Schema.inFile(file);
        try {
            TableCopy.intoDatabase(file, connection);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    void keep() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            connection.rollback();
            connection.close();
        }
    }
}
