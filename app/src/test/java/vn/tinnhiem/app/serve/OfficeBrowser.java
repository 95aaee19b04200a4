package vn.tinnhiem.app.serve;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import vn.tinnhiem.app.routes.Role;

/** Chromium của Debian, điều khiển bằng Playwright. Every window notes what it asked other hosts for: nothing may be. */
public final class OfficeBrowser implements AutoCloseable {

    private static final String AXE = axe();
    /** Tiles of the hall's screen that do not show all that stands in them. */
    private static final String CUT = """
            () => [...document.querySelectorAll('.tiles > div')]
              .filter(each => each.scrollWidth > each.clientWidth).map(each => each.textContent)
            """;

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--lang=vi",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(FLAGS));
    private final RunningOffice office;
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    public OfficeBrowser(RunningOffice office) {
        this.office = office;
    }

    /** Whether there is a browser on this machine. */
    public static boolean there() {
        return Files.isExecutable(CHROMIUM);
    }

    /** A window of somebody who is not signed in. */
    public Page window() {
        return window(1280, 900);
    }

    /** A window on the session of a caller, reading this language. */
    Page windowOf(OfficeCaller caller, String language) {
        return windowOf(caller, language, 1366, 768);
    }

    /** A window of this size on the session of a caller, reading this language. */
    Page windowOf(OfficeCaller caller, String language, int width, int height) {
        Page page = window(width, height);
        List<Cookie> cookies = new ArrayList<>();
        cookies.add(new Cookie("tinnhiem-lang", language).setUrl(office.address() + "/"));
        for (String name : List.of("tinnhiem", "tinnhiem-station")) {
            caller.cookie(name).ifPresent(value -> cookies.add(new Cookie(name, value).setUrl(office.address() + "/")));
        }
        page.context().addCookies(cookies);
        return page;
    }

    private Page window(int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(office.address())
                .setLocale("vi-VN")
                .setViewportSize(width, height));
        context.setDefaultTimeout(10_000);
        Page page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith(office.address())
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                elsewhere.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            // A refusal is an answer, not a fault.
            if (message.type().equals("error") && !message.text().matches(".*status of (401|422).*")) {
                broken.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> broken.add(page.url() + ": " + error));
        return page;
    }

    /** A window of somebody signed in with these roles. */
    public Page signedIn(Role... roles) {
        Page page = window();
        page.navigate("/sign-in");
        page.getByLabel("Tên đăng nhập").fill(office.login(roles));
        page.getByLabel("Mật khẩu").fill(RunningOffice.PASSWORD);
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Đăng nhập"))
                .click();
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    /** Keeps a picture of the whole page under {@code target/screens}; no number of the hall's tiles is cut off on it. */
    public void picture(Page page, String name) {
        Assertions.assertThat((List<?>) page.evaluate(CUT)).as(name).isEmpty();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screens").resolve(name + ".png")));
    }

    /** Soát WCAG 2.2 A/AA: what axe finds on the page as it stands, each with the place. */
    public void isAccessible(Page page) {
        Assertions.assertThat(violations(page)).as(page.url()).isEmpty();
    }

    /** As {@link #isAccessible}, for whoever goes on. */
    List<String> violations(Page page) {
        return violations(page, true);
    }

    /** @param contrast whether colours are looked at too, which takes the longest and is the same in every language */
    List<String> violations(Page page, boolean contrast) {
        page.evaluate(AXE);
        Object found = page.evaluate("""
                async contrast => (await axe.run(document, {
                  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                  resultTypes: ['violations'],
                  preload: false,
                  rules: { 'color-contrast': { enabled: contrast } },
                })).violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ' ' + n.failureSummary))
                """, contrast);
        return ((List<?>) found).stream().map(each -> page.url() + " " + each).toList();
    }

    private static String axe() {
        try (InputStream in = OfficeBrowser.class.getResourceAsStream("/axe/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing was asked of another host, and no script failed. */
    public void wasQuiet() {
        Assertions.assertThat(elsewhere).isEmpty();
        Assertions.assertThat(broken).isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
