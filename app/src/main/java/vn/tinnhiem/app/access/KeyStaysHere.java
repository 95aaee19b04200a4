package vn.tinnhiem.app.access;

import java.nio.file.Path;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.store.LeftOutOfBackups;

/** Khoá của bản cài đặt không theo bản sao lưu: restored elsewhere, second steps begin anew with the recovery codes. */
@Component
class KeyStaysHere implements LeftOutOfBackups {

    @Override
    public void scrub(DSLContext copy) {
        // What the key has sealed is of no use without it.
    }

    @Override
    public boolean leavesOut(Path file) {
        return file.equals(Path.of(InstallationKey.FILE));
    }
}
