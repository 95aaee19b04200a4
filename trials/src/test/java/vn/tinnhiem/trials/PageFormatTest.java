package vn.tinnhiem.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageFormatTest {

    private static final TrialSheet GRAY = sheet(Scan.Mode.GRAY);
    private static final TrialSheet COLOUR = sheet(Scan.Mode.COLOUR);
    private static final TrialSheet BILEVEL = sheet(Scan.Mode.BILEVEL);

    private static TrialSheet sheet(Scan.Mode mode) {
        Trials trials = new Trials(Ballots.roomy(), Profile.clean(), 1);
        return trials.sheet(0, new Scan(100, mode, Map.of(), 5));
    }

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    @DisplayName("Mọi dạng tệp nhận ảnh xám, màu và hai mức")
    void everyFormatTakesEveryPicture(PageFormat format) throws IOException {
        for (TrialSheet sheet : List.of(GRAY, COLOUR, BILEVEL)) {
            byte[] file = format.write(List.of(sheet));
            String start = HexFormat.of().formatHex(file, 0, 4);
            assertThat(start.substring(0, 4)).isIn("ffd8", "8950", "4949", "4d4d", "2550");
            if (format.extension().equals("pdf")) {
                try (PDDocument document = Loader.loadPDF(file)) {
                    assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 597f);
                }
            }
        }
    }

    @Test
    @DisplayName("Độ phân giải ghi trong tệp là 100 điểm một inch")
    void resolution() throws IOException {
        byte[] jpeg = PageFormat.JPEG.write(List.of(GRAY));
        assertThat(HexFormat.of().formatHex(jpeg, 13, 18)).isEqualTo("0100640064");
        String png = new String(PageFormat.PNG.write(List.of(GRAY)), StandardCharsets.ISO_8859_1);
        int at = png.indexOf("pHYs") + 4;
        assertThat(HexFormat.of().formatHex(png.substring(at, at + 9).getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("00000f6100000f6101");
    }

    @Test
    @DisplayName("Bố trí phiếu đọc từ layout.json; tệp dạng khác bị từ chối")
    void layout(@TempDir Path folder) throws IOException {
        Layout dense = Ballots.dense().layout();
        assertThat(dense.rows()).hasSize(18);
        assertThat(dense.rows().get(1).area().y()).isEqualTo(87.2);
        assertThat(dense.rows().getFirst().boxes().getFirst().area()).isEqualTo(new Layout.Rect(139, 79.55, 6, 6));
        Path other =
                Files.writeString(folder.resolve("layout.json"), "{\"format\":\"tinnhiem/layouts/2\",\"ballots\":[]}");
        assertThatThrownBy(() -> Layout.read(other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("Chỗ có chữ họ tên tìm trên tờ in: dòng đầu, trong vùng tên, không dính chức vụ")
    void nameText() {
        Layout.Rect area = Ballots.roomy().layout().rows().getFirst().nameArea();
        Layout.Rect text = Ballots.roomy().nameText(0);
        assertThat(text.x()).isBetween(area.x(), area.x() + 3);
        assertThat(text.width()).isBetween(20.0, 45.0);
        assertThat(text.height()).isBetween(3.0, 6.5);
        assertThat(text.y() + text.height()).isLessThan(area.centreY() + 1.5);
    }
}
