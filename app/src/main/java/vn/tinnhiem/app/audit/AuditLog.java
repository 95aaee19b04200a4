package vn.tinnhiem.app.audit;

import static vn.tinnhiem.app.store.schema.Tables.LOG_ENTRY;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.store.schema.tables.records.LogEntryRecord;

/** Nhật ký, nối bằng mã băm. An entry is written in the transaction of what it tells of, or not at all. */
@Component
public class AuditLog {

    /** Serialises writers of the chain on PostgreSQL; SQLite has one writer anyway. */
    private static final long CHAIN_LOCK = 7_211_930;

    private final DSLContext queries;
    private final Clock clock;
    private final Actor.Current current;

    AuditLog(DSLContext queries, Clock clock, Actor.Current current) {
        this.queries = queries;
        this.clock = clock;
        this.current = current;
    }

    /**
     * Writes that whoever acts now did this.
     *
     * @param vote id of the vote, or {@code null} where it concerns none
     * @param detail numbers and names that help a reader; never anything secret, never a sheet
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act, @Nullable String vote, String subject, Map<String, ?> detail) {
        record(current.actor(), act, vote, subject, detail);
    }

    /** As {@link #record(Act, String, String, Map)}, of somebody who is not the one asking. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, Act act, @Nullable String vote, String subject, Map<String, ?> detail) {
        if (queries.dialect() == SQLDialect.POSTGRES) {
            queries.execute("select pg_advisory_xact_lock(" + CHAIN_LOCK + ")");
        }
        Optional<LogEntry> last = head();
        LogEntry open = new LogEntry(
                last.map(LogEntry::number).orElse(0L) + 1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor,
                act.name(),
                Optional.ofNullable(vote),
                subject,
                CanonicalJson.line(detail),
                last.map(LogEntry::hash).orElse(LogEntry.START),
                "");
        LogEntryRecord row = queries.newRecord(LOG_ENTRY);
        row.setNumber(open.number());
        row.setEntryAt(open.at());
        row.setActor(actor.name());
        row.setActorRole(actor.role());
        row.setAddress(actor.address());
        row.setAct(open.act());
        row.setVote(vote);
        row.setSubject(subject);
        row.setDetail(open.detail());
        row.setPreviousHash(open.previous());
        row.setHash(open.expectedHash());
        row.insert();
    }

    /** The last entry, whose hash stands on the minutes and on the day's journal. */
    public Optional<LogEntry> head() {
        return queries.selectFrom(LOG_ENTRY)
                .orderBy(LOG_ENTRY.NUMBER.desc())
                .limit(1)
                .fetchOptional(AuditLog::entry);
    }

    /** The entries of one vote, or all, oldest first. */
    public List<LogEntry> entries(Optional<String> vote) {
        Condition wanted = vote.<Condition>map(LOG_ENTRY.VOTE::eq).orElse(DSL.noCondition());
        return queries.selectFrom(LOG_ENTRY)
                .where(wanted)
                .orderBy(LOG_ENTRY.NUMBER)
                .fetch(AuditLog::entry);
    }

    /** The first entry that does not follow from the one before it; empty when the whole chain holds. */
    public Optional<Long> firstBroken() {
        String previous = LogEntry.START;
        long number = 0;
        for (LogEntry entry : entries(Optional.empty())) {
            number++;
            if (entry.number() != number
                    || !entry.previous().equals(previous)
                    || !entry.expectedHash().equals(entry.hash())) {
                return Optional.of(number);
            }
            previous = entry.hash();
        }
        return Optional.empty();
    }

    private static LogEntry entry(LogEntryRecord row) {
        return new LogEntry(
                row.getNumber(),
                row.getEntryAt(),
                new Actor(row.getActor(), row.getActorRole(), row.getAddress()),
                row.getAct(),
                Optional.ofNullable(row.getVote()),
                row.getSubject(),
                row.getDetail(),
                row.getPreviousHash(),
                row.getHash());
    }
}
