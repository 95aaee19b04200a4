package vn.tinnhiem.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Quét những tờ cho trước")
class GivenSheetsTest {

    private static final String ODD = "batch,place,person,what\n";

    @TempDir
    Path folder;

    /** The first ballot of the stored ones has 18 rows. */
    @BeforeEach
    void sheets() throws IOException {
        Files.writeString(
                folder.resolve("sheets.csv"),
                "issued,added\nyes,no" + ",1".repeat(18) + "\nyes,yes,0,M,X" + ",3".repeat(15) + "\nno,no"
                        + ",2".repeat(18) + "\n");
    }

    private List<String> truth(String odd, String piles) throws IOException {
        Files.writeString(folder.resolve("odd.csv"), ODD + odd);
        GivenSheets.main(new String[] {
            "--ballots", Ballots.folder().toString(),
            "--sheets-csv", folder.resolve("sheets.csv").toString(),
            "--oddities", folder.resolve("odd.csv").toString(),
            "--piles", piles,
            "--out", folder.resolve("scans").toString(),
            "--truth", folder.resolve("truth.csv").toString()
        });
        return Files.readAllLines(folder.resolve("truth.csv"));
    }

    @Test
    @DisplayName("Mỗi dòng thành một tờ, tờ nạp lại là tờ trước nó; sự thật ghi theo xấp và thứ tự")
    void everyLineOnce() throws IOException {
        List<String> truth = truth("a,2,,AGAIN\na,1,,UPSIDE_DOWN\n", "a:TIFF_G4:3:duplex,b:JPEG:1");
        assertThat(truth).hasSize(5);
        assertThat(truth.get(2)).startsWith("a.tif,2,").endsWith(",yes,AGAIN");
        assertThat(marks(truth.get(2))).isEqualTo(marks(truth.get(1)));
        assertThat(List.of(marks(truth.get(1)), marks(truth.get(3)), marks(truth.get(4))))
                .containsExactlyInAnyOrder(
                        "yes,no" + ",1".repeat(18), "yes,yes,0,M,X" + ",3".repeat(15), "no,no" + ",2".repeat(18));
        assertThat(folder.resolve("scans/a.tif")).exists();
        assertThat(folder.resolve("scans/b/to-01.jpg")).exists();
    }

    private static String marks(String line) {
        List<String> cells = List.of(line.split(",", -1));
        return String.join(",", cells.subList(2, 22));
    }

    @Test
    @DisplayName("Xấp thiếu tờ, điều lạ không thuộc tờ nào, hay trái với dòng đã cho thì không làm")
    void refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> truth("", "a:TIFF_G4:2"));
        assertThatIllegalArgumentException().isThrownBy(() -> truth("b,1,,COMMENT\n", "a:TIFF_G4:3"));
        assertThatIllegalArgumentException().isThrownBy(() -> truth("a,1,1,NAME_LINE\n", "a:TIFF_G4:3"));
        assertThatIllegalArgumentException().isThrownBy(() -> truth("a,1,,NOTHING_KNOWN\n", "a:TIFF_G4:3"));
    }

    @Test
    @DisplayName("Tờ lạ không có mã: chỗ của mã trắng trơn")
    void withoutCode() {
        Blank foreign = Ballots.dense().withoutCode();
        Raster page = foreign.at(200, Toner.FRESH);
        Raster printed = Ballots.dense().at(200, Toner.FRESH);
        for (Layout.Code code : foreign.layout().qr()) {
            assertThat(darkest(page, code.zone())).isEqualTo(255);
            assertThat(darkest(printed, code.zone())).isLessThan(50);
        }
    }

    private static int darkest(Raster page, Layout.Rect zone) {
        int least = 255;
        double perMm = page.dpi() / 25.4;
        for (int y = (int) ((zone.y() + 1) * perMm); y < (zone.y() + zone.height() - 1) * perMm; y++) {
            for (int x = (int) ((zone.x() + 1) * perMm); x < (zone.x() + zone.width() - 1) * perMm; x++) {
                least = Math.min(least, page.pixels()[y * page.width() + x] & 0xff);
            }
        }
        return least;
    }
}
