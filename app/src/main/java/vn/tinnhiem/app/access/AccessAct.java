package vn.tinnhiem.app.access;

import vn.tinnhiem.app.audit.Act;

/** Những việc về tài khoản được ghi nhật ký. */
enum AccessAct implements Act {
    ADMINISTRATOR_MADE,
    ACCOUNT_MADE,
    ACCOUNT_CHANGED,
    PASSWORD_SET,
    SIGNED_IN,
    SIGN_IN_REFUSED
}
