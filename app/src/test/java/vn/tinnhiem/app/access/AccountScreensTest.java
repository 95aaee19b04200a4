package vn.tinnhiem.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeBrowser;
import vn.tinnhiem.app.serve.RunningOffice;

@DisplayName("Màn hình của người quản trị, trong trình duyệt thật")
class AccountScreensTest {

    static boolean browser() {
        return OfficeBrowser.there();
    }

    @Test
    @EnabledIf("browser")
    @DisplayName("Lập tài khoản, in phiếu đăng nhập, đặt bước thứ hai, xem nhật ký, xem trang sẵn sàng")
    void anAdministratorsMorning() {
        try (RunningOffice office = RunningOffice.start();
                OfficeBrowser browser = new OfficeBrowser(office)) {
            Page page = browser.signedIn(Role.ADMIN);
            page.navigate("/accounts/new");
            page.getByLabel("Họ và tên").fill("Nguyễn Thị Mẫu");
            page.getByLabel("Tên đăng nhập").fill("nguyen.thi.mau");
            page.getByLabel("Cơ quan tham mưu").check();
            browser.picture(page, "gate-account-new");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Lập tài khoản").setExact(true))
                    .click();
            assertThat(page.locator("#setup-link").innerText()).startsWith(office.address() + "/setup/");
            browser.picture(page, "gate-card");
            page.navigate("/accounts");
            browser.picture(page, "gate-accounts");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nguyễn Thị Mẫu"))
                    .click();
            browser.picture(page, "gate-account");
            page.navigate("/me");
            browser.picture(page, "gate-me");
            page.navigate("/me/second-step");
            browser.picture(page, "gate-second-step");
            page.navigate("/log");
            browser.picture(page, "gate-log");
            page.navigate("/log/journal");
            browser.picture(page, "gate-journal");
            page.navigate("/readiness");
            browser.picture(page, "gate-readiness");
            page.setViewportSize(390, 800);
            page.navigate("/accounts");
            browser.picture(page, "gate-accounts-phone");
            page.navigate("/me");
            browser.picture(page, "gate-me-phone");
            browser.wasQuiet();
        }
    }
}
