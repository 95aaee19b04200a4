package vn.tinnhiem.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Đại biểu cấp trên được mời giám sát: watches, and has no button. */
final class Observer extends SignedIn {

    Observer(Office office, Page page) {
        super(office, page);
    }

    void watchesTheConference(String... words) {
        opensTheVote();
        turnsTo("Hội nghị");
        sees(words);
        assertThat(page.locator("main button").count()).isZero();
        looksOver("observer-conference");
    }

    /** How far the count is, and nobody's number. */
    void watchesTheCount(String... words) {
        opensTheVote();
        turnsTo("Tiến độ");
        sees(words);
        doesNotSee("%");
        looksOver("observer-progress");
    }

    void seesNoResultYet() {
        opensTheVote();
        turnsTo("Kết quả");
        sees("Chưa chốt");
        doesNotSee("%");
    }
}
