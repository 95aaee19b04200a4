package vn.tinnhiem.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

@DisplayName("Tệp theo chuẩn, chương trình khác đọc được")
class StandardsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    static Stream<List<Paper>> all() {
        return Stream.of(
                List.of(SamplePapers.state()),
                List.of(SamplePapers.party(), SamplePapers.landscape()),
                SamplePapers.originals());
    }

    @ParameterizedTest
    @MethodSource("all")
    @DisplayName("PDF đạt PDF/A-2b theo veraPDF")
    void archival(List<Paper> papers) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(Rendered.pdf(papers)), PDFAFlavour.PDFA_2_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    @DisplayName("PDF ghi tên văn bản, tiếng Việt, không ghi tên người dùng máy")
    void pdfProperties() throws IOException {
        try (PDDocument document = Loader.loadPDF(Rendered.pdf(List.of(SamplePapers.state())))) {
            var information = document.getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo("Biên bản kiểm phiếu <thử> & mẫu");
            assertThat(information.getAuthor()).isNull();
            assertThat(information.getCreationDate().toInstant()).isEqualTo("2023-09-22T00:00:00Z");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
        }
    }

    @Test
    @DisplayName(
            "Tệp Word mở được bằng thư viện khác; bảng có đầu bảng lặp lại; phông Times New Roman; mỗi bản một phần")
    void word() throws IOException {
        ZipSecureFile.setMinInflateRatio(0);
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(Rendered.word(SamplePapers.originals())))) {
            List<XWPFTable> tables = document.getTables().stream()
                    .filter(t -> t.getText().contains("STT"))
                    .toList();
            assertThat(tables).hasSize(3).allSatisfy(table -> {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRow(1).isRepeatHeader()).isTrue();
                assertThat(table.getRow(2).isRepeatHeader()).isFalse();
                assertThat(table.getRows()).hasSize(2 + 7 + 1).allMatch(row -> row.isCantSplitRow());
            });
            assertThat(document.getStyles().getDefaultRunStyle()).isNotNull();
            assertThat(document.getHeaderList()).hasSize(12);
            assertThat(document.getFooterList())
                    .hasSize(12)
                    .allMatch(f -> f.getText().contains("K7QM-2VXA"));
            assertThat(document.getProperties().getCoreProperties().getCreator())
                    .isEqualTo("Tín Nhiệm");
            assertThat(document.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Biên bản kiểm phiếu <thử> & mẫu");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    @DisplayName("LibreOffice mở tệp Word và in ra đúng chữ")
    void libreOffice(List<Paper> papers) throws Exception {
        assumeTrue(onPath("soffice"), "soffice is not on the PATH");
        Path word = Files.write(folder.resolve("paper.docx"), Rendered.word(papers));
        Process soffice = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        word.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();

        assertThat(soffice.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(PaperText.differs(papers, folder.resolve("paper.pdf"))).isEmpty();
    }

    private static boolean onPath(String program) {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
