package vn.tinnhiem.app.audit;

import static vn.tinnhiem.app.store.schema.Tables.LOG_ENTRY;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.store.schema.tables.records.LogEntryRecord;

/** Nhật ký, nối bằng mã băm. An entry is written in the transaction of what it tells of, or not at all. */
@Component
public class AuditLog {

    /** Name of the act under which a purge is recorded. */
    public static final String VOTE_PURGED = "VOTE_PURGED";

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

    /** The entries wanted, newest first. */
    public List<LogEntry> search(LogFilter wanted, int from, int most) {
        return queries.selectFrom(LOG_ENTRY)
                .where(condition(wanted))
                .orderBy(LOG_ENTRY.NUMBER.desc())
                .limit(most)
                .offset(from)
                .fetch(AuditLog::entry);
    }

    public int count(LogFilter wanted) {
        return queries.fetchCount(LOG_ENTRY, condition(wanted));
    }

    /** When this was last done on each subject. */
    public Map<String, Instant> lastOf(Act act) {
        return queries.select(LOG_ENTRY.SUBJECT, DSL.max(LOG_ENTRY.ENTRY_AT))
                .from(LOG_ENTRY)
                .where(LOG_ENTRY.ACT.eq(act.name()))
                .groupBy(LOG_ENTRY.SUBJECT)
                .fetchMap(LOG_ENTRY.SUBJECT, DSL.max(LOG_ENTRY.ENTRY_AT));
    }

    /** Names of the acts that occur, and the persons who act, for the lists to choose from. */
    public List<String> actsSeen() {
        return queries.selectDistinct(LOG_ENTRY.ACT)
                .from(LOG_ENTRY)
                .orderBy(LOG_ENTRY.ACT)
                .fetch(LOG_ENTRY.ACT);
    }

    private static Condition condition(LogFilter wanted) {
        Condition condition = wanted.acts().isEmpty() ? DSL.noCondition() : LOG_ENTRY.ACT.in(wanted.acts());
        if (wanted.vote().isPresent()) {
            condition = condition.and(LOG_ENTRY.VOTE.eq(wanted.vote().get()));
        }
        if (wanted.votesOnly()) {
            condition = condition.and(LOG_ENTRY.VOTE.isNotNull());
        }
        if (wanted.subject().isPresent()) {
            condition = condition.and(LOG_ENTRY.SUBJECT.eq(wanted.subject().get()));
        }
        if (wanted.person().isPresent()) {
            condition = condition.and(LOG_ENTRY.ACTOR.contains(wanted.person().get()));
        }
        if (wanted.day().isPresent()) {
            Instant start = wanted.day().get().atStartOfDay(VietnamTime.ZONE).toInstant();
            Instant end = wanted.day()
                    .get()
                    .plusDays(1)
                    .atStartOfDay(VietnamTime.ZONE)
                    .toInstant();
            condition = condition.and(LOG_ENTRY.ENTRY_AT.ge(start)).and(LOG_ENTRY.ENTRY_AT.lt(end));
        }
        return condition;
    }

    /** The first entry that does not follow from the one before it; empty when the whole chain holds. */
    public Optional<Long> firstBroken() {
        String previous = LogEntry.START;
        long number = 0;
        Set<String> purged = purgedVotes();
        try (Cursor<LogEntryRecord> rows =
                queries.selectFrom(LOG_ENTRY).orderBy(LOG_ENTRY.NUMBER).fetchLazy()) {
            for (LogEntryRecord row : rows) {
                LogEntry entry = entry(row);
                number++;
                if (entry.number() != number
                        || !entry.previous().equals(previous)
                        || !(entry.purged()
                                ? entry.vote().filter(purged::contains).isPresent()
                                : entry.expectedHash().equals(entry.hash()))) {
                    return Optional.of(number);
                }
                previous = entry.hash();
            }
        }
        return Optional.empty();
    }

    /** Votes of which an entry, whole itself, says that they were purged. */
    private Set<String> purgedVotes() {
        return queries.selectFrom(LOG_ENTRY).where(LOG_ENTRY.ACT.eq(VOTE_PURGED)).fetch(AuditLog::entry).stream()
                .filter(entry -> entry.expectedHash().equals(entry.hash()))
                .flatMap(entry -> entry.vote().stream())
                .collect(Collectors.toSet());
    }

    /**
     * Empties the entries of a vote that is purged: who, on what and the details go, the places in the chain stay. That it was
     * purged must be recorded in the same transaction under the act {@value #VOTE_PURGED}.
     *
     * @param but acts whose entries stay whole
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int purge(String vote, List<String> but) {
        return queries.update(LOG_ENTRY)
                .set(LOG_ENTRY.ACTOR, "")
                .set(LOG_ENTRY.ACTOR_ROLE, LogEntry.PURGED)
                .set(LOG_ENTRY.ADDRESS, "")
                .set(LOG_ENTRY.SUBJECT, "")
                .set(LOG_ENTRY.DETAIL, "{}")
                .where(LOG_ENTRY.VOTE.eq(vote))
                .and(LOG_ENTRY.ACT.notIn(but))
                .execute();
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
