package vn.tinnhiem.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.audit.LogFilter;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeBrowser;
import vn.tinnhiem.app.serve.RunningOffice;

@DisplayName("Khoá đăng nhập (passkey), trong trình duyệt thật với máy xác thực ảo")
class PasskeyTest {

    static boolean browser() {
        return OfficeBrowser.there();
    }

    @Test
    @EnabledIf("browser")
    @DisplayName(
            "Thêm khoá ở trang của mình, đăng xuất, đăng nhập bằng khoá; bỏ khoá rồi, ngừng tài khoản rồi thì không vào được")
    void aPasskeySignsIn() {
        try (RunningOffice office = RunningOffice.start();
                OfficeBrowser browser = new OfficeBrowser(office)) {
            Page page = browser.signedIn(Role.SECRETARIAT);
            CDPSession devtools = page.context().newCDPSession(page);
            devtools.send("WebAuthn.enable");
            devtools.send("WebAuthn.addVirtualAuthenticator", authenticator());
            page.navigate("/me");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thêm khoá"))
                    .click();
            page.waitForURL(url -> url.contains("/me?passkey"));
            assertThat(page.getByText("Máy ở cơ quan").isVisible()).isTrue();
            browser.picture(page, "gate-passkey");

            signOut(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dùng khoá (passkey) của máy này"))
                    .click();
            page.waitForURL(url -> !url.contains("sign-in"));
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Người Thử secretariat"))
                            .isVisible())
                    .isTrue();
            assertThat(office.bean(AuditLog.class)
                            .search(LogFilter.ALL.subject("secretariat"), 0, 1)
                            .getFirst()
                            .detail())
                    .contains("PASSKEY");

            Accounts accounts = office.bean(Accounts.class);
            office.bean(org.springframework.transaction.support.TransactionTemplate.class)
                    .executeWithoutResult(tx ->
                            accounts.disable(accounts.byLogin("secretariat").orElseThrow()));
            page.navigate("/");
            assertThat(page.url()).contains("sign-in");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dùng khoá (passkey) của máy này"))
                    .click();
            page.getByText("Chưa đăng nhập được bằng khoá").waitFor();
            assertThat(page.url()).contains("sign-in");
        }
    }

    private static void signOut(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng xuất"))
                .click();
        page.waitForURL(url -> url.contains("sign-in"));
    }

    private static JsonObject authenticator() {
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject all = new JsonObject();
        all.add("options", options);
        return all;
    }
}
