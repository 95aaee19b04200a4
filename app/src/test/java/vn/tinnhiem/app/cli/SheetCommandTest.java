package vn.tinnhiem.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinnhiem.app.cli.PrinterReport.Measured;
import vn.tinnhiem.app.kernel.CanonicalJson;
import vn.tinnhiem.app.kernel.Messages;
import vn.tinnhiem.app.kernel.Messages.Language;
import vn.tinnhiem.sheet.reader.PrinterVerdict;

@DisplayName("Xem kỹ một trang quét, thử máy in và máy quét")
class SheetCommandTest {

    private static final Path SCHEMA = Path.of("..", "docs", "schemas", "printer-check.schema.json");

    @TempDir
    Path folder;

    @Test
    @DisplayName("Không có tệp, hay tệp không phải phiếu quét: nói ra, không ghi gì")
    void noScan() {
        Path out = folder.resolve("out");
        Path missing = folder.resolve("missing.pdf");
        Cli none = Cli.run("sheet", "explain", missing, "--page", 1, "--layout", "layout.json", "--out", out);
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.codes()).containsExactly("F101");
        Path text = folder.resolve("text.pdf");
        Folders.write(text, "không phải PDF");
        Cli junk = Cli.run("sheet", "check-printer", text, "--layout", "layout.json");
        assertThat(junk.exit()).isEqualTo(2);
        assertThat(junk.codes()).containsExactly("F851");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Mỗi số đo có câu và cách sửa, bằng mỗi thứ tiếng")
    void words(Language language) {
        Messages messages = new Messages(language);
        List<?> measures = (List<?>) JsonTree.of(SCHEMA)
                .tree("properties")
                .tree("pages")
                .tree("items")
                .tree("properties")
                .tree("measured")
                .tree("items")
                .tree("properties")
                .tree("what")
                .get("enum");
        assertThat(measures)
                .isNotEmpty()
                .allMatch(what -> messages.has("printer." + what) && messages.has("printerFix." + what));
    }

    @Test
    @DisplayName("Trang tệ nhất quyết định; JSON theo lược đồ; số đo xấu có cách sửa")
    void verdicts() {
        PrinterReport good = new PrinterReport(
                1, PrinterVerdict.GOOD, "", List.of(new Measured("SCALE_X", 99.98, PrinterVerdict.GOOD)));
        PrinterReport bad = new PrinterReport(
                2,
                PrinterVerdict.NOT_USABLE,
                "",
                List.of(
                        new Measured("SCALE_X", 86, PrinterVerdict.NOT_USABLE),
                        new Measured("SKEW", 0.5, PrinterVerdict.GOOD)));
        PrinterReport unread = new PrinterReport(3, PrinterVerdict.NOT_USABLE, "NO_CORNER_MARKS", List.of());
        assertThat(PrinterReport.overall(List.of(good))).isEqualTo(PrinterVerdict.GOOD);
        assertThat(PrinterReport.overall(List.of())).isEqualTo(PrinterVerdict.NOT_USABLE);
        String json = CanonicalJson.pretty(PrinterReport.json(List.of(good, bad, unread)));
        assertThat(SchemasTest.faults("printer-check", json)).isEmpty();
        assertThat(JsonTree.of(json).get("verdict")).isEqualTo("not_usable");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, UTF_8);
        bad.print(new Terminal(stream, stream));
        unread.print(new Terminal(stream, stream));
        assertThat(out.toString(UTF_8)).contains("✗ bề ngang in 86%", "Kích thước thật", "✓ nghiêng 0,5 độ");
    }
}
