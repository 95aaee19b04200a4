package vn.tinnhiem.sheet.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
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
    private static final int ROWS = 10;
    private static final int SHEETS = 8;
    private static final int CUT = 150;
    private static final double GRAIN = 25;
    private static final Paper PAPER = Paper.of(PageSize.A4, ROWS);

    private final Random random = new Random(40);

    /** What is read in the boxes that were written in: one a row. */
    private List<BoxInk> read(BiConsumer<Hand, Rect> hand) {
        List<BoxInk> written = new ArrayList<>();
        for (int sheet = 0; sheet < SHEETS; sheet++) {
            BufferedImage page = PAPER.at(DPI);
            for (int row = 0; row < ROWS; row++) {
                Hand pen = new Hand(page, DPI, random).with(0.35, CUT);
                hand.accept(
                        pen, PAPER.layout().rows().get(row).boxes().get(row % 3).area());
            }
            cut(page.getRaster());
            written.addAll(PAPER.read(page, DPI).boxes().stream()
                    .filter(box -> box.row() % 3 == box.level())
                    .toList());
        }
        assertThat(written).hasSize(SHEETS * ROWS);
        return written;
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
