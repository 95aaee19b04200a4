package vn.tinnhiem.app.backup;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import vn.tinnhiem.app.bundle.Lock;
import vn.tinnhiem.app.kernel.VietnamTime;

/**
 * Người quản trị chọn sao lưu thế nào.
 *
 * @param daily whether one is made every day at {@code time}
 * @param time in Vietnam
 * @param keep how many of the newest stay in each folder
 * @param secondFolder where each is copied too: a USB disk, another machine; empty for nowhere
 * @param lock the passphrase that opens them; empty for files that anybody can read
 */
public record BackupSetting(boolean daily, LocalTime time, int keep, String secondFolder, Optional<Lock> lock) {

    static final BackupSetting FIRST = new BackupSetting(true, LocalTime.of(18, 30), 14, "", Optional.empty());

    /**
     * Whether the daily one is to be made now: the last time that it should have been made passed without one.
     *
     * @param last when the last one, made by whomever, began
     */
    boolean due(Instant now, Optional<Instant> last) {
        if (!daily) {
            return false;
        }
        ZonedDateTime today = now.atZone(VietnamTime.ZONE).with(time);
        Instant wanted = (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
        return last.isEmpty() || last.get().isBefore(wanted);
    }
}
