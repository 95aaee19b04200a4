package vn.tinnhiem.app.counting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.tinnhiem.app.counting.CountingDay.Paper;
import vn.tinnhiem.app.counting.closed.ClosedCounts;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeBrowser;
import vn.tinnhiem.app.serve.RunningOffice;

@EnabledIf("browser")
@DisplayName("Chuyện ở bàn kiểm phiếu: hai bàn nhập một xấp có chỗ khác nhau, lần thứ ba, ban quyết định, chốt")
@NullUnmarked // what is missing here fails the test
class CountingStoryTest {

    static boolean browser() {
        return OfficeBrowser.there();
    }

    private CountingDay day;
    private OfficeBrowser browser;
    private Page chair;

    @Test
    @DisplayName("Từ mã của chủ trì tới CHÍNH THỨC, chỉ bằng phím")
    void fromTheCodeToTheClosing() {
        day = new CountingDay(RunningOffice.shared());
        try (OfficeBrowser opened = new OfficeBrowser(day.office)) {
            browser = opened;
            chair = browser.signedIn(Role.CHAIR);
            chair.onDialog(Dialog::accept);
            chair.navigate("/votes/" + day.vote + "/stations");
            browser.picture(chair, "counting-01-stations-empty");
            String code = chair.locator(".digits-inline").innerText().replace(" ", "");

            Page one = station(code, "counting-02", 0, 1);
            button(one, "Chia xấp").click();
            day.office
                    .bean(Batches.class)
                    .resize(day.office.bean(Batches.class).of(day.vote).getLast(), 17);
            one.reload();
            browser.picture(one, "counting-05-batches");

            Batch batch = day.office.bean(Batches.class).of(day.vote).getFirst();
            List<Paper> papers = day.papers(batch);
            button(one, "Nhập lần 1").first().click();
            one.waitForURL("**/entries/**");
            browser.picture(one, "counting-06-keys-empty");
            type(one, papers.get(0).marks().substring(0, 3));
            one.reload();
            assertThat(one.locator("#row-1").inputValue())
                    .isEqualTo(papers.get(0).marks().substring(1, 2));
            browser.picture(one, "counting-07-keys-half");
            one.keyboard().press("u");
            one.keyboard().press("Enter");
            assertThat(one.locator("#say").innerText()).contains("Còn 5 dòng");
            ballots(one, papers, "");
            one.waitForCondition(() -> one.locator("#unsaved").innerText().equals("đã lưu"));
            browser.picture(one, "counting-08-keys-end");
            one.keyboard().press("u");
            one.waitForCondition(() -> one.locator("#say").innerText().contains("Đã bỏ"));
            one.keyboard().press("Enter");
            one.waitForCondition(() -> one.locator("#end").isVisible());
            one.keyboard().press("Enter");
            one.waitForURL("**/station/batches");

            Page two = station(code, "", 2, 3);
            button(two, "Nhập lần 2").first().click();
            two.waitForURL("**/entries/**");
            ballots(two, papers, "0123?");
            two.waitForCondition(() -> two.locator("#unsaved").innerText().equals("đã lưu"));
            assertThat(two.locator("#again").innerText()).contains("khác với lần nhập thứ nhất");
            browser.picture(two, "counting-09-differs");
            two.keyboard().press("Enter");
            two.waitForURL("**/station/batches");

            Page three = station(code, "", 0, 4);
            button(three, "Nhập lần 3").first().click();
            three.waitForURL("**/entries/**");
            type(three, "XXXXX");
            three.keyboard().press("Enter");
            three.keyboard().press("Enter");
            three.waitForURL("**/station/batches");
            browser.picture(three, "counting-10-waits-for-committee");
            three.navigate("/station/doubts");
            browser.picture(three, "counting-11-doubts");
            three.onDialog(Dialog::accept);
            decide(three, papers.getFirst());
            assertThat(three.locator("h1").innerText()).startsWith("Phiếu cần xem xét");
            three.waitForCondition(() -> three.locator(".empty").isVisible());
            assertThat(day.office.bean(Batches.class).of(day.vote).getFirst().agreed())
                    .isTrue();
            three.navigate("/station/sums");
            browser.picture(three, "counting-12-sums");

            theRest();
            three.navigate("/station/journal");
            browser.picture(three, "counting-13-journal");
            three.navigate("/station/closing");
            browser.picture(three, "counting-14-closing");
            while (three.locator("textarea").count() > 0) {
                three.locator("textarea").first().fill("Đã lập biên bản");
                button(three, "Ghi giải trình").first().click();
                three.waitForLoadState();
            }
            button(three, "Chốt kết quả: CHÍNH THỨC").click();
            three.waitForCondition(() -> three.getByText("CHÍNH THỨC").first().isVisible());
            browser.picture(three, "counting-15-closed");
            assertThat(day.office.bean(ClosedCounts.class).find(day.vote)).isPresent();
            chair.reload();
            browser.picture(chair, "counting-16-stations");
            browser.wasQuiet();
        }
    }

    /** The other batches, entered twice by two stations that the chair confirmed. */
    private void theRest() {
        List<Batch> open = day.office.bean(Batches.class).of(day.vote).stream()
                .filter(batch -> !batch.agreed())
                .toList();
        Seated first = new Seated(seat(4), day.vote, 9, List.of(day.committee.get(0), day.committee.get(4)), true);
        Seated second = new Seated(seat(3), day.vote, 8, List.of(day.committee.get(2), day.committee.get(3)), false);
        for (Batch batch : open) {
            day.enter(first, batch, day.papers(batch));
            day.enter(second, batch, day.papers(batch));
        }
    }

    private String seat(int member) {
        return day.office.bean(Stations.class).of(day.vote).stream()
                .filter(station -> station.members().contains(day.committee.get(member)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Page station(String code, String picture, int... members) {
        Page page = browser.window();
        page.navigate("/station/" + code);
        for (int member : members) {
            page.getByText(day.committee.get(member)).first().click();
        }
        if (!picture.isEmpty()) {
            browser.picture(page, picture + "-names");
        }
        button(page, "Xin mở bàn").click();
        page.waitForLoadState();
        String digits = page.locator(".digits").innerText();
        if (!picture.isEmpty()) {
            browser.picture(page, picture + "-waiting");
        }
        chair.getByText(digits).first().waitFor();
        if (!picture.isEmpty()) {
            browser.picture(chair, picture + "-chair");
        }
        button(chair, "Đúng số này: xác nhận").click();
        page.waitForURL("**/station/batches");
        return page;
    }

    /** Types every ballot of the batch. */
    private static void ballots(Page page, List<Paper> papers, String firstInstead) {
        for (int i = 0; i < papers.size(); i++) {
            Paper paper = papers.get(i);
            if (i == 0 && !firstInstead.isEmpty()) {
                type(page, firstInstead);
            } else if (paper.issued()) {
                type(page, paper.marks());
                if (paper.added()) {
                    page.keyboard().press("+");
                }
            } else {
                page.keyboard().press("n");
            }
            page.keyboard().press("Enter");
        }
    }

    private static void type(Page page, String marks) {
        for (char mark : marks.toCharArray()) {
            page.keyboard().press(mark == 'M' ? "4" : String.valueOf(mark));
        }
    }

    private void decide(Page page, Paper paper) {
        Locator radios = page.locator("input[type=radio]");
        for (int line = 0; line < 5; line++) {
            Locator radio = page.locator("input[name='d-%d'][value='%s']"
                    .formatted(line, paper.marks().charAt(line)));
            if (radio.count() > 0) {
                radio.check();
            }
        }
        if (page.locator("input[name='d-6'][value='n']").count() > 0) {
            page.locator("input[name='d-6'][value='%s']".formatted(paper.added() ? "y" : "n"))
                    .check();
        }
        assertThat(radios.count()).isPositive();
        page.getByLabel("Lý do").fill("Hai người cùng xem, dấu rõ");
        button(page, "Ghi quyết định").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
