package vn.tinnhiem.app.disclosure;

import vn.tinnhiem.app.audit.Act;

/** Những việc công khai được ghi nhật ký. */
enum DisclosureAct implements Act {
    DISCLOSED,
    DISCLOSURE_UNDONE,
    POST_CLASS_CHOSEN,
    SHEET_RECEIVED,
    SHEET_RECEIPT_UNDONE
}
