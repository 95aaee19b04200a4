package vn.tinnhiem.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrialsTest {

    private static final Trials CLEAN = new Trials(Ballots.dense(), Profile.clean(), 42);

    @Test
    @DisplayName("Cùng hạt giống và số thứ tự thì cùng ảnh từng byte và cùng sự thật; số khác thì khác")
    void sameSeedSameBytes() {
        TrialSheet one = new Trials(Ballots.dense(), Profile.office(), 7).sheet(3);
        TrialSheet two = new Trials(Ballots.dense(), Profile.office(), 7).sheet(3);
        TrialSheet other = new Trials(Ballots.dense(), Profile.office(), 7).sheet(4);
        assertThat(bytes(one)).isEqualTo(bytes(two));
        assertThat(one.truth()).isEqualTo(two.truth());
        assertThat(bytes(other)).isNotEqualTo(bytes(one));
    }

    @Test
    @DisplayName("Quét lại cùng tờ: cùng dấu, khác ảnh, cùng mã tờ")
    void fedAgain() {
        TrialSheet once = CLEAN.sheet(5);
        TrialSheet again = CLEAN.again(5, 1);
        assertThat(again.truth().letters()).isEqualTo(once.truth().letters());
        assertThat(again.truth().shape()).isEqualTo(once.truth().shape());
        assertThat(bytes(again)).isNotEqualTo(bytes(once));
    }

    @Test
    @DisplayName("Mực nằm đúng trong ô của sự thật, ô khác không có mực")
    void truthIsOnPaper() {
        int marked = 0;
        for (int index = 0; index < 12; index++) {
            TrialSheet sheet = CLEAN.sheet(index);
            for (int row = 0; row < sheet.truth().rows().size(); row++) {
                RowTruth truth = sheet.truth().rows().get(row);
                if (truth.expect() == Expect.CLEAR && truth.letter() != 'M') {
                    marked += truth.letter() == '0' ? 0 : 1;
                    assertRow(sheet, row, truth.letter());
                }
            }
        }
        assertThat(marked).isGreaterThan(150);
    }

    private static void assertRow(TrialSheet sheet, int row, char letter) {
        for (int b = 0; b < 3; b++) {
            Layout.Rect inside = Ballots.dense()
                    .layout()
                    .rows()
                    .get(row)
                    .boxes()
                    .get(b)
                    .area()
                    .grown(-0.8);
            double ink = Ballots.ink(sheet, inside);
            if (letter == '1' + b) {
                assertThat(ink).as("row %s box %s", row, b).isGreaterThan(0.015);
            } else {
                assertThat(ink).as("row %s box %s", row, b).isLessThan(0.03);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Distortion.class,
            names = {
                "TURN",
                "QUARTER",
                "PRINT_SCALE",
                "SHIFT",
                "SHEAR",
                "STRETCH",
                "SLIP",
                "PERSPECTIVE",
                "FOLD",
                "PHOTOCOPY"
            })
    @DisplayName("Sau mỗi phép méo mạnh nhất, chỗ in vẫn nằm đúng nơi mà tờ thử nói")
    void placesAreKnown(Distortion distortion) {
        TrialSheet sheet = new Trials(Ballots.roomy(), Profile.only(distortion, 1), 9).sheet(1);
        TrialSheet plain = new Trials(Ballots.roomy(), Profile.clean(), 9).sheet(1);
        for (Layout.Rect mark : Ballots.roomy().layout().cornerMarks()) {
            if (inPicture(sheet, mark)) {
                assertThat(Ballots.ink(sheet, mark.grown(-0.5))).isGreaterThan(0.97);
            }
            assertThat(Ballots.ink(plain, mark.grown(-0.5))).isGreaterThan(0.97);
        }
        assertThat(bytes(sheet)).isNotEqualTo(bytes(plain));
    }

    private static boolean inPicture(TrialSheet sheet, Layout.Rect mark) {
        double[] a = sheet.place().of(mark.x(), mark.y());
        double[] b = sheet.place().of(mark.x() + mark.width(), mark.y() + mark.height());
        return Math.min(a[0], b[0]) > 2
                && Math.min(a[1], b[1]) > 2
                && Math.max(a[0], b[0]) < sheet.image().getWidth() - 2
                && Math.max(a[1], b[1]) < sheet.image().getHeight() - 2;
    }

    @ParameterizedTest
    @EnumSource(Distortion.class)
    @DisplayName("Mỗi điều làm hỏng ảnh đều thấy được trên ảnh, ở mức nhẹ cũng như mức nặng nhất")
    void everyDistortionShows(Distortion distortion) {
        Trials trials = new Trials(Ballots.roomy(), Profile.clean(), 4);
        Scan.Mode mode = distortion == Distortion.THRESHOLD || distortion == Distortion.DITHER
                ? Scan.Mode.BILEVEL
                : Scan.Mode.GRAY;
        TrialSheet plain = trials.sheet(2, new Scan(100, mode, Map.of(), 11));
        TrialSheet slight = trials.sheet(2, new Scan(100, mode, Map.of(distortion, 0.0), 11));
        TrialSheet worst = trials.sheet(2, new Scan(100, mode, Map.of(distortion, 1.0), 11));
        assertThat(shown(slight)).isNotEqualTo(shown(plain));
        assertThat(shown(worst)).isNotEqualTo(shown(plain));
        assertThat(worst.truth().letters()).isEqualTo(plain.truth().letters());
    }

    @Test
    @DisplayName("Góc rách mất hẳn một dấu góc thì trang phải tới tay người")
    void tornCorner() {
        TrialSheet torn = new Trials(Ballots.roomy(), Profile.only(Distortion.TORN_CORNER, 1), 9).sheet(1);
        long left = Ballots.roomy().layout().cornerMarks().stream()
                .filter(mark -> Ballots.ink(torn, mark) > 0.5)
                .count();
        assertThat(left).isEqualTo(3);
        assertThat(torn.truth().page()).isEqualTo(Expect.MUST_DOUBT);
    }

    @Test
    @DisplayName("Mặt sau không có dòng nào và không có chữ in")
    void backside() {
        TrialSheet back = CLEAN.backside(0);
        assertThat(back.truth().kind()).isEqualTo(Truth.Kind.BACKSIDE);
        assertThat(back.truth().rows()).isEmpty();
        assertThat(Ballots.ink(back, new Layout.Rect(5, 5, 200, 285))).isZero();
    }

    @Test
    @DisplayName("Bút chì mờ trên ảnh hai mức không còn thấy: không đòi máy đọc ra")
    void inkThatIsGone() {
        Profile faint = Profile.pencil(1).with(new Scans(List.of(200), List.of(Scan.Mode.BILEVEL), Map.of()));
        assertThat(new Trials(Ballots.roomy(), faint, 1).sheet(0).truth().rows())
                .allMatch(row -> row.expect() == Expect.MEASURED && row.seen() < Clean.GONE);
    }

    @Test
    @DisplayName("Dòng lệnh ghi ảnh và một dòng truth.csv cho mỗi trang, kể cả mặt sau")
    void corpus(@TempDir Path folder) throws IOException {
        Trials.main(new String[] {
            "--ballots",
            Ballots.folder().toString(),
            "--out",
            folder.toString(),
            "--sheets",
            "3",
            "--duplex",
            "true",
            "--dpi",
            "100",
            "--format",
            "tiff-lzw",
            "--pages-per-file",
            "4"
        });
        List<String> lines = Files.readAllLines(folder.resolve("truth.csv"));
        assertThat(lines).hasSize(1 + 6);
        assertThat(lines.get(2)).startsWith("scan-00001.tif,2,0,BACKSIDE,phieu-1,MUST_DOUBT,,");
        assertThat(lines.get(5)).startsWith("scan-00002.tif,1,2,BALLOT,phieu-1,CLEAR,");
        assertThat(folder.resolve("scan-00002.tif")).isNotEmptyFile();
    }

    private static byte[] shown(TrialSheet sheet) {
        return ((DataBufferByte) sheet.compressed().getRaster().getDataBuffer()).getData();
    }

    private static byte[] bytes(TrialSheet sheet) {
        return ((DataBufferByte) sheet.image().getRaster().getDataBuffer()).getData();
    }
}
