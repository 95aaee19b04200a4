package vn.tinnhiem.app.counting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.tinnhiem.app.conference.ExampleDay;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.committee.Committees;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeBrowser;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;

@DisplayName("55 người, 6 bàn, họ tên dài: nhìn được cả ở màn hình nhỏ và máy chiếu 720p")
class ManyNamesPicturesTest {

    private final RunningOffice office = RunningOffice.shared();

    static boolean browser() {
        return OfficeBrowser.there();
    }

    @Test
    @EnabledIf("browser")
    @DisplayName(
            "Trang nhập phiếu không phải cuộn ở 1280×800 và 1366×768; màn hình hội trường không cuộn; trang chủ trì đọc được trên điện thoại")
    void fits() {
        String vote = ExampleDay.large(office, 55, 12).vote();
        List<String> committee = office.bean(Committees.class).members(vote).stream()
                .map(CommitteeMember::name)
                .toList();
        String code = office.bean(OpenCounts.class).code(vote);
        Stations stations = office.bean(Stations.class);
        office.signedIn(Role.CHAIR).post("/votes/" + vote + "/room");
        try (OfficeBrowser browser = new OfficeBrowser(office)) {
            Page page = browser.window();
            page.navigate("/station/" + code);
            browser.picture(page, "many-01-names");
            page.getByText(committee.get(0)).first().click();
            page.getByText(committee.get(1)).first().click();
            page.locator("main form button").last().click();
            page.waitForLoadState();
            for (int i = 1; i < 6; i++) {
                OfficeCaller other = office.stranger();
                other.get("/station/" + code);
                other.post("/station/" + code, "member", committee.get(2 * i), "member", committee.get(2 * i + 1));
            }
            Page chair = browser.signedIn(Role.CHAIR);
            chair.setViewportSize(390, 844);
            chair.navigate("/votes/" + vote + "/stations");
            browser.picture(chair, "many-02-chair-phone");
            stations.of(vote).stream()
                    .filter(station -> !station.confirmed())
                    .forEach(station -> stations.confirm(vote, station.id()));
            office.bean(Batches.class).make(vote, "phieu", 200, 25, Method.KEYS);
            Batch batch = office.bean(Batches.class).of(vote).getFirst();
            page.navigate("/station/batches");
            browser.picture(page, "many-03-batches");
            page.locator("form[action$='/" + batch.id() + "/enter'] button").click();
            page.waitForURL("**/entries/**");
            for (int[] size : new int[][] {{1280, 800}, {1366, 768}}) {
                page.setViewportSize(size[0], size[1]);
                for (int line = 0; line < 7; line++) {
                    page.keyboard().press("2");
                }
                browser.picture(page, "many-04-keys-" + size[0]);
                assertThat(
                                page.evaluate(
                                        "() => Math.max(...[...document.querySelectorAll('.keys-row')].map(row => row.getBoundingClientRect().bottom)) <= innerHeight"))
                        .as("%dx%d", size[0], size[1])
                        .isEqualTo(true);
            }
            chair.navigate("/votes/" + vote + "/conference");
            browser.picture(chair, "many-05-conference-phone");
            assertThat(chair.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            Page screen = browser.window();
            screen.setViewportSize(1280, 720);
            screen.navigate("/room/" + roomCode(vote));
            screen.locator(".stations").waitFor();
            browser.picture(screen, "many-06-room");
            assertThat(screen.evaluate("() => document.documentElement.scrollHeight <= innerHeight"))
                    .isEqualTo(true);
        }
    }

    /** As the chair's page shows it. */
    private String roomCode(String vote) {
        OfficeCaller chair = office.signedIn(Role.CHAIR);
        var found = java.util.regex.Pattern.compile("/room/([0-9a-z]+)")
                .matcher(chair.get("/votes/" + vote + "/room").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
