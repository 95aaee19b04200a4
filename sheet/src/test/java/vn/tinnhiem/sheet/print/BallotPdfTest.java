package vn.tinnhiem.sheet.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinnhiem.sheet.Samples;
import vn.tinnhiem.sheet.layout.Arrangement;
import vn.tinnhiem.sheet.layout.BallotLine;
import vn.tinnhiem.sheet.layout.BallotText;
import vn.tinnhiem.sheet.layout.Box;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.layout.QrPlace;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.layout.SheetLayout;
import vn.tinnhiem.sheet.layout.SheetRow;

@DisplayName("Phiếu in ra")
class BallotPdfTest {

    /** Every letter of the Vietnamese alphabet with every tone, capitals and small. */
    private static final String LETTERS = letters();

    @ParameterizedTest
    @EnumSource
    @DisplayName("Dấu góc, dấu định hướng, vạch dòng đen đúng chỗ; trong ô trắng, viền ô đen")
    void marksLieWhereTheLayoutSays(PageSize page) throws IOException {
        SheetLayout layout = layout(Samples.ballot(5), page);
        Raster raster = Raster.of(pdf(layout, List.of(Samples.PAYLOAD)), 0);
        layout.cornerMarks().forEach(mark -> solid(raster, mark));
        solid(raster, layout.orientationMark());
        for (SheetRow row : layout.rows()) {
            solid(raster, row.leftTick());
            solid(raster, row.rightTick());
            row.boxes().forEach(box -> emptyBox(raster, box));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Ngoài các vùng đã khai trong bố cục không có nét in nào; vùng phải để trống thì trống")
    void nothingIsPrintedElsewhere(PageSize page) throws IOException {
        nothingElsewhere(layout(Samples.ballot(5), page), page);
        nothingElsewhere(layout(Samples.ballot(tallLetters(page == PageSize.A4 ? 18 : 6), false), page), page);
    }

    private static void nothingElsewhere(SheetLayout layout, PageSize page) throws IOException {
        Raster raster = Raster.of(pdf(layout, List.of(Samples.PAYLOAD)), 0);
        layout.emptyZones().forEach(zone -> assertThat(raster.tint(zone)).isZero());
        assertThat(raster.tint(layout.signatureZone())).isZero();
        layout.cornerMarks().forEach(raster::erase);
        raster.erase(layout.orientationMark());
        layout.qr().forEach(qr -> raster.erase(qr.symbol()));
        layout.texts().forEach(zone -> raster.erase(zone.area()));
        layout.rules().forEach(raster::erase);
        for (SheetRow row : layout.rows()) {
            raster.erase(row.leftTick());
            raster.erase(row.rightTick());
            raster.erase(row.nameArea());
            raster.erase(numberArea(row));
            row.boxes().forEach(box -> raster.erase(box.area()));
        }
        assertThat(raster.tint(new Rect(0, 0, page.widthMm(), page.heightMm()))).isZero();
    }

    @Test
    @DisplayName("Phiếu diễn tập mang chữ DIỄN TẬP mà trong ô và vùng phải để trống vẫn trắng")
    void rehearsalLeavesTheBoxesWhite() throws IOException {
        SheetLayout layout = layout(Samples.ballot(Samples.lines(5), true), PageSize.A4);
        byte[] pdf = pdf(layout, List.of(Samples.PAYLOAD));
        Raster raster = Raster.of(pdf, 0);
        layout.rows().forEach(row -> row.boxes().forEach(box -> emptyBox(raster, box)));
        layout.emptyZones().forEach(zone -> assertThat(raster.tint(zone)).isZero());
        assertThat(text(pdf)).contains("DIỄN TẬP");
        assertThat(text(pdf(layout(Samples.ballot(5), PageSize.A4), List.of(Samples.PAYLOAD))))
                .doesNotContain("DIỄN TẬP");
    }

    @Test
    @DisplayName("Hai bản mã QR trên mỗi tờ đọc lại đúng, mô-đun không hẹp hơn 0,6 mm")
    void bothCodesReadBack() throws IOException, ReaderException {
        SheetLayout layout = layout(Samples.ballot(18), PageSize.A4);
        List<String> payloads = List.of("A".repeat(108), "B".repeat(20), "x".repeat(74));
        byte[] pdf = pdf(layout, payloads);
        for (int i = 0; i < payloads.size(); i++) {
            Raster raster = Raster.of(pdf, i);
            for (QrPlace place : layout.qr()) {
                assertThat(decoded(raster, place)).isEqualTo(payloads.get(i));
            }
        }
        assertThatThrownBy(() -> pdf(layout, List.of("A".repeat(109)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("Mỗi mã một tờ, đúng thứ tự; phiếu dùng chung mã chỉ to thêm không đáng kể theo số tờ")
    void oneSheetForEachPayload() throws IOException, ReaderException {
        SheetLayout layout = layout(Samples.ballot(5), PageSize.A4);
        List<String> codes =
                IntStream.range(0, 40).mapToObj(i -> Samples.PAYLOAD + "." + i).toList();
        byte[] individual = pdf(layout, codes);
        assertThat(decoded(Raster.of(individual, 27), layout.qr().getFirst())).isEqualTo(codes.get(27));
        byte[] one = pdf(layout, List.of(Samples.PAYLOAD));
        byte[] thousand = pdf(layout, Collections.nCopies(1000, Samples.PAYLOAD));
        assertThat(thousand.length - one.length).isLessThan(100_000);
        try (PDDocument document = Loader.loadPDF(thousand)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1000);
        }
    }

    @Test
    @DisplayName("Chữ tiếng Việt lấy ra từ PDF đúng từng chữ cái, từng dấu")
    void vietnameseTextExtracts() throws IOException {
        var lines = List.of(new BallotLine(1, LETTERS.substring(0, 70), LETTERS.substring(70)));
        String text = text(pdf(layout(Samples.ballot(lines, false), PageSize.A4), List.of(Samples.PAYLOAD)));
        assertThat(text.replaceAll("\\s", "")).contains(LETTERS);
        assertThat(text)
                .contains("ỦY BAN NHÂN DÂN TỈNH MẪU", "Độc lập - Tự do - Hạnh phúc", "PHIẾU LẤY PHIẾU TÍN NHIỆM");
    }

    @Test
    @DisplayName("Số hiệu bố cục và mã đợt in bằng chữ; mã riêng của tờ phiếu thì không")
    void noIndividualNumberInLetters() throws IOException {
        SheetLayout layout = layout(Samples.ballot(5), PageSize.A4);
        String text = text(pdf(layout, List.of(Samples.PAYLOAD)));
        assertThat(text).contains(layout.version(), "so-thu-nghiem-2023").doesNotContain("7K3PQ9XW");
    }

    @Test
    @DisplayName("Cùng nội dung thì cùng từng byte; tệp không chứa giờ giấc hay tên người dùng máy")
    void sameInputSameBytes() throws IOException {
        SheetLayout layout = layout(Samples.ballot(5), PageSize.A4);
        List<String> payloads = List.of(Samples.PAYLOAD, Samples.PAYLOAD + "2");
        byte[] pdf = pdf(layout, payloads);
        assertThat(pdf(layout, payloads)).isEqualTo(pdf);
        assertThat(pdf(layout, List.of(Samples.PAYLOAD))).isNotEqualTo(pdf);
        String bytes = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain(System.getProperty("user.name") + "@", "ModifyDate");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var information = document.getDocumentInformation();
            assertThat(information.getAuthor()).isNull();
            assertThat(information.getCreator()).isNull();
            assertThat(information.getModificationDate()).isNull();
            assertThat(information.getCreationDate().toInstant()).hasToString("2023-09-21T17:00:00Z");
        }
    }

    private static void solid(Raster raster, Rect mark) {
        assertThat(raster.ink(mark)).isEqualTo(1);
        Rect around = mark.inset(-0.5);
        assertThat(raster.ink(new Rect(around.x(), around.y(), around.width(), 0.3)))
                .isZero();
        assertThat(raster.ink(new Rect(around.x(), around.bottom() - 0.3, around.width(), 0.3)))
                .isZero();
        assertThat(raster.ink(new Rect(around.x(), around.y(), 0.3, around.height())))
                .isZero();
        assertThat(raster.ink(new Rect(around.right() - 0.3, around.y(), 0.3, around.height())))
                .isZero();
    }

    private static void emptyBox(Raster raster, Box box) {
        Rect area = box.area();
        double pixel = 25.4 / 200;
        assertThat(raster.tint(box.inside().inset(pixel))).isZero();
        double outline = raster.ink(area) * area.width() * area.height();
        assertThat(outline).isBetween(area.width() * 4 * 0.15, area.width() * 4 * 0.45);
        for (double along = 1; along < area.width() - 1; along += 0.5) {
            assertThat(raster.ink(new Rect(area.x() + along, area.y() - 0.1, 0.3, 0.5)))
                    .isPositive();
            assertThat(raster.ink(new Rect(area.x() + along, area.bottom() - 0.4, 0.3, 0.5)))
                    .isPositive();
            assertThat(raster.ink(new Rect(area.x() - 0.1, area.y() + along, 0.5, 0.3)))
                    .isPositive();
            assertThat(raster.ink(new Rect(area.right() - 0.4, area.y() + along, 0.5, 0.3)))
                    .isPositive();
        }
        assertThat(raster.ink(new Rect(area.x() - 1.5, area.y() - 1.5, area.width() + 3, 1.3)))
                .isZero();
        assertThat(raster.ink(new Rect(area.x() - 1.5, area.bottom() + 0.2, area.width() + 3, 1.3)))
                .isZero();
    }

    private static Rect numberArea(SheetRow row) {
        return new Rect(
                row.area().x(),
                row.area().y(),
                row.nameArea().x() - row.area().x(),
                row.area().height());
    }

    /** Names of capitals with marks above and below. */
    private static List<BallotLine> tallLetters(int persons) {
        return IntStream.rangeClosed(1, persons)
                .mapToObj(n -> new BallotLine(n, "ẪỆỖ ỴỢẲ ỒỘJgỵ", "ẨỄẶ ỌJQ"))
                .toList();
    }

    private static String decoded(Raster raster, QrPlace place) throws ReaderException {
        double scale = 200 / 25.4;
        Rect zone = place.zone();
        BufferedImage gray = raster.image();
        BufferedImage part = new BufferedImage(
                (int) (zone.width() * scale), (int) (zone.height() * scale), BufferedImage.TYPE_INT_RGB);
        var pen = part.createGraphics();
        pen.drawImage(gray, (int) -Math.round(zone.x() * scale), (int) -Math.round(zone.y() * scale), null);
        pen.dispose();
        int[] pixels = part.getRGB(0, 0, part.getWidth(), part.getHeight(), null, 0, part.getWidth());
        var source = new RGBLuminanceSource(part.getWidth(), part.getHeight(), pixels);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (ReaderException _) {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new GlobalHistogramBinarizer(source)))
                    .getText();
        }
    }

    private static String letters() {
        String vowels = "aăâeêioôơuưy";
        var letters = new StringBuilder("đĐ");
        vowels.chars().forEach(vowel -> {
            for (String tone : List.of("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")) {
                String letter = java.text.Normalizer.normalize((char) vowel + tone, java.text.Normalizer.Form.NFC);
                letters.append(letter).append(letter.toUpperCase(java.util.Locale.ROOT));
            }
        });
        return letters.toString();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static SheetLayout layout(BallotText text, PageSize page) {
        return (SheetLayout) Arrangement.of(text, page);
    }

    private static byte[] pdf(SheetLayout layout, List<String> payloads) throws IOException {
        var out = new ByteArrayOutputStream();
        BallotPdf.write(layout, payloads, Optional.of(LocalDate.of(2023, 9, 22)), out);
        return out.toByteArray();
    }
}
