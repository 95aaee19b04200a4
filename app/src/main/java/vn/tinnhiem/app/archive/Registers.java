package vn.tinnhiem.app.archive;

import static vn.tinnhiem.app.store.schema.Tables.COMPETENT_DECISION;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_CLOSING;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_EXPLANATION;
import static vn.tinnhiem.app.store.schema.Tables.DISCLOSURE_CLASS;
import static vn.tinnhiem.app.store.schema.Tables.DISCLOSURE_DONE;
import static vn.tinnhiem.app.store.schema.Tables.MINUTES_LOG_HEAD;
import static vn.tinnhiem.app.store.schema.Tables.ORIGINAL_HANDED;
import static vn.tinnhiem.app.store.schema.Tables.REPORT_SENT;
import static vn.tinnhiem.app.store.schema.Tables.RESULT_RELEASE;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_DRAW;
import static vn.tinnhiem.app.store.schema.Tables.SHEET_RECEIVED;
import static vn.tinnhiem.app.store.schema.Tables.SIGNED_SCAN;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.store.InstantText;
import vn.tinnhiem.app.store.VoteRows;

/**
 * Các sổ ghi sau khi kiểm phiếu, đi vào hồ sơ: closings and their reasons, explanations, draws, who let the result be shown, who
 * got which original, signed papers, reports sent, decisions of the competent level, disclosure. Each as its table has it.
 */
@Component
class Registers {

    static final String FOLDER = "registers/";

    /** By the name of the file; the tables' own names. */
    static final List<Table<?>> KEPT = List.of(
            COUNT_CLOSING,
            COUNT_EXPLANATION,
            SCAN_DRAW,
            RESULT_RELEASE,
            MINUTES_LOG_HEAD,
            ORIGINAL_HANDED,
            SIGNED_SCAN,
            REPORT_SENT,
            COMPETENT_DECISION,
            DISCLOSURE_DONE,
            DISCLOSURE_CLASS,
            SHEET_RECEIVED);

    private final DSLContext queries;

    Registers(DSLContext queries) {
        this.queries = queries;
    }

    /** Each register of a vote, by its name in the archive; the empty ones too: that nothing was recorded is a fact. */
    Map<String, Map<String, Object>> of(String vote) {
        Map<String, Map<String, Object>> registers = new LinkedHashMap<>();
        for (Table<?> table : KEPT) {
            registers.put(name(table), Map.of("rows", rows(table, vote)));
        }
        return registers;
    }

    static String name(Table<?> table) {
        return FOLDER + table.getName() + ".json";
    }

    private List<Map<String, Object>> rows(Table<?> table, String vote) {
        return queries.selectFrom(table)
                .where(VoteRows.of(table, vote).orElseThrow())
                .orderBy(java.util.Objects.requireNonNull(table.getPrimaryKey()).getFields())
                .fetch(Registers::row);
    }

    private static Map<String, Object> row(Record row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field<?> field : row.fields()) {
            Object value = row.get(field);
            if (value != null) {
                values.put(field.getName(), written(value));
            }
        }
        return values;
    }

    private static Object written(Object value) {
        return switch (value) {
            case Instant at -> InstantText.text(at);
            case Long number -> number;
            case Boolean is -> is;
            default -> value.toString();
        };
    }
}
