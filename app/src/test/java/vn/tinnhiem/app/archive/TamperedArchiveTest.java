package vn.tinnhiem.app.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Table;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.app.bundle.Bundle;
import vn.tinnhiem.app.bundle.BundleReading;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.rehearsal.RehearsalExample;
import vn.tinnhiem.app.rehearsal.RehearsalState;
import vn.tinnhiem.app.rehearsal.Rehearsals;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.app.store.VoteRows;

@DisplayName("Hồ sơ đủ mọi phần; sửa phần nào rồi làm lại cả bảng kê thì kiểm lại vẫn nói đúng phần ấy")
@NullUnmarked
class TamperedArchiveTest {

    private static final RunningOffice OFFICE = RunningOffice.shared();

    @TempDir
    static Path folder;

    private static Path unpacked;
    private static BundleReading.Read read;

    @BeforeAll
    static void seal() throws IOException {
        String vote = OFFICE.bean(Rehearsals.class).make(RehearsalExample.TAY_NINH, RehearsalState.CLOSED);
        String page = "/votes/" + vote + "/archive";
        OfficeCaller secretariat = OFFICE.signedIn(Role.SECRETARIAT);
        OfficeCaller chair = OFFICE.signedIn(Role.CHAIR);
        secretariat.get(page);
        SealedEverything.record(OFFICE, vote, secretariat);
        String passphrase = "mười con vịt bơi qua sông";
        assertThat(secretariat
                        .post(page + "/ask", "pictures", "true", "passphrase", passphrase, "repeated", passphrase)
                        .statusCode())
                .isEqualTo(302);
        chair.get(page);
        assertThat(chair.post(page + "/seal").statusCode()).isEqualTo(302);
        Path file = OFFICE.bean(Archives.class)
                .file(OFFICE.bean(Seals.class).seal(vote).orElseThrow());
        assertThat(ArchiveVerification.of(file).passed()).isTrue();
        unpacked = Files.createDirectory(folder.resolve("honest"));
        try (InputStream in = Files.newInputStream(file)) {
            read = BundleReading.extract(in, file, Set.of(ArchiveFile.FORMAT), unpacked);
        }
    }

    private static Set<String> members() {
        return read.manifest().members().stream().map(member -> member.name()).collect(Collectors.toSet());
    }

    @Test
    @DisplayName("Trong hồ sơ có số của từng xấp, mọi sổ, bản đã ký, ảnh đã khoá; không có tờ phiếu nào")
    void everyPart() throws IOException {
        assertThat(members())
                .contains(
                        "count/batches.json",
                        "registers/competent_decision.json",
                        "registers/disclosure_done.json",
                        "registers/original_handed.json",
                        "registers/report_sent.json",
                        "registers/count_closing.json",
                        "pictures.tnlocked")
                .anyMatch(name -> name.startsWith("signed/"))
                .noneMatch(name -> name.endsWith("sheets.csv"));
        assertThat(Files.readString(unpacked.resolve("registers/competent_decision.json")))
                .contains(SealedEverything.DECISION);
        assertThat(Files.readString(unpacked.resolve("count/batches.json"), StandardCharsets.UTF_8))
                .contains("\"number\" : 1", "\"low\"");
        assertThat(Files.readString(unpacked.resolve("pictures.tnlocked"), StandardCharsets.ISO_8859_1))
                .startsWith("TNLOCK1")
                .doesNotContain("trang");
    }

    @ParameterizedTest
    @CsvSource({
        "plan/versions.json, plan",
        "plan/version-1.yaml, plan",
        "result/summary.txt, result",
        "result/inputs/conference.yaml, result",
        "count/batches.json, count",
        "registers/competent_decision.json, registers",
        "registers/disclosure_done.json, registers",
        "registers/original_handed.json, registers",
        "registers/report_sent.json, registers",
        "registers/signed_scan.json, registers",
        "registers/count_closing.json, registers",
        "signed/, signed",
        "pictures.tnlocked, pictures"
    })
    @DisplayName("Sửa một chữ trong một phần")
    void oneLetter(String start, String part) throws IOException {
        Path forged = forged(files -> {
            String name = files.keySet().stream()
                    .filter(each -> each.startsWith(start))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(files.get(name));
            int at = bytes.length - 4;
            bytes[at] = (byte) (bytes[at] == ' ' ? '\n' : ' ');
            files.put(name, Files.write(Files.createTempFile(folder, "changed", ""), bytes));
        });
        assertThat(parts(forged)).contains(part);
    }

    @ParameterizedTest
    @CsvSource({
        "count/batches.json, count",
        "registers/competent_decision.json, registers",
        "signed/, signed",
        "pictures.tnlocked, pictures"
    })
    @DisplayName("Bỏ hẳn một tệp khỏi hồ sơ và khỏi bảng kê")
    void oneFileLess(String start, String part) throws IOException {
        Path forged = forged(files -> files.keySet().removeIf(name -> name.startsWith(start)));
        assertThat(parts(forged)).contains(part);
    }

    @Test
    @DisplayName("Bỏ khỏi nhật ký dòng ghi mã các phần, hay một dòng khác: không qua")
    void entriesLess() throws IOException {
        assertThat(parts(withoutEntry("ARCHIVE_WRITTEN"))).contains("plan", "result", "registers");
        assertThat(parts(withoutEntry("DECISION_RECORDED"))).containsExactly("entries");
    }

    /** The archive without the entries of its log that tell of this act. */
    private static Path withoutEntry(String act) throws IOException {
        Map<String, Object> log = CanonicalJson.read(Files.readAllBytes(unpacked.resolve(ArchiveFile.LOG)));
        List<?> entries = (List<?>) log.get("entries");
        log.put(
                "entries",
                entries.stream()
                        .filter(entry -> !act.equals(((Map<?, ?>) entry).get("act")))
                        .toList());
        assertThat((List<?>) log.get("entries")).hasSize(entries.size() - 1);
        return forged(files -> files.put(
                ArchiveFile.LOG,
                Files.writeString(Files.createTempFile(folder, "log", ""), CanonicalJson.pretty(log))));
    }

    @Test
    @DisplayName("Số một người ở một xấp bị sửa, số tổng không sửa: cộng các xấp lại thì lộ")
    void batchesAddUp() throws IOException {
        String honest = Files.readString(unpacked.resolve("count/batches.json"));
        Path forged = forged(files -> files.put(
                "count/batches.json",
                Files.writeString(
                        Files.createTempFile(folder, "batches", ""),
                        honest.replaceFirst("\"low\" : \\d+", "\"low\" : 999"))));
        assertThat(codes(forged)).contains("F622", "F940");
    }

    @Test
    @DisplayName("Mọi bảng của một cuộc lấy phiếu: hoặc đi vào hồ sơ, hoặc biết vì sao không")
    void everyTable() {
        Map<String, List<String>> elsewhere = Map.of(
                "kế hoạch nằm ở plan/ và result/inputs, chỉ danh sách người được lấy phiếu",
                List.of("vote", "plan_version", "vote_subject"),
                "dữ liệu cá nhân của người ghi phiếu không đi vào hồ sơ, chỉ số người",
                List.of("vote_voter", "attendee"),
                "diễn biến hội nghị nằm ở result/inputs/conference.yaml và trong nhật ký",
                List.of("conference", "attendance", "committee_seat", "ballot_account", "conference_deed"),
                "phiếu in: khoá không được ra khỏi máy, mẫu làm lại được từ kế hoạch",
                List.of("ballot_key", "printed_layout", "printed_form"),
                "số của từng xấp ở count/batches.json, quyết định ở result/inputs; ai nhập xấp nào ở nhật ký",
                List.of(
                        "count_vote",
                        "count_station",
                        "count_seat",
                        "count_batch",
                        "count_pass",
                        "count_pass_member",
                        "count_totals",
                        "count_totals_entry",
                        "count_sheet",
                        "count_decision"),
                "biết thứ tự của tờ phiếu: đã bị xoá trước khi niêm phong",
                List.of(
                        "count_entry",
                        "count_doubt",
                        "scan_pile",
                        "scan_file",
                        "scan_decision",
                        "scan_stack",
                        "scan_print",
                        "scan_number",
                        "scan_hash"),
                "nằm ở result/result.json và result/inputs/decisions.csv",
                List.of("scan_account", "scan_refusal", "scan_decided"),
                "chỉ cần khi đang chạy",
                List.of("archive_request", "room_link"));
        Set<String> kept = Registers.KEPT.stream().map(Table::getName).collect(Collectors.toSet());
        assertThat(VoteRows.leavesFirst().stream().map(Table::getName).filter(name -> !kept.contains(name)))
                .containsExactlyInAnyOrderElementsOf(
                        elsewhere.values().stream().flatMap(List::stream).toList());
    }

    @FunctionalInterface
    private interface Forging {
        void change(TreeMap<String, Path> files) throws IOException;
    }

    /** The same archive with something changed and the manifest made anew. */
    private static Path forged(Forging forging) throws IOException {
        TreeMap<String, Path> files = new TreeMap<>();
        members().forEach(name -> files.put(name, unpacked.resolve(name)));
        forging.change(files);
        Path file = Files.createTempFile(folder, "forged", ArchiveFile.ENDING);
        Bundle.write(file, ArchiveFile.FORMAT, read.manifest().head(), files, Optional.empty());
        return file;
    }

    private static List<Problem> differences(Path file) {
        try {
            return ArchiveVerification.of(file).differences();
        } catch (Refused refused) {
            return refused.problems();
        }
    }

    private static List<String> codes(Path file) {
        return differences(file).stream()
                .map(problem -> problem.fault().number())
                .toList();
    }

    /** The parts that the verification names. */
    private static List<String> parts(Path file) {
        return differences(file).stream()
                .filter(problem -> problem.fault().number().equals("F940"))
                .map(Problem::place)
                .toList();
    }
}
