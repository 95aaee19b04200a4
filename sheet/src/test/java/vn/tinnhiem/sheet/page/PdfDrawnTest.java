package vn.tinnhiem.sheet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Trang PDF không phải một ảnh thì được vẽ ra")
class PdfDrawnTest {

    private static final Known GRAY = Known.gray(300, 424);
    private static final int WHITE = 255;

    private static COSStream scan() {
        return Pdf.image(Pdf.stream(GRAY.red(), COSName.FLATE_DECODE), 300, 424, 8, COSName.DEVICEGRAY);
    }

    @Test
    @DisplayName("Hình vẽ bằng nét: 200 dpi, đúng chỗ, đủ hai mặt màu")
    void vectors() throws Exception {
        ScannedPage page = Scans.only(Pdf.of("0 0 1 rg 72 698 144 72 re f 0 g 300 400 72 72 re f", scan()));
        assertThat(page.dpi()).isEqualTo(200);
        assertThat(page.ink().width()).isBetween(1652, 1654);
        assertThat(page.ink().height()).isBetween(2338, 2340);
        assertThat(page.ink().at(400, 300)).isZero(); // blue: one channel is full
        assertThat(page.print().at(400, 300)).isEqualTo(WHITE);
        assertThat(page.print().at(900, 1100)).isZero();
        assertThat(page.ink().at(1500, 2200)).isEqualTo(WHITE);
    }

    @Test
    @DisplayName("Trang không có gì: giấy trắng")
    void nothing() throws Exception {
        ScannedPage page = Scans.only(Pdf.of("q Q", scan()));
        assertThat(page.ink().pixels()).containsOnly(0xFF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" 0 g 100 100 90 90 re f", " q 90 0 0 90 100 100 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u0000 EI Q"})
    @DisplayName("Nét, chữ hay con dấu số vẽ thêm trên ảnh quét đều thấy trên trang")
    void drawnOver(String more) throws Exception {
        ScannedPage page = Scans.only(Pdf.of(Pdf.WHOLE_PAGE + more, scan()));
        assertThat(page.dpi()).isEqualTo(200);
        assertThat(page.ink().at(400, 1930)).isZero();
    }

    @Test
    @DisplayName("Chữ thấy được in thêm trên ảnh quét")
    void printedOver() throws Exception {
        try (Pdf pdf = new Pdf();
                InputStream font = Objects.requireNonNull(
                        PdfDrawnTest.class.getResourceAsStream("/vn/tinnhiem/sheet/fonts/Tinos_700Bold.ttf"))) {
            PDPage page = pdf.page(Pdf.WHOLE_PAGE, scan());
            try (PDPageContentStream more =
                    new PDPageContentStream(pdf.document(), page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                more.beginText();
                more.setFont(PDType0Font.load(pdf.document(), font), 400);
                more.newLineAtOffset(100, 100);
                more.showText("I");
                more.endText();
            }
            ScannedPage drawn = Scans.only(pdf.bytes());
            assertThat(drawn.dpi()).isEqualTo(200);
            assertThat(drawn.ink().at((int) (178 / 72.0 * 200), (int) ((842 - 230) / 72.0 * 200)))
                    .isZero();
        }
    }

    @Test
    @DisplayName("Ghi chú vẽ trên ảnh quét thấy trên trang, liên kết và chữ ký số không hình thì bỏ qua")
    void comments() throws Exception {
        try (Pdf pdf = new Pdf()) {
            mark(pdf.page(Pdf.WHOLE_PAGE, scan()), "Link", 190);
            mark(pdf.page(Pdf.WHOLE_PAGE, scan()), "Widget", 100);
            mark(pdf.page(Pdf.WHOLE_PAGE, scan()), "Stamp", 190);
            List<ScannedPage> pages = Scans.pages(pdf.bytes());
            GRAY.assertSame(pages.get(0));
            GRAY.assertSame(pages.get(1));
            assertThat(pages.get(2).dpi()).isEqualTo(200);
            assertThat(pages.get(2).ink().at(400, 1930)).isZero();
        }
    }

    private static void mark(PDPage page, String kind, float to) {
        COSStream look = Pdf.stream("0 g 0 0 90 90 re f".getBytes(java.nio.charset.StandardCharsets.US_ASCII), null);
        look.setItem(COSName.SUBTYPE, COSName.FORM);
        look.setItem(COSName.BBOX, Pdf.array(0, 0, 90, 90));
        COSDictionary looks = new COSDictionary();
        looks.setItem(COSName.N, look);
        COSDictionary mark = new COSDictionary();
        mark.setItem(COSName.TYPE, COSName.ANNOT);
        mark.setItem(COSName.SUBTYPE, COSName.getPDFName(kind));
        mark.setItem(COSName.RECT, Pdf.array(100, 100, to, to));
        mark.setItem(COSName.AP, looks);
        mark.setInt(COSName.F, 4);
        COSArray marks = new COSArray();
        marks.add(mark);
        page.getCOSObject().setItem(COSName.ANNOTS, marks);
    }

    @Test
    @DisplayName("Trang khổ lớn: vẽ thưa hơn, không quá tám triệu điểm")
    void large() throws Exception {
        try (Pdf pdf = new Pdf()) {
            pdf.page("0 g 0 0 7000 14400 re f")
                    .getCOSObject()
                    .setItem(COSName.MEDIA_BOX, Pdf.array(0, 0, 14400, 14400));
            ScannedPage page = Scans.only(pdf.bytes());
            assertThat((long) page.ink().width() * page.ink().height()).isLessThan(8_100_000);
            assertThat(page.ink().at(page.ink().width() / 4, 1000)).isZero();
        }
    }

    @Test
    @DisplayName("Ảnh hỏng trên trang phải vẽ: không vẽ thiếu mà từ chối")
    void damagedUnderneath() throws Exception {
        byte[] half = java.util.Arrays.copyOf(GRAY.red(), GRAY.red().length / 2);
        COSStream image = Pdf.image(Pdf.stream(half, COSName.FLATE_DECODE), 300, 424, 8, COSName.DEVICEGRAY);
        assertThat(Scans.refusal(Pdf.of(Pdf.WHOLE_PAGE + " 0 0 9 9 re f", image)))
                .contains(FileCause.TRUNCATED);
        COSStream inks = Pdf.image(Pdf.stream(half, COSName.FLATE_DECODE), 300, 424, 8, COSName.DEVICECMYK);
        assertThat(Scans.refusal(Pdf.of(Pdf.WHOLE_PAGE, inks))).contains(FileCause.TRUNCATED);
    }

    @Test
    @DisplayName("Một ảnh của hai tờ đặt cạnh nhau: mỗi trang chỉ thấy nửa của mình")
    void halves() throws Exception {
        byte[] two = new byte[200 * 100];
        for (int i = 0; i < two.length; i++) {
            two[i] = (byte) (i % 200 < 100 ? 0 : WHITE);
        }
        COSStream image = Pdf.image(Pdf.stream(two, COSName.FLATE_DECODE), 200, 100, 8, COSName.DEVICEGRAY);
        ScannedPage right = Scans.only(Pdf.of("q 1190 0 0 842 -595 0 cm /Im Do Q", image));
        assertThat(right.ink().at(400, 900)).isEqualTo(WHITE);
        ScannedPage cut = Scans.only(Pdf.of("q 0 0 200 842 re W n 595 0 0 842 0 0 cm /Im Do Q", image));
        assertThat(cut.ink().at(400, 900)).isZero();
        assertThat(cut.ink().at(700, 900)).isEqualTo(WHITE);
        ScannedPage whole = Scans.only(Pdf.of("q 0 0 595 842 re W n 595 0 0 842 0 0 cm /Im Do Q", image));
        assertThat(whole.ink().width()).isEqualTo(200);
    }
}
