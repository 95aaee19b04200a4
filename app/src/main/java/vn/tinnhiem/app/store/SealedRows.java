package vn.tinnhiem.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Table;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/**
 * Cuộc lấy phiếu đã niêm phong thì không dòng nào đổi được nữa: the database itself refuses it, by whichever route it comes. Every
 * table that holds rows of votes gets triggers, anew at each start; a vote that {@code archive_seal} locks is not written to.
 */
final class SealedRows implements ExecuteListener {

    private static final long serialVersionUID = 1L;
    private static final String REFUSAL = Fault.F930_SEALED.name();

    /** Puts the triggers in place. The schema is as this program wants it. */
    static void guard(Connection connection, boolean sqlite) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table<?> table : VoteRows.leavesFirst()) {
                String old = locked(VoteRows.voteOf(table, "OLD").orElseThrow());
                String made = locked(VoteRows.voteOf(table, "NEW").orElseThrow());
                install(statement, table.getName(), "INSERT", made, sqlite);
                install(statement, table.getName(), "UPDATE", old + " OR " + made, sqlite);
                install(statement, table.getName(), "DELETE", old, sqlite);
            }
            install(statement, "archive_seal", "DELETE", "1 = 1", sqlite);
        }
    }

    private static String locked(String vote) {
        return "EXISTS (SELECT 1 FROM archive_seal WHERE archive_seal.vote = " + vote
                + " AND archive_seal.is_locked = TRUE)";
    }

    private static void install(Statement statement, String table, String event, String condition, boolean sqlite)
            throws SQLException {
        String name = "sealed_" + table + "_" + event.toLowerCase(Locale.ROOT);
        if (sqlite) {
            statement.execute("DROP TRIGGER IF EXISTS " + name);
            statement.execute("CREATE TRIGGER " + name + " BEFORE " + event + " ON " + table + " WHEN " + condition
                    + " BEGIN SELECT RAISE(ABORT, '" + REFUSAL + "'); END");
            return;
        }
        // The condition of a trigger of PostgreSQL may hold no query: the query stands in its function.
        statement.execute("CREATE OR REPLACE FUNCTION " + name + "() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF "
                + condition + " THEN RAISE EXCEPTION '" + REFUSAL + "'; END IF; RETURN "
                + (event.equals("DELETE") ? "OLD" : "NEW") + "; END $$");
        statement.execute("CREATE OR REPLACE TRIGGER " + name + " BEFORE " + event + " ON " + table
                + " FOR EACH ROW EXECUTE FUNCTION " + name + "()");
    }

    @Override
    public void exception(ExecuteContext context) {
        SQLException said = context.sqlException();
        if (said != null && String.valueOf(said.getMessage()).contains(REFUSAL)) {
            context.exception(new Refused(Problem.of(Fault.F930_SEALED, "", "")));
        }
    }
}
