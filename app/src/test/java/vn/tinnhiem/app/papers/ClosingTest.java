package vn.tinnhiem.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.result.Results;
import vn.tinnhiem.app.result.announced.Announcements;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Chốt kết quả, công bố, mở lại")
@NullUnmarked // what is missing here fails the test
class ClosingTest {

    private final RunningOffice office = RunningOffice.shared();

    @Test
    @DisplayName("Chênh lệch chưa giải trình thì chưa chốt được; giải trình rồi thì không còn gì chặn")
    void everyDifferenceIsExplained() {
        ClosedVote vote = ClosedVote.counted(office, "hai-phong");

        assertThat(vote.count().against()).containsExactly("D522", "D524");
        vote.close();
        assertThat(vote.count().against()).isEmpty();
        assertThat(office.bean(Results.class).of(vote.vote()).orElseThrow().explanations())
                .hasSize(2);
    }

    @Test
    @DisplayName("Đầu chuỗi nhật ký lúc chốt là dòng chốt, và đứng trên biên bản của lần chốt ấy")
    void theLogHeadIsTakenAtTheClose() {
        ClosedVote vote = ClosedVote.closed(office, "tay-ninh");
        PaperSet papers = office.bean(VotePapers.class).of(vote.vote()).orElseThrow();
        var closing = office.bean(AuditLog.class).entries(java.util.Optional.of(vote.vote())).stream()
                .filter(entry -> entry.act().equals("COUNT_CLOSED"))
                .findFirst()
                .orElseThrow();

        assertThat(papers.notes().log().orElseThrow().hash()).isEqualTo(closing.hash());
        String minutes =
                vn.tinnhiem.app.document.TextRendering.text(papers.papers().get("minutes"));
        assertThat(minutes.replaceAll("[\\s]", "")).contains(closing.hash());
    }

    @Test
    @Clause({"TN-14", "TN-17", "HP-19"})
    @DisplayName(
            "Chỉ chủ trì cho công bố; chưa cho thì phòng họp không có gì; mở lại thì không còn gì; chốt lại phải cho lại")
    void onlyTheChairReleases() {
        ClosedVote vote = ClosedVote.closed(office, "tay-ninh");
        Announcements announcements = office.bean(Announcements.class);
        OfficeCaller chair = office.signedIn(Role.CHAIR);
        OfficeCaller secretariat = office.signedIn(Role.SECRETARIAT);
        secretariat.get("/");
        chair.get("/");

        assertThat(announcements.of(vote.vote())).isEmpty();
        assertThat(secretariat.post(vote.at("/result/release"), "version", "1").statusCode())
                .isEqualTo(403);
        assertThat(announcements.of(vote.vote())).isEmpty();
        assertThat(chair.post(vote.at("/result/release"), "version", "2").statusCode())
                .isEqualTo(409);
        assertThat(chair.post(vote.at("/result/release"), "version", "1").statusCode())
                .isEqualTo(302);
        assertThat(announcements.of(vote.vote()).orElseThrow().persons()).hasSize(3);

        vote.count().reopened();
        assertThat(announcements.of(vote.vote())).isEmpty();
        vote.close();
        assertThat(announcements.of(vote.vote())).isEmpty();
        chair.post(vote.at("/result/release"), "version", "2");
        assertThat(announcements.of(vote.vote()).orElseThrow().version()).isEqualTo(2);
        chair.post(vote.at("/result/withdraw"), "version", "2");
        assertThat(announcements.of(vote.vote())).isEmpty();
        assertThat(office.bean(AuditLog.class).entries(java.util.Optional.of(vote.vote())).stream()
                        .map(entry -> entry.act()))
                .contains("RESULT_RELEASED", "RESULT_WITHDRAWN");
    }

    @Test
    @DisplayName("Trước khi chốt, và khi mở lại, không đường nào cho ai con số của một người")
    void nobodySeesNumbersBeforeTheClose() {
        ClosedVote vote = ClosedVote.counted(office, "quang-ngai");
        List<String> paths = List.of(
                "/result",
                "/result/numbers.json",
                "/papers",
                "/papers.zip",
                "/papers/files/minutes.docx",
                "/papers/files/result.json",
                "/papers/files/persons/1.pdf",
                "/competent-level",
                "/disclosure");

        nothingAt(vote, paths);
        vote.close();
        assertThat(office.signedIn(Role.SECRETARIAT)
                        .get(vote.at("/competent-level"))
                        .body())
                .contains("%");
        vote.count().reopened();
        nothingAt(vote, paths);
    }

    private void nothingAt(ClosedVote vote, List<String> paths) {
        List<String> names = office.bean(vn.tinnhiem.app.plan.Votes.class).of(vote.vote()).lines().stream()
                .map(line -> line.name())
                .toList();
        for (Role role : Role.values()) {
            OfficeCaller caller = office.signedIn(role);
            for (String path : paths) {
                var answer = caller.get(vote.at(path));
                assertThat(answer.statusCode()).as(role + " " + path).isIn(200, 403, 404);
                assertThat(answer.body())
                        .as(role + " " + path)
                        .doesNotContain(",00%")
                        .doesNotContain("/21<");
                names.forEach(
                        name -> assertThat(answer.body()).as(role + " " + path).doesNotContain(name));
            }
        }
    }

    @Test
    @DisplayName(
            "Quản trị không thấy kết quả; đại biểu giám sát thấy kết quả đã chốt, không thấy giấy tờ, mức và nơi công khai")
    void whoSeesWhat() {
        ClosedVote vote = ClosedVote.closed(office, "quang-ngai");
        Map<Role, Map<String, Integer>> expected = Map.of(
                Role.ADMIN, Map.of("/result", 403, "/papers", 403, "/competent-level", 403, "/disclosure", 403),
                Role.OBSERVER, Map.of("/result", 200, "/papers", 403, "/competent-level", 403, "/disclosure", 403),
                Role.CHAIR, Map.of("/result", 200, "/papers", 200, "/competent-level", 200, "/disclosure", 200),
                Role.SECRETARIAT, Map.of("/result", 200, "/papers", 200, "/competent-level", 200, "/disclosure", 200));

        expected.forEach((role, pages) -> {
            OfficeCaller caller = office.signedIn(role);
            pages.forEach((page, status) -> assertThat(caller.get(vote.at(page)).statusCode())
                    .as(role + " " + page)
                    .isEqualTo(status));
        });
    }
}
