package vn.tinnhiem.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinnhiem.app.store.schema.Tables.BACKUP_RUN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinnhiem.app.access.Accounts;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.bundle.Lock;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.rehearsal.RehearsalExample;
import vn.tinnhiem.app.rehearsal.RehearsalState;
import vn.tinnhiem.app.rehearsal.Rehearsals;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.app.store.LeftOutOfBackups;
import vn.tinnhiem.app.store.PostgresForTests;
import vn.tinnhiem.app.store.StorePlace;
import vn.tinnhiem.app.store.VoteRows;

@DisplayName("Sao lưu: một tệp, đọc lại ngay, chỉ phục hồi vào nơi trống")
class BackupTest {

    private static RunningOffice office;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        office = RunningOffice.start();
        office.login(Role.ADMIN);
        office.login(Role.SECRETARIAT);
        Path file = office.data().resolve("uploads/ho-so/giay-moi.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "Giấy mời số 01");
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    private static Path backup() {
        BackupRun run = office.bean(Backups.class).make(Actor.PROGRAM, false);
        assertThat(run.fault()).isEmpty();
        return office.bean(Backups.class).file(run.file());
    }

    private static List<String> codes(Throwable refused) {
        return ((Refused) refused)
                .problems().stream().map(problem -> problem.fault().number()).toList();
    }

    private static Restoration.Restored restore(Path file, Path data, String passphrase) {
        return Restoration.restore(
                file,
                data,
                PostgresForTests.ifEverywhere(data),
                () -> Optional.of(passphrase).filter(text -> !text.isEmpty()));
    }

    @Test
    @DisplayName("Phục hồi xong thì chạy được: tài khoản, tệp, nhật ký như lúc sao lưu")
    void restored() throws Exception {
        Path file = backup();
        Path data = folder.resolve("may-moi");
        Restoration.Restored restored = restore(file, data, "");
        assertThat(restored.files()).isEqualTo(1);
        assertThat(Files.readString(data.resolve("uploads/ho-so/giay-moi.txt"))).isEqualTo("Giấy mời số 01");
        try (RunningOffice other = RunningOffice.at(data)) {
            assertThat(other.bean(Accounts.class).all())
                    .extracting(account -> account.login())
                    .containsExactlyInAnyOrder("admin", "secretariat");
            assertThat(other.bean(AuditLog.class).firstBroken()).isEmpty();
            assertThat(other.application().setupPath()).isEmpty();
        }
    }

    @Test
    @DisplayName("Nơi đã có dữ liệu thì từ chối, và không đổi một byte nào")
    void ontoEmptyOnly() throws Exception {
        Path file = backup();
        Path filled = Files.createDirectory(folder.resolve("co-du-lieu"));
        Files.writeString(filled.resolve("quan-trong.txt"), "giữ");
        assertThatThrownBy(() -> restore(file, filled, ""))
                .satisfies(e -> assertThat(codes(e)).containsExactly("F911"));
        assertThat(filled.resolve("quan-trong.txt")).hasContent("giữ");
        assertThatThrownBy(() -> restore(file, office.data(), ""))
                .satisfies(e -> assertThat(codes(e)).containsExactly("F911"));
    }

    @Test
    @DisplayName("Nơi vừa cài, chưa có tài khoản: đang chạy thì từ chối, dừng rồi thì phục hồi được")
    void ontoAFirstStart() throws Exception {
        Path file = backup();
        Path data = folder.resolve("vua-cai");
        try (RunningOffice other = RunningOffice.at(data)) {
            assertThat(other.application().setupPath()).isPresent();
            assertThatThrownBy(() -> restore(file, data, ""))
                    .satisfies(e -> assertThat(codes(e)).containsExactly("F912"));
        }
        restore(file, data, "");
        try (RunningOffice other = RunningOffice.at(data)) {
            assertThat(other.bean(Accounts.class).none()).isFalse();
        }
    }

    @Test
    @DisplayName("Sửa hay cắt tệp sao lưu ở bất cứ đâu: từ chối, nơi phục hồi vẫn trống")
    void corrupted() throws Exception {
        byte[] whole = Files.readAllBytes(backup());
        for (int part = 1; part < 20; part++) {
            byte[] changed = whole.clone();
            // The last bytes are the directory of the ZIP file, which nobody reads.
            changed[Math.toIntExact((whole.length - 600L) * part / 20)] ^= 0x10;
            Path file = Files.write(folder.resolve("hong-" + part + ".tnbackup"), changed);
            Path data = folder.resolve("phuc-hoi-" + part);
            assertThatThrownBy(() -> restore(file, data, ""))
                    .as("part %s", part)
                    .isInstanceOf(Refused.class);
            assertThat(data).doesNotExist();
        }
        Path cut = Files.write(folder.resolve("cut.tnbackup"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> restore(cut, folder.resolve("cut"), "")).isInstanceOf(Refused.class);
        Path other = Files.writeString(folder.resolve("other.tnbackup"), "không phải");
        assertThatThrownBy(() -> restore(other, folder.resolve("other"), ""))
                .satisfies(e -> assertThat(codes(e)).containsExactly("F901"));
    }

    @Test
    @DisplayName("Có cụm mật khẩu: không có nó thì không mở được, sai thì nói sai, tệp không lộ gì")
    void locked() throws Exception {
        Backups backups = office.bean(Backups.class);
        BackupSetting before = backups.setting();
        backups.choose(new BackupSetting(
                false, LocalTime.of(18, 30), 50, "", Optional.of(Lock.of("mười con vịt bơi qua sông"))));
        try {
            Path file = backup();
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .startsWith("TNLOCK1")
                    .doesNotContain("manifest.json");
            assertThatThrownBy(() -> restore(file, folder.resolve("a"), ""))
                    .satisfies(e -> assertThat(codes(e)).containsExactly("F908"));
            assertThatThrownBy(() -> restore(file, folder.resolve("a"), "mười con vịt"))
                    .satisfies(e -> assertThat(codes(e)).containsExactly("F903"));
            byte[] changed = Files.readAllBytes(file);
            changed[changed.length - 1] ^= 1;
            Path broken = Files.write(folder.resolve("x.tnbackup"), changed);
            assertThatThrownBy(() -> restore(broken, folder.resolve("a"), "mười con vịt bơi qua sông"))
                    .isInstanceOf(Refused.class);
            assertThat(folder.resolve("a")).doesNotExist();
            restore(file, folder.resolve("a"), "mười con vịt bơi qua sông");
            assertThat(folder.resolve("a/uploads/ho-so/giay-moi.txt")).exists();
        } finally {
            backups.choose(before);
        }
    }

    @Test
    @DisplayName("Sao lưu trong lúc đang ghi: bản chụp nhất quán, chuỗi nhật ký trong đó không đứt")
    void whileWriting() throws Exception {
        AtomicBoolean more = new AtomicBoolean(true);
        Thread writer = Thread.ofVirtual().start(() -> {
            while (more.get()) {
                office.bean(TransactionTemplate.class)
                        .executeWithoutResult(tx ->
                                office.bean(AuditLog.class).record(BackupAct.BACKUP_TAKEN, null, "thử", Map.of()));
            }
        });
        try {
            for (int i = 0; i < 3; i++) {
                Path data = folder.resolve("lan-" + i);
                restore(backup(), data, "");
                try (RunningOffice other = RunningOffice.at(data)) {
                    assertThat(other.bean(AuditLog.class).firstBroken()).isEmpty();
                }
            }
        } finally {
            more.set(false);
            writer.join();
        }
    }

    @Test
    @DisplayName("Bản thứ hai: chép và đọc lại; ổ rút ra thì bản ở máy vẫn còn và nói rõ")
    void second() throws Exception {
        Backups backups = office.bean(Backups.class);
        BackupSetting before = backups.setting();
        Path disk = Files.createDirectory(folder.resolve("usb"));
        backups.choose(new BackupSetting(false, LocalTime.of(18, 30), 50, disk.toString(), Optional.empty()));
        try {
            Path file = backup();
            assertThat(disk.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            Files.delete(disk.resolve(file.getFileName()));
            Files.delete(disk);
            BackupRun run = backups.make(Actor.PROGRAM, false);
            assertThat(run.made()).isTrue();
            assertThat(run.second()).isEqualTo(BackupRun.Second.FAILED);
            assertThatThrownBy(() -> backups.choose(
                            new BackupSetting(false, LocalTime.of(18, 30), 50, disk.toString(), Optional.empty())))
                    .satisfies(e -> assertThat(codes(e)).containsExactly("F916"));
        } finally {
            backups.choose(before);
        }
    }

    @Test
    @DisplayName("Những gì một phần của chương trình giữ lại thì không byte nào có trong bản chụp")
    void scrubbed() throws Exception {
        office.bean(TransactionTemplate.class)
                .executeWithoutResult(tx -> office.bean(AuditLog.class)
                        .record(BackupAct.BACKUP_TAKEN, null, "thu-tu-cac-to-phieu", Map.of()));
        LeftOutOfBackups order = copy -> copy.execute("delete from log_entry where subject = 'thu-tu-cac-to-phieu'");
        Path with = folder.resolve("with.db");
        Path without = folder.resolve("without.db");
        StorePlace place = office.bean(StorePlace.class);
        Snapshot.take(place, office.bean(DataSource.class), with, List.of());
        Snapshot.take(place, office.bean(DataSource.class), without, List.of(order));
        assertThat(new String(Files.readAllBytes(with), StandardCharsets.ISO_8859_1))
                .contains("thu-tu-cac-to-phieu");
        assertThat(new String(Files.readAllBytes(without), StandardCharsets.ISO_8859_1))
                .doesNotContain("thu-tu-cac-to-phieu");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("with.db", "without.db");
        }
    }

    @Test
    @DisplayName("Hai bản trong cùng một giây: hai tên khác nhau, bản sau vẫn là bản mới nhất")
    void twoInOneSecond() {
        Path backups = folder.resolve("cung-giay");
        Instant at = Instant.parse("2026-11-22T11:30:00Z");
        for (int i = 0; i < 12; i++) {
            made(BackupFolder.free(backups, at));
        }
        made(BackupFolder.free(backups, at.minusSeconds(1)));
        assertThat(BackupFolder.backups(backups))
                .extracting(file -> file.getFileName().toString())
                .startsWith("tinnhiem-2026-11-22-183000-12.tnbackup", "tinnhiem-2026-11-22-183000-11.tnbackup")
                .endsWith("tinnhiem-2026-11-22-183000.tnbackup", "tinnhiem-2026-11-22-182959.tnbackup")
                .hasSize(13);
    }

    private static void made(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("Sao lưu từ kho này phục hồi được vào kho kia, cả hai chiều, không mất dòng nào")
    void acrossDatabases() throws Exception {
        office.bean(Rehearsals.class).make(RehearsalExample.TAY_NINH, RehearsalState.CLOSED);
        Path file = backup();
        Map<String, Integer> before = rows(office);
        Path onPostgres = folder.resolve("sang-postgresql");
        String url = PostgresForTests.address(onPostgres);
        Restoration.restore(file, onPostgres, Optional.of(url), Optional::empty);
        assertThat(onPostgres.resolve("tinnhiem.db")).doesNotExist();
        Path second;
        try (RunningOffice other = RunningOffice.at(onPostgres, Optional.of(url))) {
            assertThat(rows(other)).isEqualTo(before);
            assertThat(other.bean(AuditLog.class).firstBroken()).isEmpty();
            BackupRun run = other.bean(Backups.class).make(Actor.PROGRAM, false);
            assertThat(run.fault()).isEmpty();
            second = other.bean(Backups.class).file(run.file());
            assertThat(refusedInto(file, url)).containsExactly("F912");
        }
        assertThat(refusedInto(file, url)).containsExactly("F991");
        Path onSqlite = folder.resolve("ve-sqlite");
        Restoration.restore(second, onSqlite, Optional.empty(), Optional::empty);
        try (RunningOffice back = RunningOffice.at(onSqlite, Optional.empty())) {
            assertThat(rows(back)).isEqualTo(before);
            assertThat(back.bean(AuditLog.class).firstBroken()).isEmpty();
        }
    }

    private List<String> refusedInto(Path file, String url) {
        try {
            Restoration.restore(file, folder.resolve("khac"), Optional.of(url), Optional::empty);
        } catch (Refused refused) {
            return codes(refused);
        }
        return List.of();
    }

    /** How many rows each table has; those apart that a backup or a start writes to. */
    private static Map<String, Integer> rows(RunningOffice of) {
        Map<String, Integer> rows = new TreeMap<>();
        DSLContext queries = of.bean(DSLContext.class);
        VoteRows.allTables().stream()
                .filter(table ->
                        !Set.of("log_entry", "backup_run", "setup_link").contains(table.getName()))
                .forEach(table -> rows.put(table.getName(), queries.fetchCount(table)));
        assertThat(rows).containsEntry("vote", 1);
        return rows;
    }

    @Test
    @DisplayName("Đồng hồ: đến giờ thì tự làm một bản, ghi là theo lịch; hỏi lại ngay sau đó thì thôi")
    void timer() {
        Backups backups = office.bean(Backups.class);
        BackupSetting before = backups.setting();
        backups.choose(new BackupSetting(true, LocalTime.MIDNIGHT, 50, "", Optional.empty()));
        try {
            office.bean(DSLContext.class)
                    .update(BACKUP_RUN)
                    .set(BACKUP_RUN.BEGUN_AT, Instant.now().minus(Duration.ofDays(2)))
                    .execute();
            int made = backups.all().size();
            office.bean(BackupTimer.class).tick();
            office.bean(BackupTimer.class).tick();
            assertThat(backups.all()).hasSize(made + 1);
            assertThat(backups.all().getFirst().scheduled()).isTrue();
            assertThat(backups.all().getFirst().made()).isTrue();
        } finally {
            backups.choose(before);
        }
    }

    @Test
    @DisplayName("Theo lịch: đến giờ mới làm, lỡ giờ vì tắt máy thì bật lên làm bù, mỗi ngày một bản")
    void schedule() {
        BackupSetting setting = new BackupSetting(true, LocalTime.of(18, 30), 14, "", Optional.empty());
        // 18:30 in Vietnam is 11:30 UTC.
        Instant yesterday = Instant.parse("2026-11-21T11:30:05Z");
        assertThat(setting.due(Instant.parse("2026-11-22T11:29:59Z"), Optional.of(yesterday)))
                .isFalse();
        assertThat(setting.due(Instant.parse("2026-11-22T11:30:00Z"), Optional.of(yesterday)))
                .isTrue();
        assertThat(setting.due(
                        Instant.parse("2026-11-22T11:31:00Z"), Optional.of(Instant.parse("2026-11-22T11:30:00Z"))))
                .isFalse();
        assertThat(setting.due(Instant.parse("2026-11-23T01:00:00Z"), Optional.of(yesterday)))
                .isTrue();
        assertThat(setting.due(Instant.parse("2026-11-22T01:00:00Z"), Optional.empty()))
                .isTrue();
        assertThat(new BackupSetting(false, LocalTime.NOON, 1, "", Optional.empty()).due(yesterday, Optional.empty()))
                .isFalse();
    }

    @Test
    @DisplayName("Chỉ người quản trị vào được; tải về được; tên tệp lạ thì từ chối")
    void pages() throws Exception {
        Path file = backup();
        assertThat(office.signedIn(Role.SECRETARIAT).get("/backup").statusCode())
                .isEqualTo(403);
        var admin = office.signedIn(Role.ADMIN);
        assertThat(admin.get("/backup").statusCode()).isEqualTo(200);
        assertThat(admin.bytes("/backup/files/" + file.getFileName()).body()).isEqualTo(Files.readAllBytes(file));
        assertThat(admin.get("/backup/files/..%2Ftinnhiem.db").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(admin.get("/backup/files/tinnhiem.db").statusCode()).isEqualTo(422);
        assertThat(admin.post(
                                "/backup/setting",
                                "daily",
                                "true",
                                "time",
                                "25:99",
                                "keep",
                                "0",
                                "lock",
                                "SET",
                                "passphrase",
                                "ngắn")
                        .body())
                .contains("F917", "F918", "F910");
    }
}
