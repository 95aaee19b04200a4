package vn.tinnhiem.sheet.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.Ink;
import vn.tinnhiem.sheet.reading.Sighting;

@DisplayName("Mực trên tờ phiếu: chỗ nào trống, chỗ nào phải hỏi")
class InkReaderTest {

    private static final int DPI = 200;
    private static final double PER_MM = DPI / 25.4;
    private static final int ROWS = 10;
    private static final Paper PAPER = Paper.of(PageSize.A4, ROWS);

    private final Random random = new Random(14);
    private final BufferedImage page = PAPER.at(DPI);

    private static Rect box(int row, int level) {
        return PAPER.layout().rows().get(row).boxes().get(level).area();
    }

    private InkReading read() {
        return PAPER.read(page, DPI);
    }

    private List<Integer> rowsWith(Doubt doubt) {
        return read().sightings().stream()
                .filter(sighting -> sighting.doubt() == doubt)
                .map(Sighting::person)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Integer> persons(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    private void gray(double share, int value, int times) {
        int pixels = page.getWidth() * page.getHeight();
        for (int i = 0; i < share * pixels; i++) {
            int at = random.nextInt(pixels);
            for (int k = 0; k < times && at + k < pixels; k++) {
                page.getRaster().setSample((at + k) % page.getWidth(), (at + k) / page.getWidth(), 0, value);
            }
        }
    }

    private void grain(double deviation) {
        var raster = page.getRaster();
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                double value = raster.getSample(x, y, 0) - 30 + deviation * random.nextGaussian();
                raster.setSample(x, y, 0, (int) Math.clamp(value, 0, 255));
            }
        }
    }

    private void blacken(double xMm, double yMm, double widthMm, double heightMm, Color colour) {
        Graphics2D pen = page.createGraphics();
        pen.setColor(colour);
        pen.fillRect(
                (int) (xMm * PER_MM),
                (int) (yMm * PER_MM),
                Math.max(1, (int) Math.round(widthMm * PER_MM)),
                Math.max(1, (int) Math.round(heightMm * PER_MM)));
        pen.dispose();
    }

    @Test
    @DisplayName("Nét chì rất nhạt, mắt còn thấy: không ô nào thành ô trống")
    void faintPencil() {
        Hand pencil = new Hand(page, DPI, random).with(0.5, 232);
        for (int row = 0; row < ROWS; row++) {
            pencil.cross(box(row, row % 3), 0.85);
        }
        assertThat(read().boxes())
                .allSatisfy(
                        box -> assertThat(box.ink()).isEqualTo(box.level() == box.row() % 3 ? Ink.FAINT : Ink.EMPTY));
    }

    @Test
    @DisplayName("Giấy nhiễu hạt đều khắp: ô trống vẫn là ô trống, nét nhạt vẫn thấy")
    void grainOfThePage() {
        new Hand(page, DPI, random).with(0.5, 190).cross(box(4, 1), 0.85);
        grain(12);
        assertThat(read().boxes()).allSatisfy(box -> {
            boolean crossed = box.row() == 4 && box.level() == 1;
            assertThat(box.ink() == Ink.EMPTY).isEqualTo(!crossed);
        });
    }

    @Test
    @DisplayName("Khoanh tròn nhiều ô liền nhau, vòng này chạm vòng kia: dòng nào cũng hỏi")
    void ringsThatTouch() {
        Hand pen = new Hand(page, DPI, random).with(0.6, 40);
        for (int row = 1; row <= 6; row++) {
            pen.ring(box(row, 1).centreX(), box(row, 1).centreY(), 5.5, 5);
        }
        assertThat(rowsWith(Doubt.MARK_OUTSIDE_BOX)).containsAll(persons(2, 7));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 24})
    @DisplayName(
            "Quét mất đường kẻ mảnh, nhiều hay ít: dòng không thấy dấu phải hỏi, dòng có dấu thì không vì thế mà hỏi")
    void paleScan(int everyMm) {
        new Hand(page, DPI, random).with(0.6, 20).cross(box(2, 0), 0.8);
        for (Rect rule : PAPER.layout().rules()) {
            for (double along = 0; along < Math.max(rule.width(), rule.height()); along += everyMm) {
                boolean level = rule.width() > rule.height();
                blacken(
                        rule.x() + (level ? along : -0.2),
                        rule.y() + (level ? -0.2 : along),
                        level ? 2 : 0.6,
                        level ? 0.6 : 2,
                        Color.WHITE);
            }
        }
        List<Integer> asked = new java.util.ArrayList<>(persons(1, ROWS));
        asked.remove(Integer.valueOf(3));
        assertThat(rowsWith(Doubt.PALE_SCAN)).isEqualTo(asked);
    }

    @Test
    @DisplayName("Đường kẻ còn nguyên: tờ không đánh dấu gì thì không hỏi gì")
    void blankSheet() {
        assertThat(read().sightings()).isEmpty();
    }

    @Test
    @DisplayName("Vệt kính bẩn dọc qua họ tên không che nét gạch nào: không hỏi; qua ô thì hỏi mọi dòng")
    void streaks() {
        LayoutJson.Row first = PAPER.layout().rows().getFirst();
        blacken(first.nameArea().right() - 8, 0, 0.15, 297, Color.DARK_GRAY);
        assertThat(read().sightings()).isEmpty();
        blacken(box(0, 1).centreX(), 0, 0.15, 297, Color.DARK_GRAY);
        assertThat(rowsWith(Doubt.STREAK)).isEqualTo(persons(1, ROWS));
    }

    @Test
    @DisplayName("Giấy lấm tấm khắp trang: không hỏi; trên giấy ấy tên bị gạch vẫn thấy")
    void dust() {
        gray(0.002, 30, 1);
        assertThat(read().sightings()).isEmpty();
        Rect name = PAPER.layout().rows().get(5).nameArea();
        new Hand(page, DPI, random)
                .with(0.5, 40)
                .line(name.x() + 2, name.centreY(), name.x() + 50, name.centreY(), 0.01);
        assertThat(rowsWith(Doubt.NAME_STRUCK_OUT)).containsExactly(6);
    }
}
