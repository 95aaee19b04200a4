package vn.tinnhiem.app.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

/** Cơ sở dữ liệu PostgreSQL do người khác dựng: whether this program can work with it, said before anything is begun. */
public final class Database {

    /** The oldest that is supported by its makers. */
    private static final int LEAST = 14;

    private static final String SCHEME = "jdbc:postgresql:";

    private Database() {}

    /**
     * Refuses an address that is none of PostgreSQL, a server that does not answer, one that lets this role not in or is too
     * old, and a database without the letters or the rights that are needed.
     *
     * @throws Refused F983 to F989
     */
    public static void refuseUnusable(String url) {
        if (!url.startsWith(SCHEME)) {
            throw new Refused(Problem.of(Fault.F983_DATABASE_ADDRESS, "", "--db"));
        }
        String place = place(url);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            refuseOld(Integer.parseInt(one(statement, "SHOW server_version_num")) / 10_000, place);
            String encoding = one(statement, "SHOW server_encoding");
            if (!encoding.equals("UTF8")) {
                throw refused(Fault.F988_DATABASE_ENCODING, place, "found", encoding);
            }
            String rights = one(
                    statement,
                    "SELECT coalesce(has_schema_privilege(current_user, current_schema(), 'CREATE'), false)::text");
            if (!rights.equals("true")) {
                throw refused(Fault.F989_DATABASE_RIGHTS, place, "role", one(statement, "SELECT current_user::text"));
            }
        } catch (SQLException e) {
            throw refused(fault(e), place, "cause", cause(e));
        }
    }

    static void refuseOld(int version, String place) {
        if (version < LEAST) {
            throw refused(Fault.F987_DATABASE_OLD, place, "found", version, "least", LEAST);
        }
    }

    private static Fault fault(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28")) {
            return Fault.F985_DATABASE_LOGIN;
        }
        return state.equals("3D000") ? Fault.F986_DATABASE_MISSING : Fault.F984_DATABASE_UNREACHABLE;
    }

    private static Refused refused(Fault fault, String place, Object... namesAndValues) {
        List<Object> values = new ArrayList<>(List.of("place", place));
        values.addAll(List.of(namesAndValues));
        return new Refused(Problem.of(fault, "", "--db", values.toArray()));
    }

    private static String cause(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("[.]+$", "");
    }

    /** The address without what follows its question mark: a password may stand there. */
    public static String place(String url) {
        int end = url.indexOf('?');
        return end < 0 ? url : url.substring(0, end);
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /**
     * Lets every text of PostgreSQL be compared letter by letter, as SQLite does, however the server was set up: what has to be in
     * Vietnamese order is sorted by keys made for it.
     */
    static void compareByLetters(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema()"
                                + " AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'"
                                + " ORDER BY table_name, ordinal_position")) {
            while (found.next()) {
                columns.computeIfAbsent(found.getString(1), _ -> new ArrayList<>())
                        .add("ALTER COLUMN " + found.getString(2) + " TYPE text COLLATE \"C\"");
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, List<String>> table : columns.entrySet()) {
                statement.execute("ALTER TABLE " + table.getKey() + " " + String.join(", ", table.getValue()));
            }
        }
    }
}
