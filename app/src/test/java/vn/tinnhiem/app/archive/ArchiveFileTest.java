package vn.tinnhiem.app.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.audit.Actor;
import vn.tinnhiem.app.audit.LogEntry;
import vn.tinnhiem.app.bundle.Bundle;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.conference.ConferenceFile;
import vn.tinnhiem.app.counting.KeptSheets;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.PlanApproval;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.app.plan.PlanSubjects;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.result.ResultJson;
import vn.tinnhiem.app.result.VoteResult;

@DisplayName("Hồ sơ lưu trữ: một tệp, kiểm lại được ở máy khác, sửa chỗ nào cũng lộ")
class ArchiveFileTest {

    private static final Path EXAMPLE = Path.of("../examples/tay-ninh");

    @TempDir
    static Path folder;

    private static Path sealed;
    private static Path withSheets;

    @BeforeAll
    static void seal() throws IOException {
        sealed = seal(false);
        withSheets = seal(true);
    }

    private static Path seal(boolean sheets) throws IOException {
        String source = Files.readString(EXAMPLE.resolve("plan.yaml"));
        Plan plan = PlanFile.read(EXAMPLE.resolve("plan.yaml"), Catalogue.builtIn());
        var ballots = PlanSubjects.ballots(PlanSubjects.read(plan));
        String text = PlanApproval.text(plan, ballots, source, "Giám đốc", LocalDate.of(2023, 5, 31));
        Path approved = Files.writeString(folder.resolve("plan.approved.yaml"), text);
        Plan read = PlanFile.read(approved, Catalogue.builtIn());
        BallotLines vote = PlanApproval.lines(read, false);
        Conference conference = ConferenceFile.read(EXAMPLE.resolve("conference.yaml"));
        KeptSheets.Counted counted = KeptSheets.read(EXAMPLE.resolve("sheets.csv"), vote);
        VoteResult result =
                VoteResult.of(vote, conference.numbers(), counted.count(), "0123456789abcdef0123456789abcdef");
        Map<String, KeptInputs.Content> kept = new LinkedHashMap<>();
        kept.put(KeptInputs.PLAN, path -> Files.writeString(path, text));
        Map<String, String> catalogue = Catalogue.toKeep(read.chain());
        catalogue.forEach(
                (name, layer) -> kept.put(KeptInputs.CATALOGUE + "/" + name, path -> Files.writeString(path, layer)));
        kept.put(KeptInputs.CONFERENCE, path -> Files.copy(EXAMPLE.resolve("conference.yaml"), path));
        if (sheets) {
            kept.put(KeptInputs.SHEETS, counted.sheets()::write);
        } else {
            kept.put(
                    KeptInputs.COUNT,
                    path -> Files.writeString(path, CanonicalJson.pretty(KeptCount.of(counted.count()))));
        }
        Path file = folder.resolve("ho-so-" + sheets + ".tnarchive");
        Bundle.Written written = new ArchiveFile(
                        Map.of("title", vote.title(), "resultFingerprint", ResultJson.fingerprint(result)),
                        new ResultFolder(read, conference, result, new KeptInputs(kept), Map.of()),
                        List.of(new ArchiveFile.PlanVersionKept(
                                1, text, vote.digest(), "Giám đốc", LocalDate.of(2023, 5, 31), "", catalogue)),
                        new TreeMap<>())
                .write(file, digests -> LogProof.of(log(digests), "v1"));
        assertThat(written.size()).isEqualTo(Files.size(file));
        return file;
    }

    private static List<LogEntry> log(Map<String, String> digests) {
        LogEntry first = entry(1, "v1", "PLAN_APPROVED", "{}", LogEntry.START);
        LogEntry second = entry(2, "v2", "PLAN_APPROVED", "{}", first.hash());
        String parts = CanonicalJson.line(Parts.detail(digests, 2));
        return List.of(first, second, entry(3, "v1", "ARCHIVE_WRITTEN", parts, second.hash()));
    }

    private static LogEntry entry(long number, String vote, String act, String detail, String previous) {
        LogEntry open = new LogEntry(
                number,
                Instant.parse("2023-07-26T07:00:00Z"),
                new Actor("Đoàn Thị Ỷ", "CHAIR", "127.0.0.1"),
                act,
                Optional.of(vote),
                "Sở Công Thương",
                detail,
                previous,
                "");
        return new LogEntry(
                open.number(),
                open.at(),
                open.actor(),
                open.act(),
                open.vote(),
                open.subject(),
                open.detail(),
                previous,
                open.expectedHash());
    }

    private static Map<String, byte[]> members(Path file) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                members.put(entry.getName(), zip.readAllBytes());
            }
        }
        return members;
    }

    private static Path zipped(String name, Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
        return Files.write(folder.resolve(name), out.toByteArray());
    }

    private static List<String> codes(Path file) {
        try {
            return ArchiveVerification.of(file).differences().stream()
                    .map(problem -> problem.fault().number())
                    .toList();
        } catch (Refused refused) {
            return refused.problems().stream()
                    .map(problem -> problem.fault().number())
                    .toList();
        }
    }

    @Test
    @DisplayName("Niêm phong rồi kiểm lại: khớp; mặc định không có tờ phiếu nào trong đó, số vẫn cộng lại được")
    void passes() throws IOException {
        assertThat(ArchiveVerification.of(sealed).passed()).isTrue();
        assertThat(members(sealed))
                .doesNotContainKey("result/inputs/sheets.csv")
                .containsKey("result/inputs/count.json");
        assertThat(ArchiveVerification.of(withSheets).passed()).isTrue();
        assertThat(members(withSheets)).containsKey("result/inputs/sheets.csv");
        assertThat(members(sealed).get("result/result.json"))
                .isEqualTo(members(withSheets).get("result/result.json"));
    }

    @Test
    @DisplayName("Bung ra rồi nén lại ở nơi khác, thứ tự khác: vẫn khớp, cùng mã hồ sơ")
    void zippedAgain() throws IOException {
        Map<String, byte[]> members = members(sealed);
        Map<String, byte[]> reversed = new LinkedHashMap<>();
        reversed.put("manifest.json", members.remove("manifest.json"));
        members.keySet().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(name -> reversed.put(name, members.get(name)));
        Path again = zipped("nen-lai.tnarchive", reversed);
        assertThat(ArchiveVerification.of(again).passed()).isTrue();
        assertThat(ArchiveVerification.of(again).fingerprint())
                .isEqualTo(ArchiveVerification.of(sealed).fingerprint());
    }

    @Test
    @DisplayName("Cùng nội dung thì cùng từng byte, trừ giấy tờ mang ngày giờ: tên và bảng kê không phụ thuộc lúc làm")
    void sameNames() throws IOException {
        Path again = seal(false);
        assertThat(members(again).keySet())
                .containsExactlyElementsOf(members(sealed).keySet());
    }

    @Test
    @DisplayName("Sửa một byte ở bất cứ tệp nào trong hồ sơ: không qua")
    void oneByte() throws IOException {
        Map<String, byte[]> members = members(sealed);
        for (String name : members.keySet()) {
            Map<String, byte[]> changed = new LinkedHashMap<>(members);
            byte[] bytes = members.get(name).clone();
            bytes[bytes.length / 2] ^= 1;
            changed.put(name, bytes);
            assertThat(codes(zipped("sua.tnarchive", changed))).as(name).isNotEmpty();
        }
    }

    @Test
    @DisplayName("Bớt một tệp, thêm một tệp: nói đúng tệp nào")
    void missingAndMore() throws IOException {
        Map<String, byte[]> fewer = members(sealed);
        fewer.remove("result/minutes.pdf");
        assertThat(codes(zipped("thieu.tnarchive", fewer))).containsExactly("F904");
        Map<String, byte[]> more = members(sealed);
        more.put("them.txt", new byte[] {1});
        assertThat(codes(zipped("thua.tnarchive", more))).containsExactly("F905");
    }

    @Test
    @DisplayName("Sửa số và làm lại cả bảng kê: kiểm lại vẫn thấy, vì cộng lại và làm lại giấy tờ")
    void changedWithItsManifest() throws IOException {
        Path unpacked = Files.createDirectories(folder.resolve("sua-so"));
        TreeMap<String, Path> files = new TreeMap<>();
        for (Map.Entry<String, byte[]> member : members(sealed).entrySet()) {
            if (!member.getKey().equals("manifest.json")) {
                Path file = unpacked.resolve(member.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, member.getValue());
                files.put(member.getKey(), file);
            }
        }
        Map<String, Object> about = ArchiveVerification.of(sealed).manifest().head();
        Path count = unpacked.resolve("result/inputs/count.json");
        String honest = Files.readString(count);
        String low = honest.replaceFirst("\"low\" : (\\d+)", "\"low\" : 0");
        assertThat(low).isNotEqualTo(honest);
        Files.writeString(count, low);
        Path forged = folder.resolve("gia.tnarchive");
        Bundle.write(forged, ArchiveFile.FORMAT, about, files, Optional.empty());
        assertThat(ArchiveVerification.of(forged).passed()).isFalse();

        Files.writeString(count, honest);
        Path log = unpacked.resolve("log/log.json");
        Files.writeString(log, Files.readString(log).replaceFirst("Đoàn Thị Ỷ", "Đoàn Thị Y"));
        Bundle.write(forged, ArchiveFile.FORMAT, about, files, Optional.empty());
        assertThat(codes(forged)).containsExactly("F935");
    }

    @Test
    @DisplayName("Gói bom, tên dẫn ra ngoài, tên lặp: từ chối, không ghi gì ra ngoài")
    void hostile() throws IOException {
        Map<String, byte[]> outside = members(sealed);
        outside.put("../ra-ngoai.txt", new byte[] {1});
        assertThat(codes(zipped("ngoai.tnarchive", outside))).containsExactly("F907");

        byte[] twice = Files.readAllBytes(zipped("lap.tnarchive", two()));
        Path repeated = Files.write(folder.resolve("lap.tnarchive"), replaced(twice, "log/log.jsoX", "log/log.json"));
        assertThat(codes(repeated)).containsExactly("F907");

        Map<String, byte[]> bomb = new LinkedHashMap<>();
        bomb.put("manifest.json", new byte[80 * 1024 * 1024]);
        assertThat(codes(zipped("bom.tnarchive", bomb))).containsExactly("F906");
        TreeMap<String, Path> zeros = new TreeMap<>();
        Path large = folder.resolve("zeros");
        Files.write(large, new byte[100 * 1024 * 1024]);
        zeros.put("zeros", large);
        Path second = folder.resolve("bom-2.tnarchive");
        Bundle.write(second, ArchiveFile.FORMAT, Map.of(), zeros, Optional.empty());
        Files.delete(large);
        assertThat(codes(second)).containsExactly("F906");

        assertThatThrownBy(() -> ArchiveVerification.of(Files.writeString(folder.resolve("x.tnarchive"), "x")))
                .isInstanceOf(Refused.class);
    }

    private static Map<String, byte[]> two() throws IOException {
        Map<String, byte[]> members = members(sealed);
        members.put("log/log.jsoX", members.get("log/log.json"));
        return members;
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }
}
