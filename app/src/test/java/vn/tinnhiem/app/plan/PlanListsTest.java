package vn.tinnhiem.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.electorate.Subject;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Người được lấy phiếu và người ghi phiếu, trên màn hình")
class PlanListsTest {

    private static final Pattern WORD = Pattern.compile("name=\"word\" value=\"([^\"]+)\"");

    private final RunningOffice office = RunningOffice.shared();
    private final Votes votes = office.bean(Votes.class);
    private final OfficeCaller clerk = office.signedIn(Role.SECRETARIAT);
    private final String vote = ExamplePlans.make(votes, "hai-phong");
    private final String base = "/votes/" + vote;

    @Test
    @DisplayName("Người được bổ nhiệm trong năm: E302 cạnh tên; đánh dấu không lấy phiếu thì thành căn cứ N303")
    @Clause({"HP-03", "CM-02"})
    void exemptionWithItsReason() {
        clerk.get(base + "/subjects/new");
        assertThat(add("number", "9", "name", "Lò Văn Mới", "position", "Phó Giám đốc", "appointed", "01/03/2023")
                        .statusCode())
                .isEqualTo(302);
        assertThat(clerk.get(base + "/subjects").body()).contains("E302", "01/03/2023");
        clerk.post(
                base + "/subjects/9/edit",
                "number",
                "9",
                "name",
                "Lò Văn Mới",
                "position",
                "Phó Giám đốc",
                "appointed",
                "01/03/2023",
                "leftOut",
                "yes");
        assertThat(clerk.get(base + "/subjects").body()).doesNotContain("E302").contains("N303");
    }

    @Test
    @DisplayName("Ba nơi lấy phiếu là quá: E305")
    @Clause({"QN-02", "CM-03"})
    void atMostTwoPlaces() {
        add("name", "Lò Văn Mới", "position", "Phó Giám đốc", "otherPlaces", "Đảng uỷ khối\nTỉnh uỷ");
        assertThat(clerk.get(base + "/subjects").body()).contains("E305");
    }

    @Test
    @DisplayName("Gõ sai thì giữ nguyên chữ đã gõ, danh sách không đổi")
    void nothingTypedIsLost() {
        List<Subject> before = votes.working(vote).subjects().all();
        HttpResponse<String> refused =
                add("number", "1", "name", "Ngưêi Phông Cò º", "position", "Phó Giám đốc", "born", "31/02/1970");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("F417", "31/02/1970", "Ngưêi Phông Cò º");
        HttpResponse<String> repeated = add("number", "1", "name", "Lò Văn Mới", "position", "Phó Giám đốc");
        assertThat(repeated.body()).contains("F326");
        assertThat(votes.working(vote).subjects().all()).isEqualTo(before);
    }

    @Test
    @DisplayName("Đổi chỗ hai người: số thứ tự ở nguyên, người đổi")
    void reorder() {
        List<String> before = names();
        clerk.post(base + "/subjects/2/move", "up", "true");
        assertThat(names()).startsWith(before.get(1), before.get(0)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    @DisplayName("Nhập tệp: xem trước kể ai mới, ai đổi, ai mất; chưa đồng ý thì chưa ghi; lỗi nào cũng kể, theo ô")
    void importWithPreview() {
        int rows = votes.working(vote).voters().size();
        String csv = "Họ và tên,Chức vụ,Thành phần\nLò Văn Mới,Chuyên viên,Khách\n";
        HttpResponse<String> preview =
                clerk.upload(base + "/voters/file", "file", "v.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("1 mới", rows + " không còn");
        assertThat(votes.working(vote).voters()).hasSize(rows);
        Matcher word = WORD.matcher(preview.body());
        assertThat(word.find()).isTrue();
        clerk.post(base + "/voters/import", "word", word.group(1));
        assertThat(votes.working(vote).voters()).hasSize(1);
        assertThat(clerk.get(base + "/voters").body()).contains("W311");

        String wrong = "Họ và tên,Chức vụ,Thành phần\n,Chuyên viên,Khách\nLò Văn º,,Khách\n";
        HttpResponse<String> refused =
                clerk.upload(base + "/voters/file", "file", "v.csv", wrong.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("F322", "F323");
    }

    @Test
    @DisplayName("Người thuộc hai thành phần: một dòng, hai căn cứ, tính một người")
    @Clause({"HP-05", "TN-02", "QN-05"})
    void eachPersonOnce() {
        VoterTable table = VoterTable.of(votes.plan(vote), votes.voters(vote));
        assertThat(table.rows()).hasSize(118);
        assertThat(votes.voters(vote).size()).isGreaterThan(118);
        assertThat(table.rows().stream().mapToInt(row -> row.entries().size()).sum())
                .isEqualTo(votes.voters(vote).size());
        assertThat(table.rows().stream()
                        .mapToLong(row -> row.voter().grounds().size())
                        .sum())
                .isEqualTo(table.groups().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        VoterTable.Row both = table.rows().stream()
                .filter(row -> row.voter().grounds().size() == 2)
                .findFirst()
                .orElseThrow();
        clerk.post(
                base + "/voters/" + both.at() + "/remove",
                "was",
                both.voter().person().name());
        VoterTable after = VoterTable.of(votes.plan(vote), votes.voters(vote));
        assertThat(after.rows()).hasSize(117).noneMatch(row -> row.voter().equals(both.voter()));
    }

    @Test
    @DisplayName("Tìm không cần dấu; gần trùng tên được nêu; xếp theo tên gọi")
    void searchAndNamesakes() {
        clerk.get(base + "/voters/new");
        String group = VoterTable.of(votes.plan(vote), votes.voters(vote))
                .groups()
                .keySet()
                .iterator()
                .next();
        for (String name : List.of("Lò Thị Đương", "Lò Thị Đường")) {
            assertThat(clerk.post(base + "/voters/new", "name", name, "position", "Chuyên viên", "group", group)
                            .statusCode())
                    .isEqualTo(302);
        }
        String page = clerk.get(base + "/voters?q=lo+thi+duong").body();
        assertThat(page).contains("Lò Thị Đương", "Lò Thị Đường", "gần trùng tên", "Thấy 2 trong 120");
        List<VoterTable.Row> rows =
                VoterTable.of(votes.plan(vote), votes.voters(vote)).rows();
        assertThat(rows.stream().map(row -> row.voter().person().name()))
                .isSortedAccordingTo(vn.tinnhiem.app.people.Names.byGivenName());
    }

    @Test
    @DisplayName("Thêm một người trùng tên với hai người đã có mà không ghi mã: nêu ra, không gộp, xoá được")
    void neverMergedSilently() {
        clerk.get(base + "/voters/new");
        clerk.post(
                base + "/voters/new",
                "name",
                "Nguyễn Thị Đường",
                "position",
                "Chuyên viên",
                "group",
                "Tập thể lãnh đạo Sở");
        VoterTable table = VoterTable.of(votes.plan(vote), votes.voters(vote));
        assertThat(table.persons()).isEqualTo(118);
        VoterTable.Row row = table.rows().stream()
                .filter(VoterTable.Row::doubtful)
                .findFirst()
                .orElseThrow();
        assertThat(clerk.get(base + "/voters").body()).contains("E308", "chưa rõ là người nào");
        clerk.post(base + "/voters/" + row.at() + "/remove", "was", "Nguyễn Thị Đường");
        assertThat(votes.voters(vote).stream().map(RosterWords::of).toList())
                .isEqualTo(ExamplePlans.voters("hai-phong").stream()
                        .map(RosterWords::of)
                        .toList());
    }

    @Test
    @DisplayName("Phát hiện hiện ra khi gõ, chưa lưu thì kế hoạch không đổi; gõ dở thì nói chỗ sai")
    @Clause({"HP-09", "TN-04"})
    void findingsLive() {
        String text = votes.text(vote);
        clerk.get(base + "/plan");
        String tried = clerk.post(
                        base + "/plan/deadlines/DOSSIERS/try", "form", "BY", "value", "01/09/2023", "place", "")
                .body();
        assertThat(tried).contains("id=\"findings-DOSSIERS\"", "E203", "hx-swap-oob");
        assertThat(clerk.post(base + "/plan/deadlines/DOSSIERS/try", "form", "BY", "value", "32/9", "place", "")
                        .body())
                .contains("F417");
        assertThat(clerk.post(base + "/plan/fields/general/try", "subjectCount", "4")
                        .body())
                .contains("id=\"findings-subjectCount\"", "E306");
        assertThat(clerk.post(base + "/plan/settings/quorum/try", "value", "trên 1/2", "reason", "thử")
                        .body())
                .contains("findings-quorum");
        assertThat(votes.text(vote)).isEqualTo(text);
        HttpResponse<String> refused =
                clerk.post(base + "/plan/deadlines/DOSSIERS", "form", "BY", "value", "32/9", "place", "III.9");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("32/9", "III.9");
    }

    @Test
    @DisplayName("Lập từ từng mẫu của danh mục: bản thảo đọc được, mở ra được; diễn tập mãi là diễn tập")
    @Clause({"HP-01", "TN-25", "QN-01", "CM-11"})
    void fromEveryTemplate() {
        for (String template : vn.tinnhiem.app.catalogue.Catalogue.builtIn().ids()) {
            clerk.get("/votes/new");
            HttpResponse<String> made =
                    clerk.post("/votes/new", "from", template, "day", "20/11/2026", "kind", "rehearsal");
            assertThat(made.statusCode()).as(template).isEqualTo(302);
            assertThat(clerk.get(made.headers().firstValue("Location").orElseThrow())
                            .statusCode())
                    .as(template)
                    .isEqualTo(200);
        }
        assertThat(clerk.post("/votes/new", "from", "hai-phong-2023", "day", "hôm nào", "kind", "real")
                        .body())
                .contains("F417", "hôm nào");
        assertThat(votes.head(vote).orElseThrow().rehearsal()).isTrue();
    }

    private HttpResponse<String> add(String... typed) {
        return clerk.post(base + "/subjects/new", typed);
    }

    private List<String> names() {
        return votes.working(vote).subjects().all().stream().map(Subject::name).toList();
    }
}
