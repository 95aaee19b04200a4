package vn.tinnhiem.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.web.util.pattern.PathPattern;
import vn.tinnhiem.app.serve.WalkedOffice.Stop;

@DisplayName("Mọi trang: hai thứ tiếng, ai dùng cũng được (WCAG 2.2 AA), không gọi ra ngoài máy")
@NullUnmarked // what is missing here fails the test
class EveryPageTest {

    /** Routes that no page of a furnished office leads to, with the reason. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "/ca.crt", "there with a local authority only: TlsTest",
            "/trust", "there with a local authority only: TlsTest");

    /** Vietnamese words that the English screens use on purpose. */
    private static final Set<String> TERMS = Set.of(
            "DIỄN TẬP",
            "Tín Nhiệm",
            "Hà Nội",
            "Tín nhiệm cao",
            "Tín nhiệm",
            "Tiếng Việt",
            "nhưng dưới",
            "NĐ",
            "CHẤP HÀNH");

    private static FurnishedOffice furnished;
    private static WalkedOffice walked;

    static boolean browser() {
        return OfficeBrowser.there();
    }

    @BeforeAll
    static void start() {
        furnished = new FurnishedOffice();
        walked = new WalkedOffice(furnished);
    }

    @AfterAll
    static void stop() {
        furnished.close();
    }

    @Test
    @DisplayName("Không trang nào bày một nút mà người đang xem không được bấm")
    void noFormForNothing() {
        assertThat(walked.deadEnds()).isEmpty();
    }

    @Test
    @DisplayName("Đường GET nào trong bảng cũng có một trang dẫn tới, và đường dẫn nào trên trang cũng mở được")
    void everyRouteIsReachedByLinks() {
        assertThat(walked.wrong).isEmpty();
        Set<String> missing = RouteTable.gets().stream()
                .filter(route -> !walked.byRoute().containsKey(route))
                .map(PathPattern::getPatternString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEqualTo(new TreeSet<>(ELSEWHERE.keySet()));
    }

    @Test
    @EnabledIf("browser")
    @DisplayName(
            "Mọi trang bằng tiếng Việt và tiếng Anh: axe, một h1, tiêu đề, đủ chữ, không có máy nào khác được nhắc tới")
    void everyPageForEverybody() {
        List<String> wrong = new ArrayList<>();
        List<PageLook.Vietnamese> mixed = new ArrayList<>();
        try (OfficeBrowser browser = new OfficeBrowser(furnished.office)) {
            for (String language : List.of("vi", "en")) {
                Map<String, Page> pages = new HashMap<>();
                for (Stop stop : walked.looks()) {
                    Page page = pages.computeIfAbsent(
                            stop.visitor(), visitor -> browser.windowOf(furnished.visitor(visitor), language));
                    page.navigate(stop.address());
                    wrong.addAll(PageLook.faults(page, language));
                    if (language.equals("en")) {
                        mixed.add(PageLook.vietnamese(page));
                    } else {
                        browser.picture(page, stop.picture());
                        wrong.addAll(PageLook.onPhone(page));
                    }
                    wrong.addAll(browser.violations(page, language.equals("vi")));
                }
                pages.values().forEach(page -> page.context().close());
            }
            browser.wasQuiet();
        }
        String data = mixed.stream().flatMap(page -> page.data().stream()).collect(Collectors.joining("\n"));
        mixed.forEach(page -> page.runs().stream()
                .flatMap(run -> Stream.of(run.split(", | và ")))
                .filter(run -> !TERMS.contains(run) && !data.contains(run))
                .forEach(run -> wrong.add(page.url() + " Vietnamese: " + run)));
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("Tệp kiểu và mã của trang không nhắc tới máy nào khác")
    void assetsNameNoOtherHost() throws IOException {
        Pattern elsewhere = Pattern.compile("(?<![\\w:])(?:https?:)?//(?!www\\.w3\\.org/)[\\w-]+\\.[\\w.-]+");
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/static"))) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(css|svg)|.*/assets/.*\\.js"))
                    .toList()) {
                String text = Files.readString(file).replaceAll("(?s)/\\*!.*?\\*/", "");
                elsewhere.matcher(text).results().forEach(found -> wrong.add(file + ": " + found.group()));
            }
        }
        assertThat(wrong).isEmpty();
    }
}
