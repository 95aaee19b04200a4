package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Những tệp đưa vào")
class IntakeTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path work;

    private Path file(String name) throws IOException {
        Path file = work.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }

    private static Intake of(Path... scans) {
        return Intake.of(List.of(scans), Set.of());
    }

    private List<String> names(List<Path> files) {
        return files.stream()
                .map(file -> work.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    private List<String> aside(Intake intake) {
        return intake.aside().stream()
                .map(each -> names(List.of(each.file())).getFirst() + " " + each.cause())
                .toList();
    }

    @Test
    @DisplayName("Thư mục lấy cả thư mục con; scan2 trước scan10; tệp của thư mục trước thư mục con")
    void order() throws IOException {
        for (String name : List.of("q/scan10.jpg", "q/scan2.jpg", "q/Scan1.jpg", "q/xap 2/1.jpg", "q/xap 10/1.jpg")) {
            file(name);
        }

        assertThat(names(of(work.resolve("q")).files()))
                .containsExactly("q/Scan1.jpg", "q/scan2.jpg", "q/scan10.jpg", "q/xap 2/1.jpg", "q/xap 10/1.jpg");
    }

    @Test
    @DisplayName("Gõ theo thứ tự nào cũng như nhau")
    void argumentsInAnyOrder() throws IOException {
        Path a = file("q/scan10.jpg");
        Path b = file("q/scan9.jpg");

        assertThat(of(a, b)).isEqualTo(of(b, a));
        assertThat(names(of(a, b).files())).containsExactly("q/scan9.jpg", "q/scan10.jpg");
    }

    @Test
    @DisplayName(
            "Tệp ẩn, rác của màn hình, thư mục kết quả của chính mình: nêu tên, không đọc; tệp ẩn chỉ đích danh thì đọc")
    void aside() throws IOException {
        for (String name : List.of(
                "q/a.jpg", "q/.cu/b.jpg", "q/.DS_Store", "q/._a.jpg", "q/Thumbs.db", "q/desktop.ini", "q/out/x.jpg")) {
            file(name);
        }
        Intake intake = Intake.of(
                List.of(work.resolve("q")), Set.of(work.resolve("q/out").toRealPath()));

        assertThat(names(intake.files())).containsExactly("q/a.jpg");
        assertThat(aside(intake))
                .containsExactlyInAnyOrder(
                        "q/.DS_Store LEFT_BY_DESKTOP",
                        "q/._a.jpg LEFT_BY_DESKTOP",
                        "q/.cu HIDDEN",
                        "q/Thumbs.db LEFT_BY_DESKTOP",
                        "q/desktop.ini LEFT_BY_DESKTOP",
                        "q/out OWN_OUTPUT");
        assertThat(names(of(work.resolve("q/._a.jpg")).files())).containsExactly("q/._a.jpg");
    }

    @Test
    @DisplayName("Một tệp tới bằng hai đường, kể cả qua liên kết: đọc một lần, lần sau được nêu")
    void twoWays() throws IOException {
        Path a = file("q/a.jpg");
        Files.createSymbolicLink(work.resolve("q/lien-ket.jpg"), a);

        Intake intake = of(work.resolve("q"), a);

        assertThat(names(intake.files())).containsExactly("q/a.jpg");
        assertThat(names(intake.again().stream().map(Intake.Again::file).toList()))
                .containsExactly("q/a.jpg", "q/lien-ket.jpg");
        assertThat(intake.again()).allMatch(each -> each.first().equals(a));
    }

    @Test
    @Timeout(60)
    @DisplayName("Thư mục liên kết vòng về chính nó: không lạc")
    void circle() throws IOException {
        file("q/b/a.jpg");
        Files.createSymbolicLink(work.resolve("q/b/vong"), work.resolve("q"));
        Files.createSymbolicLink(work.resolve("q/b/cut"), work.resolve("khong-co"));

        Intake intake = of(work.resolve("q"));

        assertThat(names(intake.files())).containsExactly("q/b/a.jpg");
        assertThat(aside(intake)).containsExactly("q/b/cut BROKEN_LINK");
    }

    @ParameterizedTest
    @CsvSource({
        "scan2, scan10",
        "scan002, scan10",
        "a, b",
        "A, b",
        "a, B",
        "scan, scan1",
        "1, 02",
        "99999999999999999999998, 99999999999999999999999",
        "xấp 9, xấp 10"
    })
    @DisplayName("Thứ tự như người đếm")
    void natural(String first, String second) {
        assertThat(NaturalOrder.OF_NAMES.compare(first, second)).isNegative();
        assertThat(NaturalOrder.OF_NAMES.compare(second, first)).isPositive();
        assertThat(NaturalOrder.OF_NAMES.compare(first, first)).isZero();
    }
}
