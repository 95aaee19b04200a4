package vn.tinnhiem.sheet.straighten;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.Sighting;

@DisplayName("Dựng thẳng trang quét")
class StraighteningTest {

    private static final double TOLERANCE_MM = 0.15;
    private static final Ballot BALLOT = Ballot.of(15, PageSize.A4, 1);
    private static final Ballot SMALL = Ballot.of(4, PageSize.A5, 2);
    private static final Straightening ONE = new Straightening(List.of(BALLOT.candidate()));
    private static final Straightening BOTH = new Straightening(List.of(BALLOT.candidate(), SMALL.candidate()));

    @ParameterizedTest
    @ValueSource(ints = {100, 150, 200, 240, 300, 400, 600})
    @DisplayName("Bản quét sạch: mọi điểm đúng chỗ đến 0,15 mm, mã đọc được, không nghi ngờ gì")
    void clean(int dpi) {
        Upright upright = placed(ONE, BALLOT, Scan.of(BALLOT, dpi));
        assertThat(upright.sightings()).isEmpty();
        assertThat(upright.posture().dpi()).isBetween(dpi * 0.998, dpi * 1.002);
        assertThat(upright.posture().photo()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-4.9,0", "4.9,0", "-0.7,0", "2.3,0", "0,1", "0,2", "0,3", "3.1,1", "-4.6,2", "4.9,3"})
    @DisplayName("Xoay đến 5° và mọi chiều, kể cả khi mép ảnh cắt bớt dấu góc: vẫn đúng chỗ, không nghi ngờ gì")
    void turned(double degrees, int quarters) {
        Scan scan = Scan.of(BALLOT, 150).turned(degrees).quarterTurned(quarters);
        Upright upright = placed(ONE, BALLOT, scan);
        assertThat(upright.sightings()).isEmpty();
        double expected = degrees + 90 * (quarters == 3 ? -1 : quarters);
        double off = upright.posture().turnDegrees() - expected;
        assertThat(off - 360 * Math.round(off / 360)).isBetween(-0.05, 0.05);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-6, 5.6})
    @DisplayName("Xoay quá 5° qua máy nạp giấy thì để người xem")
    void skewed(double degrees) {
        Scan scan = Scan.of(BALLOT, 150)
                .laid(AffineTransform.getTranslateInstance(60, 60), 1360, 1874, Color.WHITE)
                .turned(degrees);
        Upright upright = placed(ONE, BALLOT, scan);
        assertThat(upright.sightings()).extracting(Sighting::doubt).containsExactly(Doubt.SKEWED);
    }

    @ParameterizedTest
    @CsvSource({"0.95,0.95,0,0", "1.03,1.0,0,0", "1,1.02,4,-5", "1,1,-8,8", "1,1,8,-8"})
    @DisplayName("In co giãn, kéo giãn một chiều, lệch đến 8 mm: vẫn đúng chỗ")
    void stretchedAndShifted(double scaleX, double scaleY, double rightMm, double downMm) {
        Scan plain = Scan.of(BALLOT, 200);
        AffineTransform by = AffineTransform.getTranslateInstance(rightMm * 200 / 25.4, downMm * 200 / 25.4);
        by.scale(scaleX, scaleY);
        Scan scan = plain.laid(by, plain.image().getWidth(), plain.image().getHeight(), Color.WHITE);
        Upright upright = placed(ONE, BALLOT, scan);
        assertThat(upright.sightings()).isEmpty();
        assertThat(upright.posture().stretch()).isBetween(scaleY / scaleX - 0.002, scaleY / scaleX + 0.002);
    }

    @ParameterizedTest
    @CsvSource({"0,15,20", "255,15,20", "0,50,70", "255,2,80", "90,30,5"})
    @DisplayName("Phiếu A5 nằm đâu đó trên mặt kính A4, nắp máy trắng hay đen")
    void smallSheetOnLargeGlass(int glass, double rightMm, double downMm) {
        AffineTransform by = AffineTransform.getTranslateInstance(rightMm * 150 / 25.4, downMm * 150 / 25.4);
        by.rotate(Math.toRadians(1.7));
        Scan scan = Scan.of(SMALL, 150).laid(by, 1240, 1754, new Color(glass, glass, glass));
        assertThat(placed(BOTH, SMALL, scan).sightings()).isEmpty();
    }

    @Test
    @DisplayName("Mép đen của máy quét quanh trang không làm lệch gì")
    void blackEdges() {
        Scan scan = Scan.of(BALLOT, 200).turned(0.8).painted(pen -> {
            pen.setColor(Color.BLACK);
            pen.fillRect(0, 0, 210, 5);
            pen.fillRect(0, 0, 6, 297);
            pen.fillRect(203, 0, 8, 297);
        });
        assertThat(placed(ONE, BALLOT, scan).sightings()).isEmpty();
    }

    @Test
    @DisplayName("Hai khổ giấy trong một đợt: tờ nào ra tờ ấy")
    void twoPapers() {
        placed(BOTH, BALLOT, Scan.of(BALLOT, 200).turned(-1));
        placed(BOTH, SMALL, Scan.of(SMALL, 200).quarterTurned(2));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,0,30,1",
        "22,0,0,30,1",
        "-20,18,10,30,1",
        "30,0,90,60,1",
        "12,-25,170,200,1",
        "10,10,-35,40,0.45",
        "25,10,5,150,0.5"
    })
    @DisplayName("Ảnh chụp nghiêng, có bóng, bàn tối hay sáng: vẫn đúng chỗ và biết là ảnh chụp")
    void photographed(double tiltX, double tiltY, double turn, int table, double shadow) {
        Photo photo = new Photo(BALLOT, 2400, 3000, tiltX, tiltY, turn, 2900, 420, table, shadow);
        assertThat(ONE.of(photo.page())).isInstanceOf(Upright.class);
        Upright upright = (Upright) ONE.of(photo.page());
        assertThat(upright.code()).isEqualTo(BALLOT.code());
        assertThat(upright.posture().photo()).isEqualTo(tiltX != 0 || tiltY != 0);
        for (int i = 0; i < upright.rows().size(); i++) {
            Homography row = upright.rows().get(i);
            for (var box : upright.layout().rows().get(i).boxes()) {
                assertThat(photo.error(row, box.area().centreX(), box.area().centreY()))
                        .isLessThan(TOLERANCE_MM);
            }
        }
    }

    private static Upright placed(Straightening straightening, Ballot ballot, Scan scan) {
        Straightened straightened = straightening.of(scan.page());
        assertThat(straightened).isInstanceOf(Upright.class);
        Upright upright = (Upright) straightened;
        assertThat(upright.code()).isEqualTo(ballot.code());
        assertThat(upright.layout()).isEqualTo(ballot.json());
        List<LayoutJson.Row> rows = upright.layout().rows();
        for (int i = 0; i < rows.size(); i++) {
            Homography row = upright.rows().get(i);
            for (var box : rows.get(i).boxes()) {
                assertThat(scan.error(row, box.area().centreX(), box.area().centreY()))
                        .isLessThan(TOLERANCE_MM);
            }
        }
        for (int x = 0; x <= 10; x++) {
            for (int y = 0; y <= 10; y++) {
                double xMm = upright.layout().page().width() * x / 10;
                double yMm = upright.layout().page().height() * y / 10;
                assertThat(scan.error(upright.sheet(), xMm, yMm)).isLessThan(TOLERANCE_MM);
            }
        }
        return upright;
    }
}
