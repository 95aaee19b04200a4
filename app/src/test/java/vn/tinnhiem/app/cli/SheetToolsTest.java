package vn.tinnhiem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("tinnhiem sheet trên phiếu in của ví dụ Tây Ninh")
class SheetToolsTest {

    private static final int DPI = 150;
    private static final String BALLOTS = "ballots.pdf";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path ballots;

    @SuppressWarnings("NullAway.Init")
    private static Path blank;

    @SuppressWarnings("NullAway.Init")
    private static Path layout;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeAll
    static void print() throws IOException {
        Path printed = ballots.resolve("printed");
        Cli.run(
                "ballots",
                ExampleVote.TAY_NINH.made().folder().resolve("plan.approved.yaml"),
                "--copies",
                1,
                "--out",
                printed);
        layout = printed.resolve("layout.json");
        blank = ballots.resolve("blank.png");
        try (PDDocument pdf = Loader.loadPDF(printed.resolve(BALLOTS).toFile())) {
            ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(0, DPI, ImageType.GRAY), "png", blank.toFile());
        }
    }

    private Path cut() throws IOException {
        BufferedImage page = ImageIO.read(blank.toFile());
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight() / 5);
        pen.dispose();
        Path file = folder.resolve("cut.png");
        ImageIO.write(page, "png", file.toFile());
        return file;
    }

    private Cli explain(Path file, int page, Path by) {
        return Cli.run("sheet", "explain", file, "--page", page, "--layout", by, "--out", folder.resolve("out"));
    }

    @Test
    @DisplayName("explain: bảy hình và reading.json; thư mục chứa layout.json cũng được")
    void explained() {
        Cli cli = explain(blank, 1, layout);
        assertThat(cli.exit()).isZero();
        assertThat(folder.resolve("out").toFile().list())
                .containsExactlyInAnyOrderElementsOf(SheetTools.EXPLAINED)
                .hasSize(8);
        JsonTree reading = JsonTree.of(folder.resolve("out").resolve("reading.json"));
        assertThat(reading.get("format")).isEqualTo("tinnhiem/reading/1");
        assertThat(reading.get("page")).isEqualTo("SHEET");
        assertThat(reading.trees("rows").getFirst().trees("boxes")).hasSize(3);
        assertThat(reading.trees("doubts")).isEmpty();
        Cli again = Cli.run(
                "sheet",
                "explain",
                blank,
                "--page",
                1,
                "--layout",
                ballots.resolve("printed"),
                "--out",
                folder.resolve("out"),
                "--replace",
                "--lang",
                "en");
        assertThat(again.exit()).isZero();
    }

    @Test
    @DisplayName("explain: trang mất dấu góc cũng giải thích được, nói cớ")
    void unreadable() throws IOException {
        assertThat(explain(cut(), 1, layout).exit()).isZero();
        JsonTree reading = JsonTree.of(folder.resolve("out").resolve("reading.json"));
        assertThat(reading.get("page")).isEqualTo("UNREADABLE");
        assertThat(reading.get("cause")).isEqualTo("NO_CORNER_MARKS");
        assertThat(folder.resolve("out").resolve("1-page.png")).exists();
        assertThat(folder.resolve("out").resolve("5-ink.png")).doesNotExist();
    }

    @Test
    @DisplayName("Sai trang, sai tệp bố cục, thiếu phiếu trắng: nói ra bằng mã, không ghi gì")
    void refused() throws IOException {
        assertThat(explain(blank, 2, layout).codes()).containsExactly("F850");
        assertThat(explain(blank, 0, layout).codes()).containsExactly("F850");
        assertThat(explain(blank, 1, folder.resolve("nowhere.json")).codes()).containsExactly("F801");
        Path bad = folder.resolve("layout.json");
        Folders.write(bad, Folders.text(layout).replace("\"cornerMarks\"", "\"corners\""));
        assertThat(explain(blank, 1, bad).codes()).containsExactly("F802");
        Files.copy(layout, bad, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(explain(blank, 1, bad).codes()).containsExactly("F805");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    @DisplayName("check-printer: bản in đúng cỡ là được; mất góc là không; tệp phiếu trắng chưa in thì từ chối")
    void printer() throws IOException {
        Cli good = Cli.run("sheet", "check-printer", blank, "--layout", layout, "--json");
        assertThat(good.exit()).isZero();
        assertThat(JsonTree.of(good.out()).get("verdict")).isEqualTo("good");
        assertThat(SchemasTest.faults("printer-check", good.out())).isEmpty();
        Cli bad = Cli.run("sheet", "check-printer", cut(), "--layout", layout, "--json");
        assertThat(bad.exit()).isEqualTo(3);
        JsonTree page = JsonTree.of(bad.out()).trees("pages").getFirst();
        assertThat(page.get("refused")).isEqualTo("NO_CORNER_MARKS");
        Cli unprinted = Cli.run("sheet", "check-printer", layout.resolveSibling(BALLOTS), "--layout", layout);
        assertThat(unprinted.exit()).isEqualTo(2);
        assertThat(unprinted.codes()).containsExactly("F851");
    }
}
