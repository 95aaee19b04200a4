package vn.tinnhiem.sheet.straighten;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.page.Plane;
import vn.tinnhiem.sheet.page.ScannedPage;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.PageCause;
import vn.tinnhiem.sheet.reading.Sighting;

@DisplayName("Trang hỏng, trang lạ khi dựng thẳng")
class DefectsTest {

    private static final Ballot BALLOT = Ballot.of(12, PageSize.A4, 1);
    private static final Straightening STRAIGHTENING = new Straightening(List.of(BALLOT.candidate()));

    @ParameterizedTest
    @CsvSource({"0,0,255", "210,0,255", "210,297,255", "0,297,255", "0,0,0", "210,0,0", "210,297,0", "0,297,0"})
    @DisplayName("Rách một góc, dưới là nắp trắng hay đen: đọc được mà cả tờ để người xem")
    void tornCorner(int x, int y, int glass) {
        Polygon corner = new Polygon(new int[] {x, Math.abs(x - 30), x}, new int[] {y, y, Math.abs(y - 30)}, 3);
        Scan scan = Scan.of(BALLOT, 200).turned(1.2).painted(pen -> {
            pen.setColor(new Color(glass, glass, glass));
            pen.fill(corner);
        });
        Upright upright = upright(scan);
        assertThat(upright.code()).isEqualTo(BALLOT.code());
        assertThat(upright.sightings()).extracting(Sighting::doubt).contains(Doubt.CORNER_MISSING);
        inPlace(upright, scan);
    }

    @Test
    @DisplayName("Dấu góc bị tô lẫn nét bút vẫn tìm ra, hoặc để người xem; không bao giờ lệch")
    void scribbledMark() {
        Scan scan = Scan.of(BALLOT, 200).painted(pen -> {
            pen.setStroke(new BasicStroke(0.7f));
            for (int i = 0; i < 6; i++) {
                pen.setColor(Color.BLACK);
                pen.draw(new Line2D.Double(5 + 3 * i, 5, 25 - 2 * i, 24));
            }
        });
        inPlace(upright(scan), scan);
    }

    @Test
    @DisplayName("Dấu định hướng bị che: mã và vạch dòng nói chiều nào là xuôi, cả tờ để người xem")
    void coveredOrientation() {
        Scan scan = covered(Scan.of(BALLOT, 200), 190, 18, 20, 8).quarterTurned(2);
        Upright upright = upright(scan);
        assertThat(upright.sightings()).extracting(Sighting::doubt).containsExactly(Doubt.CORNER_MISSING);
        inPlace(upright, scan);
    }

    @Test
    @DisplayName("Dấu định hướng và cả hai mã bị che: không biết chiều nào là xuôi")
    void noTurn() {
        Scan scan = covered(Scan.of(BALLOT, 200), 190, 18, 20, 8);
        for (var place : BALLOT.layout().qr()) {
            scan = covered(scan, place.zone().x(), place.zone().y(), 31, 31);
        }
        assertThat(STRAIGHTENING.of(scan.page())).isEqualTo(new Straightened.Unreadable(PageCause.NO_TURN, ""));
    }

    @Test
    @DisplayName("Mất hai dấu góc: không đọc")
    void twoMarksGone() {
        Scan scan = covered(covered(Scan.of(BALLOT, 200), 0, 0, 20, 20), 190, 270, 20, 27);
        refused(scan.page(), PageCause.NO_CORNER_MARKS);
    }

    @Test
    @DisplayName("Ảnh soi gương")
    void mirrored() {
        Scan scan = Scan.of(BALLOT, 200);
        AffineTransform flip = new AffineTransform(-1, 0, 0, 1, scan.image().getWidth(), 0);
        refused(
                scan.laid(flip, scan.image().getWidth(), scan.image().getHeight(), Color.WHITE)
                        .page(),
                PageCause.MIRRORED);
    }

    @Test
    @DisplayName("Trang đen, ảnh âm bản")
    void black() {
        ScannedPage page = Scan.of(BALLOT, 150).page();
        byte[] negative = page.print().pixels().clone();
        for (int i = 0; i < negative.length; i++) {
            negative[i] = (byte) ~negative[i];
        }
        refused(
                ScannedPage.gray(new Plane(page.print().width(), page.print().height(), negative), 150),
                PageCause.BLACK);
        refused(even(1240, 1754, 12), PageCause.BLACK);
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 240, 180})
    @DisplayName("Mặt trắng, kể cả có mép đen, vài hạt bụi, vệt kính bẩn, chữ mặt kia mờ mờ")
    void blankSide(int paper) {
        assertThat(STRAIGHTENING.of(even(1654, 2339, paper))).isEqualTo(new Straightened.BlankSide());
        Scan empty = new Scan(image(1654, 2339, paper), 200, new AffineTransform());
        Scan dusty = empty.painted(pen -> {
            pen.setColor(Color.BLACK);
            pen.fillRect(0, 0, 210, 6);
            pen.fillRect(204, 0, 8, 297);
            pen.fillRect(80, 120, 1, 1);
            pen.fill(new java.awt.geom.Rectangle2D.Double(130, 0, 0.2, 297));
        });
        assertThat(STRAIGHTENING.of(dusty.page())).isEqualTo(new Straightened.BlankSide());
        assertThat(STRAIGHTENING.of(shining(paper, 0.88))).isEqualTo(new Straightened.BlankSide());
        assertThat(STRAIGHTENING.of(shining(paper, 0.72))).isEqualTo(new Straightened.BlankSide());
    }

    @Test
    @DisplayName("Trang chỉ có chữ viết tay không phải mặt trắng; phiếu in nhạt cũng không")
    void notBlank() {
        Scan note = new Scan(image(1654, 2339, 245), 200, new AffineTransform()).painted(pen -> {
            pen.setColor(new Color(110, 110, 110));
            pen.setStroke(new BasicStroke(0.4f));
            for (int i = 0; i < 40; i++) {
                pen.draw(new Line2D.Double(60 + 2 * i, 100 + i % 5, 62 + 2 * i, 104 - i % 3));
            }
        });
        refused(note.page(), PageCause.NO_CORNER_MARKS);
        assertThat(upright(pale(Scan.of(BALLOT, 200), 250, 0.5)).sightings()).isEmpty();
        for (double left : new double[] {0.75, 0.85}) {
            Scan pale = pale(Scan.of(BALLOT, 200), 250, left);
            assertThat(upright(pale).sightings()).extracting(Sighting::doubt).contains(Doubt.LOW_CONTRAST);
            inPlace(upright(pale), pale);
        }
    }

    @Test
    @DisplayName("Trang chữ, trang nhiễu, trang xám, trang kẻ bảng, ô bàn cờ: không bao giờ thành phiếu")
    void foreignPages() {
        refused(text(1), PageCause.NO_CORNER_MARKS);
        refused(text(2), PageCause.NO_CORNER_MARKS);
        refused(noise(1240, 1754, 3, 256), PageCause.NO_CORNER_MARKS);
        assertThat(STRAIGHTENING.of(noise(1240, 1754, 4, 12))).isNotInstanceOf(Upright.class);
        assertThat(STRAIGHTENING.of(even(1240, 1754, 128))).isNotInstanceOf(Upright.class);
        assertThat(STRAIGHTENING.of(squares(6, 14))).isInstanceOf(Straightened.Unreadable.class);
        assertThat(STRAIGHTENING.of(squares(6, 46))).isInstanceOf(Straightened.Unreadable.class);
        assertThat(STRAIGHTENING.of(even(1, 1, 255))).isNotInstanceOf(Upright.class);
        assertThat(STRAIGHTENING.of(even(3, 4000, 90))).isNotInstanceOf(Upright.class);
    }

    @Test
    @DisplayName("Dưới 98 dpi thì để người xem")
    void lowResolution() {
        Scan scan = Scan.of(BALLOT, 300);
        AffineTransform smaller = AffineTransform.getScaleInstance(0.5, 0.5);
        Scan half = Scan.of(BALLOT, 150).laid(smaller, 620, 877, Color.WHITE);
        assertThat(scan.dpi()).isGreaterThan(half.dpi());
        Straightened straightened =
                STRAIGHTENING.of(ScannedPage.gray(half.page().print(), 75));
        assertThat(straightened).isInstanceOf(Upright.class);
        assertThat(((Upright) straightened).sightings())
                .extracting(Sighting::doubt)
                .contains(Doubt.LOW_RESOLUTION);
    }

    private static Upright upright(Scan scan) {
        Straightened straightened = STRAIGHTENING.of(scan.page());
        assertThat(straightened).isInstanceOf(Upright.class);
        return (Upright) straightened;
    }

    private static void refused(ScannedPage page, PageCause cause) {
        assertThat(STRAIGHTENING.of(page)).isEqualTo(new Straightened.Unreadable(cause, ""));
    }

    private static void inPlace(Upright upright, Scan scan) {
        for (int i = 0; i < upright.rows().size(); i++) {
            Homography row = upright.rows().get(i);
            for (var box : upright.layout().rows().get(i).boxes()) {
                assertThat(scan.error(row, box.area().centreX(), box.area().centreY()))
                        .isLessThan(0.15);
            }
        }
    }

    private static Scan covered(Scan scan, double x, double y, double width, double height) {
        return scan.painted(pen -> {
            pen.setColor(Color.WHITE);
            pen.fill(new java.awt.geom.Rectangle2D.Double(x, y, width, height));
        });
    }

    /** Print as pale as toner that runs out: so much of the white is left in the black. */
    private static Scan pale(Scan scan, int paper, double left) {
        BufferedImage image = Scan.copy(scan.image());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int gray = image.getRaster().getSample(x, y, 0);
                image.getRaster().setSample(x, y, 0, paper * (left + (1 - left) * gray / 255));
            }
        }
        return new Scan(image, scan.dpi(), scan.truth());
    }

    /** The other side of a ballot through thin paper. */
    private static ScannedPage shining(int paper, double left) {
        Scan scan = pale(Scan.of(BALLOT, 200), paper, left);
        AffineTransform flip = new AffineTransform(-1, 0, 0, 1, scan.image().getWidth(), 0);
        return scan.laid(flip, scan.image().getWidth(), scan.image().getHeight(), Color.WHITE)
                .page();
    }

    private static ScannedPage text(int seed) {
        Random random = new Random(seed);
        BufferedImage image = image(1654, 2339, 250);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, seed == 1 ? Font.PLAIN : Font.BOLD, 34));
        for (int y = 150; y < 2200; y += 52) {
            StringBuilder line = new StringBuilder();
            while (line.length() < 70) {
                line.append((char) ('a' + random.nextInt(26))).append(random.nextInt(6) == 0 ? " " : "");
            }
            pen.drawString(line.toString(), 140, y);
        }
        pen.dispose();
        return new Scan(image, 200, new AffineTransform()).page();
    }

    /** A page full of squares of the size of the marks. */
    private static ScannedPage squares(int sideMm, int everyMm) {
        Scan scan = new Scan(image(1654, 2339, 250), 200, new AffineTransform());
        return scan.painted(pen -> {
                    pen.setColor(Color.BLACK);
                    for (int x = 10; x < 200; x += everyMm) {
                        for (int y = 10; y < 285; y += everyMm) {
                            pen.fillRect(x, y, sideMm, sideMm);
                        }
                    }
                })
                .page();
    }

    private static ScannedPage noise(int width, int height, int seed, int grays) {
        byte[] pixels = new byte[width * height];
        Random random = new Random(seed);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (255 - random.nextInt(grays));
        }
        return ScannedPage.gray(new Plane(width, height, pixels), 150);
    }

    private static ScannedPage even(int width, int height, int gray) {
        byte[] pixels = new byte[width * height];
        java.util.Arrays.fill(pixels, (byte) gray);
        return ScannedPage.gray(new Plane(width, height, pixels), 200);
    }

    private static BufferedImage image(int width, int height, int gray) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLACK);
        pen.dispose();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getRaster().setSample(x, y, 0, gray);
            }
        }
        return image;
    }
}
