package vn.tinnhiem.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.tinnhiem.app.conference.ExampleDay;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeBrowser;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;

@DisplayName("Màn hình phòng họp")
class RoomScreenTest {

    private final RunningOffice office = RunningOffice.shared();

    static boolean browser() {
        return OfficeBrowser.there();
    }

    @Test
    @DisplayName("Không có mã đúng thì không có màn hình; đổi mã thì màn hình cũ tắt")
    void onlyTheCodeOpensIt() {
        String vote = ExampleDay.approved(office, "hai-phong").vote();
        RoomLinks links = office.bean(RoomLinks.class);
        OfficeCaller stranger = office.stranger();
        String first = links.renew(vote);

        assertThat(stranger.get("/room/" + first).statusCode()).isEqualTo(200);
        assertThat(stranger.get("/room?code=" + first.toUpperCase() + "-")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/room/" + first));

        String second = links.renew(vote);
        assertThat(stranger.get("/room/" + first).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/room/" + first + "/part").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/room/" + second).statusCode()).isEqualTo(200);
    }

    @Test
    @EnabledIf("browser")
    @DisplayName("Ai mở cũng được, theo hội nghị từng bước mà không cần tải lại, đọc được trên máy chiếu 720p")
    void itFollowsTheConference() {
        ExampleDay day = ExampleDay.approved(office, "hai-phong");
        office.signedIn(Role.CHAIR).post("/votes/" + day.vote() + "/room");
        String code = office.bean(RoomLinks.class).code(day.vote()).orElseThrow();
        try (OfficeBrowser browser = new OfficeBrowser(office)) {
            Page screen = browser.window();
            screen.setViewportSize(1280, 720);
            screen.navigate("/room/" + code);
            heading(screen, "Điểm danh đại biểu");
            browser.isAccessible(screen);
            day.attended();
            says(screen, "116/118");
            says(screen, "ĐỦ");
            browser.picture(screen, "room-01-attendance");
            day.elected();
            heading(screen, "Đã bầu ban kiểm phiếu");
            day.voted();
            heading(screen, "Đã đóng hòm phiếu");
            day.collected();
            heading(screen, "Đang kiểm phiếu");
            says(screen, "115");
            browser.isAccessible(screen);
            browser.picture(screen, "room-02-collected");
            assertThat(Map.of("scrolls", screen.evaluate("() => document.documentElement.scrollHeight > innerHeight")))
                    .containsEntry("scrolls", false);
            browser.wasQuiet();
        }
    }

    private static void heading(Page screen, String words) {
        PlaywrightAssertions.assertThat(screen.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(words).setLevel(2)))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(8000));
    }

    private static void says(Page screen, String words) {
        PlaywrightAssertions.assertThat(screen.locator("main"))
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(8000));
    }
}
