package vn.tinnhiem.app.archive;

import vn.tinnhiem.app.audit.Act;

/** Những việc về lưu trữ được ghi nhật ký. */
enum ArchiveAct implements Act {
    ARCHIVE_ASKED,
    ARCHIVE_WITHDRAWN,
    ARCHIVE_WRITTEN,
    VOTE_SEALED,
    ARCHIVE_TAKEN,
    PERIOD_SET,
    VOTE_PURGED
}
