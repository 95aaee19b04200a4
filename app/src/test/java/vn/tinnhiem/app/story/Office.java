package vn.tinnhiem.app.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import vn.tinnhiem.app.serve.OfficeBrowser;
import vn.tinnhiem.app.serve.RunningOffice;

/** Văn phòng vừa cài chương trình: an installation of its own, the browser on its machines, and a folder for what is downloaded. */
final class Office implements AutoCloseable {

    /** Of everybody in the stories; each account sets it by itself. */
    static final String PASSWORD = "chim se dau canh khe";

    private final RunningOffice running = RunningOffice.start();
    private final OfficeBrowser browser = new OfficeBrowser(running);
    private final Path downloads;
    private final String story;
    private final List<String> barriers = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int pictures;

    private Office(String story) {
        this.story = story;
        PlaywrightAssertions.setDefaultAssertionTimeout(Desk.PATIENCE);
        try {
            this.downloads = Files.createTempDirectory("tinnhiem-" + story);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Nothing is in it yet, not even an account.
     *
     * @param story as "tay-ninh", the beginning of its pictures' names
     */
    static Office empty(String story) {
        return new Office(story);
    }

    /** Whoever sits at the server opens the link that the program printed, and becomes the administrator. */
    Administrator firstStart(String name, String login) {
        Administrator administrator = new Administrator(this, browser.window());
        administrator.opens(running.application().setupPath().orElseThrow(), name, login);
        return administrator;
    }

    /** A window of somebody whom the program does not know yet. */
    Page window() {
        return browser.window();
    }

    RunningOffice running() {
        return running;
    }

    Path downloads() {
        return downloads;
    }

    /** Keeps a picture of a page seen for the first time, in the order of the story, and holds it against WCAG 2.2. */
    void shows(Page page, String name) {
        if (!seen.add(name)) {
            return;
        }
        pictures++;
        page.evaluate("() => Promise.allSettled([...document.images].map(each => each.decode()))");
        browser.picture(page, String.format(Locale.ROOT, "%s-%02d-%s", story, pictures, name));
        try {
            browser.isAccessible(page);
        } catch (AssertionError found) {
            barriers.add(name + ": " + found.getMessage());
        }
    }

    /** No page shut anybody out, no window called another host, no script failed. */
    void wasQuietAndOpenToEverybody() {
        Assertions.assertThat(barriers).isEmpty();
        browser.wasQuiet();
    }

    @Override
    public void close() {
        browser.close();
        running.close();
        try (Stream<Path> files = Files.walk(downloads)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
