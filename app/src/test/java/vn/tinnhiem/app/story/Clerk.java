package vn.tinnhiem.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** Cán bộ cơ quan tham mưu, những tuần trước: bodies, people, the plan with its two lists. */
final class Clerk extends SignedIn {

    Clerk(Office office, Page page) {
        super(office, page);
    }

    /** A body and, when it is not empty, the one above it, which stands in the list already. */
    void addsABody(String name, String abbreviation, String place, String superior) {
        goesTo("Cơ quan");
        follow("Thêm cơ quan");
        write("Tên cơ quan", name);
        write("Viết tắt", abbreviation);
        write("Địa danh", place);
        write("Từ ngày", "01/01/2020");
        if (!superior.isEmpty()) {
            field("Cấp trên trực tiếp")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(superior));
        }
        looksOver("body-new");
        press("Lưu");
        sees(name);
    }

    /** Sends the list of a body's people, looks at every row before anything is written, and confirms. */
    void importsPeople(String body, Path workbook, int people) {
        goesTo("Danh bạ");
        looksOver("people-bodies");
        follow(body);
        press("Nhập từ tệp");
        page.getByLabel("Tệp danh sách").setInputFiles(workbook);
        looksOver("import-file");
        press("Gửi tệp");
        looksOver("import-columns");
        press("Xem trước");
        sees("Chưa có gì được ghi");
        looksOver("import-preview");
        press("Nhập " + people + " người vào danh bạ");
        sees("Đã nhập: " + people + " người");
        looksOver("people");
    }

    /** Finds somebody as one types without an accent. */
    void finds(String typed, String name) {
        write("Tìm họ tên, mã", typed);
        press("Tìm");
        assertThat(page.getByRole(AriaRole.ROWHEADER).allInnerTexts()).hasSize(1);
        sees(name);
        write("Tìm họ tên, mã", "");
        press("Tìm");
    }

    Path savesTheDirectory() {
        return saves(() -> follow("Tải về .xlsx"));
    }

    /** Begins a vote from a plan of the catalogue. */
    void beginsAVote(String template, String day) {
        goesTo("Lập cuộc lấy phiếu");
        page.locator("input[value=" + template + "]").check();
        write("Ngày lấy phiếu (ngày/tháng/năm)", day);
        page.locator("input[value=real]").first().check();
        looksOver("vote-new");
        press("Lập bản thảo");
        sees("Việc, người, hạn, căn cứ");
    }

    /** A line of the table of duties: who, by what day, on what ground. */
    void readsTheDuty(String task, String... words) {
        for (String each : words) {
            com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator("#deadlines-" + task))
                    .containsText(each);
        }
    }

    /** Sets fields of one part of the plan, by their labels. */
    void writesIntoThePlan(String section, String... labelsAndValues) {
        var part = page.locator("#fields-" + section);
        // A person opens a part of a page that stands: fonts that come late move it.
        page.waitForLoadState();
        page.waitForFunction("document.fonts.status === 'loaded'");
        if (!Boolean.TRUE.equals(part.locator("details").evaluate("each => each.open"))) {
            part.locator("summary").first().click();
        }
        for (int i = 0; i < labelsAndValues.length; i += 2) {
            var field = part.getByLabel(
                            labelsAndValues[i],
                            new com.microsoft.playwright.Locator.GetByLabelOptions().setExact(false))
                    .first();
            if (field.evaluate("each => each.tagName").equals("SELECT")) {
                field.selectOption(
                        new com.microsoft.playwright.options.SelectOption().setLabel(labelsAndValues[i + 1]));
            } else {
                field.fill(labelsAndValues[i + 1]);
            }
        }
        // The findings that come while one types move the page: a person presses when it is still.
        page.waitForCondition(() -> page.locator(".htmx-request").count() == 0);
        part.locator("button").last().click();
        sees("Đã lưu.");
    }

    /** Takes the list of those voted on from a file, after looking at it. */
    void listsThoseVotedOn(Path workbook, String... names) {
        turnsTo("Người được lấy phiếu");
        looksOver("subjects-empty");
        takesAList(workbook, "subjects-preview");
        sees(names);
        looksOver("subjects");
    }

    /** Takes the list of voters from the directory's own file. */
    void listsTheVoters(Path workbook, int voters) {
        turnsTo("Người ghi phiếu");
        takesAList(workbook, "voters-preview");
        sees("Thấy " + voters + " trong " + voters + " người");
        looksOver("voters");
    }

    private void takesAList(Path workbook, String picture) {
        page.getByLabel("Tệp .xlsx hoặc .csv").setInputFiles(workbook);
        press("Đọc và xem trước");
        sees("Chưa có gì được ghi.");
        looksOver(picture);
        press("Thay danh sách");
    }

    /** The invitation fixes another day: what moves with it is shown before it moves. */
    void movesTheVoteDay(String day, String... words) {
        turnsTo("Kế hoạch");
        follow("Dời ngày lấy phiếu");
        write("Ngày lấy phiếu mới (ngày/tháng/năm)", day);
        press("Xem trước và sau");
        sees(words);
        looksOver("vote-day");
        press("Dời sang ngày " + day);
        sees(day);
    }

    void readsThePlan(String... words) {
        turnsTo("Kế hoạch");
        sees(words);
        looksOver("plan");
    }

    /** The plan as a document to sign, which says these words in Word and in PDF, and as a calendar. */
    void savesThePlan(String... words) {
        assertThat(ResultFiles.word(saves(() -> follow("Word")))).contains(words);
        assertThat(ResultFiles.pdf(saves(() -> follow("PDF")))).contains(words);
        saves(() -> follow("lịch các hạn (.ics)"));
    }

    /** The secretariat cannot approve. */
    void findsNoButtonToApprove() {
        follow("Phê duyệt, phiên bản");
        sees("Chủ trì phê duyệt ở trang này");
        assertThat(named(AriaRole.BUTTON, "Phê duyệt phiên bản 1").count()).isZero();
    }

    /** On the day itself, at the door and beside the chair. */
    Hall goesToTheHall() {
        return new Hall(office, page);
    }

    /** When it is over: papers, originals, the way upward, the archive. */
    Papers goesToThePapers() {
        return new Papers(office, page);
    }
}
