package vn.tinnhiem.app.people;

import static vn.tinnhiem.app.store.schema.Tables.PEOPLE_IMPORT;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.files.EncodingGuess;
import vn.tinnhiem.app.files.Row;
import vn.tinnhiem.app.files.SourceTable;
import vn.tinnhiem.app.files.VietnameseEncoding;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.people.ImportLine.State;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.schema.tables.records.PeopleImportRecord;

/** Những tệp đang chờ nhập: kept in the data folder until they are confirmed or dropped, a restart changes nothing. */
@Component
class Imports {

    private final DSLContext queries;
    private final Directory directory;
    private final DirectoryChanges changes;
    private final AuditLog log;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final KeptUploads uploads;

    Imports(
            DSLContext queries,
            Directory directory,
            DirectoryChanges changes,
            AuditLog log,
            Clock clock,
            TransactionTemplate transactions,
            KeptUploads uploads) {
        this.queries = queries;
        this.directory = directory;
        this.changes = changes;
        this.log = log;
        this.clock = clock;
        this.transactions = transactions;
        this.uploads = uploads;
    }

    /**
     * Một tệp đang chờ.
     *
     * @param fileName as the clerk's machine named it; for showing only
     * @param file where it is kept
     * @param seen state of each row when the preview was made; empty before
     */
    record Pending(
            String id,
            String body,
            String fileName,
            Path file,
            Instant uploadedAt,
            String uploadedBy,
            ImportReading reading,
            Map<Integer, String> choices,
            Map<String, String> seen) {

        /** Whether it was said what the columns are. */
        public boolean mapped() {
            return !reading.columns().isEmpty();
        }
    }

    /** Those of one body, the latest first. */
    List<Pending> of(String body) {
        return queries.selectFrom(PEOPLE_IMPORT)
                .where(PEOPLE_IMPORT.BODY.eq(body))
                .orderBy(PEOPLE_IMPORT.UPLOADED_AT.desc(), PEOPLE_IMPORT.ID)
                .fetch(this::pending);
    }

    Optional<Pending> find(String body, String id) {
        return queries.selectFrom(PEOPLE_IMPORT)
                .where(PEOPLE_IMPORT.ID.eq(id).and(PEOPLE_IMPORT.BODY.eq(body)))
                .fetchOptional(this::pending);
    }

    /**
     * Keeps a file.
     *
     * @return id of the import
     * @throws vn.tinnhiem.app.kernel.Refused when it cannot be read at all; nothing is kept then
     */
    String keep(String body, String fileName, byte[] bytes, String by) {
        String id = Ids.random();
        Path file = uploads.keep(fileName, bytes);
        try {
            ImportReading reading = firstReading(file);
            transactions.executeWithoutResult(tx -> {
                PeopleImportRecord row = queries.newRecord(PEOPLE_IMPORT);
                row.setId(id);
                row.setBody(body);
                row.setFileName(shownName(fileName));
                row.setKeptAs(String.valueOf(file.getFileName()));
                row.setSha256(CanonicalJson.sha256(bytes));
                row.setUploadedAt(clock.instant());
                row.setUploadedBy(by);
                row.setReading(reading.json());
                row.setChoices("{}");
                row.setSeen("{}");
                row.insert();
                log.record(PeopleAct.PEOPLE_FILE_SENT, null, row.getFileName(), Map.of("sha256", row.getSha256()));
            });
            return id;
        } catch (RuntimeException e) {
            uploads.delete(file);
            throw e;
        }
    }

    private static ImportReading firstReading(Path file) {
        Optional<EncodingGuess> guess = SourceTable.encodings(file);
        if (guess.isEmpty()) {
            SourceTable.open(file, VietnameseEncoding.UTF_8);
            return ImportReading.UNKNOWN.in(VietnameseEncoding.UTF_8);
        }
        if (guess.get().readings().isEmpty()) {
            SourceTable.open(file, VietnameseEncoding.UTF_8);
        }
        return guess.get().sure() && !guess.get().readings().isEmpty()
                ? ImportReading.UNKNOWN.in(guess.get().readings().getFirst().encoding())
                : ImportReading.UNKNOWN;
    }

    /** Says how the file is to be read; choices made before are gone, since rows may be others now. */
    void read(Pending pending, ImportReading reading) {
        String seen = reading.columns().isEmpty()
                ? "{}"
                : CanonicalJson.line(preview(pending, reading, Map.of()).seen());
        transactions.executeWithoutResult(tx -> queries.update(PEOPLE_IMPORT)
                .set(PEOPLE_IMPORT.READING, reading.json())
                .set(PEOPLE_IMPORT.CHOICES, "{}")
                .set(PEOPLE_IMPORT.SEEN, seen)
                .where(PEOPLE_IMPORT.ID.eq(pending.id()))
                .execute());
    }

    /** Keeps what the clerk chose for some rows; an empty choice takes one back. */
    void choose(Pending pending, Map<Integer, String> chosen) {
        Map<Integer, String> all = new TreeMap<>(pending.choices());
        chosen.forEach((row, choice) -> {
            if (choice.isEmpty()) {
                all.remove(row);
            } else {
                all.put(row, choice);
            }
        });
        ImportPreview preview = preview(pending, pending.reading(), all);
        Map<String, String> texts = new TreeMap<>();
        all.forEach((row, choice) -> texts.put(row.toString(), choice));
        transactions.executeWithoutResult(tx -> queries.update(PEOPLE_IMPORT)
                .set(PEOPLE_IMPORT.CHOICES, CanonicalJson.line(texts))
                .set(PEOPLE_IMPORT.SEEN, CanonicalJson.line(preview.seen()))
                .where(PEOPLE_IMPORT.ID.eq(pending.id()))
                .execute());
    }

    SourceTable open(Pending pending) {
        return SourceTable.open(pending.file(), pending.reading().encoding().orElse(VietnameseEncoding.UTF_8));
    }

    /** What would become of the rows if the file were confirmed now. */
    ImportPreview preview(Pending pending) {
        return preview(pending, pending.reading(), pending.choices());
    }

    private ImportPreview preview(Pending pending, ImportReading reading, Map<Integer, String> choices) {
        return ImportPreview.of(rows(pending, reading), directory.all(pending.body()), reading, choices);
    }

    private List<ImportRow> rows(Pending pending, ImportReading reading) {
        List<Row> rows = SourceTable.open(pending.file(), reading.encoding().orElse(VietnameseEncoding.UTF_8))
                .rows(reading.sheet(), reading.row(), ImportField.columns(), reading.mapping(), reading.fonts());
        return ImportRow.of(rows, reading, VietnamTime.today(clock));
    }

    /**
     * Writes everything in one transaction, or nothing.
     *
     * @param digest of the preview that the clerk saw
     * @return what was written; empty when something must be decided, or the directory changed since
     */
    Optional<Map<State, Integer>> confirm(Pending pending, String digest) {
        if (!Files.isRegularFile(pending.file())) {
            return Optional.empty();
        }
        List<ImportRow> rows = rows(pending, pending.reading());
        Optional<Map<State, Integer>> written = transactions.execute(tx -> {
            changes.takeTurn(pending.body());
            ImportPreview now =
                    ImportPreview.of(rows, directory.all(pending.body()), pending.reading(), pending.choices());
            boolean there = queries.deleteFrom(PEOPLE_IMPORT)
                            .where(PEOPLE_IMPORT.ID.eq(pending.id()))
                            .execute()
                    == 1;
            if (!there || now.open() || !now.digest().equals(digest)) {
                tx.setRollbackOnly();
                return Optional.empty();
            }
            changes.store(now.changes(), pending.body());
            Map<String, Object> detail = new TreeMap<>();
            now.counts().forEach((state, count) -> detail.put(state.name().toLowerCase(Locale.ROOT), count));
            log.record(PeopleAct.PEOPLE_IMPORTED, null, pending.fileName(), detail);
            return Optional.of(now.counts());
        });
        if (written != null && written.isPresent()) {
            uploads.delete(pending.file());
        }
        return written == null ? Optional.empty() : written;
    }

    /** Forgets a file. */
    void drop(Pending pending) {
        transactions.executeWithoutResult(tx -> {
            queries.deleteFrom(PEOPLE_IMPORT)
                    .where(PEOPLE_IMPORT.ID.eq(pending.id()))
                    .execute();
            log.record(PeopleAct.PEOPLE_FILE_DROPPED, null, pending.fileName(), Map.of());
        });
        uploads.delete(pending.file());
    }

    private static String shownName(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String clean = vn.tinnhiem.app.files.VietnameseText.clean(last);
        return clean.length() > 120 ? clean.substring(0, 120) : clean;
    }

    private Pending pending(PeopleImportRecord row) {
        Map<Integer, String> choices = new TreeMap<>();
        texts(row.getChoices()).forEach((key, choice) -> choices.put(Integer.valueOf(key), choice));
        return new Pending(
                row.getId(),
                row.getBody(),
                row.getFileName(),
                uploads.file(row.getKeptAs()),
                row.getUploadedAt(),
                row.getUploadedBy(),
                ImportReading.read(row.getReading()),
                choices,
                texts(row.getSeen()));
    }

    private static Map<String, String> texts(String json) {
        Map<String, String> texts = new TreeMap<>();
        CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8))
                .forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }
}
