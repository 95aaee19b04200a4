package vn.tinnhiem.app.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** Một người ngồi trước một màn hình: what hands and eyes do, the same for everybody. Questions of the program are answered yes. */
abstract class Desk {

    /** Milliseconds: an office's machine may be busy with other things. */
    static final int PATIENCE = 30_000;

    final Office office;
    final Page page;

    Desk(Office office, Page page) {
        this.office = office;
        this.page = page;
    }

    static Page agreeable(Page page) {
        page.onDialog(Dialog::accept);
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    /** Sees these words on the page, now or when it has caught up. */
    final void sees(String... words) {
        for (String each : words) {
            assertThat(page.locator("main")).containsText(each);
        }
    }

    final void doesNotSee(String words) {
        assertThat(page.locator("main")).not().containsText(words);
    }

    /** Looks the page over: a picture of it is kept, and it is held against WCAG. */
    final void looksOver(String picture) {
        office.shows(page, picture);
    }

    final void press(String button) {
        named(AriaRole.BUTTON, button).click();
    }

    final void follow(String link) {
        named(AriaRole.LINK, link).click();
    }

    final void write(String label, String value) {
        field(label).fill(value);
    }

    final Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Opens a part that is folded up. */
    final void unfold(String summary) {
        page.locator("summary", new Page.LocatorOptions().setHasText(summary))
                .first()
                .click();
    }

    final Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** From the head of every page. */
    final void goesTo(String entry) {
        page.locator(".masthead")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(entry).setExact(true))
                .click();
    }

    /** To one of the pages of the vote. */
    final void turnsTo(String tab) {
        page.locator(".vote-steps")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(tab).setExact(true))
                .click();
    }

    /** Opens the vote from the first page. */
    final void opensTheVote() {
        goesTo("Trang chủ");
        page.locator("article h2 a").first().click();
    }

    final Path saves(Runnable press) {
        Download download = page.waitForDownload(press);
        Path file = office.downloads().resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }
}
