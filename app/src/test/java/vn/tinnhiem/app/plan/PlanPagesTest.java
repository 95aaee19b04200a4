package vn.tinnhiem.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeBrowser;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;

@DisplayName("Trang kế hoạch: bảng việc – người – hạn – căn cứ, sửa tại chỗ")
class PlanPagesTest {

    private final RunningOffice office = RunningOffice.shared();
    private final Votes votes = office.bean(Votes.class);
    private final OfficeCaller clerk = office.signedIn(Role.SECRETARIAT);

    static boolean browser() {
        return OfficeBrowser.there();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    @DisplayName("Mọi trang hiện ra bằng cả hai thứ tiếng, không thiếu câu nào")
    void everyPageInBothLanguages(String language) {
        String vote = ExamplePlans.make(votes, "hai-phong");
        for (String path : new String[] {"/votes/new", "/votes/" + vote + "/plan"}) {
            HttpResponse<String> page = clerk.get(path + "?lang=" + language);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("??");
        }
        clerk.get("/?lang=vi");
    }

    @Test
    @EnabledIf("browser")
    @DisplayName("Ảnh các trang")
    void pictures() {
        String vote = ExamplePlans.make(votes, "hai-phong");
        try (OfficeBrowser browser = new OfficeBrowser(office)) {
            Page page = browser.signedIn(Role.SECRETARIAT);
            page.navigate("/votes/new");
            browser.picture(page, "plan-new");
            page.navigate("/votes/" + vote + "/plan");
            browser.picture(page, "plan-plan");
            browser.wasQuiet();
        }
    }
}
