package vn.tinnhiem.app.access;

import static vn.tinnhiem.app.store.schema.Tables.ACCESS_SETTING;

import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;

/** Điều cơ quan chọn về đăng nhập. */
@Component
class AccessSettings {

    private static final String SECOND_STEP = "secondStepRequired";

    private final DSLContext queries;
    private final AuditLog log;

    AccessSettings(DSLContext queries, AuditLog log) {
        this.queries = queries;
        this.log = log;
    }

    /** Whether administrators and the secretariat need more than a password. */
    boolean secondStepRequired() {
        return queries.fetchExists(
                ACCESS_SETTING, ACCESS_SETTING.NAME.eq(SECOND_STEP).and(ACCESS_SETTING.IS_ON.eq(true)));
    }

    @Transactional
    void requireSecondStep(boolean required) {
        if (required == secondStepRequired()) {
            return;
        }
        queries.deleteFrom(ACCESS_SETTING)
                .where(ACCESS_SETTING.NAME.eq(SECOND_STEP))
                .execute();
        queries.insertInto(ACCESS_SETTING)
                .set(ACCESS_SETTING.NAME, SECOND_STEP)
                .set(ACCESS_SETTING.IS_ON, required)
                .execute();
        log.record(
                required ? AccessAct.SECOND_STEP_REQUIRED : AccessAct.SECOND_STEP_NOT_REQUIRED,
                null,
                "ADMIN, SECRETARIAT",
                Map.of());
    }
}
