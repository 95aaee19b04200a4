package vn.tinnhiem.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.audit.LogFilter;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;

@DisplayName("Tài khoản: lập, đổi vai, ngừng dùng, đổi mật khẩu")
class AccountsTest {

    private static final Pattern LINK = Pattern.compile("/setup/[0-9a-z]{26}");
    private static final String NEW_PASSWORD = "muoi hai con trau di cay";

    private static RunningOffice office;
    private static Accounts accounts;
    private static OfficeCaller admin;

    @BeforeAll
    static void start() {
        office = RunningOffice.start();
        accounts = office.bean(Accounts.class);
        admin = office.signedIn(Role.ADMIN);
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @Test
    @DisplayName(
            "Người mới đặt mật khẩu bằng đường dẫn trên phiếu đăng nhập; phiếu hiện một lần, đường dẫn dùng một lần")
    void anInvitedPersonSetsTheirPassword() {
        admin.get("/accounts/new");
        HttpResponse<String> made = admin.post(
                "/accounts/new", "name", "Lò Văn Ỏm", "login", "Lo.Van.Om", "roles", "CHAIR", "first", "link");
        assertThat(made.statusCode()).isEqualTo(302);
        String card = made.headers().firstValue("Location").orElseThrow();
        String link = link(admin.get(card).body());
        assertThat(LINK.matcher(admin.get(card).body()).find())
                .as("shown a second time")
                .isFalse();
        assertThat(accounts.byLogin("lo.van.om"))
                .hasValueSatisfying(account -> assertThat(account.invited()).isTrue());

        OfficeCaller guest = office.stranger();
        assertThat(guest.get(link).body()).contains("Lò Văn Ỏm");
        assertThat(guest.post(link, "password", "lovanom 12", "repeated", "lovanom 12")
                        .body())
                .contains("không được chứa");
        assertThat(guest.post(link, "password", NEW_PASSWORD, "repeated", NEW_PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        assertThat(office.stranger().get(link).statusCode()).isEqualTo(410);
        assertThat(office.caller("lo.van.om", NEW_PASSWORD).get("/me").statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("Tên đăng nhập đã có, không vai nào, vai bàn kiểm phiếu: bị từ chối, điều đã gõ còn nguyên")
    void faultsAreAllShown() {
        admin.get("/accounts/new");
        HttpResponse<String> refused = admin.post(
                "/accounts/new",
                "name",
                "Vi Thị Ẽ",
                "login",
                "admin",
                "roles",
                "COUNTING",
                "first",
                "typed",
                "password",
                "ngan",
                "repeated",
                "khac");
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body())
                .contains("value=\"Vi Thị Ẽ\"", "đã có người dùng", "ít nhất một vai", "ngắn quá", "khác nhau");
        assertThat(accounts.byLogin("admin").orElseThrow().roles()).containsExactly(Role.ADMIN);
    }

    @Test
    @DisplayName("Không thể bỏ vai hay ngừng dùng người quản trị cuối cùng, cũng không tự ngừng mình")
    void theLastAdministratorStays() {
        Account last = accounts.byLogin("admin").orElseThrow();
        accounts.invite("chua.dat", "Chưa Đặt Mật Khẩu", Set.of(Role.ADMIN));
        admin.get("/accounts/" + last.id());
        assertThat(admin.post("/accounts/" + last.id(), "name", last.name(), "roles", "CHAIR")
                        .body())
                .contains("quản trị cuối cùng");
        assertThat(admin.post("/accounts/" + last.id() + "/disable").statusCode())
                .isEqualTo(200);
        assertThat(accounts.byLogin("admin").orElseThrow()).satisfies(kept -> {
            assertThat(kept.disabled()).isFalse();
            assertThat(kept.is(Role.ADMIN)).isTrue();
        });
    }

    @Test
    @DisplayName("Tài khoản bị ngừng thì phiên đang mở kết thúc ngay; vai bị bỏ thì trang đóng ngay")
    void whatIsTakenAwayIsGoneAtOnce() {
        Account account =
                accounts.make("ngan.han", "Ngắn Hạn", RunningOffice.PASSWORD, Set.of(Role.ADMIN, Role.OBSERVER));
        OfficeCaller caller = office.caller("ngan.han", RunningOffice.PASSWORD);
        assertThat(caller.get("/accounts").statusCode()).isEqualTo(200);
        admin.get("/accounts/" + account.id());
        admin.post("/accounts/" + account.id(), "name", "Ngắn Hạn", "roles", "OBSERVER");
        assertThat(caller.get("/accounts").statusCode()).isEqualTo(403);
        assertThat(caller.get("/me").statusCode()).isEqualTo(200);
        admin.post("/accounts/" + account.id() + "/disable");
        assertThat(caller.get("/me").statusCode()).isEqualTo(302);
        assertThat(office.stranger().signsIn("ngan.han", RunningOffice.PASSWORD))
                .isFalse();
        admin.post("/accounts/" + account.id() + "/enable");
        assertThat(office.stranger().signsIn("ngan.han", RunningOffice.PASSWORD))
                .isTrue();
    }

    @Test
    @DisplayName("Đổi mật khẩu cần mật khẩu cũ, và kết thúc các phiên khác nhưng không phải phiên này")
    void changingAPasswordEndsTheOtherSessions() {
        accounts.make("hai.may", "Hai Máy", RunningOffice.PASSWORD, Set.of(Role.OBSERVER));
        OfficeCaller here = office.caller("hai.may", RunningOffice.PASSWORD);
        OfficeCaller there = office.caller("hai.may", RunningOffice.PASSWORD);
        here.get("/me");
        assertThat(here.post(
                                "/me/password",
                                "old",
                                "sai roi nhe ban oi",
                                "password",
                                NEW_PASSWORD,
                                "repeated",
                                NEW_PASSWORD)
                        .body())
                .contains("không đúng");
        assertThat(here.post(
                                "/me/password",
                                "old",
                                RunningOffice.PASSWORD,
                                "password",
                                NEW_PASSWORD,
                                "repeated",
                                NEW_PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        assertThat(here.get("/me").statusCode()).isEqualTo(200);
        assertThat(there.get("/me").statusCode()).isEqualTo(302);
        assertThat(office.stranger().signsIn("hai.may", RunningOffice.PASSWORD)).isFalse();
    }

    @Test
    @DisplayName("Mọi việc đều vào nhật ký, không có mật khẩu hay đường dẫn")
    void theLogKeepsNoSecret() {
        admin.get("/accounts/new");
        admin.post(
                "/accounts/new",
                "name",
                "Bế Thị Ữ",
                "login",
                "be.thi.u",
                "roles",
                "OBSERVER",
                "first",
                "typed",
                "password",
                NEW_PASSWORD,
                "repeated",
                NEW_PASSWORD);
        Account account = accounts.byLogin("be.thi.u").orElseThrow();
        String link = link(admin.get(admin.post("/accounts/" + account.id() + "/link")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .body());
        AuditLog log = office.bean(AuditLog.class);
        assertThat(log.search(LogFilter.ALL.subject("be.thi.u"), 0, 10))
                .extracting(entry -> entry.act())
                .containsExactly("SETUP_LINK_MADE", "ACCOUNT_MADE");
        assertThat(log.search(LogFilter.ALL, 0, 1000).toString())
                .doesNotContain(NEW_PASSWORD, link.substring(7), "argon2");
        assertThat(log.firstBroken()).isEmpty();
    }

    private static String link(String page) {
        Matcher found = LINK.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
