package vn.tinnhiem.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.tinnhiem.app.access.Accounts;
import vn.tinnhiem.app.audit.AuditLog;

@DisplayName("Lần chạy đầu tiên: không có mật khẩu mặc định, một đường dẫn dùng một lần")
class FirstStartTest {

    private static RunningOffice office;

    @BeforeAll
    static void start() {
        office = RunningOffice.start();
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    static boolean browser() {
        return OfficeBrowser.there();
    }

    @Test
    @DisplayName("Chưa đăng nhập thì mọi trang đều dẫn tới trang đăng nhập, trang không có cũng vậy")
    void strangersSeeTheSignInPage() {
        for (String path : List.of("/", "/votes/khong-co", "/khong-co-trang-nay")) {
            HttpResponse<String> answer = office.stranger().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .as(path)
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
        }
    }

    @Test
    @EnabledIf("browser")
    @DisplayName("Từ đường dẫn in ra, người quản trị lập tài khoản, đăng nhập, và đường dẫn không dùng lại được")
    void theAdministratorIsMadeOnce() {
        String link = office.application().setupPath().orElseThrow();
        try (OfficeBrowser browser = new OfficeBrowser(office)) {
            Page page = browser.window();
            page.navigate(link);
            page.getByLabel("Họ và tên").fill("Đoàn Thị Ỷ");
            page.getByLabel("Tên đăng nhập").fill("doan.thi.y");
            page.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(true))
                    .fill("1234567890");
            page.getByLabel("Nhập lại mật khẩu").fill("1234567890");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lập tài khoản"))
                    .click();
            assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("dễ đoán");
            browser.isAccessible(page);
            browser.picture(page, "01-setup-refused");

            page.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(true))
                    .fill("con meo nam tren mai");
            page.getByLabel("Nhập lại mật khẩu").fill("con meo nam tren mai");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lập tài khoản"))
                    .click();
            page.getByLabel("Tên đăng nhập").fill("doan.thi.y");
            page.getByLabel("Mật khẩu").fill("con meo nam tren mai");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                            .innerText())
                    .isEqualTo("Các cuộc lấy phiếu");
            browser.isAccessible(page);
            browser.picture(page, "02-home-empty");
            browser.wasQuiet();
        }
        assertThat(office.stranger().get(link).statusCode()).isEqualTo(410);
        assertThat(office.bean(Accounts.class).all()).hasSize(1);
        assertThat(office.bean(AuditLog.class).firstBroken()).isEmpty();
    }
}
