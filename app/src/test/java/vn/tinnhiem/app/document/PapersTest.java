package vn.tinnhiem.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Văn bản ra tệp Word và PDF")
class PapersTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    static Stream<Named<List<Paper>>> all() {
        return Stream.of(
                Named.of("thể thức nhà nước", List.of(SamplePapers.state())),
                Named.of("thể thức của Đảng, diễn tập", List.of(SamplePapers.party())),
                Named.of("ba bản gốc", SamplePapers.originals()),
                Named.of(
                        "dọc, ngang, dọc",
                        List.of(SamplePapers.state(), SamplePapers.landscape(), SamplePapers.party())));
    }

    @ParameterizedTest
    @MethodSource("all")
    @DisplayName("Tệp Word và tệp PDF nói đúng như bản chữ")
    void filesSayTheSame(List<Paper> papers) throws IOException {
        assertThat(PaperText.differs(papers, word(papers))).isEmpty();
        assertThat(PaperText.differs(papers, pdf(papers))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    @DisplayName("Làm lại cùng văn bản được đúng từng byte")
    void sameBytes(List<Paper> papers) throws IOException {
        assertThat(Rendered.pdf(papers)).isEqualTo(Rendered.pdf(papers));
        assertThat(Rendered.word(papers)).isEqualTo(Rendered.word(papers));
    }

    @Test
    @DisplayName("Trang đầu của mỗi bản gốc không đánh số, các trang sau đánh số từ 2")
    void pageNumbers() throws IOException {
        try (PDDocument document = Loader.loadPDF(Rendered.pdf(SamplePapers.originals()))) {
            assertThat(tops(document)).containsExactly("", "2", "3", "", "", "2", "3", "", "", "2", "3", "");
        }
    }

    @Test
    @DisplayName("Diễn tập có dòng chữ DIỄN TẬP ở mọi trang")
    void rehearsal() throws IOException {
        try (PDDocument document = Loader.loadPDF(Rendered.pdf(List.of(SamplePapers.party())))) {
            assertThat(tops(document)).allMatch(top -> top.startsWith("DIỄN TẬP"));
        }
    }

    @Test
    @DisplayName("Chân trang có ở mọi trang, kể cả khi dài hơn một dòng")
    void longFoot() throws IOException {
        String line = "Mã kiểm tra " + "K7QM-2VXA ".repeat(30).strip();
        Paper state = SamplePapers.state();
        List<Paper> papers = List.of(new Paper(
                state.style(), state.heading(), state.blocks(), Foot.of("một", "hai", line), Stamp.NONE, false));

        assertThat(PaperText.differs(papers, pdf(papers))).isEmpty();
        assertThat(PaperText.differs(papers, word(papers))).isEmpty();
    }

    @Test
    @DisplayName("Chữ ký không đứng một mình ở trang mới")
    void signatureNotAlone() throws IOException {
        for (int lines = 20; lines < 40; lines++) {
            try (PDDocument document = Loader.loadPDF(Rendered.pdf(List.of(withLines(lines))))) {
                var last = new org.apache.pdfbox.text.PDFTextStripper();
                last.setStartPage(document.getNumberOfPages());
                assertThat(last.getText(document)).contains("Dòng", "Trần Văn Mẫu");
            }
        }
    }

    private static Paper withLines(int lines) {
        List<Block> blocks = Stream.concat(
                        Stream.generate(() -> (Block) Block.Paragraph.of("Dòng."))
                                .limit(lines),
                        Stream.of(new Block.Signatures(List.of(Signer.of("", "Giám đốc", "Trần Văn Mẫu")))))
                .toList();
        return new Paper(PaperStyle.STATE, SamplePapers.stateHeading(), blocks, Foot.NONE, false, false);
    }

    private static List<String> tops(PDDocument document) {
        return Stream.iterate(0, i -> i + 1)
                .limit(document.getNumberOfPages())
                .map(i -> {
                    try {
                        PDFTextStripperByArea areas = new PDFTextStripperByArea();
                        areas.addRegion("top", new java.awt.geom.Rectangle2D.Double(0, 0, 900, 56));
                        areas.extractRegions(document.getPage(i));
                        return areas.getTextForRegion("top").strip();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private Path pdf(List<Paper> papers) throws IOException {
        return Files.write(folder.resolve("paper.pdf"), Rendered.pdf(papers));
    }

    private Path word(List<Paper> papers) throws IOException {
        return Files.write(folder.resolve("paper.docx"), Rendered.word(papers));
    }
}
