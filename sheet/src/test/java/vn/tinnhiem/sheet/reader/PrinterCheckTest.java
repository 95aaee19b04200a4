package vn.tinnhiem.sheet.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.page.Plane;
import vn.tinnhiem.sheet.page.ScannedPage;
import vn.tinnhiem.sheet.reading.PageCause;
import vn.tinnhiem.sheet.straighten.Ballot;
import vn.tinnhiem.sheet.straighten.Scan;

@DisplayName("Thử máy in, máy quét")
class PrinterCheckTest {

    private static final Ballot BALLOT = Ballot.of(10, PageSize.A4, 1);
    private static final PrinterCheck CHECK = new PrinterCheck(List.of(BALLOT.candidate()));

    @ParameterizedTest
    @ValueSource(ints = {150, 200, 300})
    @DisplayName("In đúng cỡ, quét sạch: tốt, tỷ lệ 100%")
    void good(int dpi) {
        PrinterPage page = check(Scan.of(BALLOT, dpi));
        assertThat(page.reasons()).isEmpty();
        assertThat(page.verdict()).isEqualTo(PrinterVerdict.GOOD);
        assertThat(value(page, PrinterTrait.SCALE_X)).isBetween(99.8, 100.2);
        assertThat(value(page, PrinterTrait.SCALE_Y)).isBetween(99.8, 100.2);
        assertThat(value(page, PrinterTrait.MARGIN)).isBetween(9.8, 10.2);
        assertThat(value(page, PrinterTrait.RESOLUTION)).isBetween(dpi * 0.998, dpi * 1.002);
        assertThat(value(page, PrinterTrait.STRAY_INK)).isZero();
    }

    @Test
    @DisplayName("In vừa trang 97%: dùng được, nói rõ tỷ lệ hai chiều")
    void fitToPage() {
        Scan plain = Scan.of(BALLOT, 200);
        AffineTransform by = AffineTransform.getTranslateInstance(25, 35);
        by.scale(0.97, 0.965);
        PrinterPage page =
                check(plain.laid(by, plain.image().getWidth(), plain.image().getHeight(), Color.WHITE));
        assertThat(page.reasons()).containsExactly(PrinterTrait.SCALE_X, PrinterTrait.SCALE_Y);
        assertThat(page.verdict()).isEqualTo(PrinterVerdict.USABLE);
        assertThat(value(page, PrinterTrait.SCALE_X)).isBetween(96.8, 97.2);
        assertThat(value(page, PrinterTrait.SCALE_Y)).isBetween(96.3, 96.7);
    }

    @Test
    @DisplayName("Đặt lệch: nói mấy độ; quá 5° thì không dùng được")
    void skewed() {
        Scan roomy = Scan.of(BALLOT, 150).laid(AffineTransform.getTranslateInstance(70, 70), 1380, 1894, Color.WHITE);
        PrinterPage three = check(roomy.turned(-3));
        assertThat(three.reasons()).containsExactly(PrinterTrait.SKEW);
        assertThat(value(three, PrinterTrait.SKEW)).isBetween(2.95, 3.05);
        assertThat(three.verdict()).isEqualTo(PrinterVerdict.USABLE);
        assertThat(check(roomy.turned(5.5)).verdict()).isEqualTo(PrinterVerdict.NOT_USABLE);
    }

    @Test
    @DisplayName("100 dpi: dùng được; 75 dpi: không")
    void resolution() {
        PrinterPage hundred = check(Scan.of(BALLOT, 100));
        assertThat(hundred.reasons()).containsExactly(PrinterTrait.RESOLUTION);
        assertThat(hundred.verdict()).isEqualTo(PrinterVerdict.USABLE);
        Scan coarse = Scan.of(BALLOT, 150).laid(AffineTransform.getScaleInstance(0.5, 0.5), 620, 877, Color.WHITE);
        PrinterPage page =
                CHECK.page(ScannedPage.gray(coarse.page().print(), 75)).orElseThrow();
        assertThat(page.reasons()).contains(PrinterTrait.RESOLUTION);
        assertThat(page.verdict()).isEqualTo(PrinterVerdict.NOT_USABLE);
    }

    @Test
    @DisplayName("Mờ nét, nhạt mực, hạt bẩn, vệt dọc: từng lý do một")
    void spoilt() {
        assertThat(check(blurred(Scan.of(BALLOT, 200), 9)).reasons()).contains(PrinterTrait.SHARPNESS);
        Scan pale = veiled(Scan.of(BALLOT, 200), 170);
        assertThat(check(pale).reasons()).containsExactly(PrinterTrait.CONTRAST);
        Rect zone = BALLOT.json().emptyZones().getFirst();
        Scan specks = filled(Scan.of(BALLOT, 200), zone.x() + 5, zone.y() + 1, 1, 1);
        PrinterPage dirty = check(specks);
        assertThat(dirty.reasons()).containsExactly(PrinterTrait.STRAY_INK);
        assertThat(value(dirty, PrinterTrait.STRAY_INK)).isBetween(0.8, 1.3);
        double x = BALLOT.json().rows().getFirst().boxes().getFirst().area().centreX();
        PrinterPage streaked = check(filled(Scan.of(BALLOT, 200), x, 0, 0.3, 297));
        assertThat(streaked.reasons()).contains(PrinterTrait.STREAKS);
        assertThat(value(streaked, PrinterTrait.STREAKS)).isEqualTo(10);
        assertThat(streaked.verdict()).isEqualTo(PrinterVerdict.NOT_USABLE);
    }

    @Test
    @DisplayName("Mặt sau bỏ qua; trang lạ không dùng được; chung cuộc theo trang xấu nhất")
    void overall() {
        byte[] white = new byte[1240 * 1754];
        Arrays.fill(white, (byte) 250);
        assertThat(CHECK.page(ScannedPage.gray(new Plane(1240, 1754, white), 150)))
                .isEmpty();
        byte[] black = new byte[1240 * 1754];
        PrinterPage refused =
                CHECK.page(ScannedPage.gray(new Plane(1240, 1754, black), 150)).orElseThrow();
        assertThat(refused.refused()).isEqualTo(Optional.of(PageCause.BLACK));
        PrinterPage good = check(Scan.of(BALLOT, 150));
        assertThat(PrinterCheck.overall(List.of(good, good))).isEqualTo(PrinterVerdict.GOOD);
        assertThat(PrinterCheck.overall(List.of(good, refused))).isEqualTo(PrinterVerdict.NOT_USABLE);
        assertThat(PrinterCheck.overall(List.of())).isEqualTo(PrinterVerdict.NOT_USABLE);
    }

    private static PrinterPage check(Scan scan) {
        return CHECK.page(scan.page()).orElseThrow();
    }

    private static double value(PrinterPage page, PrinterTrait trait) {
        return page.measures().stream()
                .filter(measure -> measure.trait() == trait)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static Scan filled(Scan scan, double x, double y, double width, double height) {
        return scan.painted(pen -> {
            pen.setColor(Color.BLACK);
            pen.fill(new Rectangle2D.Double(x, y, width, height));
        });
    }

    /** Black no darker than a level. */
    private static Scan veiled(Scan scan, int level) {
        BufferedImage image =
                new BufferedImage(scan.image().getWidth(), scan.image().getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int gray = scan.image().getRaster().getSample(x, y, 0);
                image.getRaster().setSample(x, y, 0, level - 20 + (275 - level) * gray / 255);
            }
        }
        return new Scan(image, scan.dpi(), scan.truth());
    }

    private static Scan blurred(Scan scan, int side) {
        float[] kernel = new float[side * side];
        Arrays.fill(kernel, 1f / kernel.length);
        BufferedImage blurred = new ConvolveOp(new Kernel(side, side, kernel)).filter(scan.image(), null);
        Graphics2D pen = blurred.createGraphics();
        pen.setColor(Color.WHITE);
        pen.drawRect(0, 0, blurred.getWidth(), blurred.getHeight());
        pen.dispose();
        return new Scan(blurred, scan.dpi(), scan.truth());
    }
}
