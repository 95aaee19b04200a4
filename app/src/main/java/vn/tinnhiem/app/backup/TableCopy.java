package vn.tinnhiem.app.backup;

import static vn.tinnhiem.app.store.schema.Tables.ARCHIVE_SEAL;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import vn.tinnhiem.app.store.Schema;
import vn.tinnhiem.app.store.VoteRows;

/** Chép mọi dòng của mọi bảng từ kho này sang kho kia: a backup is the same file, whichever database it is taken from. */
final class TableCopy {

    private static final int AT_ONCE = 500;

    private final DSLContext from;
    private final DSLContext to;

    private TableCopy(DSLContext from, DSLContext to) {
        this.from = from;
        this.to = to;
    }

    /**
     * From PostgreSQL into an SQLite file that is made here, as the tables are at one moment.
     *
     * @param source a connection of the store, given back as it came
     */
    static void intoFile(Connection source, java.nio.file.Path file) throws SQLException {
        Schema.inFile(file);
        source.setAutoCommit(false);
        source.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        source.setReadOnly(true);
        try (Connection target = Snapshot.open(file)) {
            target.setAutoCommit(false);
            new TableCopy(queries(source, SQLDialect.POSTGRES), queries(target, SQLDialect.SQLITE)).all();
            target.commit();
        } finally {
            source.rollback();
            source.setReadOnly(false);
            source.setAutoCommit(true);
        }
    }

    /**
     * From an SQLite file into a PostgreSQL database in which nothing of worth stands; nothing is committed here.
     *
     * @param target begun as a transaction
     */
    static void intoDatabase(java.nio.file.Path file, Connection target) throws SQLException {
        try (Connection source = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            DSLContext to = queries(target, SQLDialect.POSTGRES);
            for (Table<?> table : VoteRows.allTables().reversed()) {
                to.deleteFrom(table).execute();
            }
            new TableCopy(queries(source, SQLDialect.SQLITE), to).all();
        }
    }

    private static DSLContext queries(Connection connection, SQLDialect dialect) {
        return DSL.using(connection, dialect, Schema.settings());
    }

    /** Those that others refer to come first; what locks a vote comes last. */
    private void all() {
        List<Table<?>> tables = new ArrayList<>(VoteRows.allTables());
        tables.remove(ARCHIVE_SEAL);
        tables.add(ARCHIVE_SEAL);
        tables.forEach(this::table);
    }

    private void table(Table<?> table) {
        List<Field<?>> own = table.getReferences().stream()
                .filter(key -> key.getKey().getTable().equals(table))
                .<Field<?>>map(key -> key.getFields().getFirst())
                .toList();
        List<Record> referring = new ArrayList<>();
        List<TableRecord<?>> waiting = new ArrayList<>();
        try (Cursor<? extends Record> rows =
                from.selectFrom(table).fetchSize(AT_ONCE).fetchLazy()) {
            for (Record row : rows) {
                TableRecord<?> copy = (TableRecord<?>) to.newRecord(table);
                copy.from(row);
                if (own.stream().anyMatch(field -> row.get(field) != null)) {
                    referring.add(row);
                    own.forEach(field -> copy.set(field, null));
                }
                copy.changed(true);
                waiting.add(copy);
                if (waiting.size() == AT_ONCE) {
                    to.batchInsert(waiting).execute();
                    waiting.clear();
                }
            }
        }
        to.batchInsert(waiting).execute();
        // Rows that refer to rows of the same table can do so once all of them are there.
        referring.forEach(row -> own.forEach(field -> refer(table, field, row)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void refer(Table<?> table, Field field, Record row) {
        Field key =
                Objects.requireNonNull(table.getPrimaryKey()).getFields().getFirst();
        to.update(table).set(field, row.get(field)).where(key.eq(row.get(key))).execute();
    }
}
