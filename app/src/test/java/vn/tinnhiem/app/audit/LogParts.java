package vn.tinnhiem.app.audit;

import java.time.Clock;
import org.jooq.DSLContext;

/** Nhật ký, cho các phép thử không chạy cả ứng dụng. */
public final class LogParts {

    private LogParts() {}

    /** A log in which the program itself acts. */
    public static AuditLog log(DSLContext queries) {
        return new AuditLog(queries, Clock.systemUTC(), () -> Actor.PROGRAM);
    }
}
