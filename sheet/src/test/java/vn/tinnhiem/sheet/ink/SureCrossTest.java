package vn.tinnhiem.sheet.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.reading.BoxReading;
import vn.tinnhiem.sheet.reading.Ink;

@DisplayName("Dấu nào chắc chắn là chữ X")
class SureCrossTest {

    private static final int SHEETS = 12;
    private static final int DPI = 200;
    private static final int ROWS = 10;
    private static final Paper PAPER = Paper.of(PageSize.A4, ROWS);

    private final Random random = new Random(25);

    private List<BoxReading> marked(BiConsumer<Hand, Rect> hand) {
        return PAPER
                .written(
                        SHEETS,
                        DPI,
                        (page, box) ->
                                hand.accept(new Hand(page, DPI, random).with(0.3 + 0.5 * random.nextDouble(), 30), box),
                        page -> {})
                .stream()
                .map(BoxInk::reading)
                .toList();
    }

    private double off(Rect box) {
        return 0.1 * box.width() * random.nextGaussian();
    }

    @Test
    @DisplayName("Dấu tích, to hay nhỏ, chạm khung hay không, và nét gạch chéo: không bao giờ")
    void neverATick() {
        List<BoxReading> ticks = new ArrayList<>(marked(Hand::tick));
        ticks.addAll(marked((pen, box) -> {
            double x = box.x() + 0.35 * box.width() + off(box);
            double y = box.bottom() + off(box);
            pen.line(box.x() + off(box), box.y() + 0.4 * box.width() + off(box), x, y)
                    .line(x, y, box.right() + off(box), box.y() + off(box));
        }));
        ticks.addAll(marked((pen, box) -> pen.slash(box, 0.9)));

        assertThat(ticks).filteredOn(box -> box.ink() == Ink.MARK).hasSizeGreaterThan(2 * SHEETS * ROWS);
        assertThat(ticks).noneMatch(BoxReading::cross);
    }

    @Test
    @DisplayName("Chữ X viết đầy ô: hầu hết")
    void mostCrosses() {
        List<BoxReading> crosses = marked((pen, box) -> pen.cross(box, 0.8 + 0.3 * random.nextDouble()));

        assertThat(crosses).filteredOn(BoxReading::cross).hasSizeGreaterThan(crosses.size() * 9 / 10);
        assertThat(crosses).filteredOn(BoxReading::cross).allMatch(box -> box.ink() == Ink.MARK);
    }
}
