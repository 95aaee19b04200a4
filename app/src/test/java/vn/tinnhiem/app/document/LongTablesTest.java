package vn.tinnhiem.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.app.document.Block.Column;
import vn.tinnhiem.app.document.Block.HeaderCell;
import vn.tinnhiem.app.document.Block.Paragraph;
import vn.tinnhiem.app.document.Block.Row;

@DisplayName("Bảng dài qua trang")
class LongTablesTest {

    private static final int LONGEST = 60;
    private static final Pattern ROW_SIGN = Pattern.compile("(đầu|cuối|số)(\\d+)");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest(name = "{0} dòng chữ trước bảng, tên dài {1} từ")
    @CsvSource({"0, 3, 2", "3, 14, 1", "11, 29, 3", "17, 60, 4"})
    @DisplayName("Dòng không bị ngắt; lời dẫn ở trang của dòng đầu, ghi chú ở trang của dòng cuối; đối chiếu khớp")
    void rowsDoNotPart(int linesBefore, int words, int step) throws IOException {
        for (int rows = 1; rows <= LONGEST; rows += step) {
            List<Paper> papers = List.of(paper(linesBefore, rows, words));
            Path pdf = Files.write(folder.resolve("table.pdf"), Rendered.pdf(papers));
            Path word = Files.write(folder.resolve("table.docx"), Rendered.word(papers));

            List<String> pages = pages(pdf);

            assertThat(PaperText.differs(papers, pdf)).as("%d rows", rows).isEmpty();
            assertThat(PaperText.differs(papers, word)).as("%d rows", rows).isEmpty();
            assertThat(pages.stream().flatMap(page -> signs(page, "đầu").stream()))
                    .hasSize(rows);
            for (String page : pages) {
                assertThat(signs(page, "đầu")).as("%d rows", rows).isEqualTo(signs(page, "cuối"));
                assertThat(signs(page, "số")).as("%d rows", rows).isEqualTo(signs(page, "đầu"));
                assertThat(page.contains("Thứ tự")).as("%d rows", rows).isEqualTo(page.contains("đầu"));
            }
            assertThat(pageOf(pages, "Lời dẫn")).as("%d rows", rows).isEqualTo(pageOf(pages, "đầu1 "));
            assertThat(pageOf(pages, "Ghi chú")).as("%d rows", rows).isEqualTo(pageOf(pages, "cuối" + rows + "\\b"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    @DisplayName("Bảng từ năm dòng trở xuống nằm trọn một trang, dù đứng ở đâu")
    void shortTablesWhole(int rows) throws IOException {
        for (int linesBefore = 18; linesBefore < 30; linesBefore++) {
            Path pdf = Files.write(folder.resolve("short.pdf"), Rendered.pdf(List.of(paper(linesBefore, rows, 12))));

            List<String> pages = pages(pdf);

            assertThat(pageOf(pages, "đầu1 ")).as("%d lines", linesBefore).isEqualTo(pageOf(pages, "cuối" + rows));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 9, 14, 22, 31})
    @DisplayName("Chữ ký ngay sau bảng ở cùng trang với dòng cuối của bảng")
    void signatureAfterTable(int rows) throws IOException {
        List<Block> blocks = new ArrayList<>(paper(2, rows, 40).blocks());
        blocks.removeLast();
        blocks.add(new Block.Signatures(List.of(Signer.of("", "Giám đốc", "Trần Văn Mẫu"))));
        List<Paper> papers = List.of(
                new Paper(PaperStyle.STATE, SamplePapers.stateHeading(), blocks, SamplePapers.FOOT, false, false));
        Path pdf = Files.write(folder.resolve("signed.pdf"), Rendered.pdf(papers));

        List<String> pages = pages(pdf);

        assertThat(pageOf(pages, "Trần Văn Mẫu")).isEqualTo(pageOf(pages, "cuối" + rows + "\\b"));
        assertThat(PaperText.differs(papers, pdf)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    @DisplayName("Trang có bảng ký và chữ ký cũng có lời của văn bản")
    void wordsOverSignatures(int rows) throws IOException {
        for (int linesBefore = 14; linesBefore < 30; linesBefore++) {
            List<Block> blocks = new ArrayList<>(paper(linesBefore, rows, 12).blocks());
            blocks.removeLast();
            blocks.add(blocks.size() - 2, Paragraph.of("Lời cuối của văn bản."));
            blocks.add(new Block.Signatures(List.of(Signer.of("", "Giám đốc", "Trần Văn Mẫu"))));
            Paper paper =
                    new Paper(PaperStyle.STATE, SamplePapers.stateHeading(), blocks, SamplePapers.FOOT, false, false);

            List<String> pages = pages(Files.write(folder.resolve("words.pdf"), Rendered.pdf(List.of(paper))));

            assertThat(pageOf(pages, "Lời cuối")).as("%d", linesBefore).isEqualTo(pageOf(pages, "Trần Văn Mẫu"));
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "chín, 1"})
    @DisplayName("Dòng dài hơn một trang đành ngắt, vẫn đối chiếu khớp; sửa một từ trong dòng ấy thì lộ")
    void rowLongerThanPage(String added, int differences) throws IOException {
        List<Paper> papers = List.of(paper(4, 2, 1500));
        Path pdf = Files.write(folder.resolve("parted.pdf"), Rendered.pdf(papers));
        List<Block> blocks = new ArrayList<>(papers.getFirst().blocks());
        Block.Table table = (Block.Table) blocks.get(blocks.size() - 2);
        List<Row> rows = new ArrayList<>(table.rows());
        rows.set(1, Row.of(rows.get(1).cells().get(0), rows.get(1).cells().get(1) + added, "7", "7"));
        blocks.set(blocks.size() - 2, new Block.Table(table.columns(), table.header(), rows));
        Paper other = new Paper(PaperStyle.STATE, SamplePapers.stateHeading(), blocks, SamplePapers.FOOT, false, false);

        assertThat(pages(pdf).stream().filter(p -> p.contains("tên"))).hasSizeGreaterThan(1);
        assertThat(PaperText.differs(papers, pdf)).isEmpty();
        assertThat(PaperText.differs(List.of(other), pdf).stream()).hasSize(differences);
    }

    private static Paper paper(int linesBefore, int rows, int words) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < linesBefore; i++) {
            blocks.add(Paragraph.of("Dòng trước bảng."));
        }
        blocks.add(Paragraph.of("Lời dẫn:"));
        blocks.add(table(rows, words));
        blocks.add(new Block.Note("Ghi chú dưới bảng, đủ dài để xuống dòng thứ hai khi in ra trên khổ giấy A4 đứng."));
        return new Paper(PaperStyle.STATE, SamplePapers.stateHeading(), blocks, SamplePapers.FOOT, false, false);
    }

    /** Names of one to so many words; the same number stands in two cells of every row. */
    private static Block.Table table(int rows, int words) {
        List<Row> body = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            String name = "tên ".repeat(words / 2 + (i * 7) % (words / 2 + 1));
            body.add(Row.of("số" + i, "đầu" + i + " " + name + "cuối" + i, "7", "7"));
        }
        return new Block.Table(
                List.of(
                        new Column(12, Align.CENTER),
                        new Column(44, Align.LEFT),
                        new Column(22, Align.CENTER),
                        new Column(22, Align.CENTER)),
                List.of(
                        List.of(
                                HeaderCell.tall("Thứ tự", 2),
                                HeaderCell.tall("Họ và tên", 2),
                                HeaderCell.wide("Số phiếu", 2)),
                        List.of(HeaderCell.of("Thu về"), HeaderCell.of("Hợp lệ"))),
                body);
    }

    private static List<String> pages(Path pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }

    private static List<String> signs(String page, String kind) {
        List<String> numbers = new ArrayList<>();
        Matcher matcher = ROW_SIGN.matcher(page);
        while (matcher.find()) {
            if (matcher.group(1).equals(kind)) {
                numbers.add(matcher.group(2));
            }
        }
        return numbers;
    }

    private static int pageOf(List<String> pages, String words) {
        Pattern pattern = Pattern.compile(words);
        for (int i = 0; i < pages.size(); i++) {
            if (pattern.matcher(pages.get(i)).find()) {
                return i;
            }
        }
        throw new AssertionError(words + " stands on no page");
    }
}
