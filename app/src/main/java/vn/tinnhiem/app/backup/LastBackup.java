package vn.tinnhiem.app.backup;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.serve.readiness.BackupState;

/** Bản sao lưu gần nhất, cho trang Sẵn sàng. */
@Component
class LastBackup implements BackupState {

    private final Backups backups;

    LastBackup(Backups backups) {
        this.backups = backups;
    }

    @Override
    public Optional<Instant> last() {
        return backups.last().filter(BackupRun::made).map(BackupRun::begun);
    }

    @Override
    public String place() {
        return backups.folder().toString();
    }
}
