package vn.tinnhiem.app.serve.readiness;

import java.time.Instant;
import java.util.Optional;

/** Bản sao lưu: as the readiness page asks for it. Offered as a bean by the module that makes them. */
public interface BackupState {

    /** When the last one was finished; empty when there is none. */
    Optional<Instant> last();

    /** Where they lie, in words a person understands. */
    String place();
}
