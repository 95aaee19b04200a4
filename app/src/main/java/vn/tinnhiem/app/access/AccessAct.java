package vn.tinnhiem.app.access;

import vn.tinnhiem.app.audit.Act;

/** Những việc về tài khoản được ghi nhật ký. */
enum AccessAct implements Act {
    ACCOUNT_MADE,
    ACCOUNT_CHANGED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    SETUP_LINK_MADE,
    PASSWORD_SET,
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SECOND_STEP_SET,
    SECOND_STEP_REMOVED,
    SECOND_STEP_REQUIRED,
    SECOND_STEP_NOT_REQUIRED,
    RECOVERY_CODES_MADE,
    RECOVERY_CODE_USED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED
}
