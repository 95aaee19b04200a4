package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.sheet.layout.Rect;

@DisplayName("Ảnh tờ phải xem, qua tiến trình đọc")
class ReviewPicturesTest {

    private static final int DPI = 150;
    private static final double PER_MM = 120 / 25.4;
    private static final int FRAME = 0xE00050;
    private static final int WHITE = 0xFFFFFF;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path work;

    private static void scan(ScanVote vote, Path file, Consumer<Graphics2D> marks) throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(vote.layouts().forms().getFirst().blank().toFile())) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, DPI, ImageType.GRAY);
            Graphics2D pen = page.createGraphics();
            pen.scale(DPI / 25.4, DPI / 25.4);
            marks.accept(pen);
            pen.dispose();
            ImageIO.write(page, "png", file.toFile());
        }
    }

    private static void fill(Graphics2D pen, Rect place, Color colour) {
        pen.setColor(colour);
        pen.fill(new Rectangle2D.Double(place.x(), place.y(), place.width(), place.height()));
    }

    @Test
    @DisplayName("Ô tô kín: ảnh có khung quanh ô ấy, chữ ký bị che; trang không còn như lúc đọc thì không có ảnh")
    void pictures() throws IOException {
        ScanVote vote = ScanVote.one(work);
        Rect box = vote.layout(0).rows().get(1).boxes().get(2).area();
        Rect signature = vote.layout(0).signatureZone();
        Path scans = Files.createDirectory(work.resolve("quet"));
        Path file = scans.resolve("to.png");
        scan(vote, file, pen -> {
            fill(pen, box, Color.BLACK);
            fill(pen, signature.inset(5), Color.BLACK);
        });
        try (ReadScans read = Scans.read(vote.job(work.resolve("ket-qua"), 1, scans), at -> {})) {
            assertThat(read.judged().cases()).hasSize(1);
            Case doubtful = read.judged().cases().getFirst();
            byte[] png = read.picture(doubtful).orElseThrow();
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(at(image, box.centreX(), box.y() - 2.15)).isEqualTo(FRAME);
            assertThat(at(image, box.right() + 2.15, box.centreY())).isEqualTo(FRAME);
            assertThat(at(image, box.centreX(), box.centreY()) & 0xFF).isLessThan(60);
            for (double x = signature.x(); x < signature.right(); x += 0.5) {
                assertThat(at(image, x, signature.centreY()) & 0xFF).isGreaterThan(150);
            }
            Files.write(file, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
            assertThat(read.picture(doubtful)).isEmpty();
        }
    }

    private static int at(BufferedImage image, double xMm, double yMm) {
        return image.getRGB((int) (xMm * PER_MM), (int) (yMm * PER_MM)) & WHITE;
    }
}
