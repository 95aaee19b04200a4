package vn.tinnhiem.sheet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Ảnh lấy ra khỏi PDF, không vẽ lại trang")
class PdfPicturesTest {

    private static final int WIDTH = 203;
    private static final int HEIGHT = 151;
    private static final Known GRAY = Known.gray(WIDTH, HEIGHT);
    private static final Known COLOUR = Known.colour(WIDTH, HEIGHT);
    private static final Known BILEVEL = Known.bilevel(WIDTH, HEIGHT);
    private static final COSName DECODE_PARMS = COSName.DECODE_PARMS;

    @Test
    @DisplayName("JPEG trong PDF giống hệt JPEG rời")
    void jpeg() throws Exception {
        byte[] gray = Written.jpeg(GRAY.asGray(), 0.8f, false);
        byte[] colour = Written.jpeg(COLOUR.asColour(), 0.8f, true);
        for (byte[] jpeg : List.of(gray, colour)) {
            try (PDDocument document = new PDDocument()) {
                add(document, JPEGFactory.createFromStream(document, new ByteArrayInputStream(jpeg)));
                ScannedPage page = Scans.only(saved(document));
                ScannedPage loose = Scans.only(jpeg);
                assertThat(page.ink().pixels()).isEqualTo(loose.ink().pixels());
                assertThat(page.print().pixels()).isEqualTo(loose.print().pixels());
            }
        }
    }

    @Test
    @DisplayName("Ảnh do PDFBox nhúng không mất: đúng từng điểm")
    void byPdfBox() throws Exception {
        try (PDDocument document = new PDDocument()) {
            add(document, CCITTFactory.createFromImage(document, BILEVEL.asBilevel()));
            add(document, LosslessFactory.createFromImage(document, COLOUR.asColour()));
            add(document, LosslessFactory.createFromImage(document, BILEVEL.asBilevel()));
            List<ScannedPage> pages = Scans.pages(saved(document));
            assertThat(pages).hasSize(3);
            BILEVEL.assertSame(pages.get(0));
            COLOUR.assertSame(pages.get(1));
            BILEVEL.assertSame(pages.get(2));
            assertThat(pages).extracting(ScannedPage::bilevel).containsExactly(true, false, true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FlateDecode", "LZWDecode", "RunLengthDecode", "ASCII85Decode", "ASCIIHexDecode"})
    @DisplayName("Mẫu thô 8 bit xám và màu, 1 bit, sau mọi bộ lọc")
    void rawSamples(String filter) throws Exception {
        COSName name = COSName.getPDFName(filter);
        GRAY.assertSame(only(Pdf.image(Pdf.stream(GRAY.red(), name), WIDTH, HEIGHT, 8, COSName.DEVICEGRAY)));
        COLOUR.assertSame(only(Pdf.image(Pdf.stream(interleaved(COLOUR), name), WIDTH, HEIGHT, 8, COSName.DEVICERGB)));
        ScannedPage page = only(Pdf.image(Pdf.stream(packed(0), name), WIDTH, HEIGHT, 1, COSName.DEVICEGRAY));
        BILEVEL.assertSame(page);
        assertThat(page.bilevel()).isTrue();
    }

    @Test
    @DisplayName("Hai bộ lọc chồng nhau, JPEG bọc trong Flate")
    void twoFilters() throws Exception {
        COSArray both = new COSArray(List.of(COSName.ASCII85_DECODE, COSName.FLATE_DECODE));
        GRAY.assertSame(only(Pdf.image(Pdf.stream(GRAY.red(), both), WIDTH, HEIGHT, 8, COSName.DEVICEGRAY)));
        byte[] jpeg = Written.jpeg(GRAY.asGray(), 0.8f, false);
        COSStream wrapped = Pdf.stream(jpeg, COSName.FLATE_DECODE);
        wrapped.setItem(COSName.FILTER, new COSArray(List.of(COSName.FLATE_DECODE, COSName.DCT_DECODE)));
        ScannedPage page = only(Pdf.image(wrapped, WIDTH, HEIGHT, 8, COSName.DEVICEGRAY));
        assertThat(page.ink().pixels()).isEqualTo(Scans.only(jpeg).ink().pixels());
    }

    @Test
    @DisplayName("Decode đảo đen trắng, mặt nạ một bit tô đen, bảng hai màu")
    void reversed() throws Exception {
        COSStream gray =
                Pdf.image(Pdf.stream(negative(GRAY.red()), COSName.FLATE_DECODE), WIDTH, HEIGHT, 8, COSName.DEVICEGRAY);
        gray.setItem(COSName.DECODE, Pdf.array(1, 0));
        GRAY.assertSame(only(gray));
        COSStream colour = Pdf.image(
                Pdf.stream(negative(interleaved(COLOUR)), COSName.FLATE_DECODE), WIDTH, HEIGHT, 8, COSName.DEVICERGB);
        colour.setItem(COSName.DECODE, Pdf.array(1, 0, 1, 0, 1, 0));
        COLOUR.assertSame(only(colour));
        COSStream stencil =
                Pdf.image(Pdf.stream(packed(0), COSName.FLATE_DECODE), WIDTH, HEIGHT, 1, COSName.DEVICEGRAY);
        stencil.removeItem(COSName.COLORSPACE);
        stencil.setItem(COSName.IMAGE_MASK, COSBoolean.TRUE);
        BILEVEL.assertSame(only(stencil));
        BILEVEL.assertSame(only(Pdf.image(
                Pdf.stream(packed(1), COSName.FLATE_DECODE), WIDTH, HEIGHT, 1, palette(1, 0xFFFFFF, 0x000000))));
    }

    @Test
    @DisplayName("Bảng màu: mặt mực và mặt in theo từng màu")
    void palettes() throws Exception {
        byte[] values = new byte[WIDTH * HEIGHT];
        byte[][] planes = new byte[3][values.length];
        int[] colours = {0xFFFFFF, 0xC01020, 0x1020C0, 0x000000};
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (i / 7 % 4);
            int colour = colours[values[i]];
            planes[0][i] = (byte) (colour >> 16);
            planes[1][i] = (byte) (colour >> 8);
            planes[2][i] = (byte) colour;
        }
        new Known(WIDTH, HEIGHT, planes[0], planes[1], planes[2])
                .assertSame(only(
                        Pdf.image(Pdf.stream(values, COSName.FLATE_DECODE), WIDTH, HEIGHT, 8, palette(3, colours))));
    }

    @ParameterizedTest
    @CsvSource({"false, 0", "true, 1"})
    @DisplayName("Fax nhóm 4 với BlackIs1 và Decode: đen vẫn là đen")
    void fax(boolean blackIsOne, int firstOfDecode) throws Exception {
        try (PDDocument document = new PDDocument()) {
            COSStream image =
                    CCITTFactory.createFromImage(document, BILEVEL.asBilevel()).getCOSObject();
            COSDictionary said = (COSDictionary) image.getDictionaryObject(DECODE_PARMS);
            boolean was = said.getBoolean(COSName.BLACK_IS_1, false);
            said.setBoolean(COSName.BLACK_IS_1, was ^ blackIsOne);
            image.setItem(COSName.DECODE, Pdf.array(firstOfDecode, 1 - firstOfDecode));
            BILEVEL.assertSame(only(image));
        }
    }

    @Test
    @DisplayName("Fax nhóm 3 của TIFF nhúng vào PDF")
    void faxOfGroupThree() throws Exception {
        byte[] tiff = Written.tiff("CCITT T.4", BILEVEL.asBilevel());
        Strip strip = Strip.of(tiff);
        COSStream image = Pdf.image(Pdf.raw(strip.data(), "CCITTFaxDecode"), WIDTH, HEIGHT, 1, COSName.DEVICEGRAY);
        COSDictionary said = new COSDictionary();
        said.setInt(COSName.K, strip.twoDimensions() ? 1 : 0);
        said.setInt(COSName.COLUMNS, WIDTH);
        image.setItem(DECODE_PARMS, said);
        BILEVEL.assertSame(only(image));
    }

    @Test
    @DisplayName("Ảnh trong biểu mẫu lồng nhau, ảnh viết thẳng trong lệnh vẽ")
    void formsAndInline() throws Exception {
        COSStream image = Pdf.image(Pdf.stream(GRAY.red(), COSName.FLATE_DECODE), WIDTH, HEIGHT, 8, COSName.DEVICEGRAY);
        COSStream inner = Pdf.form("q 595 0 0 842 0 0 cm /X Do Q", "X", image);
        GRAY.assertSame(Scans.only(Pdf.of("/Im Do", Pdf.form("q 1 0 0 1 0 0 cm /Y Do Q", "Y", inner))));

        byte[] hex = java.util.HexFormat.of().formatHex(packed(0)).getBytes(StandardCharsets.US_ASCII);
        String inline = "q 595 0 0 842 0 0 cm BI /W " + WIDTH + " /H " + HEIGHT + " /BPC 1 /CS /G /F /AHx ID "
                + new String(hex, StandardCharsets.US_ASCII) + "> EI Q";
        BILEVEL.assertSame(Scans.only(Pdf.of(inline, image)));
    }

    @Test
    @DisplayName("Chữ OCR vô hình và chữ nằm dưới ảnh không làm trang phải vẽ lại")
    void hiddenText() throws Exception {
        COSStream image = Pdf.image(Pdf.stream(GRAY.red(), COSName.FLATE_DECODE), WIDTH, HEIGHT, 8, COSName.DEVICEGRAY);
        String after = Pdf.WHOLE_PAGE + " BT 3 Tr /F1 12 Tf 1 0 0 1 50 50 Tm (chu an) Tj ET";
        String before = "BT /F1 12 Tf 1 0 0 1 50 50 Tm (chu duoi) Tj ET 1 g 0 0 595 842 re f " + Pdf.WHOLE_PAGE;
        GRAY.assertSame(Scans.only(Pdf.of(after, image)));
        GRAY.assertSame(Scans.only(Pdf.of(before, image)));
    }

    @Test
    @DisplayName("Trang xoay, ảnh đặt quay 180° lấy như đã lưu; ảnh đặt soi gương được lật lại")
    void placed() throws Exception {
        COSStream image = Pdf.image(Pdf.stream(GRAY.red(), COSName.FLATE_DECODE), WIDTH, HEIGHT, 8, COSName.DEVICEGRAY);
        GRAY.assertSame(Scans.only(Pdf.of("q -595 0 0 -842 595 842 cm /Im Do Q", image)));
        ScannedPage mirrored = Scans.only(Pdf.of("q 595 0 0 -842 0 842 cm /Im Do Q", image));
        byte[] flipped = new byte[GRAY.red().length];
        for (int y = 0; y < HEIGHT; y++) {
            System.arraycopy(GRAY.red(), y * WIDTH, flipped, (HEIGHT - 1 - y) * WIDTH, WIDTH);
        }
        new Known(WIDTH, HEIGHT, flipped, flipped, flipped).assertSame(mirrored);
    }

    @Test
    @DisplayName("Độ phân giải theo cỡ ảnh trên trang, cả khi trang quay ngang")
    void resolution() throws Exception {
        COSStream image = Pdf.image(Pdf.stream(GRAY.red(), COSName.FLATE_DECODE), WIDTH, HEIGHT, 8, COSName.DEVICEGRAY);
        assertThat(Scans.only(Pdf.of("q 73.08 0 0 54.36 0 0 cm /Im Do Q", image))
                        .dpi())
                .isEqualTo(200);
        assertThat(Scans.only(Pdf.of("q 0 -73.08 54.36 0 0 80 cm /Im Do Q", image))
                        .dpi())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("Trang cắt thành dải ngang, dải nào trước cũng được: ghép liền")
    void strips() throws Exception {
        int upper = 60;
        COSStream top = Pdf.image(
                Pdf.stream(Arrays.copyOf(GRAY.red(), upper * WIDTH), COSName.FLATE_DECODE),
                WIDTH,
                upper,
                8,
                COSName.DEVICEGRAY);
        COSStream low = Pdf.image(
                Pdf.stream(Arrays.copyOfRange(GRAY.red(), upper * WIDTH, HEIGHT * WIDTH), COSName.FLATE_DECODE),
                WIDTH,
                HEIGHT - upper,
                8,
                COSName.DEVICEGRAY);
        double row = 842.0 / HEIGHT;
        String drawing = String.format(
                java.util.Locale.ROOT,
                "q 595 0 0 %.4f 0 0 cm /Im1 Do Q q 595 0 0 %.4f 0 %.4f cm /Im Do Q",
                row * (HEIGHT - upper),
                row * upper,
                row * (HEIGHT - upper));
        try (Pdf pdf = new Pdf()) {
            pdf.page(drawing, top, low);
            GRAY.assertSame(Scans.only(pdf.bytes()));
        }
    }

    @Test
    @DisplayName("PDF đứng sau rác của máy gửi thư")
    void afterJunk() throws Exception {
        COSStream image = Pdf.image(Pdf.stream(GRAY.red(), COSName.FLATE_DECODE), WIDTH, HEIGHT, 8, COSName.DEVICEGRAY);
        byte[] pdf = Pdf.of(Pdf.WHOLE_PAGE, image);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("X-Scanner: phong hop\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(pdf);
        out.writeBytes(new byte[32_000]); // and before the zeros of a disk's last block
        GRAY.assertSame(Scans.only(out.toByteArray()));
    }

    private static ScannedPage only(COSStream image) throws Exception {
        return Scans.only(Pdf.of(Pdf.WHOLE_PAGE, image));
    }

    private static void add(PDDocument document, PDImageXObject image) throws Exception {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream drawing = new PDPageContentStream(document, page)) {
            drawing.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
        }
    }

    private static byte[] saved(PDDocument document) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static byte[] interleaved(Known known) {
        byte[] rgb = new byte[3 * known.red().length];
        for (int i = 0; i < known.red().length; i++) {
            rgb[3 * i] = known.red()[i];
            rgb[3 * i + 1] = known.green()[i];
            rgb[3 * i + 2] = known.blue()[i];
        }
        return rgb;
    }

    /** The bilevel picture in bits, black as {@code black}. */
    private static byte[] packed(int black) {
        int rowBytes = (WIDTH + 7) / 8;
        byte[] bits = new byte[rowBytes * HEIGHT];
        for (int i = 0; i < BILEVEL.red().length; i++) {
            int bit = BILEVEL.red()[i] == 0 ? black : 1 - black;
            bits[i / WIDTH * rowBytes + i % WIDTH / 8] |= (byte) (bit << (7 - i % WIDTH % 8));
        }
        return bits;
    }

    private static byte[] negative(byte[] bytes) {
        byte[] out = new byte[bytes.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) (255 - (bytes[i] & 0xFF));
        }
        return out;
    }

    private static COSBase palette(int last, int... colours) {
        byte[] table = new byte[3 * colours.length];
        for (int i = 0; i < table.length; i++) {
            table[i] = (byte) (colours[i / 3] >> (16 - 8 * (i % 3)));
        }
        return new COSArray(List.of(COSName.INDEXED, COSName.DEVICERGB, COSInteger.get(last), new COSString(table)));
    }
}
