package vn.tinnhiem.app.papers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.tinnhiem.app.result.announced.Announcements;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeBrowser;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Sau khi chốt: kết quả, giấy tờ, báo cáo, công khai")
class AfterStoryTest {

    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    static boolean browser() {
        return OfficeBrowser.there();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    @EnabledIf("browser")
    @Clause({"TN-14", "TN-17", "HP-19", "HP-20", "HP-21", "HP-29", "HP-30", "HP-31", "HP-32", "HP-37"})
    @DisplayName("Hải Phòng: từ bảng kết quả đến bản gốc đã giao, báo cáo đã gửi, công khai đã xong")
    void haiPhong() {
        RunningOffice office = RunningOffice.shared();
        ClosedVote vote = ClosedVote.closed(office, "hai-phong");
        try (OfficeBrowser browser = new OfficeBrowser(office)) {
            chairReleases(office, browser, vote);
            Page page = browser.signedIn(Role.SECRETARIAT);
            page.onDialog(dialog -> dialog.accept());
            papers(page, browser, vote);
            competentLevel(page, browser, vote);
            disclosure(page, browser, vote);
            browser.wasQuiet();
        }
    }

    private static void chairReleases(RunningOffice office, OfficeBrowser browser, ClosedVote vote) {
        Page page = browser.signedIn(Role.CHAIR);
        page.onDialog(dialog -> dialog.accept());
        page.navigate(vote.at("/result"));
        assertThat(page.locator("main")).containsText("CHÍNH THỨC");
        assertThat(page.locator(".chart svg")).isVisible();
        browser.picture(page, "70-result");
        button(page, "Cho công bố kết quả").click();
        assertThat(page.locator("main")).containsText("Đã cho công bố");
        assertThat(office.bean(Announcements.class).of(vote.vote())).isPresent();
        page.setViewportSize(390, 844);
        page.navigate(vote.at("/result"));
        assertThat(page.locator(".chart svg")).isVisible();
        browser.picture(page, "71-result-phone");
    }

    private static void papers(Page page, OfficeBrowser browser, ClosedVote vote) {
        page.navigate(vote.at("/papers"));
        browser.picture(page, "80-papers");
        page.getByText("Ghi bàn giao bản số 1").click();
        page.locator("#on-1").fill("2023-09-01");
        page.locator("#by-1").fill("Tiêu Văn Dự");
        page.locator("details[open]").getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("sớm hơn ngày hội nghị");
        assertThat(page.locator("#by-1")).hasValue("Tiêu Văn Dự");
        page.locator("#on-1").fill("2023-09-25");
        page.locator("details[open]").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("main")).containsText("ngày 25/09/2023 cho Tiêu Văn Dự");
        page.locator("#scan")
                .setInputFiles(new FilePayload(
                        "bien-ban.pdf", "application/pdf", "MZ không phải".getBytes(StandardCharsets.UTF_8)));
        button(page, "Lưu bản đã ký").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("không phải PDF");
        page.locator("#scan").setInputFiles(new FilePayload("bien-ban-da-ky.pdf", "application/pdf", PDF));
        button(page, "Lưu bản đã ký").click();
        assertThat(page.locator("main")).containsText("bien-ban-da-ky.pdf");
        browser.picture(page, "81-papers-registered");
    }

    private static void competentLevel(Page page, OfficeBrowser browser, ClosedVote vote) {
        page.navigate(vote.at("/competent-level"));
        assertThat(page.locator("main")).containsText("chậm nhất 27/09/2023");
        assertThat(page.locator("main")).containsText("Việc xem xét, quyết định thuộc cấp có thẩm quyền");
        browser.picture(page, "82-competent-level");
        page.locator("#sent-document").fill("45/BC-SGDĐT");
        page.locator("#sent-on").fill("2023-09-28");
        page.locator("#sent-by").fill("Mẫn Văn Chép");
        button(page, "Ghi đã gửi").click();
        assertThat(page.locator("main")).containsText("Đã gửi, trễ hạn");
        page.locator("summary").first().click();
        page.locator("#document-1").fill("102-QĐ/TU");
        page.locator("#on-1").fill("2023-10-12");
        page.locator("#words-1").fill("Tiếp tục giữ chức vụ.");
        page.locator("details[open]").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("main")).containsText("102-QĐ/TU ngày 12/10/2023");
        browser.picture(page, "83-competent-level-recorded");
    }

    private static void disclosure(Page page, OfficeBrowser browser, ClosedVote vote) {
        page.navigate(vote.at("/disclosure"));
        assertThat(page.locator("main")).containsText("còn 4 việc");
        page.locator("summary").first().click();
        page.locator("#item-on-0").fill("2023-09-22");
        page.locator("#item-by-0").fill("Đoàn Thị Ỷ");
        page.locator("#item-manner-0").fill("công bố tại hội nghị");
        page.locator("details[open]").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("main")).containsText("còn 3 việc");
        page.locator("#sheet-on-1").locator("xpath=ancestor::details/summary").click();
        page.locator("#sheet-on-1").fill("2023-09-26");
        page.locator("details[open]").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("main")).containsText("ngày 26/09/2023");
        browser.picture(page, "84-disclosure");
    }
}
