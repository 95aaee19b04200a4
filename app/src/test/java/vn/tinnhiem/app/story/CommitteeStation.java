package vn.tinnhiem.app.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;

/** Một bàn kiểm phiếu: two elected members at a machine, without an account, for two hours. */
final class CommitteeStation extends Desk {

    private CommitteeStation(Office office) {
        super(office, agreeable(office.window()));
    }

    /** Two members open the station's page with the six digits, choose their names, and read three digits to the chair. */
    static CommitteeStation of(Office office, String code, Chair chair, String... members) {
        CommitteeStation station = new CommitteeStation(office);
        station.page.navigate("/station");
        station.write("Mã 6 chữ số", code);
        station.looksOver("station-door");
        station.press("Mở bàn");
        for (String member : members) {
            station.page
                    .locator(".choice", new Page.LocatorOptions().setHasText(member))
                    .locator("input")
                    .check();
        }
        station.looksOver("station-names");
        station.press("Xin mở bàn");
        station.looksOver("station-waiting");
        chair.confirms(station.page.locator(".digits").innerText());
        station.page.waitForURL("**/station/batches");
        return station;
    }

    private void turnsToTheStations(String entry) {
        page.locator(".station-nav")
                .first()
                .getByText(entry, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** The sheets of the box in batches; how they are entered. */
    void divides(int sheetsOfABatch, String method, int batches) {
        page.getByLabel("Số tờ mỗi xấp").first().selectOption(Integer.toString(sheetsOfABatch));
        page.getByLabel("Cách nhập").first().selectOption(method(method));
        looksOver("batches-to-divide");
        press("Chia xấp");
        assertThat(page.locator("table tbody tr")).hasCount(batches);
        looksOver("batches");
    }

    /** Another way for one batch, while nobody has begun it. */
    void chooses(int batch, String method) {
        Locator row = row(batch);
        row.locator("summary").click();
        row.getByLabel("Cách nhập").selectOption(method(method));
        row.locator("form", new Locator.LocatorOptions().setHas(page.locator("select[name=method]")))
                .locator("button")
                .click();
        assertThat(row(batch)).containsText(method);
    }

    private static com.microsoft.playwright.options.SelectOption method(String words) {
        return new com.microsoft.playwright.options.SelectOption().setLabel(words);
    }

    private Locator row(int batch) {
        return page.locator("table tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                "th", new Page.LocatorOptions().setHasText(Pattern.compile("^" + batch + "$")))));
    }

    void begins(int batch, int entry) {
        turnsToTheStations("Xấp phiếu");
        row(batch)
                .getByText("Nhập lần " + entry, new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForURL("**/entries/**");
    }

    /** Each ballot as its marks from the first name to the last: 1 2 3, 0 none, 4 several, X struck out, ? for the committee. */
    void types(List<String> ballots) {
        for (String ballot : ballots) {
            for (char mark : ballot.toCharArray()) {
                page.keyboard().press(String.valueOf(mark));
            }
            page.keyboard().press("Enter");
        }
        assertThat(page.locator("#unsaved")).hasText("đã lưu");
    }

    /** One key takes the last ballot back, to be typed again. */
    void takesTheLastBallotBack(String again) {
        page.keyboard().press("u");
        assertThat(page.locator("#say")).containsText("Đã bỏ");
        for (int i = 0; i < again.length(); i++) {
            page.keyboard().press("Backspace");
        }
        types(List.of(again));
    }

    /** Is told that a ballot differs from the first entry, and not what stood there. */
    void isToldThatItDiffers(int ballot) {
        assertThat(page.locator("#again")).containsText(ballot + ": khác với lần nhập thứ nhất");
        looksOver("keys-differs");
    }

    void looksAtTheKeys() {
        looksOver("keys");
    }

    void endsTheEntry() {
        looksOver("keys-end");
        page.keyboard().press("Enter");
        page.waitForURL("**/station/batches");
    }

    /**
     * The piles of a batch, counted: sheets set aside, sheets with a name added, then of each person valid, invalid and the
     * three levels.
     */
    void counts(int setAside, int added, int[]... persons) {
        page.locator("#setAside").fill(Integer.toString(setAside));
        page.locator("#added").fill(Integer.toString(added));
        List<String> columns = List.of("valid", "invalid", "high", "confidence", "low");
        for (int person = 0; person < persons.length; person++) {
            for (int column = 0; column < columns.size(); column++) {
                if (persons[person][column] != 0) {
                    page.locator("input[name=" + columns.get(column) + "-" + (person + 1) + "]")
                            .fill(Integer.toString(persons[person][column]));
                }
            }
        }
        page.getByText("Điền 0 vào ô trống").click();
        looksOver("totals");
    }

    /** Only what the two entries saw differently comes back, empty. */
    void countsAgain(int person, int... numbers) {
        List<String> columns = List.of("valid", "invalid", "high", "confidence", "low");
        looksOver("totals-third");
        for (int column = 0; column < columns.size(); column++) {
            page.locator("input[name=" + columns.get(column) + "-" + person + "]")
                    .fill(Integer.toString(numbers[column]));
        }
    }

    void sendsTheTotals() {
        press("Gửi lần nhập này");
        page.waitForURL("**/station/batches");
    }

    void isToldThatTheSumIsWrong(String words) {
        assertThat(page.locator("#totals")).containsText(words);
        looksOver("totals-wrong");
    }

    void seesTheBatch(int batch, String state) {
        turnsToTheStations("Xấp phiếu");
        assertThat(row(batch)).containsText(state);
        looksOver("batch-" + batch);
    }

    /** The next ballot of the queue: one key answers, a few words say why, two members sign for it. */
    void decides(String question, String key, String reason) {
        sees(question);
        looksOver("doubt-" + key);
        page.keyboard().press(key);
        assertThat(page.locator("#reason")).isFocused();
        page.keyboard().type(reason);
        page.keyboard().press("Enter");
    }

    void turnsToTheDoubts(int waiting) {
        turnsToTheStations("Phiếu cần xem xét");
        sees("còn " + waiting + " tờ");
    }

    void hasDecidedAll() {
        assertThat(page.locator("main .empty")).isVisible();
        looksOver("doubts-decided");
    }

    /** The sums so far, for the stations alone. */
    void looksAtTheSums(String... numbers) {
        turnsToTheStations("Tạm tính");
        sees("TẠM TÍNH");
        sees(numbers);
        looksOver("sums");
    }

    void readsTheJournal(String... words) {
        turnsToTheStations("Nhật ký nhập phiếu");
        sees(words);
        looksOver("journal");
    }

    /** Cannot close while a difference has no explanation. */
    void cannotCloseYet(String... codes) {
        turnsToTheStations("Chốt kết quả");
        sees(codes);
        sees("Chưa chốt được");
        looksOver("closing");
    }

    void explains(String difference, String words) {
        page.locator("#explain-" + difference).fill(words);
        page.locator("form", new Page.LocatorOptions().setHas(page.locator("#explain-" + difference)))
                .locator("button")
                .click();
        sees("Chênh lệch đã giải trình", words);
    }

    /** The head's station closes: the result is official. */
    void closesTheCount() {
        turnsToTheStations("Chốt kết quả");
        looksOver("closing-ready");
        press("Chốt kết quả: CHÍNH THỨC");
        sees("CHÍNH THỨC");
        looksOver("closed");
    }

    /** Printed covers of the batches. */
    void looksAtTheCovers() {
        follow("In tờ bìa xấp");
        looksOver("covers");
        follow("Xấp phiếu");
    }

    /** Scanning is a story of its own. */
    ScanStation scans() {
        turnsToTheStations("Quét phiếu");
        return new ScanStation(office, page);
    }
}
