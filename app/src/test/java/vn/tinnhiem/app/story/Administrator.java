package vn.tinnhiem.app.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** Người quản trị: accounts and backups, and nothing of any vote. */
final class Administrator extends SignedIn {

    private String called = "";

    Administrator(Office office, Page page) {
        super(office, page);
    }

    void opens(String link, String name, String login) {
        called = name;
        page.navigate(link);
        looksOver("setup");
        write("Họ và tên", name);
        write("Tên đăng nhập", login);
        write("Mật khẩu", Office.PASSWORD);
        write("Nhập lại mật khẩu", Office.PASSWORD);
        press("Lập tài khoản");
        looksOver("sign-in");
        write("Tên đăng nhập", login);
        write("Mật khẩu", Office.PASSWORD);
        press("Đăng nhập");
        sees("Chưa có cuộc lấy phiếu nào");
        looksOver("home-empty");
    }

    /** From now on administrators and the secretariat type a code of their phone after the password; the administrator first. */
    void wantsASecondStep() {
        goesTo("Tài khoản");
        field("Người quản trị và cơ quan tham mưu phải có bước thứ hai").check();
        press("Ghi");
        takesThePhone();
    }

    /** An account with a role, whose owner sets the password by a link that works once. */
    private String makesAnAccount(String name, String login, String role) {
        goesTo("Tài khoản");
        follow("Lập tài khoản");
        write("Họ và tên", name);
        write("Tên đăng nhập", login);
        field(role).check();
        looksOver("account-new");
        press("Lập tài khoản");
        looksOver("card");
        return page.locator("#setup-link").innerText();
    }

    /** The secretariat's account; its owner signs in at another machine. */
    Clerk makesAClerk(String name, String login) {
        Clerk clerk = new Clerk(office, office.window());
        clerk.signsInFirst(makesAnAccount(name, login, "Cơ quan tham mưu"), login);
        return clerk;
    }

    Chair makesAChair(String name, String login) {
        Chair chair = new Chair(office, office.window());
        chair.signsInFirst(makesAnAccount(name, login, "Chủ trì"), login);
        return chair;
    }

    Observer makesAnObserver(String name, String login) {
        Observer observer = new Observer(office, office.window());
        observer.signsInFirst(makesAnAccount(name, login, "Đại biểu giám sát"), login);
        return observer;
    }

    void looksAtTheAccounts(String... names) {
        goesTo("Tài khoản");
        sees(names);
        looksOver("accounts");
    }

    /** The day before: disk, clock, addresses. */
    void looksWhetherAllIsReady() {
        goesTo("Sẵn sàng");
        looksOver("readiness");
    }

    /** One file that holds everything, read again before it is called good. */
    void backsUp() {
        goesTo("Sao lưu");
        press("Sao lưu ngay");
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText(called)))
                .containsText("Tốt, đã đọc lại");
        looksOver("backup");
    }

    /** The log has not been touched. */
    void checksTheLog() {
        goesTo("Nhật ký");
        looksOver("log");
    }
}
