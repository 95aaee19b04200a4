package vn.tinnhiem.app.archive;

import static vn.tinnhiem.app.store.schema.Tables.ARCHIVE_PERIOD;
import static vn.tinnhiem.app.store.schema.Tables.ARCHIVE_REQUEST;
import static vn.tinnhiem.app.store.schema.Tables.ARCHIVE_SEAL;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.plan.lines.VoteHead;
import vn.tinnhiem.app.store.schema.tables.records.ArchiveRequestRecord;
import vn.tinnhiem.app.store.schema.tables.records.ArchiveSealRecord;

/** What the store remembers of archives: what was asked for, what was sealed, after how long the rest is deleted. */
@Component
class Seals {

    private static final long ONLY = 1;

    private final DSLContext queries;
    private final AuditLog log;
    private final Actor.Current current;
    private final Clock clock;

    Seals(DSLContext queries, AuditLog log, Actor.Current current, Clock clock) {
        this.queries = queries;
        this.log = log;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Yêu cầu niêm phong.
     *
     * @param lock of the committee's passphrase; empty without pictures
     */
    record Request(String by, Instant at, boolean pictures, String lock) {}

    Optional<Request> request(String vote) {
        return queries.selectFrom(ARCHIVE_REQUEST)
                .where(ARCHIVE_REQUEST.VOTE.eq(vote))
                .fetchOptional(row -> new Request(
                        row.getAskedBy(), row.getAskedAt(), row.getIsWithPictures(), row.getPassphraseLock()));
    }

    @Transactional
    void ask(VoteHead vote, boolean pictures, String lock) {
        queries.deleteFrom(ARCHIVE_REQUEST)
                .where(ARCHIVE_REQUEST.VOTE.eq(vote.id()))
                .execute();
        ArchiveRequestRecord row = queries.newRecord(ARCHIVE_REQUEST);
        row.setVote(vote.id());
        row.setAskedBy(current.actor().name());
        row.setAskedAt(clock.instant());
        row.setIsWithPictures(pictures);
        row.setPassphraseLock(lock);
        row.insert();
        log.record(ArchiveAct.ARCHIVE_ASKED, vote.id(), vote.title(), Map.of("pictures", pictures));
    }

    @Transactional
    void withdraw(VoteHead vote) {
        if (queries.deleteFrom(ARCHIVE_REQUEST)
                        .where(ARCHIVE_REQUEST.VOTE.eq(vote.id()))
                        .execute()
                > 0) {
            log.record(ArchiveAct.ARCHIVE_WITHDRAWN, vote.id(), vote.title(), Map.of());
        }
    }

    Optional<Seal> seal(String vote) {
        return queries.selectFrom(ARCHIVE_SEAL)
                .where(ARCHIVE_SEAL.VOTE.eq(vote))
                .fetchOptional(Seals::seal);
    }

    /** The newest first. */
    List<Seal> all() {
        return queries.selectFrom(ARCHIVE_SEAL)
                .orderBy(ARCHIVE_SEAL.SEALED_AT.desc())
                .fetch(Seals::seal);
    }

    /** Notes the digests of an archive's parts in the log, and gives the log of this vote up to that entry. */
    @Transactional
    LogProof proof(VoteHead vote, Map<String, String> digests) {
        long before = log.entries(Optional.of(vote.id())).size();
        log.record(ArchiveAct.ARCHIVE_WRITTEN, vote.id(), vote.title(), Parts.detail(digests, before + 1));
        return LogProof.of(log.entries(Optional.empty()), vote.id());
    }

    /**
     * Notes that the archive was written; with it the vote is read-only.
     *
     * @throws Refused F942 when something was recorded of the vote since its log was taken
     */
    @Transactional
    void keep(VoteHead vote, Seal seal) {
        if (!log.entries(Optional.of(vote.id())).getLast().act().equals(ArchiveAct.ARCHIVE_WRITTEN.name())) {
            throw new Refused(Problem.of(Fault.F942_CHANGED_MEANWHILE, "", ""));
        }
        queries.deleteFrom(ARCHIVE_REQUEST)
                .where(ARCHIVE_REQUEST.VOTE.eq(vote.id()))
                .execute();
        ArchiveSealRecord row = queries.newRecord(ARCHIVE_SEAL);
        row.setVote(vote.id());
        row.setPlanKey(vote.key());
        row.setTitle(seal.title());
        row.setBodyName(seal.body());
        row.setVoteOn(seal.voteDay());
        row.setIsRehearsal(seal.rehearsal());
        row.setFileName(seal.file());
        row.setFileSize(seal.size());
        row.setFileSha256(seal.sha256());
        row.setFingerprint(seal.fingerprint());
        row.setKeeps(seal.sheets() ? "SHEETS" : "TOTALS");
        row.setIsWithPictures(seal.pictures());
        row.setAskedBy(seal.askedBy());
        row.setSealedBy(seal.sealedBy());
        row.setSealedAt(seal.sealed());
        row.setIsLocked(true);
        row.insert();
        log.record(
                ArchiveAct.VOTE_SEALED,
                vote.id(),
                vote.title(),
                Map.of("file", seal.file(), "sha256", seal.sha256(), "fingerprint", seal.fingerprint()));
    }

    void taken(Seal seal) {
        log.record(ArchiveAct.ARCHIVE_TAKEN, seal.vote(), seal.file(), Map.of());
    }

    /** Months after sealing; empty where nothing is ever deleted. */
    OptionalInt period() {
        return queries.selectFrom(ARCHIVE_PERIOD)
                .where(ARCHIVE_PERIOD.ID.eq(ONLY))
                .fetchOptional()
                .map(row -> OptionalInt.of(Math.toIntExact(row.getMonths())))
                .orElse(OptionalInt.empty());
    }

    @Transactional
    void choose(OptionalInt months) {
        queries.deleteFrom(ARCHIVE_PERIOD).execute();
        months.ifPresent(number -> queries.insertInto(ARCHIVE_PERIOD)
                .set(ARCHIVE_PERIOD.ID, ONLY)
                .set(ARCHIVE_PERIOD.MONTHS, (long) number)
                .execute());
        log.record(
                ArchiveAct.PERIOD_SET, null, months.isPresent() ? Integer.toString(months.getAsInt()) : "–", Map.of());
    }

    /** Whether everything but the archive may be deleted by now. */
    boolean due(Seal seal) {
        OptionalInt months = period();
        return months.isPresent()
                && seal.purged().isEmpty()
                && !seal.sealed()
                        .atZone(VietnamTime.ZONE)
                        .plusMonths(months.getAsInt())
                        .toInstant()
                        .isAfter(clock.instant());
    }

    /** Lets the purge at the rows of a sealed vote, in its transaction. */
    void unlock(Seal seal) {
        queries.update(ARCHIVE_SEAL)
                .set(ARCHIVE_SEAL.IS_LOCKED, false)
                .where(ARCHIVE_SEAL.VOTE.eq(seal.vote()))
                .execute();
    }

    /** Notes, in the transaction of the purge, that only this is left. */
    void purged(Seal seal) {
        queries.update(ARCHIVE_SEAL)
                .set(ARCHIVE_SEAL.IS_LOCKED, true)
                .set(ARCHIVE_SEAL.PURGED_AT, clock.instant())
                .set(ARCHIVE_SEAL.PURGED_BY, current.actor().name())
                .where(ARCHIVE_SEAL.VOTE.eq(seal.vote()))
                .execute();
    }

    private static Seal seal(ArchiveSealRecord row) {
        return new Seal(
                row.getVote(),
                row.getTitle(),
                row.getBodyName(),
                row.getVoteOn(),
                row.getIsRehearsal(),
                row.getFileName(),
                row.getFileSize(),
                row.getFileSha256(),
                row.getFingerprint(),
                row.getKeeps().equals("SHEETS"),
                row.getIsWithPictures(),
                row.getAskedBy(),
                row.getSealedBy(),
                row.getSealedAt(),
                Optional.ofNullable(row.getPurgedAt()));
    }
}
