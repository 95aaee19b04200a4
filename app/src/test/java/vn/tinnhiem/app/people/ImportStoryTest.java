package vn.tinnhiem.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.files.Books;
import vn.tinnhiem.app.organization.Bodies;
import vn.tinnhiem.app.organization.Body;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeBrowser;
import vn.tinnhiem.app.serve.RunningOffice;

@DisplayName("Văn thư lập cơ quan rồi nhập danh bạ từ một tệp Excel lộn xộn")
class ImportStoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @TempDir
    Path folder;

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

    private Path workbook() throws IOException {
        return Books.xlsx(folder, sheet -> {
            Books.row(sheet, 1, "UBND TỈNH MẪU");
            Books.row(sheet, 3, "DANH SÁCH CÁN BỘ, CÔNG CHỨC SỞ MẪU");
            Books.row(sheet, 5, "TT", "Họ và tên", "", "Ngày sinh", "Chức danh", "Nhóm", "Mã CB", "Điện thoại");
            Books.row(sheet, 6, "(1)", "(2)", "", "(3)", "(4)", "(5)", "(6)", "(7)");
            Books.row(sheet, 7, 1, "NguyÔn ThÞ", "§­êng", "2/9/75", "Gi¸m ®èc", "Ban Gi¸m ®èc", "CB-1", "0900000001");
            Books.row(
                    sheet,
                    8,
                    2,
                    "TrÇn V¨n",
                    "Hoµ",
                    "1.5.1980",
                    "Phã Gi¸m ®èc; BÝ th­ Chi bé",
                    "Ban Gi¸m ®èc",
                    "CB-2",
                    "0900000002");
            Books.row(
                    sheet,
                    9,
                    3,
                    "Lª ThÞ",
                    "Én",
                    "31/02/1985",
                    "Tr­ëng phßng",
                    "Tr­ëng c¸c phßng",
                    "CB-3",
                    "0900000003");
            Books.row(sheet, 10, "", "Tæng céng: 3 ng­êi");
            sheet.addMergedRegion(CellRangeAddress.valueOf("B5:C5"));
        });
    }

    @Test
    @EnabledIf("browser")
    @DisplayName("Từ chưa có gì: cơ quan, tệp TCVN3 gộp ô, chọn cột, xem trước, quyết định, xác nhận, tìm không dấu")
    void fromNothing() throws IOException {
        try (OfficeBrowser browser = new OfficeBrowser(office)) {
            Page page = browser.signedIn(Role.SECRETARIAT);
            page.navigate("/bodies");
            browser.picture(page, "people-01-bodies-empty");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Thêm cơ quan"))
                    .click();
            page.getByLabel("Tên cơ quan").fill("Sở Mẫu");
            page.getByLabel("Viết tắt").fill("SM");
            page.getByLabel("Địa danh").fill("Mẫu");
            page.getByLabel("Từ ngày").fill("01/01/2021");
            browser.picture(page, "people-02-body-new");
            press(page, "Lưu");
            assertThat(page.getByRole(AriaRole.ROWHEADER).first().innerText()).contains("Sở Mẫu");
            Body body = office.bean(Bodies.class).all(TODAY).getFirst();

            page.navigate("/people/" + body.id());
            browser.picture(page, "people-03-empty");
            press(page, "Nhập từ tệp");
            page.getByLabel("Tệp danh sách").setInputFiles(workbook());
            browser.picture(page, "people-04-dialog");
            press(page, "Gửi tệp");

            browser.picture(page, "people-05-columns");
            assertThat(field(page, "B5").inputValue()).isEqualTo("FAMILY");
            assertThat(field(page, "C5").inputValue()).isEqualTo("GIVEN");
            assertThat(field(page, "D5").inputValue()).isEqualTo("BORN");
            assertThat(field(page, "H5").inputValue()).isEmpty();
            assertThat(page.content()).contains("Nguyễn Thị", "Đường", "Trưởng phòng");
            press(page, "Xem trước");

            browser.picture(page, "people-06-preview-open");
            assertThat(page.content()).contains("F316");
            page.getByLabel("Không nhập dòng này").first().check();
            press(page, "Lưu lựa chọn");
            browser.picture(page, "people-07-preview-ready");
            assertThat(page.content()).contains("Nguyễn Thị Đường", "02/09/1975", "01/05/1980");
            page.onDialog(dialog -> dialog.accept());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nhập 2 người vào danh bạ"))
                    .click();
            browser.picture(page, "people-08-imported");

            page.getByLabel("Tìm họ tên, mã").fill("nguyen thi duong");
            press(page, "Tìm");
            assertThat(page.getByRole(AriaRole.ROWHEADER).allInnerTexts()).hasSize(1);
            assertThat(page.getByRole(AriaRole.ROWHEADER).first().innerText()).contains("Nguyễn Thị Đường");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nguyễn Thị Đường"))
                    .click();
            browser.picture(page, "people-09-person");

            again(page, browser, body);
            phone(page, browser, body);
            browser.wasQuiet();
        }
        assertThat(files(office.data().resolve("uploads").resolve("people"))).isZero();
    }

    /** The same people again, in Unicode, one under the new place of the tone, one with another birth date. */
    private void again(Page page, OfficeBrowser browser, Body body) throws IOException {
        Path file = Files.writeString(folder.resolve("lan-2.csv"), """
                STT;Họ và tên;Ngày sinh;Chức vụ;Thành phần
                1;Nguyễn Thị Đường;02/09/1975;Chủ tịch Hội đồng;Ban Giám đốc
                2;Trần Văn Hòa;01/05/1980;Phó Giám đốc;Ban Giám đốc
                3;Đinh Thị Ớt;03/03/1990;Chuyên viên;Công chức
                """);
        page.navigate("/people/" + body.id());
        press(page, "Nhập từ tệp");
        page.getByLabel("Tệp danh sách").setInputFiles(file);
        press(page, "Gửi tệp");
        press(page, "Xem trước");
        browser.picture(page, "people-10-near");
        Locator near = page.getByRole(AriaRole.GROUP);
        assertThat(near.innerText()).contains("Trần Văn Hoà");
        near.getByLabel("Cùng người với, trong danh bạ").check();
        press(page, "Lưu lựa chọn");
        browser.picture(page, "people-11-changes");
        assertThat(page.content()).contains("Chủ tịch Hội đồng");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nhập 3 người vào danh bạ"))
                .click();
        assertThat(office.bean(Directory.class).of(body.id(), TODAY))
                .extracting(DirectoryPerson::name)
                .containsExactly("Nguyễn Thị Đường", "Trần Văn Hòa", "Đinh Thị Ớt");
    }

    private void phone(Page page, OfficeBrowser browser, Body body) {
        page.setViewportSize(390, 800);
        page.navigate("/people/" + body.id());
        browser.picture(page, "people-12-phone");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    private static Locator field(Page page, String place) {
        return page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.CELL,
                                new Page.GetByRoleOptions().setName(place).setExact(true))))
                .locator("select[name^=column]");
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static long files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}
