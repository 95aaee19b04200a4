package vn.tinnhiem.app.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Cán bộ cơ quan tham mưu sau hội nghị: papers and originals, disclosure, the way upward, the archive. */
final class Papers extends Desk {

    private static final byte[] SIGNED =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    Papers(Office office, Page page) {
        super(office, page);
    }

    /** The table on the page has the same numbers, letter by letter. */
    void readsTheResult(List<Rated> persons) {
        opensTheVote();
        turnsTo("Kết quả");
        if (page.locator("form[action$='/result/seen'] button").count() > 0) {
            press("Tôi hiểu, mở kết quả");
        }
        for (Rated person : persons) {
            var row = page.locator(".result-table tbody tr", new Page.LocatorOptions().setHasText(person.name()));
            List<String> cells = row.locator(".cell-line").allInnerTexts();
            assertThat(cells.subList(2, 5))
                    .isEqualTo(person.whole().stream().map(String::valueOf).toList());
            for (int level = 0; level < 3; level++) {
                assertThat(cells.subList(5 + 2 * level, 7 + 2 * level))
                        .containsExactly(
                                person.counted().get(level), person.percents().get(level));
            }
        }
        doesNotSee("từ 2/3 trở lên");
    }

    /** All papers in one file, and the minutes by themselves; each says the same. */
    ResultFiles savesAllPapers() {
        turnsTo("Biên bản, giấy tờ");
        looksOver("papers");
        Path zip = saves(() -> follow("Tải tất cả (.zip)"));
        saves(() -> page.locator("a[href$='minutes.docx']").click());
        return ResultFiles.unpacked(zip);
    }

    /** An original leaves the house: to whom, on what day. */
    void handsOver(int original, String on, String receiver) {
        opensTheVote();
        turnsTo("Biên bản, giấy tờ");
        unfold("Ghi bàn giao bản số " + original);
        page.locator("#on-" + original).fill(on);
        page.locator("#by-" + original).fill(receiver);
        page.locator("details[open] button").click();
        sees(receiver);
    }

    void filesTheSignedMinutes(String fileName) {
        page.locator("#scan").setInputFiles(new FilePayload(fileName, "application/pdf", SIGNED));
        press("Lưu bản đã ký");
        sees(fileName);
        looksOver("papers-registered");
    }

    /** To whom the result is made known, ticked with day, person and manner. */
    void disclosed(String item, String on, String by, String manner) {
        opensTheVote();
        turnsTo("Công khai");
        var line = page.locator("ol.list-unstyled > li", new Page.LocatorOptions().setHasText(item))
                .first();
        line.locator("summary").click();
        line.getByLabel("Ngày làm").fill(on);
        line.getByLabel("Người thực hiện").fill(by);
        line.getByLabel("Cách làm").fill(manner);
        line.locator("details button").click();
    }

    void classifies(int person, String posts) {
        opensTheVote();
        turnsTo("Công khai");
        page.locator("#class-" + person).selectOption(posts);
        page.locator("form", new Page.LocatorOptions().setHas(page.locator("#class-" + person)))
                .locator("button")
                .click();
    }

    /** The person voted on has the sheet in hand. */
    void givesTheSheet(int person, String on) {
        opensTheVote();
        turnsTo("Công khai");
        page.locator("details", new Page.LocatorOptions().setHas(page.locator("#sheet-on-" + person)))
                .locator("summary")
                .click();
        page.locator("#sheet-on-" + person).fill(on);
        page.locator("details[open] button").click();
    }

    void looksAtTheDisclosure(String... words) {
        opensTheVote();
        turnsTo("Công khai");
        sees(words);
        looksOver("disclosure");
    }

    /** What goes to the competent level, and nowhere else. */
    void looksAtTheBands(String... words) {
        opensTheVote();
        turnsTo("Gửi cấp có thẩm quyền");
        sees(words);
        sees("Việc xem xét, quyết định thuộc cấp có thẩm quyền");
        looksOver("competent-level");
    }

    void sendsTheReport(String document, String on, String by, String state) {
        page.locator("#sent-document").fill(document);
        page.locator("#sent-on").fill(on);
        page.locator("#sent-by").fill(by);
        press("Ghi đã gửi");
        sees(state, document);
    }

    /** What the competent level decided, in its own words. */
    void recordsTheDecision(int person, String document, String on, String words) {
        page.locator("details", new Page.LocatorOptions().setHas(page.locator("#document-" + person)))
                .locator("summary")
                .click();
        page.locator("#document-" + person).fill(document);
        page.locator("#on-" + person).fill(on);
        page.locator("#words-" + person).fill(words);
        page.locator("details[open] button").click();
        sees(document, words);
        looksOver("decision-recorded");
    }

    void asksToSeal() {
        opensTheVote();
        turnsTo("Lưu trữ");
        looksOver("seal");
        press("Gửi chủ trì xác nhận");
        sees("đã yêu cầu lúc");
    }

    Path savesTheArchive() {
        opensTheVote();
        turnsTo("Lưu trữ");
        press("Kiểm lại");
        sees("PASS");
        looksOver("archive");
        return saves(() -> follow("Tải hồ sơ"));
    }

    /** Everything is only read from now on. */
    void canChangeNothingMore() {
        opensTheVote();
        turnsTo("Công khai");
        assertThat(page.locator("main")).isVisible();
    }
}
