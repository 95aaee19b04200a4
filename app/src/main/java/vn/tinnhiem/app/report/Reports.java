package vn.tinnhiem.app.report;

import static vn.tinnhiem.app.store.schema.Tables.REPORT_SENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.store.schema.tables.records.ReportSentRecord;
import vn.tinnhiem.rules.schedule.PlanCalendar;
import vn.tinnhiem.rules.schedule.Task;

/** Việc gửi báo cáo kết quả: one per version of the count. */
@Component
class Reports {

    private final DSLContext queries;
    private final AuditLog log;
    private final Clock clock;

    Reports(DSLContext queries, AuditLog log, Clock clock) {
        this.queries = queries;
        this.log = log;
        this.clock = clock;
    }

    ReportDue of(String vote, int version, Plan plan) {
        return new ReportDue(
                plan.calendar().entry(Task.RESULT_REPORT).map(PlanCalendar.Entry::last),
                queries.selectFrom(REPORT_SENT)
                        .where(REPORT_SENT.VOTE.eq(vote), REPORT_SENT.VERSION.eq((long) version))
                        .fetchOptional(Reports::sent));
    }

    /** Writes down that the report was sent. */
    @Transactional
    void send(String vote, int version, ReportDue.Sent sent) {
        remove(vote, version);
        ReportSentRecord row = queries.newRecord(REPORT_SENT);
        row.setVote(vote);
        row.setVersion((long) version);
        row.setDocument(sent.document());
        row.setSentOn(sent.on());
        row.setSentBy(sent.by());
        row.setRecordedBy(sent.recordedBy());
        row.setRecordedAt(clock.instant());
        row.insert();
        log.record(
                ReportAct.REPORT_SENT,
                vote,
                sent.document(),
                Map.of("version", version, "on", sent.on().toString(), "by", sent.by()));
    }

    /** Takes it back; the log keeps both. */
    @Transactional
    void undo(String vote, int version) {
        if (remove(vote, version) > 0) {
            log.record(ReportAct.REPORT_SENT_UNDONE, vote, "", Map.of("version", version));
        }
    }

    private int remove(String vote, int version) {
        return queries.deleteFrom(REPORT_SENT)
                .where(REPORT_SENT.VOTE.eq(vote), REPORT_SENT.VERSION.eq((long) version))
                .execute();
    }

    private static ReportDue.Sent sent(ReportSentRecord row) {
        LocalDate on = row.getSentOn();
        return new ReportDue.Sent(row.getDocument(), on, row.getSentBy(), row.getRecordedBy());
    }
}
