package vn.tinnhiem.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;

@DisplayName("Trang kế hoạch: bảng việc – người – hạn – căn cứ, sửa tại chỗ")
class PlanPagesTest {

    private final RunningOffice office = RunningOffice.shared();
    private final Votes votes = office.bean(Votes.class);
    private final OfficeCaller clerk = office.signedIn(Role.SECRETARIAT);

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    @DisplayName("Mọi trang hiện ra bằng cả hai thứ tiếng, không thiếu câu nào")
    void everyPageInBothLanguages(String language) {
        String vote = ExamplePlans.make(votes, "hai-phong");
        String approved = ExamplePlans.make(votes, "tay-ninh");
        votes.approve(approved, PlanSubjects.ballots(votes.subjects(approved)), "Ai", LocalDate.of(2023, 6, 12), "");
        votes.reopen(approved);
        votes.approve(
                approved, PlanSubjects.ballots(votes.subjects(approved)), "Ai", LocalDate.of(2023, 6, 13), "Thử.");
        List<String> paths = new ArrayList<>(List.of("/", "/votes/new"));
        for (String path : List.of(
                "/plan",
                "/plan/day?to=29/09/2023",
                "/plan/text",
                "/plan/approve",
                "/subjects",
                "/subjects/new",
                "/subjects/1/edit",
                "/voters",
                "/voters/new",
                "/voters/1/edit")) {
            paths.add("/votes/" + vote + path);
        }
        List.of("/plan", "/plan/text", "/plan/approve", "/plan/versions/1", "/plan/versions/2", "/subjects", "/voters")
                .forEach(path -> paths.add("/votes/" + approved + path));
        for (String path : paths) {
            HttpResponse<String> page = clerk.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("??").contains("lang=\"" + language + "\"");
        }
        clerk.get("/?lang=vi");
    }

    @Test
    @DisplayName("Vào một cuộc lấy phiếu thì tới trang kế hoạch; vai không có trang nào thì không vào được")
    void theFirstPage() {
        String vote = ExamplePlans.make(votes, "hai-phong");
        assertThat(clerk.get("/votes/" + vote).headers().firstValue("Location").orElseThrow())
                .endsWith("/votes/" + vote + "/plan");
        assertThat(office.signedIn(Role.ADMIN).get("/votes/" + vote).statusCode())
                .isEqualTo(403);
        assertThat(clerk.get("/votes/khong-co").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("Người giám sát xem được kế hoạch, không sửa được, không thấy hai danh sách")
    void observersWatch() {
        String vote = ExamplePlans.make(votes, "hai-phong");
        OfficeCaller observer = office.signedIn(Role.OBSERVER);
        assertThat(observer.get("/votes/" + vote + "/plan").body()).doesNotContain("plan-form");
        assertThat(observer.get("/votes/" + vote + "/voters").statusCode()).isEqualTo(403);
    }
}
