package vn.tinnhiem.app.papers;

import static vn.tinnhiem.app.store.schema.Tables.ORIGINAL_HANDED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.store.schema.tables.records.OriginalHandedRecord;
import vn.tinnhiem.rules.law.Clause;

/** Sổ theo dõi bản gốc biên bản: which body holds which original, handed over when, received by whom. */
@Component
@Clause({"TN-15", "HP-20", "QN-21"})
class Originals {

    private final DSLContext queries;
    private final AuditLog log;
    private final Clock clock;

    Originals(DSLContext queries, AuditLog log, Clock clock) {
        this.queries = queries;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Một bản gốc.
     *
     * @param number from 1
     * @param holder as the plan says
     * @param handed empty while it is still here
     */
    record Original(int number, String holder, Optional<Handed> handed) {}

    /** Handed over on this day, to whom, as recorded by whom. */
    record Handed(LocalDate on, String receivedBy, String recordedBy) {}

    /** The originals of one version of the minutes, in the order of their numbers. */
    List<Original> of(String vote, int version, List<String> holders) {
        Map<Long, OriginalHandedRecord> rows = queries.selectFrom(ORIGINAL_HANDED)
                .where(ORIGINAL_HANDED.VOTE.eq(vote), ORIGINAL_HANDED.VERSION.eq((long) version))
                .fetchMap(ORIGINAL_HANDED.NUMBER);
        return IntStream.rangeClosed(1, holders.size())
                .mapToObj(number -> new Original(
                        number,
                        holders.get(number - 1),
                        Optional.ofNullable(rows.get((long) number))
                                .map(row -> new Handed(row.getHandedOn(), row.getReceivedBy(), row.getRecordedBy()))))
                .toList();
    }

    /** Writes down that an original was handed over; whoever recorded it before is replaced. */
    @Transactional
    void hand(String vote, int version, int number, String holder, LocalDate on, String receivedBy, String by) {
        remove(vote, version, number);
        OriginalHandedRecord row = queries.newRecord(ORIGINAL_HANDED);
        row.setVote(vote);
        row.setVersion((long) version);
        row.setNumber((long) number);
        row.setHolder(holder);
        row.setHandedOn(on);
        row.setReceivedBy(receivedBy);
        row.setRecordedBy(by);
        row.setRecordedAt(clock.instant());
        row.insert();
        log.record(
                PapersAct.ORIGINAL_HANDED,
                vote,
                holder,
                Map.of("version", version, "original", number, "on", on.toString(), "receivedBy", receivedBy));
    }

    /** Takes the record of a handing over back; the log keeps both. */
    @Transactional
    void takeBack(String vote, int version, int number, String holder) {
        if (remove(vote, version, number) > 0) {
            log.record(PapersAct.ORIGINAL_TAKEN_BACK, vote, holder, Map.of("version", version, "original", number));
        }
    }

    private int remove(String vote, int version, int number) {
        return queries.deleteFrom(ORIGINAL_HANDED)
                .where(
                        ORIGINAL_HANDED.VOTE.eq(vote),
                        ORIGINAL_HANDED.VERSION.eq((long) version),
                        ORIGINAL_HANDED.NUMBER.eq((long) number))
                .execute();
    }
}
