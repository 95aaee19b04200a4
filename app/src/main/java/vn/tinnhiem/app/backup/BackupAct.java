package vn.tinnhiem.app.backup;

import vn.tinnhiem.app.audit.Act;

/** Những việc về sao lưu được ghi nhật ký. */
enum BackupAct implements Act {
    BACKUP_MADE,
    BACKUP_FAILED,
    BACKUP_SET,
    BACKUP_TAKEN,
    BACKUP_REMOVED
}
