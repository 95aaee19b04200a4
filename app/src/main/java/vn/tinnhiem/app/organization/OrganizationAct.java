package vn.tinnhiem.app.organization;

import vn.tinnhiem.app.audit.Act;

/** Những việc về cơ quan được ghi nhật ký. */
enum OrganizationAct implements Act {
    BODY_MADE,
    BODY_RENAMED,
    BODY_CORRECTED,
    BODY_ENDED,
    BODY_REVIVED
}
