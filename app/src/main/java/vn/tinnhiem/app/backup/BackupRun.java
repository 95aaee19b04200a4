package vn.tinnhiem.app.backup;

import java.time.Instant;

/**
 * Một lần sao lưu đã xong, được hay không.
 *
 * @param by who asked for it
 * @param file name in the folder; empty when it failed
 * @param sha256 of the file
 * @param fault code of what went wrong; empty when it was made
 */
public record BackupRun(
        String id,
        Instant begun,
        String by,
        boolean scheduled,
        String file,
        long size,
        String sha256,
        Second second,
        String fault) {

    /** What became of the copy in the second folder. */
    public enum Second {
        NONE,
        COPIED,
        FAILED
    }

    public boolean made() {
        return fault.isEmpty();
    }
}
