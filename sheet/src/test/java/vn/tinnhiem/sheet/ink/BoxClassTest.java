package vn.tinnhiem.sheet.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.reading.Ink;

@DisplayName("Loại mực trong ô")
class BoxClassTest {

    private static final Paper PAPER = Paper.of(PageSize.A4, 10);

    @ParameterizedTest
    @ValueSource(ints = {100, 150, 200, 300, 600})
    @DisplayName("Tờ sạch: ô có dấu X là MARK, ô còn lại là EMPTY, không nghi ngờ gì")
    void cleanSheet(int dpi) {
        BufferedImage page = PAPER.at(dpi);
        Hand hand = new Hand(page, dpi, new Random(dpi)).with(0.5, 30);
        for (int row = 0; row < 10; row++) {
            hand.cross(box(row, row % 3), 0.9);
        }
        InkReading reading = PAPER.read(page, dpi);
        assertThat(reading.sightings()).isEmpty();
        for (BoxInk box : reading.boxes()) {
            assertThat(box.ink()).isEqualTo(box.row() % 3 == box.level() ? Ink.MARK : Ink.EMPTY);
        }
    }

    private static Rect box(int row, int level) {
        return PAPER.layout().rows().get(row).boxes().get(level).area();
    }
}
