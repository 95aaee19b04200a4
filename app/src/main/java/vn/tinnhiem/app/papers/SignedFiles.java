package vn.tinnhiem.app.papers;

import static vn.tinnhiem.app.store.schema.Tables.SIGNED_SCAN;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Các tệp bản đã ký của một cuộc lấy phiếu, mọi phiên bản. */
@Component
public class SignedFiles {

    private final DSLContext queries;
    private final SignedScans scans;

    SignedFiles(DSLContext queries, SignedScans scans) {
        this.queries = queries;
        this.scans = scans;
    }

    /** Where each lies, by its id. */
    public Map<String, Path> of(String vote) {
        Map<String, Path> files = new TreeMap<>();
        queries.select(SIGNED_SCAN.ID)
                .from(SIGNED_SCAN)
                .where(SIGNED_SCAN.VOTE.eq(vote))
                .forEach(row ->
                        scans.find(vote, row.value1()).ifPresent(scan -> files.put(scan.id(), scans.file(vote, scan))));
        return files;
    }
}
