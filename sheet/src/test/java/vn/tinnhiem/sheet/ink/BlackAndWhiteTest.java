package vn.tinnhiem.sheet.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.WritableRaster;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.reading.Ink;

@DisplayName("Bút nhạt quét đen trắng: nét chỉ còn chấm")
class BlackAndWhiteTest {

    private static final int DPI = 200;
    private static final int SHEETS = 8;
    private static final int CUT = 150;
    private static final double GRAIN = 25;
    private static final Paper PAPER = Paper.of(PageSize.A4, 10);

    private final Random random = new Random(40);

    private List<BoxInk> read(BiConsumer<Hand, Rect> hand) {
        return PAPER.written(
                SHEETS,
                DPI,
                (page, box) -> hand.accept(new Hand(page, DPI, random).with(0.35, CUT), box),
                page -> cut(page.getRaster()));
    }

    /** Black or white, by a level at which a pale stroke is as often one as the other. */
    private void cut(WritableRaster raster) {
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int x = 0; x < raster.getWidth(); x++) {
                int gray = raster.getSample(x, y, 0);
                double seen = gray + (gray < 250 ? GRAIN * random.nextGaussian() : 0);
                raster.setSample(x, y, 0, seen < CUT ? 0 : 255);
            }
        }
    }

    @Test
    @DisplayName("Chữ X bằng chấm: hầu hết đọc được, không cái nào thành ô trống")
    void crosses() {
        List<BoxInk> crosses = read((pen, box) -> pen.cross(box, 0.9));

        assertThat(crosses).noneMatch(box -> box.ink() == Ink.EMPTY);
        assertThat(crosses).filteredOn(box -> box.ink() == Ink.MARK).hasSizeGreaterThan(crosses.size() * 17 / 20);
    }

    @Test
    @DisplayName("Chữ X bị gạch thêm một nét ngang, ô bị bôi: không cái nào thành dấu chọn")
    void struckOut() {
        List<BoxInk> others = new ArrayList<>(read((pen, box) -> pen.cross(box, 0.9)
                .line(box.x() - 1, box.centreY() - 0.8, box.right() + 1, box.centreY() - 0.6)
                .line(box.x() - 1, box.centreY() + 0.9, box.right() + 1, box.centreY() + 0.7)));
        others.addAll(read((pen, box) -> pen.cross(box, 0.9).scratch(box, 5)));

        assertThat(others).noneMatch(box -> box.ink() == Ink.MARK || box.ink() == Ink.EMPTY);
    }
}
