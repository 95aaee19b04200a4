package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.tinnhiem.app.counting.Batch;
import vn.tinnhiem.app.counting.Batches;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeBrowser;
import vn.tinnhiem.app.serve.RunningOffice;

@DisplayName("Ban kiểm phiếu quét phiếu trên trình duyệt, từ kéo thả tệp tới bốc thăm xấp nhập tay")
class ScanningStoryTest {

    static boolean browser() {
        return OfficeBrowser.there();
    }

    private static Page seated(OfficeBrowser browser, ScanDay day) {
        Page page = browser.window();
        page.navigate("/station/" + day.code());
        page.getByLabel("Khổng Văn Vỹ").check();
        page.getByLabel("Mẫn Đức Thưởng").check();
        page.locator("main form button").last().click();
        page.waitForURL(url -> url.endsWith("/station"));
        var chair = day.office().signedIn(Role.CHAIR);
        String waiting = chair.get("/votes/" + day.vote() + "/stations").body();
        String id = ScanDay.found("/stations/([0-9a-z]{26})/confirm", waiting);
        ScanDay.done(chair.post("/votes/" + day.vote() + "/stations/" + id + "/confirm"));
        return page;
    }

    @Test
    @EnabledIf("browser")
    @DisplayName("Gửi tệp, xem máy đọc, quyết định bằng một phím, bốc thăm, đưa vào phép đếm")
    void story() {
        ScanDay day = ScanDay.begun(RunningOffice.shared());
        try (OfficeBrowser browser = new OfficeBrowser(day.office())) {
            Page page = seated(browser, day);
            page.navigate("/station/scans");
            browser.picture(page, "scan-01-empty");
            page.locator("#files")
                    .setInputFiles(new Path[] {ScanDay.SCANS.resolve("xap-2.tif"), ScanDay.SCANS.resolve("xap-1.pdf")});
            page.getByText("đã nhận, là tệp 2").waitFor();
            page.locator("#files").setInputFiles(new Path[] {ScanDay.SCANS.resolve("xap-1.pdf")});
            page.getByText("tệp này đã có").waitFor();
            page.locator("#files").setInputFiles(ScanDay.pictures());
            page.getByText("đã nhận, là tệp 8").waitFor();
            day.read();
            page.getByText("đọc xong").waitFor();
            page.getByText("Xem 22 tờ").waitFor();
            browser.picture(page, "scan-02-read");

            page.getByText("Xem 22 tờ").click();
            ScanDay.until(() -> Integer.parseInt(page.locator(".doubt-picture img")
                            .evaluate("each => each.naturalWidth")
                            .toString())
                    > 500);
            browser.picture(page, "scan-03-unclear");
            assertThat(page.locator("h1").innerText()).contains("22");
            page.keyboard().press("k");
            assertThat(page.locator("#reason").evaluate("each => each === document.activeElement"))
                    .isEqualTo(true);
            page.keyboard().type("Không có dấu treo, không có mã");
            page.keyboard().press("Enter");
            page.locator("h1", new Page.LocatorOptions().setHasText("21")).waitFor();
            page.setViewportSize(390, 800);
            browser.picture(page, "scan-04-unclear-phone");
            page.setViewportSize(1280, 900);

            day.restDecided();
            page.navigate("/station/doubts");
            browser.picture(page, "scan-05-decided");
            page.navigate("/station/scans");
            browser.picture(page, "scan-06-ready");

            page.navigate("/station/scans/draw");
            page.getByLabel("Bốc mấy xấp").fill("1");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bắt đầu bốc thăm"))
                    .click();
            page.getByLabel("Các mặt xúc xắc").fill("4 2");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi lần đổ"))
                    .click();
            page.getByText("Các xấp phải nhập tay").waitFor();
            browser.picture(page, "scan-07-draw");
            page.navigate("/station/scans");
            page.onDialog(com.microsoft.playwright.Dialog::accept);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đưa vào, nhập tay các xấp đã bốc"))
                    .click();
            page.waitForURL(url -> url.endsWith("/station/batches"));
            browser.picture(page, "scan-08-batches");
            browser.wasQuiet();
        }
        List<Batch> batches = day.office().bean(Batches.class).of(day.vote());
        assertThat(batches).extracting(Batch::agreed).containsExactly(true, false, true);
    }
}
