package vn.tinnhiem.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tinnhiem.app.document.Block.Column;
import vn.tinnhiem.app.document.Block.HeaderCell;
import vn.tinnhiem.app.document.Block.Paragraph;
import vn.tinnhiem.app.document.Block.Row;
import vn.tinnhiem.app.document.Difference.Zone;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Refused;

@DisplayName("Văn bản bị sửa một chữ")
class TamperedPapersTest {

    private static final Pattern TEXT = Pattern.compile("<w:t(?: [^>]*)?>([^<]+)</w:t>");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    static Stream<Arguments> blocks() {
        return Stream.of(
                arguments("tên loại", new Block.Title("Báo cáo", "Kết quả"), new Block.Title("Báo cáu", "Kết quả")),
                arguments("trích yếu", new Block.Title("Báo cáo", "Kết quả"), new Block.Title("Báo cáo", "Kết qủa")),
                arguments(
                        "căn cứ",
                        new Block.LegalBases(List.of("Quy định 96;")),
                        new Block.LegalBases(List.of("Quy định 96."))),
                arguments("đề mục", new Block.SectionHeading("I. KẾT QUẢ"), new Block.SectionHeading("II. KẾT QUẢ")),
                arguments("đoạn văn", Paragraph.of("Có 116 phiếu."), Paragraph.of("Có 118 phiếu.")),
                arguments(
                        "chữ đậm",
                        Paragraph.of(Run.plain("Có "), Run.bold("1")),
                        Paragraph.of(Run.plain("Có "), Run.bold("7"))),
                arguments("gạch đầu dòng", Block.Item.of("Lê Thị Lụa"), Block.Item.of("Lê Thị Lúa")),
                arguments("dòng số liệu", new Block.FieldLine("Thu về", "115"), new Block.FieldLine("Thu về", "116")),
                arguments("đầu bảng", table("Cao", "12", "3"), table("Cạo", "12", "3")),
                arguments("ô của bảng", table("Cao", "12", "3"), table("Cao", "13", "3")),
                arguments("chữ số sang ô bên", table("Cao", "12", "3"), table("Cao", "1", "23")),
                arguments("ghi chú", new Block.Note("Tính trên 2/3."), new Block.Note("Tính trên 1/3.")),
                arguments("quyền hạn ký", signatures("TM. Ban", "A"), signatures("KT. Ban", "A")),
                arguments("tên người ký", signatures("TM. Ban", "Đỗ An"), signatures("TM. Ban", "Đỗ Ân")),
                arguments("nơi nhận", closing("Lưu: VT."), closing("Lưu: VP.")));
    }

    private static Block table(String header, String one, String two) {
        return new Block.Table(
                List.of(new Column(50, Align.CENTER), new Column(50, Align.CENTER)),
                List.of(List.of(HeaderCell.wide(header, 2))),
                List.of(Row.of(one, two)));
    }

    private static Block signatures(String authority, String name) {
        return new Block.Signatures(
                List.of(Signer.of(authority, "Trưởng ban", name), Signer.of("", "Chủ trì", "Bùi Na")));
    }

    private static Block closing(String recipient) {
        return new Block.Closing(List.of("Như trên;", recipient), Signer.of("", "Giám đốc", "Bùi Na"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("blocks")
    @DisplayName("Sửa một chữ ở bất cứ loại khối nào đều bị phát hiện, ở cả hai loại tệp")
    void everyBlock(String name, Block right, Block wrong) throws IOException {
        List<Paper> papers = List.of(paper(SamplePapers.stateHeading(), right, SamplePapers.FOOT));
        List<Paper> tampered = List.of(paper(SamplePapers.stateHeading(), wrong, SamplePapers.FOOT));

        assertThat(differs(papers, Rendered.pdf(papers))).isEmpty();
        assertThat(differs(papers, Rendered.word(papers))).isEmpty();
        assertThat(differs(papers, Rendered.pdf(tampered)))
                .map(Difference::zone)
                .contains(Zone.BODY);
        assertThat(differs(papers, Rendered.word(tampered)))
                .map(Difference::zone)
                .contains(Zone.BODY);
    }

    static Stream<Heading> headings() {
        Heading h = SamplePapers.stateHeading();
        PaperDate day = PaperDate.on(LocalDate.of(2023, 2, 2));
        return Stream.of(
                new Heading(
                        Optional.of("Ủy ban Mẫu"),
                        h.issuer(),
                        h.number(),
                        h.place(),
                        h.date(),
                        true,
                        h.originalLabel()),
                new Heading(h.superior(), "Sở Mẫu", h.number(), h.place(), h.date(), true, h.originalLabel()),
                new Heading(h.superior(), h.issuer(), "Số: 1/BB-SGDĐT", h.place(), h.date(), true, h.originalLabel()),
                new Heading(h.superior(), h.issuer(), h.number(), "Cứa Mẫu", h.date(), true, h.originalLabel()),
                new Heading(h.superior(), h.issuer(), h.number(), h.place(), day, true, h.originalLabel()),
                h.withOriginalLabel("Bản gốc số 2/3"));
    }

    @ParameterizedTest
    @MethodSource("headings")
    @DisplayName("Sửa bất cứ chỗ nào ở phần đầu đều bị phát hiện")
    void everyHeading(Heading wrong) throws IOException {
        Heading right = SamplePapers.stateHeading();
        List<Paper> papers = List.of(paper(right, Paragraph.of("Một."), Foot.NONE));
        List<Paper> tampered = List.of(paper(wrong, Paragraph.of("Một."), Foot.NONE));

        assertThat(differs(papers, Rendered.pdf(tampered)))
                .map(Difference::zone)
                .contains(Zone.BODY);
        assertThat(differs(papers, Rendered.word(tampered)))
                .map(Difference::zone)
                .contains(Zone.BODY);
    }

    @Test
    @DisplayName("Sửa mã ở chân trang bị phát hiện")
    void foot() throws IOException {
        List<Paper> papers =
                List.of(paper(SamplePapers.stateHeading(), Paragraph.of("Một."), Foot.of("Mã: ABCD-EFGH")));
        List<Paper> tampered =
                List.of(paper(SamplePapers.stateHeading(), Paragraph.of("Một."), Foot.of("Mã: ABCD-EFGK")));

        assertThat(differs(papers, Rendered.pdf(tampered)))
                .map(Difference::zone)
                .contains(Zone.FOOT);
        assertThat(differs(papers, Rendered.word(tampered)))
                .map(Difference::zone)
                .contains(Zone.FOOT);
    }

    @Test
    @DisplayName("Bỏ chữ DIỄN TẬP bị phát hiện")
    void rehearsalRemoved() throws IOException {
        Paper p = SamplePapers.party();
        List<Paper> papers = List.of(p);
        List<Paper> tampered = List.of(new Paper(p.style(), p.heading(), p.blocks(), p.foot(), Stamp.NONE, false));

        assertThat(differs(papers, Rendered.pdf(tampered)))
                .map(Difference::zone)
                .contains(Zone.TOP);
        assertThat(differs(papers, Rendered.word(tampered)))
                .map(Difference::zone)
                .contains(Zone.TOP);
    }

    @Test
    @DisplayName("Thiếu hay thừa một bản gốc bị phát hiện")
    void originals() throws IOException {
        List<Paper> three = SamplePapers.originals();
        List<Paper> two = three.subList(0, 2);

        for (byte[] file : List.of(Rendered.pdf(two), Rendered.word(two))) {
            assertThat(differs(three, file)).map(Difference::part).contains(5);
        }
        for (byte[] file : List.of(Rendered.pdf(three), Rendered.word(three))) {
            assertThat(differs(two, file)).map(Difference::part).contains(5);
        }
    }

    @Test
    @DisplayName("Tệp Word: sửa một ký tự ở bất cứ đoạn chữ nào đều bị phát hiện")
    void everyTextOfWord() throws IOException {
        List<Paper> papers = List.of(SamplePapers.state());
        byte[] docx = Rendered.word(papers);
        List<String> files = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Rendered.changed(docx, (file, content) -> {
            TEXT.matcher(content)
                    .results()
                    .filter(text -> !text.group(1).isBlank())
                    .forEach(text -> {
                        files.add(file);
                        places.add(text.end(1) - 1);
                    });
            return content;
        });

        assertThat(places).hasSizeGreaterThan(100);
        for (int i = 0; i < places.size(); i++) {
            String file = files.get(i);
            int at = places.get(i);
            byte[] tampered =
                    Rendered.changed(docx, (name, content) -> name.equals(file) ? changedAt(content, at) : content);
            boolean pageNumber = file.contains("header");
            assertThat(differs(papers, tampered).isPresent())
                    .as(file + " " + at)
                    .isNotEqualTo(pageNumber);
        }
    }

    private static String changedAt(String content, int at) {
        char other = content.charAt(at) == '1' ? '7' : '1';
        return content.substring(0, at) + other + content.substring(at + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "'<w:r><w:t xml:space=\"preserve\">Vào hồi', '<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space=\"preserve\">Vào hồi'",
        "'<w:r><w:t xml:space=\"preserve\">Vào hồi', '<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space=\"preserve\">Vào hồi'",
        "'<w:r><w:t xml:space=\"preserve\">Vào hồi', '<w:r><w:drawing/></w:r><w:r><w:t xml:space=\"preserve\">Vào hồi'",
        "'<w:r><w:t xml:space=\"preserve\">Vào hồi', '<w:r><w:noBreakHyphen/></w:r><w:r><w:t xml:space=\"preserve\">Vào hồi'"
    })
    @DisplayName("Tệp Word: giấu chữ, gạch chữ, dán hình lên đều bị phát hiện")
    void hiddenInWord(String before, String after) throws IOException {
        List<Paper> papers = List.of(SamplePapers.state());
        byte[] tampered = Rendered.changed(Rendered.word(papers), (_, content) -> content.replace(before, after));

        assertThat(differs(papers, tampered)).map(Difference::zone).contains(Zone.BODY);
    }

    @Test
    @DisplayName("Lưu lại thành nhiều đoạn chữ nhỏ không làm khác")
    void splitRuns() throws IOException {
        List<Paper> papers = List.of(SamplePapers.state());
        byte[] saved = Rendered.changed(
                Rendered.word(papers),
                (_, content) -> TEXT.matcher(content)
                        .replaceAll(t -> Matcher.quoteReplacement("<w:t xml:space=\"preserve\">"
                                + t.group(1).substring(0, 1) + "</w:t></w:r><w:r><w:t xml:space=\"preserve\">"
                                + t.group(1).substring(1) + "</w:t>"))
                        .replace("&</w:t></w:r><w:r><w:t xml:space=\"preserve\">", "&"));

        assertThat(differs(papers, saved)).isEmpty();
    }

    @Test
    @DisplayName("Tệp hỏng, tệp lạ, tệp khóa, tệp rỗng, tệp không có: từ chối và nói rõ")
    void refused() throws IOException {
        List<Paper> papers = List.of(SamplePapers.party());
        byte[] pdf = Rendered.pdf(papers);
        byte[] word = Rendered.word(papers);

        assertRefused(papers, List.of("PK nothing".getBytes(StandardCharsets.UTF_8)), Fault.F601_PAPER_DAMAGED);
        assertRefused(papers, List.of(java.util.Arrays.copyOf(word, word.length / 2)), Fault.F601_PAPER_DAMAGED);
        assertRefused(papers, List.of("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)), Fault.F601_PAPER_DAMAGED);
        assertRefused(
                papers,
                List.of(Rendered.changed(
                        word, (name, c) -> name.equals("word/document.xml") ? c.substring(0, 999) : c)),
                Fault.F601_PAPER_DAMAGED);
        assertRefused(
                papers, List.of("Biên bản".getBytes(StandardCharsets.UTF_8)), Fault.F602_PAPER_NEITHER_DOCX_NOR_PDF);
        assertRefused(papers, List.of(locked(pdf)), Fault.F603_PAPER_LOCKED);
        assertRefused(papers, List.of(new byte[0]), Fault.F102_FILE_EMPTY);
        assertRefused(papers, List.of(), Fault.F101_FILE_MISSING);
    }

    private void assertRefused(List<Paper> papers, List<byte[]> content, Fault fault) throws IOException {
        Path file = folder.resolve("refused");
        if (content.isEmpty()) {
            Files.delete(file);
        } else {
            Files.write(file, content.getFirst());
        }
        assertThatThrownBy(() -> PaperText.differs(papers, file))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.problems()).singleElement().satisfies(p -> {
                            assertThat(p.fault()).isEqualTo(fault);
                            assertThat(p.file()).isEqualTo(file.toString());
                        }));
    }

    private static byte[] locked(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                var out = new java.io.ByteArrayOutputStream()) {
            document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        }
    }

    private static Paper paper(Heading heading, Block block, Foot foot) {
        return new Paper(PaperStyle.STATE, heading, List.of(block), foot, false, false);
    }

    private Optional<Difference> differs(List<Paper> papers, byte[] file) throws IOException {
        return PaperText.differs(papers, Files.write(folder.resolve("paper"), file));
    }
}
