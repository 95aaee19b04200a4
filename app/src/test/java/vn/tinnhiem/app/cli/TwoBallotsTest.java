package vn.tinnhiem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Danh sách chia thành hai loại phiếu: mỗi loại một hòm, xét và tính riêng")
class TwoBallotsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void ready() {
        Path plan = ExampleVote.TAY_NINH.copiedTo(folder).resolve("plan.yaml");
        Folders.edit(plan, "subjects: subjects.xlsx", "subjects: subjects.csv");
        Folders.write(folder.resolve("subjects.csv"), """
                STT,Họ và tên,Chức vụ,Phiếu
                1,Trần Văn Ưởng,Giám đốc,truong
                2,Nguyễn Thị Đường,Phó Giám đốc,pho
                3,Lưỡng Đức Ẩn,Phó Giám đốc,pho
                """);
        assertThat(Cli.approve(plan).codes()).isEmpty();
        Path conference = folder.resolve("conference.yaml");
        Folders.write(
                conference,
                Folders.text(conference)
                                .replaceFirst("(?s)\\nballots:.*", "")
                                .replace("summoned: 27", "summoned: 4")
                                .replaceFirst("(?m)^  - \\{ name: Ngô Quỳnh Hữu.*\\n", "")
                                .replace("present: 25", "present: 3")
                        + """

                ballots:
                  truong: { printed: 4, issued: 3, exchanged: 0, unused: 1, collected: 3 }
                  pho: { printed: 5, issued: 4, exchanged: 1, unused: 1, collected: 2 }
                explanations:
                  D522: Một người không bỏ phiếu.
                """);
        sheets("""
                ballot,issued,added,1,2,3
                pho,yes,no,,1,X
                truong,yes,no,3,,
                pho,yes,no,,3,2
                truong,yes,no,0,,
                truong,yes,no,3,,
                """);
    }

    private void sheets(String text) {
        Folders.write(folder.resolve("sheets.csv"), text);
    }

    private Cli count() {
        return ExampleVote.TAY_NINH.count(folder, "--out", folder.resolve("result"));
    }

    @Test
    @DisplayName(
            "Gạch tên trên loại phiếu này không động đến loại phiếu kia; cơ số của ai là số thu về của loại phiếu ấy")
    @Clause({"HP-27", "QN-11", "QN-12"})
    void counted() {
        Cli count = count();
        assertThat(count.exit()).as("%s", count).isZero();
        List<JsonTree> ballots =
                JsonTree.of(folder.resolve("result/result.json")).trees("ballots");
        assertThat(ballots).extracting(ballot -> ballot.text("ballot")).containsExactly("truong", "pho");
        JsonTree head = ballots.getFirst().trees("persons").getFirst();
        assertThat(head.text("collected") + head.text("valid") + head.text("invalid"))
                .isEqualTo("321");
        assertThat(head.tree("lowConfidence").text("share")).isEqualTo("2/3");
        List<JsonTree> deputies = ballots.getLast().trees("persons");
        assertThat(deputies)
                .extracting(deputy -> deputy.text("collected") + deputy.text("valid"))
                .containsExactly("21", "21");
        assertThat(deputies.getFirst().tree("lowConfidence").text("share")).isEqualTo("1/2");
        assertThat(deputies.getFirst().tree("invalidBy").names()).containsExactly("otherNameStruckOut");
        assertThat(deputies.getLast().tree("invalidBy").names()).containsExactly("nameStruckOut");
        assertThat(Folders.text(folder.resolve("result/inputs/sheets.csv")).lines())
                .containsExactly(
                        "ballot,issued,added,1,2,3",
                        "truong,yes,no,3,,",
                        "truong,yes,no,3,,",
                        "truong,yes,no,0,,",
                        "pho,yes,no,,1,X",
                        "pho,yes,no,,3,2");
        assertThat(Cli.verify(folder.resolve("result")).exit()).isZero();
        assertThat(Folders.text(folder.resolve("result/summary.txt")).lines().filter(line -> line.contains("mức: ")))
                .containsExactly(
                        "   mức: từ 2/3 trở lên", "   mức: không thuộc mức nào", "   mức: không thuộc mức nào");
    }

    @Test
    @DisplayName("Loại phiếu lạ, thiếu loại phiếu, dấu ở người không có trên loại phiếu ấy: nêu tất cả")
    void wrongBallot() {
        sheets("""
                ballot,issued,added,1,2,3
                phu,yes,no,,1,1
                ,yes,no,3,,
                truong,yes,no,1,2,
                pho,yes,no,,3,
                """);
        Cli run = Unchanged.during(folder, this::count);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.codes()).containsExactly("F509", "F509", "F510", "F508");
        sheets("issued,added,1,2,3\nyes,no,1,,\n");
        assertThat(count().codes()).containsExactly("F514");
    }

    @Test
    @DisplayName("Thiếu số của một loại phiếu trong hội nghị")
    void noBox() {
        Folders.edit(folder.resolve("conference.yaml"), "  pho:", "  phoo:");
        Cli run = Unchanged.during(folder, this::count);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.codes()).contains("F520");
    }
}
