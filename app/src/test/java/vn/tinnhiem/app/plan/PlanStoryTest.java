package vn.tinnhiem.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeBrowser;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Từ mẫu của Hải Phòng tới kế hoạch được phê duyệt, trên màn hình")
@EnabledIf("browser")
class PlanStoryTest {

    private final RunningOffice office = RunningOffice.shared();

    static boolean browser() {
        return OfficeBrowser.there();
    }

    @Test
    @DisplayName("Chọn mẫu, điền, nhập hai danh sách, dời ngày, chủ trì phê duyệt, lập phiên bản mới có lý do")
    @Clause({"HP-01", "HP-03", "HP-05", "HP-07", "HP-09", "HP-36", "HP-40"})
    void fromTheTemplateToApproval() {
        try (OfficeBrowser browser = new OfficeBrowser(office)) {
            Page page = browser.signedIn(Role.SECRETARIAT);
            page.onDialog(dialog -> dialog.accept());

            // Mẫu, ngày, diễn tập.
            page.navigate("/votes/new");
            page.locator("input[value=hai-phong-2023]").check();
            page.getByLabel("Ngày lấy phiếu (ngày/tháng/năm)").fill("22/9/2023");
            page.locator("input[value=rehearsal]").first().check();
            browser.picture(page, "plan-01-new");
            button(page, "Lập bản thảo");
            assertThat(page.url()).matches(".*/votes/[a-z0-9]+/plan$");
            String vote = page.url().replaceAll(".*/votes/([a-z0-9]+)/plan", "$1");
            assertThat(page.locator("#findings-above").innerText()).contains("E310");
            browser.picture(page, "plan-02-draft");

            // Sửa một hạn: phát hiện hiện ra ngay khi gõ, chưa lưu thì chưa có gì đổi.
            String before = office.bean(Votes.class).text(vote);
            page.locator("#deadlines-SELF_REPORT summary")
                    .filter(text("Sửa việc, người, hạn"))
                    .click();
            page.locator("#form-SELF_REPORT").selectOption("DAYS_BEFORE_VOTE");
            page.locator("#value-SELF_REPORT").fill("7");
            page.waitForSelector("#findings-SELF_REPORT >> text=E201");
            assertThat(page.locator("#preview-deadlines-SELF_REPORT").innerText())
                    .contains("15/09/2023")
                    .contains("D−7");
            assertThat(page.locator("#counts").innerText()).contains("Chưa lưu");
            assertThat(office.bean(Votes.class).text(vote)).isEqualTo(before);
            browser.picture(page, "plan-03-live");
            page.locator("#value-SELF_REPORT").fill("21");
            page.waitForSelector("#preview-deadlines-SELF_REPORT >> text=01/09/2023");
            page.locator("#deadlines-SELF_REPORT button").click();
            assertThat(page.locator("#deadlines-SELF_REPORT").innerText())
                    .contains("01/09/2023")
                    .contains("D−21");

            // Hai danh sách: xem trước rồi mới ghi.
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName("Người được lấy phiếu")
                                    .setExact(true))
                    .click();
            browser.picture(page, "plan-04-subjects-empty");
            upload(page, browser, "subjects", "plan-05-subjects-preview");
            assertThat(page.locator("tbody tr th[scope=row]").first().innerText())
                    .contains("Đoàn Thị Ỷ");
            browser.picture(page, "plan-06-subjects");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName("Người ghi phiếu")
                                    .setExact(true))
                    .click();
            upload(page, browser, "voters", "plan-07-voters-preview");
            page.getByLabel("Tìm theo họ tên, chức vụ (không cần dấu)").fill("doan thi y");
            page.waitForSelector("text=/Thấy [1-9] trong 118/");
            browser.picture(page, "plan-08-voters");

            // Dời ngày cả khối.
            page.navigate("/votes/" + vote + "/plan/day");
            page.getByLabel("Ngày lấy phiếu mới (ngày/tháng/năm)").fill("29/09/2023");
            button(page, "Xem trước và sau");
            assertThat(page.locator("tbody").innerText()).contains("09/09/2023");
            browser.picture(page, "plan-09-day");
            button(page, "Dời sang ngày 29/09/2023");

            // Chủ trì phê duyệt; cơ quan tham mưu thì không.
            page.navigate("/votes/" + vote + "/plan/approve");
            assertThat(page.getByRole(AriaRole.BUTTON, named("Phê duyệt phiên bản 1"))
                            .count())
                    .isZero();
            Page chair = browser.signedIn(Role.CHAIR);
            chair.onDialog(dialog -> dialog.accept());
            chair.navigate("/votes/" + vote + "/plan/approve");
            browser.picture(chair, "plan-10-approve");
            accept(chair);
            button(chair, "Phê duyệt phiên bản 1");
            assertThat(chair.locator("main").innerText()).contains("Đã phê duyệt, phiên bản 1");
            browser.picture(chair, "plan-11-approved");

            // Từ đây chỉ sửa được bằng phiên bản mới, có lý do.
            page.navigate("/votes/" + vote + "/plan");
            assertThat(page.locator("form.plan-form").count()).isZero();
            page.navigate("/votes/" + vote + "/plan/approve");
            button(page, "Lập phiên bản mới");
            page.navigate("/votes/" + vote + "/subjects/1/edit");
            page.getByLabel("Chức vụ (như in trên phiếu)").fill("Giám đốc Sở, Bí thư Đảng ủy");
            button(page, "Lưu");
            chair.navigate("/votes/" + vote + "/plan/approve");
            accept(chair);
            chair.getByLabel("Lý do của phiên bản này (thành một câu)").fill("Ghi đủ chức vụ của Giám đốc.");
            browser.picture(chair, "plan-12-new-version");
            button(chair, "Phê duyệt phiên bản 2");
            chair.navigate("/votes/" + vote + "/plan/versions/2");
            assertThat(chair.locator("main").innerText())
                    .contains("Ghi đủ chức vụ của Giám đốc.")
                    .contains("Giám đốc Sở, Bí thư Đảng ủy");
            browser.picture(chair, "plan-13-version");
            chair.navigate("/");
            browser.picture(chair, "plan-14-home");
            page.setViewportSize(390, 844);
            page.navigate("/votes/" + vote + "/plan");
            browser.picture(page, "plan-15-phone");
            browser.wasQuiet();
        }
        assertThat(office.bean(AuditLog.class).firstBroken()).isEmpty();
    }

    private static void accept(Page chair) {
        chair.locator("input[name=accept]").all().forEach(box -> box.check());
    }

    private static void upload(Page page, OfficeBrowser browser, String list, String picture) {
        page.getByLabel("Tệp .xlsx hoặc .csv")
                .setInputFiles(ExamplePlans.EXAMPLES.resolve("hai-phong").resolve(list + ".xlsx"));
        button(page, "Đọc và xem trước");
        assertThat(page.locator("main").innerText()).contains("Chưa có gì được ghi.");
        browser.picture(page, picture);
        button(page, "Thay danh sách");
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, named(name)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static com.microsoft.playwright.Locator.FilterOptions text(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }
}
