package vn.tinnhiem.app.papers;

import static vn.tinnhiem.app.store.schema.Tables.MINUTES_LOG_HEAD;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.audit.LogEntry;
import vn.tinnhiem.app.counting.closed.CountClosed;
import vn.tinnhiem.app.minutes.LogHead;
import vn.tinnhiem.app.store.schema.tables.records.MinutesLogHeadRecord;

/** Đầu chuỗi nhật ký của mỗi lần chốt: taken in the transaction of the close, so that minutes are the same whenever made. */
@Component
class LogHeads {

    private final DSLContext queries;
    private final AuditLog log;

    LogHeads(DSLContext queries, AuditLog log) {
        this.queries = queries;
        this.log = log;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void keep(CountClosed closed) {
        LogEntry head = log.head().orElseThrow();
        MinutesLogHeadRecord row = queries.newRecord(MINUTES_LOG_HEAD);
        row.setVote(closed.vote());
        row.setVersion((long) closed.version());
        row.setEntryNumber(head.number());
        row.setEntryHash(head.hash());
        row.insert();
    }

    /** The head of the log when this version was closed. */
    Optional<LogHead> of(String vote, int version) {
        return queries.selectFrom(MINUTES_LOG_HEAD)
                .where(MINUTES_LOG_HEAD.VOTE.eq(vote), MINUTES_LOG_HEAD.VERSION.eq((long) version))
                .fetchOptional(row -> new LogHead(row.getEntryNumber(), row.getEntryHash()));
    }
}
