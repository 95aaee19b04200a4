package vn.tinnhiem.app.audit;

/** Những việc về chính nhật ký. */
enum AuditAct implements Act {
    LOG_CHECKED,
    LOG_EXPORTED
}
