package vn.tinnhiem.sheet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PDF bị từ chối, nói rõ vì sao")
class PdfRefusedTest {

    private static final Known GRAY = Known.gray(120, 90);

    private static COSStream scan() {
        return Pdf.image(Pdf.stream(GRAY.red(), COSName.FLATE_DECODE), 120, 90, 8, COSName.DEVICEGRAY);
    }

    private static COSStream stencil(int width, int height) {
        COSStream stencil = Pdf.image(
                Pdf.stream(new byte[(width + 7) / 8 * height], COSName.FLATE_DECODE),
                width,
                height,
                1,
                COSName.DEVICEGRAY);
        stencil.removeItem(COSName.COLORSPACE);
        stencil.setBoolean(COSName.IMAGE_MASK, true);
        return stencil;
    }

    @ParameterizedTest
    @ValueSource(strings = {"mo", ""})
    @DisplayName("PDF có mật khẩu, hoặc chỉ khoá quyền")
    void encrypted(String password) throws Exception {
        try (Pdf pdf = new Pdf()) {
            pdf.page(Pdf.WHOLE_PAGE, scan());
            AccessPermission rights = new AccessPermission();
            rights.setCanModify(false);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("chu", password, rights);
            policy.setEncryptionKeyLength(128);
            pdf.document().protect(policy);
            assertThat(Scans.refusal(pdf.bytes())).contains(FileCause.ENCRYPTED);
        }
    }

    @Test
    @DisplayName("JBIG2: ảnh chính, ảnh trong biểu mẫu, mặt nạ")
    void jbig2() throws Exception {
        COSStream image = Pdf.image(Pdf.raw(new byte[40], "JBIG2Decode"), 120, 90, 1, COSName.DEVICEGRAY);
        assertThat(Scans.refusal(Pdf.of(Pdf.WHOLE_PAGE, image))).contains(FileCause.JBIG2);
        COSStream form = Pdf.form("q 595 0 0 842 0 0 cm /X Do Q", "X", image);
        assertThat(Scans.refusal(Pdf.of("/Im Do", form))).contains(FileCause.JBIG2);
        COSStream masked = scan();
        masked.setItem(COSName.SMASK, image);
        assertThat(Scans.refusal(Pdf.of(Pdf.WHOLE_PAGE, masked))).contains(FileCause.JBIG2);
        assertThat(Scans.refusal(Pdf.of(Pdf.WHOLE_PAGE + " 0 g 0 0 5 5 re f", image)))
                .contains(FileCause.JBIG2);
    }

    @Test
    @DisplayName("JPEG 2000")
    void jpeg2000() throws Exception {
        COSStream image = Pdf.image(Pdf.raw(new byte[40], "JPXDecode"), 120, 90, 8, COSName.DEVICEGRAY);
        assertThat(Scans.refusal(Pdf.of(Pdf.WHOLE_PAGE, image))).contains(FileCause.UNSUPPORTED);
    }

    @Test
    @DisplayName("Trang cắt lớp: mặt nạ nét trên nền ảnh, mặt nạ mịn hơn ảnh, chữ cắt từ ảnh")
    void mixedRaster() throws Exception {
        try (Pdf pdf = new Pdf()) {
            pdf.page(Pdf.WHOLE_PAGE + " q 595 0 0 842 0 0 cm /Im1 Do Q", scan(), stencil(480, 360));
            assertThat(Scans.refusal(pdf.bytes())).contains(FileCause.MIXED_RASTER);
        }
        try (Pdf pdf = new Pdf()) {
            pdf.page(Pdf.WHOLE_PAGE + " q 300 0 0 200 50 50 cm /Im1 Do Q", scan(), stencil(240, 160));
            assertThat(Scans.refusal(pdf.bytes())).contains(FileCause.MIXED_RASTER);
        }
        COSStream fine = scan();
        fine.setItem(COSName.MASK, stencil(480, 360));
        assertThat(Scans.refusal(Pdf.of(Pdf.WHOLE_PAGE, fine))).contains(FileCause.MIXED_RASTER);
        try (Pdf pdf = new Pdf()) {
            PDPage page = pdf.page(Pdf.WHOLE_PAGE + " BT /F1 12 Tf 1 0 0 1 50 50 Tm (a) Tj ET", scan());
            COSDictionary font = new COSDictionary();
            font.setItem(COSName.SUBTYPE, COSName.TYPE3);
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F1"), font);
            page.getCOSObject().getCOSDictionary(COSName.RESOURCES).setItem(COSName.FONT, fonts);
            assertThat(Scans.refusal(pdf.bytes())).contains(FileCause.MIXED_RASTER);
        }
    }

    @Test
    @DisplayName("Ảnh thiếu dữ liệu: Flate, LZW, fax, JPEG, thô")
    void tooFewSamples() throws Exception {
        for (String filter : new String[] {"FlateDecode", "LZWDecode", "RunLengthDecode", "ASCII85Decode"}) {
            COSStream image = Pdf.image(
                    Pdf.stream(Arrays.copyOf(GRAY.red(), 120 * 89), COSName.getPDFName(filter)),
                    120,
                    90,
                    8,
                    COSName.DEVICEGRAY);
            assertThat(Scans.refusal(Pdf.of(Pdf.WHOLE_PAGE, image))).as(filter).contains(FileCause.TRUNCATED);
        }
        byte[] jpeg = Written.jpeg(GRAY.asGray(), 0.9f, false);
        COSStream cut =
                Pdf.image(Pdf.raw(Arrays.copyOf(jpeg, jpeg.length - 200), "DCTDecode"), 120, 90, 8, COSName.DEVICEGRAY);
        assertThat(Scans.refusal(Pdf.of(Pdf.WHOLE_PAGE, cut))).contains(FileCause.TRUNCATED);
        Strip strip = Strip.of(Written.tiff("CCITT T.6", Known.bilevel(120, 90).asBilevel()));
        COSStream fax = Pdf.image(Pdf.raw(strip.data(), "CCITTFaxDecode"), 120, 91, 1, COSName.DEVICEGRAY);
        COSDictionary said = new COSDictionary();
        said.setInt(COSName.K, -1);
        said.setInt(COSName.COLUMNS, 120);
        fax.setItem(COSName.DECODE_PARMS, said);
        assertThat(Scans.refusal(Pdf.of(Pdf.WHOLE_PAGE, fax))).contains(FileCause.TRUNCATED);
    }

    @Test
    @DisplayName("Bom Flate: trong ảnh thì dừng ở số byte cần, trong lệnh vẽ thì từ chối")
    void bombs() throws Exception {
        byte[] bomb = new byte[40 << 20];
        COSStream image = Pdf.image(Pdf.stream(bomb, COSName.FLATE_DECODE), 120, 90, 8, COSName.DEVICEGRAY);
        assertThat(Scans.only(Pdf.of(Pdf.WHOLE_PAGE, image)).ink().pixels()).containsOnly(0);
        byte[] spaces = new byte[40 << 20];
        Arrays.fill(spaces, (byte) ' ');
        assertThat(Scans.refusal(Pdf.of(new String(spaces, StandardCharsets.US_ASCII), scan())))
                .contains(FileCause.TOO_LARGE);
        COSStream huge =
                Pdf.image(Pdf.stream(new byte[9], COSName.FLATE_DECODE), 100_000, 100_000, 8, COSName.DEVICEGRAY);
        assertThat(Scans.refusal(Pdf.of(Pdf.WHOLE_PAGE, huge))).contains(FileCause.TOO_LARGE);
    }

    @Test
    @DisplayName("Biểu mẫu tự gọi mình, gọi nhau, gọi nhau gấp đôi ở mỗi tầng")
    void circles() throws Exception {
        COSStream form = Pdf.form("/X Do", "X", new COSStream());
        form.getCOSDictionary(COSName.RESOURCES)
                .getCOSDictionary(COSName.XOBJECT)
                .setItem(COSName.getPDFName("X"), form);
        assertThat(Scans.refusal(Pdf.of("/Im Do", form))).contains(FileCause.DAMAGED);
        COSStream tree = scan();
        for (int i = 0; i < 14; i++) {
            tree = Pdf.form("/X Do /X Do /X Do /X Do /X Do /X Do", "X", tree);
        }
        assertThat(Scans.refusal(Pdf.of("/Im Do", tree))).contains(FileCause.TOO_LARGE);
        for (int i = 0; i < 40; i++) {
            tree = Pdf.form("/X Do", "X", tree);
        }
        assertThat(Scans.refusal(Pdf.of("/Im Do", tree))).contains(FileCause.DAMAGED);
    }

    @Test
    @DisplayName("Cây trang đi vòng, trang bị mất, số trang khai sai, cây sâu vô tận")
    void pageTree() throws Exception {
        assertThat(Scans.refusal(withKids(true, false, 2))).contains(FileCause.DAMAGED);
        assertThat(Scans.refusal(withKids(false, true, 2))).contains(FileCause.DAMAGED);
        assertThat(Scans.refusal(withKids(false, false, 2))).contains(FileCause.DAMAGED);
        assertThat(Scans.refusal(withKids(false, false, 1))).isEmpty();
    }

    private static byte[] withKids(boolean circle, boolean missing, int count) throws Exception {
        try (Pdf pdf = new Pdf()) {
            pdf.page(Pdf.WHOLE_PAGE, scan());
            COSDictionary tree =
                    pdf.document().getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
            COSArray kids = tree.getCOSArray(COSName.KIDS);
            if (circle) {
                kids.add(tree);
            }
            if (missing) {
                kids.add(COSInteger.TWO);
            }
            tree.setInt(COSName.COUNT, count);
            return pdf.bytes();
        }
    }

    @Test
    @DisplayName("Ảnh mà lệnh vẽ gọi không có trong tệp")
    void missingObject() throws Exception {
        assertThat(Scans.refusal(Pdf.of("/Khac Do", scan()))).contains(FileCause.DAMAGED);
    }

    @Test
    @DisplayName("Dữ liệu Flate sai mã kiểm: không đọc dù đủ byte")
    void wrongSum() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (java.util.zip.DeflaterOutputStream deflated = new java.util.zip.DeflaterOutputStream(out)) {
            deflated.write(GRAY.red());
        }
        byte[] bytes = out.toByteArray();
        bytes[bytes.length - 1] ^= 1;
        COSStream image = Pdf.image(Pdf.raw(bytes, "FlateDecode"), 120, 90, 8, COSName.DEVICEGRAY);
        assertThat(Scans.refusal(Pdf.of(Pdf.WHOLE_PAGE, image))).contains(FileCause.DAMAGED);
    }

    @Test
    @DisplayName("JBIG2 giấu trong hoạ tiết tô và trong ghi chú của trang phải vẽ")
    void hiddenJbig2() throws Exception {
        COSStream image = Pdf.image(Pdf.raw(new byte[40], "JBIG2Decode"), 120, 90, 1, COSName.DEVICEGRAY);
        try (Pdf pdf = new Pdf()) {
            PDPage page = pdf.page("/Pattern cs /P1 scn 0 0 300 300 re f", scan());
            COSStream pattern = Pdf.form("q 99 0 0 99 0 0 cm /X Do Q", "X", image);
            pattern.setInt(COSName.PATTERN_TYPE, 1);
            pattern.setInt(COSName.PAINT_TYPE, 1);
            pattern.setInt(COSName.TILING_TYPE, 1);
            pattern.setInt(COSName.X_STEP, 100);
            pattern.setInt(COSName.Y_STEP, 100);
            COSDictionary patterns = new COSDictionary();
            patterns.setItem(COSName.getPDFName("P1"), pattern);
            page.getCOSObject().getCOSDictionary(COSName.RESOURCES).setItem(COSName.PATTERN, patterns);
            assertThat(Scans.refusal(pdf.bytes())).contains(FileCause.JBIG2);
        }
        try (Pdf pdf = new Pdf()) {
            PDPage page = pdf.page(Pdf.WHOLE_PAGE, scan());
            COSDictionary looks = new COSDictionary();
            looks.setItem(COSName.N, Pdf.form("q 99 0 0 99 0 0 cm /X Do Q", "X", image));
            COSDictionary mark = new COSDictionary();
            mark.setItem(COSName.SUBTYPE, COSName.getPDFName("Stamp"));
            mark.setItem(COSName.RECT, Pdf.array(0, 0, 99, 99));
            mark.setItem(COSName.AP, looks);
            COSArray marks = new COSArray();
            marks.add(mark);
            page.getCOSObject().setItem(COSName.ANNOTS, marks);
            assertThat(Scans.refusal(pdf.bytes())).contains(FileCause.JBIG2);
        }
    }
}
