package vn.tinnhiem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Biên bản hội nghị sai hay còn thiếu giải trình: không có kết quả")
class BadConferenceTest {

    private static final String BOX = "{ printed: 30, issued: 25, exchanged: 0, unused: 5, collected: 25 }";

    @TempDir
    Path folder;

    private Path conference;

    @BeforeEach
    void ready() {
        conference = ExampleVote.TAY_NINH.readyIn(folder).resolve("conference.yaml");
    }

    private Cli count() {
        return ExampleVote.TAY_NINH.count(folder, "--out", folder.resolve("result"));
    }

    private Cli refused(int exit, String... codes) {
        Cli run = Unchanged.during(folder, this::count);
        assertThat(run.exit()).as("%s", run).isEqualTo(exit);
        assertThat(run.out()).isEmpty();
        assertThat(run.codes()).as("%s", run).containsExactlyInAnyOrder(codes);
        return run;
    }

    private void box(String box) {
        Folders.edit(conference, BOX, box);
    }

    private void explain(String code, String words) {
        Folders.write(conference, Folders.text(conference) + "explanations:\n  " + code + ": " + words + "\n");
    }

    @Test
    @DisplayName("Tệp rỗng, tệp cắt cụt, tệp UTF-16 không có dấu thứ tự byte")
    void notWhole() {
        String whole = Folders.text(conference);
        Folders.write(conference, "");
        refused(2, "F102");
        Folders.write(conference, whole.substring(0, whole.indexOf("committee:")));
        assertThat(refused(2, "F204", "F204").places()).containsExactlyInAnyOrder("committee", "ballots");
        Folders.write(conference, whole.getBytes(StandardCharsets.UTF_16LE));
        refused(2, "F104");
    }

    @Test
    @DisplayName("Khóa lạ, khóa lặp, số âm, số quá lớn, ngày 31/02, giờ sai: nêu tất cả một lần")
    void allTogether() {
        Folders.edit(conference, "summoned: 27", "summoned: -27\nsummonned: 27");
        Folders.edit(conference, "present: 25", "present: 99999999999999999999\nplace: Nơi khác");
        Folders.edit(conference, "day: 2023-07-26", "day: 2023-02-31");
        Folders.edit(conference, "opened: \"", "opened: \"9");
        refused(2, "F212", "F203", "F212", "F202", "F206", "F502");
    }

    @Test
    @DisplayName("Ngày khác ngày lấy phiếu đã phê duyệt")
    void anotherDay() {
        Folders.edit(conference, "day: 2023-07-26", "day: 2023-07-27");
        refused(2, "F522");
    }

    @Test
    @DisplayName("Không có số phiếu của loại phiếu trong kế hoạch")
    void noBox() {
        Folders.edit(conference, "phieu:", "phieu-khac:");
        refused(2, "F520");
    }

    @Test
    @DisplayName("Chưa đủ 2/3 số người được triệu tập: không kiểm phiếu; câu báo có phép tính")
    @Clause({"HP-06", "QN-06", "CM-04"})
    void noQuorum() {
        Folders.edit(conference, "present: 25", "present: 17");
        box("{ printed: 30, issued: 17, exchanged: 0, unused: 13, collected: 17 }");
        Cli run = refused(2, "E509", "E510", "E505");
        assertThat(run.lines("E509")).singleElement().asString().contains("17/27", "18", "2/3", "51 < 54");
    }

    @Test
    @DisplayName("Thu về nhiều hơn phát ra; có mặt nhiều hơn triệu tập; phát ra nhiều hơn có mặt: nêu cả")
    @Clause("QN-11")
    void severalIdentities() {
        Folders.edit(conference, "summoned: 27", "summoned: 24");
        box("{ printed: 20, issued: 26, exchanged: 0, unused: 5, collected: 27 }");
        Cli run = refused(2, "E501", "E503", "E504", "E505", "E510", "D523", "W532");
        assertThat(run.lines("E504")).singleElement().asString().contains("27", "26");
    }

    @Test
    @DisplayName("Đổi nhiều hơn phát ra")
    void exchanged() {
        box("{ printed: 30, issued: 25, exchanged: 26, unused: 5, collected: 25 }");
        refused(2, "E511", "D521", "E504");
    }

    @Test
    @DisplayName("Có phiếu phát ra mà không thu về: chờ giải trình; có giải trình thì xong và lời ấy ở biên bản")
    @Clause({"TN-14", "TN-15", "HP-20", "QN-21"})
    void explained() {
        Folders.edit(conference, "present: 25", "present: 26");
        Folders.edit(conference, "absent:", "absent: # một người đến muộn");
        String absent = Folders.text(conference)
                .lines()
                .filter(line -> line.startsWith("  - { name:") && line.contains("reason"))
                .findFirst()
                .orElseThrow();
        Folders.edit(conference, absent + "\n", "");
        box("{ printed: 30, issued: 26, exchanged: 0, unused: 4, collected: 25 }");
        refused(3, "D522");
        explain("D522", "Một đại biểu giữ lại phiếu để làm kỷ niệm.");
        Cli run = count();
        assertThat(run.exit()).as("%s", run).isZero();
        for (String paper : List.of("minutes.docx", "minutes.pdf")) {
            assertThat(PaperWords.of(folder.resolve("result").resolve(paper)))
                    .contains("Một đại biểu giữ lại phiếu để làm kỷ niệm.");
        }
    }

    @Test
    @DisplayName("Số in khác phát ra cộng còn lại; có người dự không nhận phiếu: chờ giải trình, cả hai")
    void twoDifferences() {
        box("{ printed: 30, issued: 24, exchanged: 0, unused: 5, collected: 25 }");
        refused(2, "D523", "D521", "E504");
    }

    @Test
    @DisplayName("Lời giải trình cho một mã không phải chênh lệch")
    void nothingToExplain() {
        explain("E504", "Không sao.");
        refused(2, "F504");
    }

    @Test
    @DisplayName("Người có tên trên phiếu ở trong ban kiểm phiếu: chờ người quyết định; có giải trình thì được")
    @Clause({"TN-12", "HP-15", "HP-18", "QN-19", "QN-20"})
    void committeeOnBallot() {
        Folders.write(
                conference,
                Folders.text(conference)
                        .replaceFirst(
                                "committee:\n",
                                "committee:\n  - { name: nguyễn thị ĐƯỜNG, position: Phó Giám đốc }\n"));
        refused(3, "D531");
        explain("D531", "Hội nghị biểu quyết đồng ý.");
        assertThat(count().exit()).isZero();
    }

    @Test
    @DisplayName("Ban kiểm phiếu có hai trưởng ban")
    @Clause({"TN-12", "HP-18", "QN-20"})
    void heads() {
        Folders.edit(conference, "đơn vị số 7\" }", "đơn vị số 7\", head: true }");
        refused(2, "E513");
    }

    @Test
    @DisplayName("Danh sách vắng không khớp số vắng")
    void absences() {
        Folders.edit(conference, "present: 25", "present: 24");
        box("{ printed: 30, issued: 24, exchanged: 0, unused: 6, collected: 24 }");
        refused(2, "E510", "E505");
    }
}
