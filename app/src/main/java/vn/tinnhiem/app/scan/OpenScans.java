package vn.tinnhiem.app.scan;

import static vn.tinnhiem.app.store.schema.Tables.SCAN_DECISION;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_FILE;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_HASH;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_NUMBER;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_PILE;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_PRINT;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_STACK;

import java.nio.file.Path;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.store.LeftOutOfBackups;

/** Trang quét chưa chốt thì không có trong bản sao lưu: files and readings still stand in the order of the stack. */
@Component
class OpenScans implements LeftOutOfBackups {

    private static final String KEPT = "kept";
    private static final int BELOW_VOTE = 3;

    @Override
    public void scrub(DSLContext copy) {
        copy.deleteFrom(SCAN_STACK).execute();
        copy.deleteFrom(SCAN_PRINT).execute();
        copy.deleteFrom(SCAN_NUMBER).execute();
        copy.deleteFrom(SCAN_HASH).execute();
        copy.deleteFrom(SCAN_DECISION).execute();
        copy.deleteFrom(SCAN_FILE).execute();
        copy.deleteFrom(SCAN_PILE).execute();
    }

    /** Of {@code scans/<vote>/} only what was kept after the closing goes along. */
    @Override
    public boolean leavesOut(Path file) {
        return file.startsWith("scans")
                && !(file.getNameCount() > BELOW_VOTE
                        && file.getName(2).toString().equals(KEPT));
    }
}
