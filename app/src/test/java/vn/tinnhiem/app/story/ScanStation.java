package vn.tinnhiem.app.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.file.Path;

/** Bàn kiểm phiếu có máy quét: files in, what the machine is not sure of decided, batches drawn by dice for the hand. */
final class ScanStation extends Desk {

    private static final int READING = 90_000;

    ScanStation(Office office, Page page) {
        super(office, page);
    }

    /** Sends the scanner's file; the machine reads it while everybody watches. */
    void sends(Path scan, int sheetsWaiting) {
        looksOver("scans-empty");
        page.locator("#files").setInputFiles(scan);
        assertThat(page.locator("main")).containsText("đọc xong", new ContainsTextOptions().setTimeout(READING));
        if (sheetsWaiting > 0) {
            sees("Xem " + sheetsWaiting + " tờ chờ quyết định");
        }
        looksOver("scans-read");
    }

    void isReadyForTheCount() {
        page.locator(".scan-nav a").first().click();
        looksOver("scans-ready");
    }

    /** The committee rolls a die; which batch is entered by hand as well follows from its faces, and prints. */
    void draws(int batches, String faces, String drawn) {
        follow("Bốc thăm xấp nhập tay");
        write("Bốc mấy xấp", Integer.toString(batches));
        press("Bắt đầu bốc thăm");
        page.locator("#dice").fill(faces);
        press("Ghi lần đổ");
        sees("Các xấp phải nhập tay: " + drawn);
        looksOver("scan-draw");
        page.locator("main a", new Page.LocatorOptions().setHasText("Về trang quét"))
                .first()
                .click();
    }

    void takesThemIntoTheCount() {
        press("Đưa vào, nhập tay các xấp đã bốc");
        looksOver("scan-taken");
        page.waitForURL("**/station/batches");
    }
}
