package vn.tinnhiem.app.papers;

import static vn.tinnhiem.app.store.schema.Tables.SIGNED_SCAN;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.StorePlace;
import vn.tinnhiem.app.store.schema.tables.records.SignedScanRecord;

/** Các bản đã ký: each file under a random name in {@code signed/<vote>} of the data folder, its hash in the store. */
@Component
class SignedScans {

    private static final String FOLDER = "signed";
    private static final int NAME_LENGTH = 120;

    private final DSLContext queries;
    private final AuditLog log;
    private final Clock clock;
    private final StorePlace place;
    private final TransactionTemplate transactions;

    SignedScans(DSLContext queries, AuditLog log, Clock clock, StorePlace place, TransactionTemplate transactions) {
        this.queries = queries;
        this.log = log;
        this.clock = clock;
        this.place = place;
        this.transactions = transactions;
    }

    /** Those of one version, the first filed first. */
    List<SignedScan> of(String vote, int version) {
        return queries.selectFrom(SIGNED_SCAN)
                .where(SIGNED_SCAN.VOTE.eq(vote), SIGNED_SCAN.VERSION.eq((long) version))
                .orderBy(SIGNED_SCAN.PAPER, SIGNED_SCAN.FILED_AT)
                .fetch(SignedScans::scan);
    }

    /** One of a vote. */
    Optional<SignedScan> find(String vote, String id) {
        return queries.selectFrom(SIGNED_SCAN)
                .where(SIGNED_SCAN.VOTE.eq(vote), SIGNED_SCAN.ID.eq(id))
                .fetchOptional(SignedScans::scan);
    }

    /** Where the bytes of a scan lie. */
    Path file(String vote, SignedScan scan) {
        return folder(vote).resolve(scan.id());
    }

    /**
     * Files a scan beside a paper.
     *
     * @return empty when it is neither a PDF nor a JPEG nor a PNG; then nothing is kept
     */
    Optional<SignedScan> file(String vote, int version, String paper, String fileName, InputStream bytes, String by) {
        String id = Ids.random();
        Path path = folder(vote).resolve(id);
        boolean kept = false;
        try {
            Files.createDirectories(folder(vote));
            String sha256 = write(bytes, path);
            Optional<ScanKind> kind = ScanKind.of(path);
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            SignedScan scan = new SignedScan(id, paper, plain(fileName), kind.get(), Files.size(path), sha256, by);
            transactions.executeWithoutResult(tx -> insert(vote, version, scan));
            kept = true;
            return Optional.of(scan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!kept) {
                delete(path);
            }
        }
    }

    /** Takes a scan away; its hash stays in the log. */
    void remove(String vote, SignedScan scan) {
        transactions.executeWithoutResult(tx -> {
            queries.deleteFrom(SIGNED_SCAN).where(SIGNED_SCAN.ID.eq(scan.id())).execute();
            log.record(PapersAct.SIGNED_SCAN_REMOVED, vote, scan.paper(), Map.of("sha256", scan.sha256()));
        });
        delete(file(vote, scan));
    }

    private void insert(String vote, int version, SignedScan scan) {
        SignedScanRecord row = queries.newRecord(SIGNED_SCAN);
        row.setId(scan.id());
        row.setVote(vote);
        row.setVersion((long) version);
        row.setPaper(scan.paper());
        row.setFileName(scan.fileName());
        row.setKind(scan.kind().name());
        row.setSize(scan.size());
        row.setSha256(scan.sha256());
        row.setFiledBy(scan.filedBy());
        row.setFiledAt(clock.instant());
        row.insert();
        log.record(
                PapersAct.SIGNED_SCAN_FILED, vote, scan.paper(), Map.of("sha256", scan.sha256(), "bytes", scan.size()));
    }

    private static String write(InputStream bytes, Path path) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(bytes, digest);
                    OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)) {
                in.transferTo(out);
            }
            try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name without folders and without what no name of a file may hold. */
    private static String plain(String fileName) {
        String name = fileName.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\"<>|:*?]", "")
                .strip();
        return name.length() > NAME_LENGTH ? name.substring(0, NAME_LENGTH) : name;
    }

    private Path folder(String vote) {
        return place.folder().resolve(FOLDER).resolve(vote);
    }

    private static SignedScan scan(SignedScanRecord row) {
        return new SignedScan(
                row.getId(),
                row.getPaper(),
                row.getFileName(),
                ScanKind.valueOf(row.getKind()),
                row.getSize(),
                row.getSha256(),
                row.getFiledBy());
    }
}
