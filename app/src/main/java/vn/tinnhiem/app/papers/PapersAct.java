package vn.tinnhiem.app.papers;

import vn.tinnhiem.app.audit.Act;

/** Những việc về giấy tờ được ghi nhật ký. */
enum PapersAct implements Act {
    PAPER_TAKEN,
    ORIGINAL_HANDED,
    ORIGINAL_TAKEN_BACK,
    SIGNED_SCAN_FILED,
    SIGNED_SCAN_REMOVED
}
