package vn.tinnhiem.app.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.rehearsal.RehearsalExample;
import vn.tinnhiem.app.rehearsal.RehearsalState;
import vn.tinnhiem.app.rehearsal.Rehearsals;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.app.store.VoteRows;
import vn.tinnhiem.app.store.schema.Tables;

@DisplayName("Niêm phong, chỉ đọc, kiểm lại, rồi xoá khi đến hạn")
class SealingTest {

    private static RunningOffice office;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        office = RunningOffice.start();
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    private static String closed(RehearsalExample example) {
        return office.bean(Rehearsals.class).make(example, RehearsalState.CLOSED);
    }

    private static OfficeCaller signedIn(String page, Role role) {
        OfficeCaller caller = office.signedIn(role);
        assertThat(caller.get(page).statusCode()).isEqualTo(200);
        return caller;
    }

    private static Seal sealed(String vote) {
        String page = "/votes/" + vote + "/archive";
        assertThat(signedIn(page, Role.SECRETARIAT).post(page + "/ask").statusCode())
                .isEqualTo(302);
        assertThat(signedIn(page, Role.CHAIR).post(page + "/seal").statusCode()).isEqualTo(302);
        return office.bean(Seals.class).seal(vote).orElseThrow();
    }

    @Test
    @DisplayName("Tham mưu yêu cầu, chủ trì xác nhận, mỗi vai một việc; chưa chốt thì không có gì để niêm phong")
    void twoPeople() {
        String half = office.bean(Rehearsals.class).make(RehearsalExample.TAY_NINH, RehearsalState.HALF_COUNTED);
        String page = "/votes/" + half + "/archive";
        assertThat(signedIn(page, Role.SECRETARIAT).post(page + "/ask").body()).contains("F931");

        String vote = closed(RehearsalExample.TAY_NINH);
        String own = "/votes/" + vote + "/archive";
        assertThat(signedIn(own, Role.CHAIR).post(own + "/ask").statusCode()).isEqualTo(403);
        assertThat(signedIn(own, Role.CHAIR).post(own + "/seal").body()).contains("F932");
        assertThat(signedIn(own, Role.SECRETARIAT).post(own + "/seal").statusCode())
                .isEqualTo(403);
        sealed(vote);
        assertThat(office.signedIn(Role.OBSERVER).get(own).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("Hồ sơ của từng thí dụ kiểm lại được từ tệp, không có tờ phiếu nào, có đầu nhật ký trên biên bản")
    void verified() throws IOException {
        for (RehearsalExample example : RehearsalExample.values()) {
            String vote = closed(example);
            Seal seal = sealed(vote);
            byte[] file = office.signedIn(Role.CHAIR)
                    .bytes("/votes/" + vote + "/archive/file")
                    .body();
            Path copy = Files.write(folder.resolve(example + ".tnarchive"), file);
            ArchiveVerification verification = ArchiveVerification.of(copy);
            assertThat(verification.differences()).as(example.name()).isEmpty();
            assertThat(verification.broken()).as(example.name()).isEmpty();
            assertThat(verification.fingerprint()).isEqualTo(seal.fingerprint());
            assertThat(verification.manifest().members())
                    .extracting(member -> member.name())
                    .contains("result/inputs/count.json", "result/inputs/log-head.json", "log/log.json")
                    .doesNotContain("result/inputs/sheets.csv");
            String page = "/votes/" + vote + "/archive";
            assertThat(signedIn(page, Role.SECRETARIAT).post(page + "/check").body())
                    .contains("PASS");
        }
    }

    @Test
    @DisplayName("Sau khi niêm phong: không sửa được gì qua bất cứ trang nào của cuộc ấy, xem thì vẫn được")
    void readOnly() {
        String vote = closed(RehearsalExample.TAY_NINH);
        sealed(vote);
        OfficeCaller secretariat = signedIn("/votes/" + vote + "/archive", Role.SECRETARIAT);
        OfficeCaller chair = signedIn("/votes/" + vote + "/archive", Role.CHAIR);
        assertThat(secretariat.post("/votes/" + vote + "/archive/ask").body()).contains("F930");
        for (String path : List.of("/result/release", "/plan/approve", "/conference/undo")) {
            assertThat(chair.post("/votes/" + vote + path, "version", "1").statusCode())
                    .as(path)
                    .isGreaterThanOrEqualTo(400);
        }
        assertThat(chair.post("/votes/" + vote + "/result/release", "version", "1")
                        .body())
                .contains("F930");
    }

    @Test
    @DisplayName("Tệp hồ sơ trên đĩa bị sửa: kiểm lại thì nói, với cả hai mã")
    void changedOnTheDisk() throws IOException {
        String vote = closed(RehearsalExample.TAY_NINH);
        Seal seal = sealed(vote);
        Path file = office.bean(Archives.class).file(seal);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        String page = "/votes/" + vote + "/archive";
        assertThat(signedIn(page, Role.CHAIR).post(page + "/check").body()).contains("F934", seal.sha256());
    }

    @Test
    @DisplayName(
            "Xoá khi đến hạn: trong cả thư mục dữ liệu không còn tên ai của cuộc ấy; còn tên cuộc, hồ sơ, nhật ký không đứt")
    void purged() throws IOException {
        RunningOffice before = office;
        // The same people stand in the other tests' votes: here in one vote only.
        office = RunningOffice.start();
        try {
            purgedWhole();
        } finally {
            office.close();
            office = before;
        }
    }

    private static void purgedWhole() throws IOException {
        String vote = closed(RehearsalExample.QUANG_NGAI);
        OfficeCaller secretariat = signedIn("/votes/" + vote + "/papers", Role.SECRETARIAT);
        SealedEverything.record(office, vote, secretariat);
        Seal seal = sealed(vote);
        assertThat(filesOf(vote)).hasSizeGreaterThan(1).anyMatch(file -> file.startsWith("signed/" + vote));
        List<String> names = new java.util.ArrayList<>();
        office.bean(Votes.class)
                .voters(vote)
                .forEach(entry -> names.add(entry.person().name()));
        office.bean(Votes.class)
                .subjects(vote)
                .all()
                .forEach(each -> names.add(each.person().name()));
        assertThat(names).isNotEmpty();
        assertThat(found(names)).isNotEmpty();

        Seals seals = office.bean(Seals.class);
        Purge purge = office.bean(Purge.class);
        assertThatThrownBy(() -> purge.purge(seal)).isInstanceOf(Refused.class);
        seals.choose(OptionalInt.of(1));
        assertThatThrownBy(() -> purge.purge(seal)).isInstanceOf(Refused.class);
        office.bean(DSLContext.class)
                .update(Tables.ARCHIVE_SEAL)
                .set(Tables.ARCHIVE_SEAL.SEALED_AT, seal.sealed().minus(java.time.Duration.ofDays(40)))
                .where(Tables.ARCHIVE_SEAL.VOTE.eq(vote))
                .execute();
        OfficeCaller admin = signedIn("/archives", Role.ADMIN);
        assertThat(admin.post("/archives/" + vote + "/purge").statusCode()).isEqualTo(302);
        seals.choose(OptionalInt.empty());

        assertThat(found(names)).isEmpty();
        assertThat(filesOf(vote)).containsExactly("archives/" + seal.file());
        assertThat(tablesWith(vote)).containsExactlyInAnyOrder("archive_seal", "log_entry");
        assertThat(office.bean(AuditLog.class).firstBroken()).isEmpty();
        assertThat(office.bean(Votes.class).head(vote)).isEmpty();
        Seal left = seals.seal(vote).orElseThrow();
        assertThat(left.purged()).isPresent();
        assertThat(left.fingerprint()).isEqualTo(seal.fingerprint());
        assertThat(signedIn("/archives", Role.SECRETARIAT)
                        .bytes("/archives/" + vote + "/file")
                        .statusCode())
                .isEqualTo(200);
    }

    /** Files below the data folder whose path names the vote. */
    private static List<String> filesOf(String vote) throws IOException {
        try (var files = Files.walk(office.data())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> office.data().relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.contains(vote))
                    .toList();
        }
    }

    /** Tables with a row in which the vote's id stands. */
    private static List<String> tablesWith(String vote) {
        return VoteRows.allTables().stream()
                .filter(table ->
                        office.bean(DSLContext.class).fetch(table).formatCSV().contains(vote))
                .map(Table::getName)
                .toList();
    }

    /** Names that stand in a file of the data folder or in a row, archives and backups apart. */
    private static List<String> found(List<String> names) throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(office.data())) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.startsWith(office.data().resolve("archives")))
                    .toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        for (Table<?> table : VoteRows.allTables()) {
            all.append(new String(
                    office.bean(DSLContext.class).fetch(table).formatCSV().getBytes(StandardCharsets.UTF_8),
                    StandardCharsets.ISO_8859_1));
        }
        String bytes = all.toString();
        return names.stream()
                .filter(name ->
                        bytes.contains(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
                .toList();
    }
}
