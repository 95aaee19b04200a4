package vn.tinnhiem.app.report;

import vn.tinnhiem.app.audit.Act;

/** Những việc với cấp có thẩm quyền được ghi nhật ký. */
enum ReportAct implements Act {
    REPORT_SENT,
    REPORT_SENT_UNDONE,
    DECISION_RECORDED,
    DECISION_REMOVED
}
