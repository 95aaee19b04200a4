package vn.tinnhiem.sheet.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.page.ScannedPage;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.InkPattern;
import vn.tinnhiem.sheet.reading.PageCause;
import vn.tinnhiem.sheet.reading.PageReading;
import vn.tinnhiem.sheet.reading.Posture;
import vn.tinnhiem.sheet.reading.Sighting;
import vn.tinnhiem.sheet.straighten.Scan;

@DisplayName("Ảnh cho ban kiểm phiếu xem")
class ReviewPictureTest {

    private static final int DPI = 150;
    private static final double PER_MM = 120 / 25.4;
    private static final int FRAME = 0xE00050;
    private static final int MASK = 0xB4B4B4;
    private static final int WHITE = 0xFFFFFF;
    private static final int MOST_BYTES = 150_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static PrintedForm printed;

    @BeforeAll
    static void print() throws IOException {
        printed = PrintedForm.in(folder);
    }

    private static PageReading read(Sighting... sightings) {
        return new PageReading.Sheet(
                printed.layout().ballotId(),
                printed.ballot().code(),
                List.of(),
                List.of(sightings),
                new InkPattern(new byte[0]),
                new Posture(DPI, 0, 1, 0, 255, 0, false));
    }

    private static Sighting in(Doubt doubt, int row, Rect place) {
        return new Sighting(doubt, printed.layout().rows().get(row).person(), place, 0.7);
    }

    private static byte[] picture(Scan scan, Sighting... sightings) {
        return ReviewPicture.of(scan.page(), printed.forms(), read(sightings));
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int at(BufferedImage image, double xMm, double yMm) {
        return image.getRGB((int) (xMm * PER_MM), (int) (yMm * PER_MM)) & WHITE;
    }

    private static int gray(BufferedImage image, double xMm, double yMm) {
        return at(image, xMm, yMm) & 0xFF;
    }

    @Test
    @DisplayName("Chữ ký không còn trong ảnh: tờ có ký và tờ không ký cho đúng một ảnh")
    void signature() throws IOException {
        byte[] signed = picture(printed.signed(DPI));
        assertThat(signed).isEqualTo(picture(printed.marked(DPI)));
        BufferedImage image = image(signed);
        Rect zone = printed.layout().signatureZone();
        for (double y = zone.y() - 2.5; y < zone.bottom() + 2.5; y += 0.5) {
            for (double x = zone.x() - 2.5; x < zone.right() + 2.5; x += 0.5) {
                assertThat(at(image, x, y)).isIn(MASK, WHITE);
            }
        }
        assertThat(at(image, zone.centreX(), zone.y() - 8)).isNotEqualTo(MASK);
    }

    @Test
    @DisplayName("Khung bao đúng chỗ nghi ngờ, không che nét mực; mũi tên ở lề trái dòng ấy; ngoài ra không tô màu")
    void frames() throws IOException {
        Rect box = printed.box(3, 1);
        BufferedImage image = image(picture(printed.marked(DPI), in(Doubt.HEAVY_MARK, 3, box)));
        double beside = 1.2 + 0.5 + 0.45;
        for (double along = 0; along <= box.width(); along += 0.5) {
            assertThat(at(image, box.x() + along, box.y() - beside)).isEqualTo(FRAME);
            assertThat(at(image, box.x() + along, box.bottom() + beside)).isEqualTo(FRAME);
            assertThat(at(image, box.x() - beside, box.y() + along)).isEqualTo(FRAME);
            assertThat(at(image, box.right() + beside, box.y() + along)).isEqualTo(FRAME);
        }
        assertThat(gray(image, box.centreX(), box.centreY())).isLessThan(60);
        Rect row = printed.layout().rows().get(3).area();
        assertThat(at(image, 4.5, row.centreY())).isEqualTo(FRAME);
        assertThat(colouredOutside(image, box.inset(-4), new Rect(0, row.y(), 10, row.height())))
                .isZero();
    }

    @Test
    @DisplayName("Hai khung cắt nhau: khung này không che nét mực trong khung kia")
    void crossing() throws IOException {
        Rect box = printed.box(3, 1);
        Rect across = new Rect(box.centreX() + 1, box.y() - 3, 30, 30);
        BufferedImage image = image(picture(
                printed.marked(DPI),
                in(Doubt.HEAVY_MARK, 3, box),
                new Sighting(Doubt.WRITING_OUTSIDE, Sighting.SHEET, across, 1)));
        for (double x = box.x() + 0.5; x < box.right() - 0.5; x += 0.2) {
            assertThat(gray(image, x, box.centreY())).isLessThan(60);
        }
        assertThat(at(image, across.x() - 2.15, box.bottom() + 1.2 + 3)).isEqualTo(FRAME);
    }

    private static int colouredOutside(BufferedImage image, Rect... places) {
        int coloured = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                coloured += (image.getRGB(x, y) & WHITE) == FRAME && !inAny(x / PER_MM, y / PER_MM, places) ? 1 : 0;
            }
        }
        return coloured;
    }

    private static boolean inAny(double x, double y, Rect... places) {
        for (Rect place : places) {
            if (x >= place.x() && x <= place.right() && y >= place.y() && y <= place.bottom()) {
                return true;
            }
        }
        return false;
    }

    @Test
    @DisplayName("Tờ rõ thì không có khung; nghi ngờ cả tờ thì khung quanh tờ, và quanh góc bị mất")
    void whole() throws IOException {
        assertThat(colouredOutside(image(picture(printed.marked(DPI))))).isZero();
        Rect corner = printed.layout().cornerMarks().get(2).inset(-4);
        BufferedImage image =
                image(picture(printed.marked(DPI), new Sighting(Doubt.CORNER_MISSING, Sighting.SHEET, corner, 0)));
        assertThat(at(image, 0.9, 148)).isEqualTo(FRAME);
        assertThat(at(image, 209, 148)).isEqualTo(FRAME);
        assertThat(at(image, 105, 0.9)).isEqualTo(FRAME);
        assertThat(at(image, 105, 296)).isEqualTo(FRAME);
        assertThat(at(image, corner.right() + 2.15, corner.centreY())).isEqualTo(FRAME);
        assertThat(at(image, 105, 148)).isNotEqualTo(FRAME);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @DisplayName("Quét ngược, quét ngang: ảnh vẫn thẳng đứng, dấu chỉ đầu trên ở đúng chỗ")
    void upright(int quarters) throws IOException {
        BufferedImage image = image(picture(printed.signed(DPI).quarterTurned(quarters)));
        Rect mark = printed.layout().orientationMark();
        assertThat(image.getWidth()).isEqualTo(992);
        assertThat(image.getHeight()).isEqualTo(1403);
        assertThat(gray(image, mark.centreX(), mark.centreY())).isLessThan(60);
        assertThat(at(image, 210 - mark.centreX(), 297 - mark.centreY())).isEqualTo(WHITE);
        Rect box = printed.box(3, 1);
        assertThat(gray(image, box.centreX(), box.centreY())).isLessThan(60);
        Rect zone = printed.layout().signatureZone();
        assertThat(at(image, zone.centreX(), zone.centreY())).isIn(MASK, WHITE);
        assertThat(at(image, zone.centreX() + 0.5, zone.centreY())).isIn(MASK, WHITE);
    }

    @Test
    @DisplayName("Giấy trượt khi quét: từng dòng vẫn ở đúng chỗ của nó trong ảnh")
    void slipped() throws IOException {
        Scan scan = printed.marked(DPI);
        BufferedImage from = scan.image();
        BufferedImage slipped = new BufferedImage(from.getWidth(), from.getHeight(), from.getType());
        double perMm = DPI / 25.4;
        int upper = (int) (printed.layout().rows().getFirst().area().y() * perMm);
        int lower = (int) (printed.layout().rows().getLast().area().bottom() * perMm);
        var pen = slipped.createGraphics();
        int end = from.getHeight();
        int width = from.getWidth();
        int late = (int) (2 * perMm);
        pen.drawImage(from, 0, 0, null);
        pen.drawImage(from, 0, upper, width, lower + late, 0, upper, width, lower, null);
        pen.drawImage(from, 0, lower + late, width, end, 0, lower, width, end, null);
        pen.dispose();
        BufferedImage image = image(picture(new Scan(slipped, DPI, new AffineTransform())));
        for (int row = 0; row < 4; row++) {
            Rect tick = printed.layout().rows().get(row).ticks().getFirst();
            assertThat(gray(image, tick.centreX(), tick.centreY() - 0.4)).isLessThan(80);
            assertThat(gray(image, tick.centreX(), tick.centreY() + 0.4)).isLessThan(80);
        }
    }

    @Test
    @DisplayName("Nét rất nhạt trên giấy xám vẫn thấy được")
    void faint() throws IOException {
        Rect box = printed.box(0, 2);
        Scan scan = printed.marked(DPI).painted(pen -> {
            pen.setColor(new Color(0, 0, 0, 40));
            pen.fill(new Rectangle2D.Double(0, 0, 210, 297));
            pen.setColor(new Color(184, 184, 184));
            pen.setStroke(new BasicStroke(0.6F));
            pen.draw(new Line2D.Double(box.x() + 1, box.centreY(), box.right() - 1, box.centreY()));
        });
        BufferedImage image = image(picture(scan));
        assertThat(gray(image, box.centreX(), box.centreY())).isBetween(100, 225);
        assertThat(at(image, box.centreX(), box.centreY() - 2)).isEqualTo(WHITE);
    }

    @Test
    @DisplayName("Tệp PNG chỉ có hình: không giờ, không tên chương trình; dưới 150 kB")
    void nothingElse() throws IOException {
        byte[] png = picture(printed.signed(200), in(Doubt.HEAVY_MARK, 3, printed.box(3, 1)));
        assertThat(chunks(png)).containsExactly("IHDR", "PLTE", "IDAT", "IEND");
        assertThat(png).hasSizeLessThan(MOST_BYTES);
        assertThat(png).isEqualTo(picture(printed.signed(200), in(Doubt.HEAVY_MARK, 3, printed.box(3, 1))));
    }

    private static List<String> chunks(byte[] png) throws IOException {
        List<String> chunks = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(png))) {
            in.skipNBytes(8);
            while (in.available() > 0) {
                int length = in.readInt();
                chunks.add(new String(in.readNBytes(4), StandardCharsets.US_ASCII));
                in.skipNBytes(length + 4L);
            }
        }
        return chunks;
    }

    @Test
    @DisplayName("Không rõ đầu nào là đầu trên: che chỗ ký theo mọi cách đặt")
    void noTurn() throws IOException {
        ScannedPage page = withoutOrientation(printed.signed(DPI)).page();
        byte[] png = ReviewPicture.of(page, printed.forms(), new PageReading.Unreadable(PageCause.NO_TURN, ""));
        BufferedImage image = image(png);
        Rect zone = printed.layout().signatureZone();
        double perMm = image.getWidth() / 210.0;
        for (double y = zone.y() - 2; y < zone.bottom() + 2; y += 1) {
            for (double x = zone.x() - 2; x < zone.right() + 2; x += 1) {
                assertThat(image.getRGB((int) (x * perMm), (int) (y * perMm)) & WHITE)
                        .isIn(MASK, WHITE);
                assertThat(image.getRGB((int) ((210 - x) * perMm), (int) ((297 - y) * perMm)) & WHITE)
                        .isIn(MASK, WHITE);
            }
        }
        assertThat(png).hasSizeLessThan(MOST_BYTES);
    }

    private static Scan withoutOrientation(Scan scan) {
        return scan.painted(pen -> {
            pen.setColor(Color.WHITE);
            Rect mark = printed.layout().orientationMark().inset(-1);
            pen.fill(new Rectangle2D.Double(mark.x(), mark.y(), mark.width(), mark.height()));
        });
    }

    @Test
    @DisplayName("Ảnh lật như soi gương: lật lại, vẫn che chỗ ký")
    void mirrored() throws IOException {
        Scan scan = printed.signed(DPI);
        AffineTransform flip = new AffineTransform(-1, 0, 0, 1, scan.image().getWidth(), 0);
        Scan mirror = scan.laid(flip, scan.image().getWidth(), scan.image().getHeight(), Color.WHITE);
        BufferedImage image = image(
                ReviewPicture.of(mirror.page(), printed.forms(), new PageReading.Unreadable(PageCause.MIRRORED, "")));
        Rect mark = printed.layout().orientationMark();
        assertThat(gray(image, mark.centreX(), mark.centreY())).isLessThan(60);
        Rect zone = printed.layout().signatureZone();
        for (double x = zone.x() - 2; x < zone.right() + 2; x += 0.5) {
            assertThat(at(image, x, zone.centreY())).isIn(MASK, WHITE);
        }
    }

    @Test
    @DisplayName("Trang không có dấu góc: đưa nguyên trang, không rộng quá 1200 điểm")
    void noMarks() throws IOException {
        Scan scan = printed.marked(300).painted(pen -> {
            pen.setColor(Color.WHITE);
            pen.fill(new Rectangle2D.Double(0, 0, 210, 60));
            pen.fill(new Rectangle2D.Double(0, 240, 210, 60));
        });
        byte[] png = ReviewPicture.of(
                scan.page(), printed.forms(), new PageReading.Unreadable(PageCause.NO_CORNER_MARKS, ""));
        BufferedImage image = image(png);
        assertThat(image.getWidth()).isEqualTo(1200);
        double perMm = 1200 / 210.0;
        Rect box = printed.box(3, 1);
        assertThat(image.getRGB((int) (box.centreX() * perMm), (int) (box.centreY() * perMm)) & 0xFF)
                .isLessThan(60);
        assertThat(chunks(png)).containsExactly("IHDR", "PLTE", "IDAT", "IEND");
    }

    @Test
    @DisplayName("Trang không nằm như lúc đọc thì không đưa ảnh: không biết che chỗ nào")
    void anotherPage() {
        ScannedPage blank = printed.marked(DPI)
                .painted(pen -> {
                    pen.setColor(Color.WHITE);
                    pen.fill(new Rectangle2D.Double(0, 0, 210, 60));
                })
                .page();
        PageReading reading = read();
        List<Form> forms = printed.forms();
        assertThatThrownBy(() -> ReviewPicture.of(blank, forms, reading)).isInstanceOf(IllegalStateException.class);
    }
}
