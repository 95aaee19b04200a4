package vn.tinnhiem.sheet.straighten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.PageSize;

@DisplayName("Dựng thẳng trang quét")
class StraighteningTest {

    private static final Ballot BALLOT = Ballot.of(15, PageSize.A4, 1);
    private static final Straightening STRAIGHTENING = new Straightening(List.of(BALLOT.candidate()));

    @ParameterizedTest
    @ValueSource(ints = {100, 150, 200, 240, 300, 400, 600})
    @DisplayName("Bản quét sạch: mọi điểm đúng chỗ đến 0,15 mm, mã đọc được, không nghi ngờ gì")
    void clean(int dpi) {
        placed(Scan.of(BALLOT, dpi));
    }

    private static void placed(Scan scan) {
        Straightened straightened = STRAIGHTENING.of(scan.page());
        assertThat(straightened).isInstanceOf(Upright.class);
        Upright upright = (Upright) straightened;
        assertThat(upright.code()).isEqualTo(BALLOT.code());
        assertThat(upright.sightings()).isEmpty();
        List<LayoutJson.Row> rows = upright.layout().rows();
        for (int i = 0; i < rows.size(); i++) {
            for (var box : rows.get(i).boxes()) {
                double error = scan.error(
                        upright.rows().get(i), box.area().centreX(), box.area().centreY());
                assertThat(error).isLessThan(0.15);
            }
        }
        for (double x = 0; x <= 210; x += 30) {
            for (double y = 0; y <= 297; y += 33) {
                assertThat(scan.error(upright.sheet(), x, y)).isLessThan(0.15);
            }
        }
    }
}
