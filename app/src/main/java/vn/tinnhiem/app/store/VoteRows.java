package vn.tinnhiem.app.store;

import static vn.tinnhiem.app.store.schema.Tables.ARCHIVE_SEAL;
import static vn.tinnhiem.app.store.schema.Tables.LOG_ENTRY;
import static vn.tinnhiem.app.store.schema.Tables.VOTE;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.impl.DSL;
import vn.tinnhiem.app.store.schema.Tables;

/**
 * Những dòng của một cuộc lấy phiếu: which rows of which tables belong to a vote, by a column {@code vote} or through what they
 * refer to. Read from the schema, so that a table made tomorrow is in it. The log and the register of archives are not: they
 * outlive a vote.
 */
public final class VoteRows {

    private VoteRows() {}

    /** All tables of the application, those that refer to others after them. */
    public static List<Table<?>> allTables() {
        Set<Table<?>> ordered = new LinkedHashSet<>();
        for (java.lang.reflect.Field each : Tables.class.getFields()) {
            try {
                if (each.get(null) instanceof Table<?> table) {
                    visit(table, ordered);
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return new ArrayList<>(ordered);
    }

    private static void visit(Table<?> table, Set<Table<?>> ordered) {
        if (ordered.contains(table)) {
            return;
        }
        for (ForeignKey<?, ?> key : table.getReferences()) {
            if (!key.getKey().getTable().equals(table)) {
                visit(key.getKey().getTable(), ordered);
            }
        }
        ordered.add(table);
    }

    /** The tables that hold rows of votes, those that refer to others before them: in this order they can be emptied. */
    public static List<Table<?>> leavesFirst() {
        return allTables().reversed().stream()
                .filter(table -> hops(table).isPresent())
                .toList();
    }

    /** The rows of a table that belong to this vote; empty where none belongs to any. */
    public static Optional<Condition> of(Table<?> table, String vote) {
        return hops(table).map(hops -> condition(table, hops, vote));
    }

    private static Condition condition(Table<?> table, List<ForeignKey<?, ?>> hops, String vote) {
        if (hops.isEmpty()) {
            return own(table).eq(vote);
        }
        ForeignKey<?, ?> hop = hops.getFirst();
        Table<?> parent = hop.getKey().getTable();
        return text(hop.getFields().getFirst())
                .in(DSL.select(text(hop.getKey().getFields().getFirst()))
                        .from(parent)
                        .where(condition(parent, hops.subList(1, hops.size()), vote)));
    }

    /**
     * The vote to which a row belongs, in SQL.
     *
     * @param row by what the row is called, as {@code NEW}
     */
    static Optional<String> voteOf(Table<?> table, String row) {
        return hops(table).map(hops -> vote(table, hops, row));
    }

    private static String vote(Table<?> table, List<ForeignKey<?, ?>> hops, String row) {
        if (hops.isEmpty()) {
            return row + "." + own(table).getName();
        }
        ForeignKey<?, ?> hop = hops.getFirst();
        String parent = hop.getKey().getTable().getName();
        return "(SELECT "
                + vote(hop.getKey().getTable(), hops.subList(1, hops.size()), parent)
                + " FROM " + parent + " WHERE " + parent + "."
                + hop.getKey().getFields().getFirst().getName() + " = " + row + "."
                + hop.getFields().getFirst().getName() + ")";
    }

    /** What leads from a row to one that names its vote; no hop where it does itself, empty where nothing leads there. */
    private static Optional<List<ForeignKey<?, ?>>> hops(Table<?> table) {
        return hops(table, new LinkedHashSet<>());
    }

    private static Optional<List<ForeignKey<?, ?>>> hops(Table<?> table, Set<Table<?>> seen) {
        if (table.equals(ARCHIVE_SEAL) || table.equals(LOG_ENTRY) || !seen.add(table)) {
            return Optional.empty();
        }
        if (table.equals(VOTE) || table.field("vote") != null) {
            return Optional.of(List.of());
        }
        for (ForeignKey<?, ?> key : table.getReferences()) {
            Optional<List<ForeignKey<?, ?>>> further = hops(key.getKey().getTable(), new LinkedHashSet<>(seen));
            if (further.isPresent()) {
                List<ForeignKey<?, ?>> hops = new ArrayList<>(List.of(key));
                hops.addAll(further.get());
                return Optional.of(hops);
            }
        }
        return Optional.empty();
    }

    private static Field<String> own(Table<?> table) {
        Field<?> vote = table.field("vote");
        return text(vote == null ? VOTE.ID : vote);
    }

    private static Field<String> text(Field<?> field) {
        return field.coerce(String.class);
    }
}
