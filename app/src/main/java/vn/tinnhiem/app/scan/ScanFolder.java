package vn.tinnhiem.app.scan;

import static vn.tinnhiem.app.store.schema.Tables.SCAN_FOLDER;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.store.StorePlace;
import vn.tinnhiem.app.store.schema.tables.records.ScanFolderRecord;

/** Thư mục của máy này mà máy quét ghi tệp vào, và việc có giữ ảnh phiếu sau khi chốt hay không. */
@Component
class ScanFolder {

    private static final long ONLY = 1;

    private final DSLContext queries;
    private final StorePlace place;
    private final AuditLog log;
    private final Optional<String> atStart;

    ScanFolder(
            DSLContext queries, StorePlace place, AuditLog log, @Value("${tinnhiem.scans:}") Optional<String> atStart) {
        this.queries = queries;
        this.place = place;
        this.log = log;
        this.atStart = atStart.filter(text -> !text.isBlank());
    }

    /** The folder: what the administrator wrote, or what was named at the start; empty where there is none. */
    Optional<Path> path() {
        return row().map(ScanFolderRecord::getPath)
                .filter(text -> !text.isBlank())
                .or(() -> atStart)
                .map(text -> Path.of(text).toAbsolutePath().normalize());
    }

    /** Whether pages are kept after the closing. */
    boolean keeping() {
        return row().map(ScanFolderRecord::getIsKeeping).orElse(false);
    }

    private Optional<ScanFolderRecord> row() {
        return queries.selectFrom(SCAN_FOLDER).fetchOptional();
    }

    /** @throws Refused F862 where that is no folder that can be read and written, or lies in our own data */
    @Transactional
    void set(String path, boolean keeping) {
        String written = path.strip();
        if (!written.isEmpty()) {
            refuseUnusable(written);
        }
        queries.deleteFrom(SCAN_FOLDER).execute();
        queries.insertInto(SCAN_FOLDER)
                .set(SCAN_FOLDER.ID, ONLY)
                .set(SCAN_FOLDER.PATH, written)
                .set(SCAN_FOLDER.IS_KEEPING, keeping)
                .execute();
        log.record(ScanAct.SCAN_FOLDER_SET, null, written, Map.of("keeping", keeping));
    }

    private void refuseUnusable(String written) {
        try {
            Path path = Path.of(written);
            if (path.isAbsolute()
                    && Files.isDirectory(path)
                    && Files.isReadable(path)
                    && Files.isWritable(path)
                    && !path.normalize().startsWith(place.folder())
                    && !place.folder().startsWith(path.normalize())) {
                return;
            }
        } catch (InvalidPathException e) {
            // Said below.
        }
        throw new Refused(Problem.of(Fault.F862_NOT_A_FOLDER, "", "", "path", written));
    }
}
