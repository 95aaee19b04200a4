package vn.tinnhiem.app.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.electorate.Subject;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Phê duyệt kế hoạch: đóng băng, phiên bản mới có lý do và chỗ khác")
@Clause("HP-36")
class PlanVersionsTest {

    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"");
    private static final Pattern ACCEPT = Pattern.compile("name=\"accept\" value=\"([^\"]+)\"");

    private final RunningOffice office = RunningOffice.shared();
    private final Votes votes = office.bean(Votes.class);
    private final OfficeCaller clerk = office.signedIn(Role.SECRETARIAT);
    private final OfficeCaller chair = office.signedIn(Role.CHAIR);

    @ParameterizedTest
    @ValueSource(strings = {"hai-phong", "tay-ninh", "quang-ngai", "ca-mau/so-a"})
    @DisplayName("Chủ trì phê duyệt cả bốn kế hoạch mẫu; tệp phê duyệt đọc lại đúng mã, kế hoạch giữ nguyên từng chữ")
    void theChairApproves(String example) {
        String vote = ExamplePlans.make(votes, example);
        assertThat(approve(vote, "").statusCode()).isEqualTo(302);
        assertThat(votes.head(vote).orElseThrow().approved()).isTrue();
        assertThat(votes.approvedText(vote).orElseThrow())
                .startsWith(ExamplePlans.text(example).stripTrailing());
        assertThat(votes.of(vote).digest())
                .isEqualTo(votes.versions(vote).getFirst().digest());
        assertThat(votes.versions(vote).getFirst().by()).isEqualTo("Người Thử chair");
    }

    @Test
    @DisplayName("Cơ quan tham mưu không phê duyệt được, chủ trì không sửa được")
    void eachTheirOwn() {
        String vote = ExamplePlans.make(votes, "hai-phong");
        assertThat(clerk.post("/votes/" + vote + "/plan/approve", "digest", "").statusCode())
                .isEqualTo(403);
        assertThat(chair.post("/votes/" + vote + "/plan/day", "to", "29/09/2023")
                        .statusCode())
                .isEqualTo(403);
        assertThat(chair.post("/votes/" + vote + "/subjects/1/remove").statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("Còn lỗi thì không phê duyệt được, dù gửi thẳng")
    void errorsForbid() {
        String vote = votes.make(ExamplePlans.text("hai-phong"), List.of(), List.of(), true);
        String digest = votes.check(vote, java.util.Optional.empty()).blocked()
                ? PlanDigest.of(votes.plan(vote), List.of())
                : "";
        HttpResponse<String> refused = chair.post("/votes/" + vote + "/plan/approve", "digest", digest);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("F414");
        assertThat(votes.head(vote).orElseThrow().approved()).isFalse();
    }

    @Test
    @DisplayName("Có người vừa sửa trong lúc chủ trì đọc thì phê duyệt bị từ chối")
    void approvesWhatWasRead() {
        String vote = ExamplePlans.make(votes, "hai-phong");
        String page = chair.get("/votes/" + vote + "/plan/approve").body();
        votes.replaceText(vote, votes.text(vote).replace("2023-09-22", "2023-09-25"));
        HttpResponse<String> refused = chair.post("/votes/" + vote + "/plan/approve", fields(page, ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("F412");
    }

    @Test
    @DisplayName("Sau phê duyệt, không đường nào sửa được kế hoạch và hai danh sách")
    @Clause({"HP-03", "HP-05"})
    void frozenAfterApproval() {
        String vote = ExamplePlans.make(votes, "hai-phong");
        approve(vote, "");
        String text = votes.text(vote);
        List<Subject> subjects = votes.working(vote).subjects().all();
        List<Electorate.Entry> voters = votes.working(vote).voters();
        String base = "/votes/" + vote;
        clerk.post(base + "/plan/day", "to", "29/09/2023");
        clerk.post(base + "/plan/deadlines/SELF_REPORT", "form", "DAYS_BEFORE_VOTE", "value", "30", "place", "");
        clerk.post(base + "/plan/settings/marks", "value", "xOnly", "reason", "thử");
        clerk.post(base + "/plan/fields/general", "title", "khác");
        clerk.post(base + "/subjects/1/remove");
        clerk.post(base + "/subjects/1/move", "up", "false");
        clerk.post(base + "/voters/new", "name", "Mới Văn Người", "position", "", "group", "Tập thể lãnh đạo Sở");
        clerk.post(base + "/voters/1/remove", "was", voters.getFirst().person().name());
        assertThat(votes.text(vote)).isEqualTo(text);
        assertThat(votes.working(vote).subjects().all()).isEqualTo(subjects);
        assertThat(votes.working(vote).voters()).isEqualTo(voters);
        assertThatThrownBy(() -> votes.replaceVoters(vote, List.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("F410");
    }

    @Test
    @DisplayName("Phiên bản mới: bản cũ còn hiệu lực tới khi phê duyệt, phải có lý do, chỗ khác được kể ra")
    void aNewVersion() {
        String vote = ExamplePlans.make(votes, "hai-phong");
        approve(vote, "");
        String first = votes.of(vote).digest();
        assertThat(clerk.post("/votes/" + vote + "/plan/reopen").statusCode()).isEqualTo(302);
        clerk.post(
                "/votes/" + vote + "/plan/deadlines/SELF_REPORT",
                "form",
                "DAYS_BEFORE_VOTE",
                "value",
                "25",
                "place",
                "");
        List<Electorate.Entry> fewer = new ArrayList<>(votes.working(vote).voters());
        Electorate.Entry gone = fewer.removeLast();
        votes.replaceVoters(vote, fewer);
        assertThat(votes.of(vote).digest()).isEqualTo(first);
        assertThat(votes.voters(vote)).hasSize(fewer.size() + 1);

        assertThat(approve(vote, "").body()).contains("F413");
        assertThat(approve(vote, "Một người đã chuyển công tác.").statusCode()).isEqualTo(302);
        assertThat(votes.of(vote).digest()).isNotEqualTo(first);
        assertThat(votes.voters(vote)).hasSize(fewer.size());
        assertThat(votes.versions(vote)).extracting(PlanVersion.Line::number).containsExactly(2L, 1L);

        PlanDifference difference = PlanDifference.of(votes.version(vote, 1), votes.version(vote, 2));
        assertThat(difference.changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo("02/09/2023");
            assertThat(change.after()).isEqualTo("28/08/2023");
        });
        assertThat(difference.subjects().changes()).isEmpty();
        assertThat(difference.voters().changes()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(ListDifference.Kind.GONE);
            assertThat(line.before()).contains(gone.person().name());
        });
        assertThat(clerk.get("/votes/" + vote + "/plan/versions/2").body()).contains("Một người đã chuyển công tác.");
    }

    @Test
    @DisplayName("Bỏ phiên bản đang lập: kế hoạch và danh sách trở về đúng bản đã phê duyệt")
    void givingUp() {
        String vote = ExamplePlans.make(votes, "hai-phong");
        approve(vote, "");
        String text = votes.text(vote);
        clerk.post("/votes/" + vote + "/plan/reopen");
        clerk.post("/votes/" + vote + "/plan/day", "to", "29/09/2023");
        clerk.post("/votes/" + vote + "/subjects/1/remove");
        assertThat(votes.text(vote)).isNotEqualTo(text);
        clerk.post("/votes/" + vote + "/plan/discard");
        assertThat(votes.text(vote)).isEqualTo(text);
        assertThat(votes.working(vote).subjects().all()).isEqualTo(ExamplePlans.subjects("hai-phong"));
        assertThat(votes.isOpen(vote)).isFalse();
    }

    private HttpResponse<String> approve(String vote, String reason) {
        String page = chair.get("/votes/" + vote + "/plan/approve").body();
        return chair.post("/votes/" + vote + "/plan/approve", fields(page, reason));
    }

    /** What the form would send with every warning accepted. */
    private static String[] fields(String page, String reason) {
        List<String> fields = new ArrayList<>();
        Matcher digest = DIGEST.matcher(page);
        assertThat(digest.find()).as(page).isTrue();
        fields.addAll(List.of("digest", digest.group(1), "reason", reason));
        Matcher accept = ACCEPT.matcher(page);
        while (accept.find()) {
            fields.addAll(List.of("accept", accept.group(1)));
        }
        return fields.toArray(String[]::new);
    }
}
