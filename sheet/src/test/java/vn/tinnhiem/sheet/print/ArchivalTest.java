package vn.tinnhiem.sheet.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.tinnhiem.sheet.Samples;
import vn.tinnhiem.sheet.layout.Arrangement;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.layout.SheetLayout;

@DisplayName("Giấy tờ in ra đúng chuẩn lưu trữ")
class ArchivalTest {

    private static final List<String> COUNTS = List.of("Tín nhiệm cao", "Tín nhiệm", "Tín nhiệm thấp", "Không hợp lệ");
    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2023, 9, 22));

    @BeforeAll
    static void foundry() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<byte[]> papers() throws IOException {
        return Stream.of(
                ballots(false, Optional.empty()),
                ballots(true, DAY),
                tally(5, 100, DAY),
                tally(1, TallySheet.MOST_BALLOTS, Optional.empty()),
                labels(PageSize.A4),
                labels(PageSize.A5));
    }

    @ParameterizedTest
    @MethodSource("papers")
    @DisplayName("veraPDF chấp nhận là PDF/A-2b")
    void archivalFormat(byte[] pdf) throws IOException, VeraPDFException {
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    @DisplayName("Bảng đếm tay có đủ mọi người, đủ ô cho số phiếu, và in lại giống từng byte")
    void tallySheetsHoldEveryone() throws IOException {
        byte[] pdf = tally(5, 100, DAY);
        assertThat(tally(5, 100, DAY)).isEqualTo(pdf);
        assertThat(text(pdf))
                .contains(
                        "1. Nguyễn Thị Phương Mẫu", "5. Huỳnh Ngọc Ẩn Ý", "Không hợp lệ", "Xấp số:", "Người kiểm tra");
        assertThat(paleSquares(pdf)).isEqualTo(5 * 4 * (100 / 5));
        assertThat(paleSquares(tally(1, 101, DAY))).isEqualTo(4 * 21);
    }

    @Test
    @DisplayName("Nhãn chồng phiếu nêu đúng chữ, mỗi nhãn một trang")
    void labelsSayTheirWords() throws IOException {
        byte[] pdf = labels(PageSize.A4);
        assertThat(text(pdf)).contains("KHÔNG HỢP LỆ", "XẤP SỐ", "DIỄN TẬP");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(document.getPage(0).getMediaBox().getHeight());
        }
    }

    private static byte[] ballots(boolean rehearsal, Optional<LocalDate> date) throws IOException {
        var layout = (SheetLayout) Arrangement.of(Samples.ballot(Samples.lines(5), rehearsal), PageSize.A4);
        var out = new ByteArrayOutputStream();
        BallotPdf.write(layout, List.of(Samples.PAYLOAD, Samples.PAYLOAD + "2"), date, out);
        return out.toByteArray();
    }

    private static byte[] tally(int persons, int ballots, Optional<LocalDate> date) throws IOException {
        var sheet = new TallySheet(
                "SỞ THỬ NGHIỆM",
                "BẢNG GHI KẾT QUẢ ĐẾM PHIẾU",
                List.of("Xấp số: ………", "Số tờ: ………"),
                Samples.lines(persons),
                COUNTS,
                ballots,
                "Cộng",
                List.of("Người đọc", "Người ghi", "Người kiểm tra"),
                "so-thu-nghiem-2023",
                false);
        var out = new ByteArrayOutputStream();
        TallySheetPdf.write(sheet, date, out);
        return out.toByteArray();
    }

    private static byte[] labels(PageSize page) throws IOException {
        var out = new ByteArrayOutputStream();
        var labels = List.of(
                new PileLabel(List.of("KHÔNG HỢP LỆ"), List.of("Sở Thử nghiệm")),
                new PileLabel(List.of("XẤP SỐ …… / ……", "…… TỜ"), List.of()));
        PileLabelsPdf.write("Nhãn chồng phiếu", labels, page, true, DAY, out);
        return out.toByteArray();
    }

    /** Squares of 6 mm, found among the rectangles of the drawings. */
    private static long paleSquares(byte[] pdf) throws IOException {
        long squares = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    String operators = new String(
                            page.getResources().getXObject(name).getStream().toByteArray(),
                            java.nio.charset.StandardCharsets.ISO_8859_1);
                    squares += operators
                            .lines()
                            .filter(line -> line.matches("\\S+ \\S+ 16\\.44\\d* 16\\.44\\d* re"))
                            .count();
                }
            }
        }
        return squares;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
