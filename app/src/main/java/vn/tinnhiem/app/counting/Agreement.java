package vn.tinnhiem.app.counting;

import static vn.tinnhiem.app.store.schema.Tables.COUNT_BATCH;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_DOUBT;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_ENTRY;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_PASS;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_PASS_MEMBER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.schema.tables.records.CountDoubtRecord;
import vn.tinnhiem.app.store.schema.tables.records.CountEntryRecord;
import vn.tinnhiem.rules.count.DoubleEntry.Agreed;
import vn.tinnhiem.rules.count.DoubleEntry.Differing;
import vn.tinnhiem.rules.count.DoubleEntry.Refused;
import vn.tinnhiem.rules.count.DoubleEntry.Unclear;
import vn.tinnhiem.rules.count.EnteredOnce;

/** Một xấp khớp khi mọi tờ khớp: the entries of a batch held against each other; once they agree, its sheets are shuffled. */
@Component
class Agreement {

    private final DSLContext queries;
    private final Shuffling shuffling;
    private final AuditLog log;

    Agreement(DSLContext queries, Shuffling shuffling, AuditLog log) {
        this.queries = queries;
        this.shuffling = shuffling;
        this.log = log;
    }

    /** The entries of one batch, by number of the entry: who made it, and its fields by ordinal. */
    private record Entered(Set<String> by, boolean done, Map<Long, List<Character>> sheets) {
        EnteredOnce<Character> once(long ordinal) {
            return new EnteredOnce<>(by, Objects.requireNonNull(sheets.get(ordinal)));
        }
    }

    /** The ordinals of the sheets on which the first two entries differ, once both are done. */
    List<Long> differing(Batch batch) {
        Map<Long, Entered> entered = entered(batch);
        Entered first = entered.get(1L);
        Entered second = entered.get(2L);
        if (first == null || second == null || !first.done() || !second.done()) {
            return List.of();
        }
        return first.sheets().keySet().stream()
                .sorted()
                .filter(ordinal -> !Objects.equals(
                        first.sheets().get(ordinal), second.sheets().get(ordinal)))
                .toList();
    }

    /** The first entry of one sheet; to be compared, never to be shown. */
    String first(Batch batch, long ordinal) {
        return queries.select(COUNT_ENTRY.MARKS, COUNT_ENTRY.IS_ISSUED, COUNT_ENTRY.IS_ADDED)
                .from(COUNT_ENTRY)
                .join(COUNT_PASS)
                .on(COUNT_PASS.ID.eq(COUNT_ENTRY.PASS))
                .where(COUNT_PASS.BATCH.eq(batch.id()), COUNT_PASS.PASS.eq(1L), COUNT_ENTRY.ORDINAL.eq(ordinal))
                .fetchOptional(row -> new Typed(ordinal, row.value1(), row.value2(), row.value3()).text())
                .orElse("");
    }

    /** Sees how far a batch is after an entry was finished or a doubt decided: more entries, the committee, or done. */
    void settle(Batch batch) {
        Map<Long, Entered> entered = entered(batch);
        Entered first = entered.get(1L);
        if (first == null || !first.done()) {
            return;
        }
        Map<Long, String> decided = decided(batch);
        Map<Long, String> settled = new HashMap<>();
        Map<Long, String> doubts = new HashMap<>();
        long differing = 0;
        for (long ordinal : first.sheets().keySet()) {
            Optional<String> fields;
            if (batch.single()) {
                fields = Optional.of(Typed.text(first.once(ordinal).fields()));
            } else {
                Entered second = entered.get(2L);
                if (second == null || !second.done()) {
                    return;
                }
                if (!Objects.equals(first.sheets().get(ordinal), second.sheets().get(ordinal))) {
                    differing++;
                }
                fields = fields(ordinal, first, second, entered.get(3L));
            }
            if (fields.isEmpty()) {
                continue;
            }
            String whole = decided.getOrDefault(ordinal, fields.get());
            (whole.indexOf(Typed.ASKED) < 0 ? settled : doubts).put(ordinal, whole);
        }
        queries.update(COUNT_BATCH)
                .set(COUNT_BATCH.DIFFERING, differing)
                .where(COUNT_BATCH.ID.eq(batch.id()))
                .execute();
        doubts.forEach((ordinal, fields) -> ask(batch, ordinal, fields));
        if (settled.size() == first.sheets().size()) {
            shuffling.keep(batch, new ArrayList<>(settled.values()));
            log.record(
                    CountAct.BATCH_AGREED,
                    batch.vote(),
                    Batches.name(batch),
                    Map.of("sheets", settled.size(), "differing", differing, "decided", decided.size()));
        }
    }

    /** What two or three entries of a sheet come to; empty while the third is missing. */
    private static Optional<String> fields(
            long ordinal, Entered first, Entered second, @org.jspecify.annotations.Nullable Entered third) {
        return switch (first.once(ordinal)
                .second(second.by(), second.once(ordinal).fields())) {
            case Agreed<Character> agreed -> Optional.of(Typed.text(agreed.fields()));
            case Differing<Character> differing ->
                third == null || !third.done() || !third.sheets().containsKey(ordinal)
                        ? Optional.empty()
                        : third(differing, third.once(ordinal));
            case Refused<Character> refused ->
                throw new IllegalStateException(refused.cause().name());
        };
    }

    private static Optional<String> third(Differing<Character> differing, EnteredOnce<Character> third) {
        return switch (differing.third(third.by(), third.fields())) {
            case Agreed<Character> agreed -> Optional.of(Typed.text(agreed.fields()));
            case Unclear<Character> unclear ->
                Optional.of(Typed.text(unclear.decided(
                                java.util.Collections.nCopies(unclear.places().size(), Typed.ASKED))
                        .fields()));
            case Refused<Character> refused ->
                throw new IllegalStateException(refused.cause().name());
        };
    }

    private void ask(Batch batch, long ordinal, String fields) {
        if (queries.fetchExists(COUNT_DOUBT, COUNT_DOUBT.BATCH.eq(batch.id()).and(COUNT_DOUBT.ORDINAL.eq(ordinal)))) {
            return;
        }
        CountDoubtRecord row = queries.newRecord(COUNT_DOUBT);
        row.setId(Ids.random());
        row.setBatch(batch.id());
        row.setOrdinal(ordinal);
        row.setFields(fields);
        row.setReason("");
        row.setName1("");
        row.setName2("");
        queries.executeInsert(row);
    }

    private Map<Long, String> decided(Batch batch) {
        return queries.selectFrom(COUNT_DOUBT)
                .where(COUNT_DOUBT.BATCH.eq(batch.id()), COUNT_DOUBT.DECIDED.isNotNull())
                .fetchMap(COUNT_DOUBT.ORDINAL, COUNT_DOUBT.DECIDED);
    }

    private Map<Long, Entered> entered(Batch batch) {
        Map<Long, Entered> entered = new HashMap<>();
        queries.selectFrom(COUNT_PASS).where(COUNT_PASS.BATCH.eq(batch.id())).forEach(pass -> {
            Map<Long, List<Character>> sheets = new HashMap<>();
            for (CountEntryRecord row : queries.selectFrom(COUNT_ENTRY).where(COUNT_ENTRY.PASS.eq(pass.getId()))) {
                sheets.put(row.getOrdinal(), Entries.typed(row).fields());
            }
            Set<String> by = queries.selectFrom(COUNT_PASS_MEMBER)
                    .where(COUNT_PASS_MEMBER.PASS.eq(pass.getId()))
                    .fetchSet(COUNT_PASS_MEMBER.MEMBER);
            entered.put(pass.getPass(), new Entered(by, pass.getIsDone(), sheets));
        });
        return entered;
    }
}
