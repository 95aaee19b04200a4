package vn.tinnhiem.app.backup;

import static vn.tinnhiem.app.store.schema.Tables.BACKUP_RUN;
import static vn.tinnhiem.app.store.schema.Tables.BACKUP_SETTING;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.bundle.Lock;
import vn.tinnhiem.app.store.schema.tables.records.BackupRunRecord;
import vn.tinnhiem.app.store.schema.tables.records.BackupSettingRecord;

/** What the store remembers of backups: the choices, and each that was made or failed. */
@Component
class BackupRuns {

    private static final long ONLY = 1;
    private static final int SHOWN = 400;

    private final DSLContext queries;
    private final AuditLog log;

    BackupRuns(DSLContext queries, AuditLog log) {
        this.queries = queries;
        this.log = log;
    }

    BackupSetting setting() {
        return queries.selectFrom(BACKUP_SETTING)
                .where(BACKUP_SETTING.ID.eq(ONLY))
                .fetchOptional()
                .map(BackupRuns::setting)
                .orElse(BackupSetting.FIRST);
    }

    @Transactional
    void choose(BackupSetting chosen) {
        queries.deleteFrom(BACKUP_SETTING).execute();
        BackupSettingRecord row = queries.newRecord(BACKUP_SETTING);
        row.setId(ONLY);
        row.setIsDaily(chosen.daily());
        row.setDailyTime(chosen.time().toString());
        row.setKeep((long) chosen.keep());
        row.setSecondFolder(chosen.secondFolder());
        row.setPassphraseLock(chosen.lock().map(Lock::text).orElse(""));
        row.insert();
        log.record(
                BackupAct.BACKUP_SET,
                null,
                chosen.secondFolder(),
                Map.of(
                        "daily",
                        chosen.daily(),
                        "time",
                        chosen.time().toString(),
                        "keep",
                        chosen.keep(),
                        "locked",
                        chosen.lock().isPresent()));
    }

    /** The newest first. */
    List<BackupRun> all() {
        return queries.selectFrom(BACKUP_RUN)
                .orderBy(BACKUP_RUN.BEGUN_AT.desc())
                .limit(SHOWN)
                .fetch(BackupRuns::run);
    }

    /** When the last one that was made, or tried, began. */
    Optional<Instant> lastBegun() {
        return queries.selectFrom(BACKUP_RUN)
                .orderBy(BACKUP_RUN.BEGUN_AT.desc())
                .limit(1)
                .fetchOptional()
                .map(BackupRunRecord::getBegunAt);
    }

    @Transactional
    void keep(BackupRun run, Actor actor) {
        BackupRunRecord row = queries.newRecord(BACKUP_RUN);
        row.setId(run.id());
        row.setBegunAt(run.begun());
        row.setMadeBy(run.by());
        row.setIsScheduled(run.scheduled());
        row.setFileName(run.file());
        row.setFileSize(run.size());
        row.setFileSha256(run.sha256());
        row.setSecondCopy(run.second().name());
        row.setFault(run.fault());
        row.insert();
        log.record(
                actor,
                run.made() ? BackupAct.BACKUP_MADE : BackupAct.BACKUP_FAILED,
                null,
                run.file(),
                run.made()
                        ? Map.of("sha256", run.sha256(), "second", run.second().name())
                        : Map.of("fault", run.fault()));
    }

    @Transactional
    void note(BackupAct act, String file) {
        log.record(act, null, file, Map.of());
    }

    private static BackupSetting setting(BackupSettingRecord row) {
        return new BackupSetting(
                row.getIsDaily(),
                LocalTime.parse(row.getDailyTime()),
                Math.toIntExact(row.getKeep()),
                row.getSecondFolder(),
                Optional.of(row.getPassphraseLock())
                        .filter(text -> !text.isEmpty())
                        .map(Lock::read));
    }

    private static BackupRun run(BackupRunRecord row) {
        return new BackupRun(
                row.getId(),
                row.getBegunAt(),
                row.getMadeBy(),
                row.getIsScheduled(),
                row.getFileName(),
                row.getFileSize(),
                row.getFileSha256(),
                BackupRun.Second.valueOf(row.getSecondCopy()),
                row.getFault());
    }
}
