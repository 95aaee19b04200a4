package vn.tinnhiem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.conference.Conference;
import vn.tinnhiem.app.conference.ConferenceFile;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.counting.SheetsFile;
import vn.tinnhiem.app.document.Imprint;
import vn.tinnhiem.app.document.PaperFiles;
import vn.tinnhiem.app.minutes.CountMinutes;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.PlanApproval;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.result.VoteResult;

@DisplayName("verify: sửa bất cứ chỗ nào trong thư mục kết quả đều bị nêu tên, không bao giờ PASS")
class VerifyTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aCopy() {
        Folders.copy(ExampleVote.SO_B.made().result(), folder);
    }

    private Cli caught(String file) {
        Cli verify = Cli.verify(folder);
        assertThat(verify.exit()).as("%s", verify).isEqualTo(2);
        assertThat(verify.out()).doesNotContain("PASS");
        assertThat(verify.codes()).isNotEmpty();
        assertThat(verify.err()).contains(file);
        return verify;
    }

    private Path in(String file) {
        return folder.resolve(file);
    }

    @Test
    @DisplayName("Không sửa gì, hay chép sang nơi khác: PASS")
    void untouched() {
        Cli verify = Cli.verify(folder);
        assertThat(verify.exit()).as("%s", verify).isZero();
        assertThat(verify.out())
                .startsWith("PASS")
                .contains(JsonTree.of(in("result.json")).text("fingerprint"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"summoned\" : 14 | \"summoned\" : 15",
                "\"collected\" : 12 | \"collected\" : 11",
                "\"count\" : 9 | \"count\" : 8",
                "\"share\" : \"3/4\" | \"share\" : \"2/4\"",
                "\"rehearsal\" : false | \"rehearsal\" : true",
                "Hồ Hữu Ỵ | Hồ Hữu Y",
                "\"planDigest\" : \" | \"planDigest\" : \"0",
                "\"salt\" : \" | \"salt\" : \"0",
                "\"fingerprint\" : \" | \"fingerprint\" : \"X"
            })
    @DisplayName("Một chữ số, một chữ trong result.json")
    void result(String old, String replacement) {
        Folders.write(in("result.json"), Folders.text(in("result.json")).replaceFirst(Pattern.quote(old), replacement));
        caught("result.json");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "minutes.docx | Hồ Hữu Ỵ | Hồ Hữu Y",
                "minutes.docx | 50,00% | 49,00%",
                "report.docx | Hồ Hữu Ỵ | Hồ Hữu Y",
                "persons/2.docx | Tín nhiệm thấp | Tín nhiệm cao"
            })
    @DisplayName("Một chữ trong tờ Word")
    void word(String file, String old, String replacement) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(in(file))) {
            Path document = zip.getPath("word/document.xml");
            String text = Files.readString(document, StandardCharsets.UTF_8);
            assertThat(text).contains(old);
            Files.writeString(document, text.replaceFirst(old, replacement), StandardCharsets.UTF_8);
        }
        caught(file);
    }

    @Test
    @DisplayName("Biên bản PDF làm lại bằng chính chương trình, cùng mã kiểm tra, chỉ khác một con số")
    void remadePdf() throws IOException {
        Path inputs = in("inputs");
        Folders.edit(inputs.resolve("conference.yaml"), "closed: \"15:30\"", "closed: \"15:40\"");
        Conference changed = ConferenceFile.read(inputs.resolve("conference.yaml"));
        Folders.edit(inputs.resolve("conference.yaml"), "closed: \"15:40\"", "closed: \"15:30\"");
        Plan plan = PlanFile.read(inputs.resolve("plan.approved.yaml"), Catalogue.builtIn());
        BallotLines vote = PlanApproval.lines(plan, false);
        Count count = SheetsFile.count(inputs.resolve("sheets.csv"), vote);
        VoteResult result = VoteResult.of(
                vote, changed.numbers(), count, JsonTree.of(in("result.json")).text("salt"));
        Path forged = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-forged"));
        PaperFiles.write(
                forged,
                "minutes",
                new CountMinutes(plan.office(), changed, result).originals(),
                new Imprint("Biên bản", changed.day()));
        assertThat(PaperWords.of(forged.resolve("minutes.pdf")))
                .contains(JsonTree.of(in("result.json")).text("fingerprint"));
        Folders.copyFile(forged.resolve("minutes.pdf"), in("minutes.pdf"));
        assertThat(caught("minutes.pdf").codes()).containsExactly("F622");
    }

    @Test
    @DisplayName("Hai tờ giấy đổi chỗ cho nhau; tờ giấy của cuộc lấy phiếu khác; tờ giấy bị cắt cụt")
    void otherPapers() {
        Folders.copyFile(in("persons/1.pdf"), in("persons/2.pdf"));
        caught("persons/2.pdf");
        Folders.copyFile(ExampleVote.SO_A.made().result("report.docx"), in("report.docx"));
        caught("report.docx");
        byte[] whole = Folders.bytes(in("minutes.pdf"));
        Folders.write(in("minutes.pdf"), Arrays.copyOf(whole, whole.length / 2));
        caught("minutes.pdf");
    }

    @Test
    @DisplayName("Một dấu trong phiếu giữ lại; thêm một phiếu; bớt một phiếu")
    void sheets() {
        Path sheets = in("inputs/sheets.csv");
        String whole = Folders.text(sheets);
        Folders.write(sheets, whole.replaceFirst("yes,no,1,1", "yes,no,1,3"));
        caught("result.json");
        Folders.write(sheets, whole + "yes,no,1,1\n");
        assertThat(caught("result.json").codes()).contains("E505");
        Folders.write(sheets, whole.substring(0, whole.lastIndexOf("yes,")));
        assertThat(caught("result.json").codes()).contains("E505");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "plan.approved.yaml | name: \"Hồ Hữu Ỵ\" | name: \"Hồ Hữu Y\"",
                "plan.approved.yaml | voteDay: 2023-10-19 | voteDay: 2023-10-20",
                "plan.approved.yaml | name: Lê Thị Ngọc Thoả | name: Lê Thị Ngọc Thỏa A",
                "plan.approved.yaml | digest: \" | digest: \"0",
                "conference.yaml | present: 12 | present: 13",
                "conference.yaml | printed: 15 | printed: 16",
                "conference.yaml | nghỉ phép | nghỉ ốm",
                "conference.yaml | day: 2023-10-19 | day: 2023-10-18",
                "policy.json | wholeBallot | line",
                "sheets.csv | issued | issuedd"
            })
    @DisplayName("Một chữ trong dữ liệu gốc giữ lại")
    void inputs(String file, String old, String replacement) {
        Path input = in("inputs").resolve(file);
        String text = Folders.text(input);
        Folders.write(input, text.replaceFirst(Pattern.quote(old), replacement));
        assertThat(Folders.text(input)).isNotEqualTo(text);
        caught("");
    }

    @Test
    @DisplayName("Tệp quy tắc giữ lại: một thiết lập bị sửa")
    void catalogue() {
        Folders.edit(in("inputs/catalogue/1.yaml"), "value: wholeBallot", "value: line");
        assertThat(caught("plan.approved.yaml").codes()).containsExactly("F404");
    }

    @Test
    @DisplayName("Bản tóm tắt: một chữ; bảng tính: một con số, một công thức, một ô thêm vào")
    void summaryAndWorkbook() throws IOException {
        Folders.edit(in("summary.txt"), "50,00%", "50,10%");
        caught("summary.txt");
        aCopy();
        for (List<String> change :
                List.of(List.of("<v>12</v>", "<v>11</v>"), List.of("I5+K5+M5", "I5+K5+K5"), List.of("F5=0", "F5=1"))) {
            try (FileSystem zip = FileSystems.newFileSystem(in("result.xlsx"))) {
                Path sheet = zip.getPath("xl/worksheets/sheet1.xml");
                String text = Files.readString(sheet, StandardCharsets.UTF_8);
                assertThat(text).contains(change.getFirst());
                Files.writeString(sheet, text.replaceFirst(Pattern.quote(change.getFirst()), change.getLast()));
            }
            caught("result.xlsx");
            aCopy();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minutes.pdf",
                "minutes.docx",
                "report.pdf",
                "persons/1.docx",
                "persons/2.pdf",
                "summary.txt",
                "result.xlsx",
                "result.json",
                "inputs/sheets.csv",
                "inputs/policy.json",
                "inputs/conference.yaml",
                "inputs/plan.approved.yaml"
            })
    @DisplayName("Thiếu một tệp")
    void missing(String file) throws IOException {
        Files.delete(in(file));
        caught(file.replace("sheets.csv", ""));
    }

    @Test
    @DisplayName("Thêm một phiếu kết quả của người không có trong kết quả")
    void extraPerson() {
        Folders.copyFile(in("persons/2.pdf"), in("persons/3.pdf"));
        assertThat(caught("persons/3.pdf").codes()).containsExactly("F623");
    }

    @Test
    @DisplayName("Không phải thư mục kết quả")
    void notAResult() throws IOException {
        assertThat(Cli.verify(Files.createDirectory(in("empty"))).codes()).containsExactly("F621");
        assertThat(Cli.verify(in("nowhere")).codes()).containsExactly("F621");
        Folders.write(in("result.json"), "{ \"salt\": ");
        assertThat(Cli.verify(folder).codes()).containsExactly("F106");
    }
}
