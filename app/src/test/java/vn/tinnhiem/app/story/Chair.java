package vn.tinnhiem.app.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** Chủ trì: approves, leads the conference step by step, confirms stations, releases the result, seals. */
final class Chair extends SignedIn {

    Chair(Office office, Page page) {
        super(office, page);
    }

    /** Reads what will be kept as it is, accepts each warning, approves. */
    void approvesThePlan(String... words) {
        opensTheVote();
        follow("Phê duyệt, phiên bản");
        sees(words);
        page.locator("input[name=accept]").all().forEach(box -> box.check());
        looksOver("approve");
        press("Phê duyệt phiên bản 1");
        sees("Đã phê duyệt, phiên bản 1");
        looksOver("approved");
    }

    /** Tries to open it: the program says why it cannot be. */
    void cannotOpenTheConference(String code) {
        opensTheVote();
        turnsTo("Hội nghị");
        press("Khai mạc hội nghị");
        assertThat(page.locator(".told")).containsText(code);
        looksOver("no-quorum");
    }

    void opensTheConference() {
        opensTheVote();
        turnsTo("Hội nghị");
        looksOver("conference-before");
        step("Khai mạc hội nghị", "Cơ quan tham mưu báo cáo tổng hợp");
    }

    void hearsTheSummary() {
        step("Đã báo cáo xong", "Bầu ban kiểm phiếu");
    }

    void announcesTheCommittee() {
        opensTheVote();
        turnsTo("Hội nghị");
        looksOver("committee");
        step("Công bố ban kiểm phiếu", "Phát phiếu");
    }

    /** Ballots go out: from here on the attendance stands. */
    void handsOut(String ballotsGoOut) {
        looksOver("hand-out");
        step(ballotsGoOut, "Ghi phiếu và bỏ phiếu");
    }

    void letsThemVote() {
        looksOver("handed-out");
        step("Phát xong, mời bỏ phiếu", "Đóng hòm phiếu");
    }

    void closesTheBox() {
        opensTheVote();
        turnsTo("Hội nghị");
        looksOver("voting");
        step("Đóng hòm phiếu", "Đếm và công bố số phiếu thu về");
    }

    /** Sheets out of the box, counted unread; announced before anybody reads a mark. */
    void announcesCollected(String ballot, int collected, int unused, int found) {
        fillsCollected(ballot, collected, unused, found);
        looksOver("collected");
        step("Công bố số phiếu thu về", "Công bố kết quả");
        looksOver("collected-announced");
    }

    /** A number that cannot be is refused, and what was typed stays. */
    void isToldThatThisCannotBe(String ballot, int collected, int unused, int found, String code) {
        fillsCollected(ballot, collected, unused, found);
        press("Công bố số phiếu thu về");
        assertThat(page.locator(".told")).containsText(code);
        looksOver("impossible");
    }

    void fillsCollected(String ballot, int collected, int unused, int found) {
        page.locator("#collected-" + ballot).fill(Integer.toString(collected));
        page.locator("#unused-" + ballot).fill(Integer.toString(unused));
        page.locator("#found-" + ballot).fill(Integer.toString(found));
    }

    private void step(String button, String next) {
        press(button);
        assertThat(page.locator("#next-title")).hasText(next);
    }

    /** The link for the room's projector. */
    RoomScreen opensTheRoomScreen() {
        opensTheVote();
        turnsTo("Màn hình phòng");
        press("Lập đường dẫn");
        looksOver("room-link");
        Page screen = page.waitForPopup(() -> follow("Mở màn hình"));
        String address = screen.url();
        screen.close();
        return new RoomScreen(office, office.window(), address);
    }

    /** The six digits that stations are opened with. */
    String readsTheCodeForStations() {
        opensTheVote();
        turnsTo("Bàn kiểm phiếu");
        looksOver("stations");
        return page.locator(".digits-inline").innerText().replace(" ", "");
    }

    /** Two members read three digits aloud; they are the same here. */
    void confirms(String digits) {
        opensTheVote();
        turnsTo("Bàn kiểm phiếu");
        page.getByText(digits).first().waitFor();
        looksOver("station-asked");
        press("Đúng số này: xác nhận");
        sees("Đã xác nhận");
    }

    /** The chair sees nobody's number before the committee closes. */
    void seesNoResultYet() {
        opensTheVote();
        turnsTo("Kết quả");
        sees("Chưa chốt");
        doesNotSee("%");
        looksOver("result-not-yet");
    }

    /** Looks at the result and lets the room see it. */
    void releasesTheResult(String... words) {
        opensTheVote();
        turnsTo("Kết quả");
        sees(words);
        assertThat(page.locator(".chart svg").first()).isVisible();
        looksOver("result");
        press("Cho công bố kết quả");
        sees("Đã cho công bố");
    }

    void isWarnedBeforeTheResult(String code) {
        opensTheVote();
        turnsTo("Kết quả");
        sees(code);
        looksOver("telling");
        press("Tôi hiểu, mở kết quả");
    }

    void endsTheConference() {
        opensTheVote();
        turnsTo("Hội nghị");
        press("Bế mạc hội nghị");
        sees("Hội nghị đã bế mạc");
        looksOver("ended");
    }

    /** What the secretariat asked to seal is sealed. */
    void seals() {
        opensTheVote();
        turnsTo("Lưu trữ");
        looksOver("seal-asked");
        press("Xác nhận và niêm phong");
        sees("Đã niêm phong");
        looksOver("sealed");
    }
}
