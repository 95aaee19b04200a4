package vn.tinnhiem.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.conference.ExampleDay;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Sau khi chốt, theo từng kế hoạch")
class AfterRulesTest {

    private static final RunningOffice OFFICE = RunningOffice.shared();

    private static OfficeCaller secretariat() {
        OfficeCaller caller = OFFICE.signedIn(Role.SECRETARIAT);
        caller.get("/");
        return caller;
    }

    @ParameterizedTest(name = "{0}")
    @Clause({"HP-32", "CM-07", "QN-22", "TN-18"})
    @CsvSource({
        "hai-phong, chậm nhất 27/09/2023",
        "ca-mau/so-a, chậm nhất 19/10/2023",
        "quang-ngai, chậm nhất 19/07/2023",
        "tay-ninh, Kế hoạch không định ngày gửi báo cáo",
    })
    @DisplayName("Hạn gửi báo cáo: năm ngày, bảy ngày, một ngày định sẵn, hoặc không định")
    void theReportHasItsDeadline(String example, String words) {
        ClosedVote vote = ClosedVote.closed(OFFICE, example);

        assertThat(secretariat().get(vote.at("/competent-level")).body()).contains(words);
    }

    @Test
    @Clause("CM-08")
    @DisplayName("Cà Mau: công khai theo loại chức danh; chọn loại cho một người thì người ấy sang mục của loại ấy")
    void disclosureByClassOfPost() {
        ClosedVote vote = ClosedVote.closed(OFFICE, "ca-mau/so-a");
        OfficeCaller caller = secretariat();
        String before = caller.get(vote.at("/disclosure")).body();
        String line = "Đối với Ủy viên Ban Thường vụ Tỉnh ủy thì công khai trong Ban Chấp hành Đảng bộ tỉnh.";
        assertThat(before)
                .contains("công khai trên các phương tiện thông tin đại chúng")
                .containsOnlyOnce("<strong lang=\"vi\">" + line);
        String first = OFFICE.bean(vn.tinnhiem.app.plan.Votes.class)
                .of(vote.vote())
                .lines()
                .getFirst()
                .name();
        int number = OFFICE.bean(vn.tinnhiem.app.plan.Votes.class)
                .of(vote.vote())
                .lines()
                .getFirst()
                .number();

        assertThat(caller.post(vote.at("/disclosure/persons/" + number + "/class"), "posts", "loại bịa")
                        .statusCode())
                .isEqualTo(404);
        caller.post(vote.at("/disclosure/persons/" + number + "/class"), "posts", "Ủy viên Ban Thường vụ Tỉnh ủy");

        String after = caller.get(vote.at("/disclosure")).body();
        String item = after.substring(after.indexOf("<strong lang=\"vi\">" + line));
        assertThat(item.substring(0, item.indexOf("</li>"))).contains("Gồm: " + first + ".");
    }

    @Test
    @Clause({"HP-29", "HP-30", "TN-17"})
    @DisplayName("Đánh dấu công khai bỏ được, và nhật ký giữ cả hai lần")
    void untickingLeavesATrace() {
        ClosedVote vote = ClosedVote.closed(OFFICE, "tay-ninh");
        OfficeCaller caller = secretariat();
        caller.post(vote.at("/disclosure/items/0"), "on", "2023-07-26", "by", "Đoàn Thị Ỷ", "manner", "");
        assertThat(caller.get(vote.at("/disclosure")).body()).contains("ngày 26/07/2023, người thực hiện: Đoàn Thị Ỷ");
        caller.post(vote.at("/disclosure/items/0/undo"));
        assertThat(caller.get(vote.at("/disclosure")).body()).doesNotContain("người thực hiện: Đoàn Thị Ỷ");
        assertThat(acts(vote)).containsSubsequence("DISCLOSED", "DISCLOSURE_UNDONE");
    }

    @Test
    @DisplayName("Mọi phiếu như nhau: trang báo trước bằng lời của quy tắc, chưa có con số; bấm tiếp mới thấy")
    void aTellingResultIsWarnedOf(@TempDir Path folder) throws IOException {
        Path sheets =
                Files.writeString(folder.resolve("sheets.csv"), "issued,added,1,2,3\n" + "yes,no,1,1,1\n".repeat(25));
        ClosedVote vote = ClosedVote.counted(OFFICE, ExampleDay.collected(OFFICE, "tay-ninh"), sheets)
                .close();
        OfficeCaller caller = secretariat();

        String warning = caller.get(vote.at("/result")).body();
        assertThat(warning).contains("N604").doesNotContain("100,00%").doesNotContain("25/25");
        caller.post(vote.at("/result/seen"));
        assertThat(caller.get(vote.at("/result")).body())
                .contains("N604")
                .contains("25/25")
                .contains("100,00%");
    }

    @Test
    @Clause({"TN-15", "HP-20", "QN-21"})
    @DisplayName("Bản gốc: chưa ghi người nhận thì không vào sổ; ghi nhầm thì xoá được, nhật ký giữ")
    void theRegisterOfOriginals() {
        ClosedVote vote = ClosedVote.closed(OFFICE, "tay-ninh");
        OfficeCaller caller = secretariat();

        assertThat(caller.post(vote.at("/papers/originals/1"), "on", "2023-07-27", "receivedBy", " ")
                        .statusCode())
                .isEqualTo(422);
        assertThat(caller.post(vote.at("/papers/originals/4"), "on", "2023-07-27", "receivedBy", "A")
                        .statusCode())
                .isEqualTo(404);
        caller.post(vote.at("/papers/originals/3"), "on", "2023-07-27", "receivedBy", "Văn thư Sở");
        assertThat(caller.get(vote.at("/papers")).body()).contains("ngày 27/07/2023 cho Văn thư Sở");
        caller.post(vote.at("/papers/originals/3/undo"));
        assertThat(caller.get(vote.at("/papers")).body()).doesNotContain("cho Văn thư Sở");
        assertThat(acts(vote)).containsSubsequence("ORIGINAL_HANDED", "ORIGINAL_TAKEN_BACK");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'%PDF-1.7 x %%EOF', true",
        "'%PDF-1.7 cắt cụt', false",
        "'PK %PDF-1.7 %%EOF', false",
        "'<html>%%EOF', false",
        "'', false",
    })
    @DisplayName("Bản đã ký nhận theo nội dung: đầu và cuối phải là của PDF, JPEG hay PNG; tên tệp không nói lên gì")
    void scansByContent(String content, boolean taken) throws IOException {
        ClosedVote vote = ClosedVote.closed(OFFICE, "tay-ninh");
        OfficeCaller caller = secretariat();
        Path folder = OFFICE.data().resolve("signed").resolve(vote.vote());

        var answer = caller.upload(
                vote.at("/papers/scans"),
                "scan",
                "../../x.pdf",
                content.getBytes(StandardCharsets.UTF_8),
                "paper",
                "minutes");

        assertThat(answer.statusCode()).isEqualTo(taken ? 302 : 422);
        try (var files = Files.isDirectory(folder) ? Files.list(folder) : java.util.stream.Stream.<Path>empty()) {
            assertThat(files.map(Path::getFileName).map(Path::toString).toList())
                    .hasSize(taken ? 1 : 0)
                    .allMatch(name -> name.matches("[0-9a-z]{26}"));
        }
        if (taken) {
            String page = caller.get(vote.at("/papers")).body();
            String id = page.replaceAll("(?s).*/papers/scans/([0-9a-z]{26})\".*", "$1");
            assertThat(caller.bytes(vote.at("/papers/scans/" + id)).body())
                    .isEqualTo(content.getBytes(StandardCharsets.UTF_8));
            assertThat(caller.bytes(vote.at("/papers/scans/" + id)).headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
            caller.post(vote.at("/papers/scans/" + id + "/remove"));
            assertThat(Files.exists(folder.resolve(id))).isFalse();
        }
    }

    @Test
    @DisplayName("Quyết định của cấp có thẩm quyền chỉ ghi lại; chưa ai ghi thì trang không nói quyết định nào")
    void decisionsAreOnlyRecorded() {
        ClosedVote vote = ClosedVote.closed(OFFICE, "hai-phong");
        OfficeCaller caller = secretariat();
        String before = caller.get(vote.at("/competent-level")).body();
        assertThat(before).doesNotContain("đã quyết định").contains("58/115");

        assertThat(caller.post(
                                vote.at("/competent-level/decisions"),
                                "person",
                                "4",
                                "document",
                                "102-QĐ/TU",
                                "on",
                                "2023-02-30",
                                "words",
                                "Cho từ chức.")
                        .statusCode())
                .isEqualTo(422);
        caller.post(
                vote.at("/competent-level/decisions"),
                "person",
                "4",
                "document",
                "102-QĐ/TU",
                "on",
                "2023-10-12",
                "words",
                "Cho từ chức.");
        assertThat(caller.get(vote.at("/competent-level")).body())
                .contains("đã quyết định")
                .contains("Cho từ chức.");
        assertThat(acts(vote)).contains("DECISION_RECORDED");
    }

    @Test
    @DisplayName("Mọi câu đều có bằng hai thứ tiếng")
    void bothLanguages() {
        ClosedVote vote = ClosedVote.closed(OFFICE, "ca-mau/so-a");
        for (String language : List.of("vi", "en")) {
            OfficeCaller caller = secretariat();
            for (String page : List.of("/result", "/papers", "/competent-level", "/disclosure")) {
                assertThat(caller.get(vote.at(page) + "?lang=" + language).body())
                        .as(language + page)
                        .doesNotContain("??");
            }
        }
    }

    private static List<String> acts(ClosedVote vote) {
        return OFFICE.bean(AuditLog.class).entries(Optional.of(vote.vote())).stream()
                .map(entry -> entry.act())
                .toList();
    }
}
