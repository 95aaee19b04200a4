package vn.tinnhiem.app.serve;

import java.nio.file.Path;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.store.LeftOutOfBackups;

/** Khoá TLS của máy này không theo bản sao lưu: another machine has other addresses and makes its own. */
@Component
class AuthorityStaysHere implements LeftOutOfBackups {

    @Override
    public void scrub(DSLContext copy) {
        // Nothing of it is in the database.
    }

    @Override
    public boolean leavesOut(Path file) {
        return file.startsWith("tls");
    }
}
