package vn.tinnhiem.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.tinnhiem.app.conference.Attendances;
import vn.tinnhiem.app.conference.Attendee;
import vn.tinnhiem.app.conference.ExampleDay;
import vn.tinnhiem.app.organization.Bodies;
import vn.tinnhiem.app.routes.Role;

@EnabledIf("browser")
@DisplayName("Chỉ bằng bàn phím: Tab, Enter, mũi tên, không chạm chuột")
@NullUnmarked // what is missing here fails the test
class KeyboardTest {

    /** What the focus is on now, and whether one sees that it is: an outline of two pixels at least. */
    private static final String FOCUS = """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body) return ['', true];
              const look = getComputedStyle(at);
              const seen = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2
                || look.boxShadow !== 'none';
              const name = at.id || at.getAttribute('name') || at.textContent.trim().slice(0, 40);
              window.tabbed = window.tabbed ?? new Map();
              if (!window.tabbed.has(at)) window.tabbed.set(at, window.tabbed.size);
              return [window.tabbed.get(at) + ' ' + at.tagName + ' ' + name, seen];
            }
            """;

    private static RunningOffice office;
    private static ExampleDay day;
    private static OfficeBrowser browser;

    static boolean browser() {
        return OfficeBrowser.there();
    }

    @BeforeAll
    static void start() {
        office = RunningOffice.shared();
        day = ExampleDay.approved(office, "quang-ngai");
        browser = new OfficeBrowser(office);
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    @DisplayName("Phím Tab đi hết trang rồi ra, không mắc ở đâu; chỗ nào đang được chọn cũng nhìn thấy")
    void tabGoesThroughEveryPage() {
        Page page = browser.signedIn(Role.SECRETARIAT, Role.CHAIR);
        String plan = ExampleDay.approved(office, "tay-ninh").vote();
        List<String> wrong = new ArrayList<>();
        for (String path : List.of(
                "/",
                "/log",
                "/rehearsals",
                "/votes/new",
                at("/attendance"),
                at("/conference"),
                "/votes/" + plan + "/plan")) {
            page.navigate(path);
            // From the top of the page, whatever it puts the focus on when it opens.
            page.evaluate("document.querySelector('.skip').focus()");
            List<String> order = new ArrayList<>();
            boolean out = false;
            for (int i = 0; i < 300 && !out; i++) {
                page.keyboard().press("Tab");
                List<?> focus = (List<?>) page.evaluate(FOCUS);
                String name = String.valueOf(focus.get(0));
                out = i > 0 && (name.isEmpty() || order.contains(name));
                if (!out && Boolean.FALSE.equals(focus.get(1))) {
                    wrong.add(path + ": not seen on " + name);
                }
                order.add(name);
            }
            if (!out || order.size() < 8) {
                wrong.add(path + ": Tab stays within " + order.reversed().subList(0, 5));
            } else if (!order.getLast().isEmpty() && !order.getLast().equals(order.getFirst())) {
                wrong.add(path + ": Tab turns back at " + order.getLast());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("Phím đầu tiên là đường tắt tới nội dung; từ đó Tab tới thẳng việc của trang")
    void skipLink() {
        Page page = browser.signedIn(Role.SECRETARIAT);
        page.navigate("/rehearsals");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        assertThat(page.locator(".skip").boundingBox().x).isNotNegative();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
    }

    @Test
    @DisplayName("Điểm danh: gõ tên không dấu, Enter là có mặt; mũi tên xuống chọn người kế tiếp; Escape bỏ chữ đã gõ")
    void checkIn() {
        Attendances attendances = office.bean(Attendances.class);
        List<Attendee> voters = attendances.all(day.vote()).stream()
                .filter(each -> each.kind() == Attendee.Kind.VOTER && !each.present())
                .toList();
        long before = present(attendances);
        Page page = browser.signedIn(Role.SECRETARIAT);
        page.navigate(at("/attendance"));
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("search");
        page.keyboard().type(plain(voters.getFirst().name()));
        page.waitForCondition(() -> page.locator("tr.chosen").count() == 1);
        page.keyboard().press("Enter");
        page.waitForCondition(() -> present(attendances) == before + 1);
        assertThat(attendances.all(day.vote()).stream()
                        .filter(each -> each.id().equals(voters.getFirst().id()))
                        .allMatch(Attendee::present))
                .isTrue();
        page.waitForCondition(() -> page.locator("tr.presence-present").count() > before);
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("search");
        page.keyboard().type("a");
        page.waitForCondition(() -> page.locator("tr.chosen").count() == 1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> present(attendances) == before + 2);
        page.keyboard().type("zzz");
        page.waitForCondition(() -> page.locator("tr[data-name]:not([hidden])").count() == 0);
        page.keyboard().press("Escape");
        page.waitForCondition(() -> page.locator("tr[data-name]:not([hidden])").count() > 2);
        browser.wasQuiet();
    }

    @Test
    @DisplayName("Hộp thoại nhập tệp: Enter mở, Tab ở trong, Escape đóng và trở lại đúng nút đã mở")
    void dialogs() {
        OfficeCaller secretariat = office.signedIn(Role.SECRETARIAT);
        secretariat.get("/bodies/new");
        secretariat.post("/bodies/new", "name", "Sở Phím", "abbreviation", "SP", "place", "Mẫu", "from", "01/01/2021");
        String body = office.bean(Bodies.class).all(java.time.LocalDate.now()).stream()
                .filter(each -> each.name().equals("Sở Phím"))
                .findFirst()
                .orElseThrow()
                .id();
        Page page = browser.signedIn(Role.SECRETARIAT);
        page.navigate("/people/" + body);
        page.locator("[data-dialog]").first().focus();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> page.locator("dialog[open]").count() == 1);
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement === document.body"
                            + " || document.activeElement.closest('dialog[open]') !== null"))
                    .isEqualTo(true);
        }
        page.keyboard().press("Escape");
        page.waitForCondition(() -> page.locator("dialog[open]").count() == 0);
        assertThat(page.evaluate("document.activeElement.hasAttribute('data-dialog')"))
                .isEqualTo(true);
    }

    @Test
    @DisplayName("Nhập một phiếu ở bàn kiểm phiếu: từ danh sách xấp tới phiếu kế tiếp, chỉ bằng phím")
    void enteringABallot() {
        ExampleDay counted = ExampleDay.collected(office, "tay-ninh");
        Page page = browser.windowOf(StationSeat.seated(office, counted.vote(), counted.told(), 0, 1), "vi");
        page.navigate("/station/batches");
        tabTo(page, "Chia xấp");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> page.getByText("Nhập lần 1").count() > 0);
        tabTo(page, "Nhập lần 1");
        page.keyboard().press("Enter");
        page.waitForURL("**/entries/**");
        int lines = page.locator(".keys-row input").count();
        page.keyboard().type("1".repeat(lines - 1) + "9");
        assertThat(page.locator("#say").innerText()).isNotBlank();
        page.keyboard().press("Backspace");
        page.keyboard().type("23".substring(0, Math.min(2, lines)));
        page.keyboard().press("Enter");
        page.waitForCondition(() -> page.locator(".keys-now output").innerText().equals("2"));
        page.waitForCondition(() -> page.locator("#unsaved").innerText().equals("đã lưu"));
        page.keyboard().press("u");
        page.waitForCondition(() -> page.locator(".keys-now output").innerText().equals("1"));
    }

    private static void tabTo(Page page, String words) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            if (String.valueOf(page.evaluate("document.activeElement.textContent.trim()"))
                    .startsWith(words)) {
                return;
            }
        }
        throw new AssertionError("Tab never comes to " + words);
    }

    private static long present(Attendances attendances) {
        return attendances.all(day.vote()).stream().filter(Attendee::present).count();
    }

    private static String plain(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static String at(String page) {
        return "/votes/" + day.vote() + page;
    }
}
