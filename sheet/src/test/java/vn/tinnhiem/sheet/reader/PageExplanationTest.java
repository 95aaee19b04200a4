package vn.tinnhiem.sheet.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.reading.Ink;
import vn.tinnhiem.sheet.reading.PageCause;
import vn.tinnhiem.sheet.reading.PageReading;
import vn.tinnhiem.sheet.straighten.Ballot;
import vn.tinnhiem.sheet.straighten.Scan;

@DisplayName("Giải thích một trang đọc thế nào")
class PageExplanationTest {

    private static final int DPI = 150;
    private static final int MASK = 0xB4B4B4;
    private static final int RED = 0xD00030;
    private static final int GREEN = 0x008A3C;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path print;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path work;

    @SuppressWarnings("NullAway.Init")
    private static PrintedForm printed;

    private final Set<String> said = ConcurrentHashMap.newKeySet();

    @BeforeAll
    static void print() throws IOException {
        printed = PrintedForm.in(print);
    }

    private PageReading explained(Scan scan, String name) throws IOException {
        Path folder = Files.createDirectory(work.resolve(name));
        return PageExplanation.write(scan.page(), printed.forms(), folder, this::said);
    }

    private String said(String key, Map<String, ?> values) {
        said.add(key);
        return key + values.keySet().stream().sorted().toList();
    }

    private List<String> files(String name) {
        return List.of(work.resolve(name).toFile().list());
    }

    private BufferedImage picture(String name, int step) throws IOException {
        return ImageIO.read(
                work.resolve(name).resolve(PageExplanation.FILES.get(step - 1)).toFile());
    }

    private static long pixels(BufferedImage image, int colour) {
        int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return java.util.Arrays.stream(all)
                .filter(pixel -> (pixel & 0xFFFFFF) == colour)
                .count();
    }

    @Test
    @DisplayName("Tờ đọc được: đủ bảy hình, dù quét ngược; điều nghi ngờ có tên bằng lời")
    void everyStep() throws IOException {
        PageReading reading = explained(printed.marked(DPI).quarterTurned(2), "a");
        assertThat(files("a")).containsExactlyInAnyOrderElementsOf(PageExplanation.FILES);
        assertThat(reading).isInstanceOfSatisfying(PageReading.Sheet.class, sheet -> {
            assertThat(sheet.rows().get(3).boxes().get(1).ink()).isEqualTo(Ink.HEAVY);
            assertThat(sheet.rows().get(0).boxes().get(2).ink()).isEqualTo(Ink.EMPTY);
        });
        assertThat(said).contains("why.HEAVY_MARK", "explain.doubtful", "explain.code", "explain.ink.HEAVY");
        assertThat(said).doesNotContain("explain.clear", "explain.noCode", "explain.noMarks");
        assertThat(pixels(picture("a", 2), GREEN)).isPositive();
        assertThat(pixels(picture("a", 2), RED)).isZero();
        assertThat(pixels(picture("a", 7), RED)).isPositive();
    }

    @Test
    @DisplayName("Chữ ký bị che ở mọi hình")
    void signature() throws IOException {
        explained(printed.marked(DPI), "unsigned");
        explained(printed.signed(DPI), "signed");
        for (String file : PageExplanation.FILES.subList(1, PageExplanation.FILES.size())) {
            assertThat(work.resolve("signed").resolve(file))
                    .hasSameBinaryContentAs(work.resolve("unsigned").resolve(file));
        }
        BufferedImage page = picture("signed", 1);
        Rect zone = printed.layout().signatureZone();
        double perMm = page.getWidth() / 210.0;
        double top = page.getHeight() - 297 * perMm;
        for (double y = zone.y() - 2; y < zone.bottom() + 2; y += 1) {
            for (double x = zone.x() - 2; x < zone.right() + 2; x += 1) {
                assertThat(page.getRGB((int) (x * perMm), (int) (top + y * perMm)) & 0xFFFFFF)
                        .isEqualTo(MASK);
            }
        }
    }

    @Test
    @DisplayName("Mất vạch một dòng: hình dấu góc có chỗ đỏ")
    void missingTick() throws IOException {
        Rect tick = printed.layout().rows().get(1).ticks().getFirst().inset(-1);
        explained(
                printed.marked(DPI).painted(pen -> {
                    pen.setColor(Color.WHITE);
                    pen.fill(new Rectangle2D.Double(tick.x(), tick.y(), tick.width(), tick.height()));
                }),
                "a");
        assertThat(pixels(picture("a", 2), RED)).isPositive();
        assertThat(said).contains("why.ROW_NOT_PLACED");
    }

    @Test
    @DisplayName("Trang không đọc được: vẽ đến bước đã tới, nói vì sao")
    void unreadable() throws IOException {
        Scan cut = printed.marked(DPI).painted(pen -> {
            pen.setColor(Color.WHITE);
            pen.fill(new Rectangle2D.Double(0, 0, 210, 60));
            pen.fill(new Rectangle2D.Double(0, 240, 210, 60));
        });
        assertThat(explained(cut, "a")).isEqualTo(new PageReading.Unreadable(PageCause.NO_CORNER_MARKS, ""));
        assertThat(files("a")).containsExactlyInAnyOrder("1-page.png", "2-corners.png");
        assertThat(said).contains("why.NO_CORNER_MARKS", "explain.noMarks");
    }

    @Test
    @DisplayName("Mã của mẫu phiếu khác: có hình mã, không có hình ô")
    void anotherLayout() throws IOException {
        Ballot longer = Ballot.of(14, PageSize.A4, 1);
        List<Form> forms = List.of(new Form(1, longer.json(), printed.form().blank()));
        Path folder = Files.createDirectory(work.resolve("a"));
        assertThat(PageExplanation.write(printed.marked(DPI).page(), forms, folder, this::said))
                .isEqualTo(new PageReading.Unreadable(
                        PageCause.ANOTHER_LAYOUT, printed.ballot().code()));
        assertThat(files("a")).containsExactlyInAnyOrder("1-page.png", "2-corners.png", "3-code.png");
        assertThat(said).contains("explain.code", "why.ANOTHER_LAYOUT");
    }

    @Test
    @DisplayName("Mặt giấy trắng: nói là mặt trắng")
    void blankSide() throws IOException {
        Scan blank = printed.marked(DPI).painted(pen -> {
            pen.setColor(Color.WHITE);
            pen.fill(new Rectangle2D.Double(0, 0, 210, 297));
        });
        assertThat(explained(blank, "a")).isEqualTo(new PageReading.BlankSide());
        assertThat(said).contains("explain.blankSide");
    }
}
