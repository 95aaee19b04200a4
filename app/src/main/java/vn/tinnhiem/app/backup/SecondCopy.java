package vn.tinnhiem.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vn.tinnhiem.app.bundle.Bundle;

/** Bản thứ hai của một bản sao lưu, ở ổ hay máy khác. */
final class SecondCopy {

    private SecondCopy() {}

    /** A disk that is not plugged in must not cost the backup on this machine. */
    static BackupRun.Second of(Path file, String sha256, BackupSetting setting) {
        if (setting.secondFolder().isEmpty()) {
            return BackupRun.Second.NONE;
        }
        Path folder = Path.of(setting.secondFolder());
        Path copy = folder.resolve(file.getFileName());
        Path part = folder.resolve(file.getFileName() + ".part");
        try {
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
            try (var channel = java.nio.channels.FileChannel.open(part, java.nio.file.StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            if (!Bundle.sha256(part).equals(sha256)) {
                throw new IOException("the disk gave back something else");
            }
            Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
            BackupFolder.thin(folder, setting.keep());
            return BackupRun.Second.COPIED;
        } catch (IOException e) {
            return BackupRun.Second.FAILED;
        }
    }
}
