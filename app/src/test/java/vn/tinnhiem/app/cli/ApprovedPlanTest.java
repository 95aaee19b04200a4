package vn.tinnhiem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Chỉ kiểm phiếu theo kế hoạch đã phê duyệt và không đổi từ khi ấy")
class ApprovedPlanTest {

    @TempDir
    Path folder;

    private Path approved;

    @BeforeEach
    void ready() {
        approved = ExampleVote.TAY_NINH.readyIn(folder).resolve("plan.approved.yaml");
    }

    private Cli count(Path plan) {
        return Unchanged.during(
                folder,
                () -> Cli.run(
                        "count",
                        plan,
                        "--conference",
                        folder.resolve("conference.yaml"),
                        "--sheets",
                        folder.resolve("sheets.csv"),
                        "--out",
                        folder.resolve("result")));
    }

    @Test
    @DisplayName("Chưa phê duyệt")
    void notApproved() {
        Cli run = count(folder.resolve("plan.yaml"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.codes()).containsExactly("F401");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "number: 1, name: \"Trần Văn Ưởng\" | number: 1, name: \"Trần Văn Ưỡng\"",
                "number: 2, name | number: 4, name",
                "position: \"Phó Giám đốc\" | position: \"Phó giám đốc\"",
                "voteDay: 2023-07-26 | voteDay: 2023-07-25",
                "id: tay-ninh | id: tay-Ninh",
                "extends: tay-ninh-2023 | extends: hai-phong-2023",
                "ballot: \"phieu\" | ballot: \"phieu2\"",
                "approval: | settings: { struckOutName: { value: line, reason: sửa } }¶approval:",
                "approval: | deadlines: { QUESTIONS: { by: 2023-07-14, place: II } }¶approval:"
            })
    @DisplayName("Sửa một chữ sau khi phê duyệt: một tên, một chức vụ, ngày, một thiết lập, một hạn")
    void changed(String old, String replacement) {
        Folders.write(
                approved, Folders.text(approved).replaceFirst(Pattern.quote(old), replacement.replace('¶', '\n')));
        Cli run = count(approved);
        assertThat(run.exit()).as("%s", run).isEqualTo(2);
        assertThat(run.codes()).containsExactly("F404");
    }

    @Test
    @DisplayName("Một chữ trong một thiết lập")
    void oneLetterOfASetting() {
        Path plan = folder.resolve("plan.yaml");
        Folders.write(
                plan,
                Folders.text(plan) + "\nsettings:\n  struckOutName: { value: line, reason: tập thể quyết định }\n");
        assertThat(Cli.approve(plan, "--replace").exit()).isZero();
        Folders.edit(approved, "value: line", "value: wholeBallot");
        assertThat(count(approved).codes()).containsExactly("F404");
        Folders.edit(approved, "value: wholeBallot", "value: lien");
        assertThat(count(approved).codes()).containsExactly("F213");
    }

    @Test
    @DisplayName("Mã phê duyệt bị sửa, bị cắt")
    void digest() {
        String text = Folders.text(approved);
        Folders.write(approved, text.replaceFirst("digest: \"[0-9a-f]", "digest: \"z"));
        assertThat(count(approved).codes()).containsExactly("F404");
        Folders.write(approved, text.replaceFirst("digest: \"[0-9a-f]*\"", "digest: \"\""));
        assertThat(count(approved).exit()).isEqualTo(2);
        Folders.write(approved, text.substring(0, text.indexOf("  ballots:")));
        assertThat(count(approved).exit()).isEqualTo(2);
    }

    @Test
    @DisplayName("Phê duyệt lại tệp đã phê duyệt; phê duyệt đè lên bản cũ khi không xin: từ chối")
    void approvedAlready() {
        Cli again = Unchanged.during(folder, () -> Cli.approve(approved));
        assertThat(again.codes()).containsExactly("F405");
        Cli over = Unchanged.during(folder, () -> Cli.approve(folder.resolve("plan.yaml")));
        assertThat(over.exit()).isEqualTo(2);
        assertThat(over.codes()).containsExactly("F108");
        assertThat(Cli.approve(folder.resolve("plan.yaml"), "--replace").exit()).isZero();
    }

    @Test
    @DisplayName("Danh sách bên cạnh đổi sau khi phê duyệt: giấy kế hoạch vẫn in đúng những người đã phê duyệt")
    @Clause({"TN-01", "HP-36"})
    void listBesideChanged() {
        Folders.copyFile(
                ExampleVote.QUANG_NGAI_SHEETS.example().resolve("subjects.xlsx"), folder.resolve("subjects.xlsx"));
        Cli run = Cli.run("plan", "document", approved, "--out", folder.resolve("document"));
        assertThat(run.exit()).as("%s", run).isZero();
        assertThat(PaperWords.of(folder.resolve("document/plan.docx")))
                .contains("Trần Văn Ưởng", "Nguyễn Thị Đường", "Lưỡng Đức Ẩn")
                .doesNotContain("Thạch Quỳnh Vỹ");
    }
}
