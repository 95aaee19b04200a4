package vn.tinnhiem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Diễn tập với kế hoạch chưa phê duyệt")
class RehearsalTest {

    @TempDir
    static Path folder;

    private static Cli document;
    private static Cli count;

    @BeforeAll
    static void rehearse() {
        ExampleVote.TAY_NINH.copiedTo(folder);
        document = rehearsed("plan", "document", folder.resolve("plan.yaml"), "--out", folder.resolve("document"));
        count = rehearsed(
                "count",
                folder.resolve("plan.yaml"),
                "--conference",
                folder.resolve("conference.yaml"),
                "--sheets",
                folder.resolve("sheets.csv"),
                "--out",
                folder.resolve("result"));
    }

    private static Cli rehearsed(Object... words) {
        return Cli.run(Cli.joined(words, new Object[] {"--rehearsal"}));
    }

    @Test
    @DisplayName("Chạy được khi chưa ai phê duyệt, không ghi bản phê duyệt nào")
    void runs() {
        assertThat(document.exit()).as("%s", document).isZero();
        assertThat(count.exit()).as("%s", count).isZero();
        assertThat(folder.resolve("plan.approved.yaml")).doesNotExist();
    }

    @Test
    @DisplayName("Từng trang của từng tờ giấy mang chữ DIỄN TẬP")
    void everyPage() {
        List<String> papers = Folders.files(folder).stream()
                .filter(file -> file.startsWith("document/") || file.startsWith("result/"))
                .filter(file -> file.endsWith(".pdf") || file.endsWith(".docx"))
                .toList();
        assertThat(papers).hasSize(2 + 4 + 6);
        for (String paper : papers) {
            Path file = folder.resolve(paper);
            assertThat(PaperWords.of(file)).as(paper).contains("DIỄN TẬP");
            if (paper.endsWith(".pdf")) {
                assertThat(PaperWords.pages(file)).as(paper).allMatch(page -> page.contains("DIỄN TẬP"));
            }
        }
    }

    @Test
    @DisplayName("Lịch, bản tóm tắt, bảng tính, số liệu và bản kế hoạch giữ lại cũng nói là diễn tập")
    void otherFiles() throws IOException {
        assertThat(Folders.text(folder.resolve("document/plan.ics")).replace("\r\n ", ""))
                .contains("SUMMARY:[DIỄN TẬP] ")
                .doesNotContainPattern("SUMMARY:(?!\\[DIỄN TẬP])");
        assertThat(Folders.text(folder.resolve("result/summary.txt"))).startsWith("DIỄN TẬP");
        assertThat(JsonTree.of(folder.resolve("result/result.json")).get("rehearsal"))
                .isEqualTo(true);
        assertThat(Folders.text(folder.resolve("result/inputs/plan.approved.yaml")))
                .contains("by: \"DIỄN TẬP\"");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("result/result.xlsx")))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .startsWith("DIỄN TẬP");
        }
    }

    @Test
    @DisplayName("Kết quả diễn tập cũng kiểm lại được, và không thành kết quả thật bằng cách xoá chữ diễn tập")
    void verified() {
        assertThat(Cli.verify(folder.resolve("result")).exit()).isZero();
        Path forged = Folders.copy(folder.resolve("result"), folder.resolve("forged"));
        Folders.edit(forged.resolve("result.json"), "\"rehearsal\" : true", "\"rehearsal\" : false");
        Folders.edit(forged.resolve("summary.txt"), "DIỄN TẬP – DIỄN TẬP – DIỄN TẬP\n\n", "");
        Cli verify = Cli.verify(forged);
        assertThat(verify.exit()).isEqualTo(2);
        assertThat(verify.out()).doesNotContain("PASS");
        assertThat(verify.err()).contains("minutes.pdf", "minutes.docx", "report.pdf", "persons");
    }

    @Test
    @DisplayName("Không xin diễn tập thì kế hoạch chưa phê duyệt bị từ chối, không ghi gì")
    void withoutAsking() {
        for (Cli run : List.of(
                Cli.run("plan", "document", folder.resolve("plan.yaml"), "--out", folder.resolve("no")),
                Cli.run(
                        "count",
                        folder.resolve("plan.yaml"),
                        "--conference",
                        folder.resolve("conference.yaml"),
                        "--sheets",
                        folder.resolve("sheets.csv"),
                        "--out",
                        folder.resolve("no")))) {
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.codes()).containsExactly("F401");
            assertThat(folder.resolve("no")).doesNotExist();
        }
    }
}
