package vn.tinnhiem.app.plan;

import vn.tinnhiem.app.audit.Act;

/** Những việc về kế hoạch được ghi nhật ký. */
enum PlanAct implements Act {
    PLAN_MADE,
    PLAN_CHANGED,
    PLAN_SUBJECTS_CHANGED,
    PLAN_VOTERS_CHANGED,
    PLAN_APPROVED,
    PLAN_REOPENED,
    PLAN_DISCARDED
}
