package vn.tinnhiem.sheet.straighten;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.Sighting;

@DisplayName("Đặt từng dòng theo hai vạch của nó")
class RowsTest {

    private static final Ballot BALLOT = Ballot.of(12, PageSize.A4, 1);
    private static final Straightening STRAIGHTENING = new Straightening(List.of(BALLOT.candidate()));
    private static final int DPI = 200;
    private static final double PER_MM = DPI / 25.4;

    @Test
    @DisplayName("Máy nạp kéo giãn dần 0,5 mm ở giữa tờ: mỗi dòng theo vạch của nó, không nghi ngờ gì")
    void bulging() {
        List<LayoutJson.Row> rows = BALLOT.json().rows();
        Upright upright = fed(y -> 0.5 * Math.sin(Math.PI * Math.clamp((y - 13) / 271, 0, 1)));
        assertThat(upright.sightings()).isEmpty();
        assertThat(upright.posture().residualMm()).isBetween(0.35, 0.55);
        for (int i = 0; i < rows.size(); i++) {
            Rect box = rows.get(i).boxes().getFirst().area();
            double expected = box.centreY() + 0.5 * Math.sin(Math.PI * (box.centreY() - 13) / 271);
            double found = upright.rows().get(i).y(box.centreX(), box.centreY()) / PER_MM;
            assertThat(found).isBetween(expected - 0.1, expected + 0.1);
        }
    }

    @Test
    @DisplayName("Lệch quá 0,7 mm so với dấu góc: cả tờ để người xem, dòng vẫn đúng chỗ")
    void distorted() {
        Upright upright = fed(y -> 1.4 * Math.sin(Math.PI * Math.clamp((y - 13) / 271, 0, 1)));
        assertThat(upright.sightings()).extracting(Sighting::doubt).containsExactly(Doubt.DISTORTED);
        Rect box = BALLOT.json().rows().get(5).boxes().getLast().area();
        double expected = box.centreY() + 1.4 * Math.sin(Math.PI * (box.centreY() - 13) / 271);
        assertThat(upright.rows().get(5).y(box.centreX(), box.centreY()) / PER_MM)
                .isBetween(expected - 0.12, expected + 0.12);
    }

    @Test
    @DisplayName("Giấy trượt 0,6 mm giữa hai dòng: hai dòng ấy để người xem, các dòng khác không")
    void slipped() {
        List<LayoutJson.Row> rows = BALLOT.json().rows();
        double slip = rows.get(6).area().y();
        double bottom = BALLOT.json().cornerMarks().getLast().y();
        Upright upright = fed(y -> y < slip || y > bottom - 10 ? 0 : 0.6);
        assertThat(upright.sightings()).allMatch(sighting -> sighting.doubt() == Doubt.ROW_NOT_PLACED);
        assertThat(upright.sightings()).extracting(Sighting::person).containsExactly(6, 7);
    }

    @Test
    @DisplayName("Mất một vạch: dòng ấy để người xem và đặt theo hàng xóm")
    void tickMissing() {
        LayoutJson.Row row = BALLOT.json().rows().get(4);
        Rect tick = row.ticks().getFirst();
        Scan scan = Scan.of(BALLOT, DPI).turned(-2).painted(pen -> {
            pen.rotate(Math.toRadians(-2), 105, 148.5);
            pen.setColor(Color.WHITE);
            pen.fill(new Rectangle2D.Double(tick.x() - 1, tick.y() - 1, tick.width() + 2, tick.height() + 2));
        });
        Upright upright = (Upright) STRAIGHTENING.of(scan.page());
        assertThat(upright.sightings()).extracting(Sighting::doubt).containsExactly(Doubt.ROW_NOT_PLACED);
        assertThat(upright.sightings()).extracting(Sighting::person).containsExactly(5);
        for (var box : row.boxes()) {
            assertThat(scan.error(
                            upright.rows().get(4),
                            box.area().centreX(),
                            box.area().centreY()))
                    .isLessThan(0.15);
        }
    }

    @Test
    @DisplayName("Vạch bị ghim, bị tô kéo dài: không dùng vạch ấy")
    void tickSpoilt() {
        Rect tick = BALLOT.json().rows().get(2).ticks().getLast();
        Scan scan = Scan.of(BALLOT, DPI).painted(pen -> {
            pen.setColor(Color.BLACK);
            pen.fill(new Rectangle2D.Double(tick.x() - 3, tick.y(), tick.width(), tick.height()));
        });
        Upright upright = (Upright) STRAIGHTENING.of(scan.page());
        assertThat(upright.sightings()).extracting(Sighting::doubt).containsExactly(Doubt.ROW_NOT_PLACED);
        assertThat(upright.sightings()).extracting(Sighting::person).containsExactly(3);
    }

    @Test
    @DisplayName("Phép dời ghép vào phép chiếu đúng như dời trước rồi chiếu sau; nghịch đảo đưa về chỗ cũ")
    void composition() {
        Homography sheet = new Homography(8, 0.3, 40, -0.2, 7.9, 25, 2e-4, -1e-4);
        Homography moved = sheet.after(new Shift(0.4, 0.002, -0.3, 0.001));
        for (double x = 0; x < 210; x += 35) {
            for (double y = 0; y < 297; y += 45) {
                double toX = x + 0.4 + 0.002 * x;
                double toY = y - 0.3 + 0.001 * x;
                assertThat(moved.x(x, y)).isBetween(sheet.x(toX, toY) - 1e-9, sheet.x(toX, toY) + 1e-9);
                assertThat(moved.y(x, y)).isBetween(sheet.y(toX, toY) - 1e-9, sheet.y(toX, toY) + 1e-9);
                Homography back = sheet.inverse();
                assertThat(back.x(sheet.x(x, y), sheet.y(x, y))).isBetween(x - 1e-9, x + 1e-9);
                assertThat(back.y(sheet.x(x, y), sheet.y(x, y))).isBetween(y - 1e-9, y + 1e-9);
            }
        }
    }

    /** A feeder that is so many millimetres late where the sheet is at y. */
    private static Upright fed(DoubleUnaryOperator late) {
        BufferedImage fine = BALLOT.at(600);
        BufferedImage fed = new BufferedImage(fine.getWidth(), fine.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = fed.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        for (int y = 0; y < fed.getHeight(); y++) {
            double from = y - late.applyAsDouble(y * 25.4 / 600) * 600 / 25.4;
            pen.setClip(0, y, fed.getWidth(), 1);
            pen.drawImage(fine, AffineTransform.getTranslateInstance(0, y - from), null);
        }
        pen.dispose();
        Scan scan = new Scan(Ballot.averaged(fed, 3), DPI, new AffineTransform());
        Straightened straightened = STRAIGHTENING.of(scan.page());
        assertThat(straightened).isInstanceOf(Upright.class);
        return (Upright) straightened;
    }
}
