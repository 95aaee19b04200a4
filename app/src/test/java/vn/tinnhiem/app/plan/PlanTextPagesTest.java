package vn.tinnhiem.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("plan.yaml ra vào: cùng một tệp")
class PlanTextPagesTest {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

    private final RunningOffice office = RunningOffice.shared();
    private final Votes votes = office.bean(Votes.class);
    private final OfficeCaller clerk = office.signedIn(Role.SECRETARIAT);

    @ParameterizedTest
    @ValueSource(strings = {"hai-phong", "tay-ninh", "quang-ngai", "ca-mau/so-a"})
    @DisplayName("Gửi lên rồi tải về: đúng từng byte, cả chú thích, BOM và xuống dòng kiểu Windows")
    @Clause({"HP-01", "TN-25", "QN-01", "CM-11"})
    void byteForByte(String example) {
        String plain = "# chú thích\n" + ExamplePlans.text(example);
        for (String text : new String[] {plain, "\uFEFF" + plain.replace("\n", "\r\n")}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            clerk.get("/votes/new");
            HttpResponse<String> made =
                    clerk.upload("/votes/new/file", "file", "plan.yaml", bytes, "kind", "rehearsal");
            assertThat(made.statusCode()).isEqualTo(302);
            String page = made.headers().firstValue("Location").orElseThrow();
            assertThat(clerk.bytes(page + "/plan.yaml").body()).isEqualTo(bytes);
        }
    }

    @Test
    @DisplayName("Chữ sai: lỗi nói dòng nào, chữ đã gõ còn nguyên, kế hoạch không đổi")
    void faultsByLine() {
        String vote = ExamplePlans.make(votes, "hai-phong");
        String before = votes.text(vote);
        String wrong =
                before.replace("voteDay: 2023-09-22", "voteDay: 2023-09-31").replace("style: state", "stile: state");
        HttpResponse<String> refused = save(vote, wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("F206", "dòng 11", "F203", "dòng 5", "stile: state", "voteDay: 2023-09-31");
        assertThat(votes.text(vote)).isEqualTo(before);
    }

    @Test
    @DisplayName("Trình duyệt đổi cách xuống dòng thì tệp vẫn giữ cách của nó")
    void lineEndsStay() {
        String vote = ExamplePlans.make(votes, "hai-phong");
        String before = votes.text(vote);
        String wanted = before.replace("title: đối với", "title: đối với toàn thể");
        assertThat(save(vote, wanted.replace("\n", "\r\n")).statusCode()).isEqualTo(302);
        assertThat(votes.text(vote)).isEqualTo(wanted);
    }

    @Test
    @DisplayName("Hai người cùng sửa: người sau được báo, không đè lên")
    void nobodyIsOverwritten() {
        String vote = ExamplePlans.make(votes, "hai-phong");
        String page = clerk.get("/votes/" + vote + "/plan/text").body();
        String first = votes.text(vote).replace("number: 45", "number: 46");
        votes.replaceText(vote, first);
        HttpResponse<String> refused =
                clerk.post("/votes/" + vote + "/plan/text", "seen", seen(page), "text", first.replace("46", "47"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("F412").contains("number: 47");
        assertThat(votes.text(vote)).isEqualTo(first);
    }

    @Test
    @DisplayName("Kế hoạch gửi lên không kéo theo tệp nào của máy này")
    void noFileOfThisMachine() throws Exception {
        Path file = Files.createTempFile("khung", ".yaml");
        Files.writeString(file, "format: tinnhiem/catalogue/1\nbi-mat: 12345\n");
        String text = ExamplePlans.text("hai-phong").replace("extends: hai-phong-2023", "extends: " + file);
        clerk.get("/votes/new");
        HttpResponse<String> refused = clerk.upload(
                "/votes/new/file", "file", "plan.yaml", text.getBytes(StandardCharsets.UTF_8), "kind", "real");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("F211").doesNotContain("bi-mat");
        Files.delete(file);
    }

    @Test
    @DisplayName("Tệp đã phê duyệt ở nơi khác thì không nhận làm kế hoạch ở đây")
    void approvalIsGivenHere() {
        String vote = ExamplePlans.make(votes, "hai-phong");
        votes.approve(vote, PlanSubjects.ballots(votes.subjects(vote)), "Ai", java.time.LocalDate.of(2023, 9, 1), "");
        byte[] approved = votes.approvedText(vote).orElseThrow().getBytes(StandardCharsets.UTF_8);
        assertThat(clerk.bytes("/votes/" + vote + "/plan/plan.approved.yaml").body())
                .isEqualTo(approved);
        clerk.get("/votes/new");
        HttpResponse<String> refused = clerk.upload("/votes/new/file", "file", "plan.yaml", approved, "kind", "real");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("F405");
    }

    @Test
    @DisplayName("Word, PDF, lịch và hai danh sách tải về được; lịch và danh sách giống dòng lệnh làm ra")
    @Clause({"HP-40", "TN-24"})
    void papers() throws Exception {
        String vote = ExamplePlans.make(votes, "hai-phong");
        votes.approve(vote, PlanSubjects.ballots(votes.subjects(vote)), "Ai", java.time.LocalDate.of(2023, 9, 1), "");
        String base = "/votes/" + vote;
        assertThat(clerk.bytes(base + "/plan/plan.docx").body()).startsWith(new byte[] {'P', 'K'});
        assertThat(clerk.bytes(base + "/plan/plan.pdf").body()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        Plan plan = votes.approvedPlan(vote).orElseThrow();
        assertThat(clerk.get(base + "/plan/plan.ics").body())
                .isEqualTo(PlanCalendarFile.text(plan, plan.calendar(), java.time.LocalDate.of(2023, 8, 14), true));
        assertThat(RosterExchange.subjects(
                        "subjects.xlsx",
                        clerk.bytes(base + "/subjects/subjects.xlsx").body()))
                .isEqualTo(ExamplePlans.subjects("hai-phong"));
        assertThat(RosterExchange.voters(
                                "voters.xlsx",
                                clerk.bytes(base + "/voters/voters.xlsx").body())
                        .stream()
                        .map(RosterWords::of))
                .isEqualTo(ExamplePlans.voters("hai-phong").stream()
                        .map(RosterWords::of)
                        .toList());
        assertThat(Optional.of(clerk.bytes(base + "/voters/template.xlsx").statusCode()))
                .contains(200);
    }

    private HttpResponse<String> save(String vote, String text) {
        String page = clerk.get("/votes/" + vote + "/plan/text").body();
        return clerk.post("/votes/" + vote + "/plan/text", "seen", seen(page), "text", text);
    }

    private static String seen(String page) {
        Matcher seen = SEEN.matcher(page);
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }
}
