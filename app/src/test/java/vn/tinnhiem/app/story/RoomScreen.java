package vn.tinnhiem.app.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** Màn hình phòng họp, trên máy chiếu 720p: nobody signs in at it, nobody touches it but to turn a page. */
final class RoomScreen extends Desk {

    RoomScreen(Office office, Page page, String address) {
        super(office, page);
        page.setViewportSize(1280, 720);
        page.navigate(address);
    }

    /** Shows these words by itself, without being asked again. */
    void shows(String picture, String... words) {
        sees(words);
        looksOver("room-" + picture);
    }

    /** Nothing of the result is here yet. */
    void tellsNobodysNumbers() {
        doesNotSee("%");
    }

    /** The next person's page: name, then each level's count over its base and percentage. */
    void turnsToThePage(String name, List<String> numbers) {
        page.keyboard().press("ArrowRight");
        Locator slide = page.locator(".slide.current");
        assertThat(slide).containsText(name);
        for (String each : numbers) {
            assertThat(slide).containsText(each);
        }
        looksOver("room-person");
    }

    void turnsToTheTable(String... numbers) {
        page.keyboard().press("ArrowRight");
        Locator slide = page.locator(".slide.current");
        for (String each : numbers) {
            assertThat(slide).containsText(each);
        }
        looksOver("room-table");
        page.keyboard().press("End");
        looksOver("room-chart");
    }
}
