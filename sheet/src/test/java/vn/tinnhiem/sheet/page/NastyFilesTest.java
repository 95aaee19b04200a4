package vn.tinnhiem.sheet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tệp hỏng, tệp cụt, tệp cố ý phá")
class NastyFilesTest {

    private static final int CUTS = 50;

    @Test
    @DisplayName("Tệp rỗng, tệp loại khác, tệp không có")
    void noScan(@TempDir Path folder) throws Exception {
        assertThat(Scans.refusal(new byte[0])).contains(FileCause.EMPTY);
        assertThat(Scans.refusal("PK\3\4 bang tinh".getBytes(StandardCharsets.US_ASCII)))
                .contains(FileCause.NOT_A_SCAN);
        assertThat(Scans.refusal(new byte[] {1})).contains(FileCause.NOT_A_SCAN);
        Optional<PageRefused> refused = Optional.empty();
        try (ScanFile file = ScanFile.open(folder.resolve("khong-co.pdf"))) {
            assertThat(file.pages()).isNegative();
        } catch (PageRefused e) {
            refused = Optional.of(e);
        }
        assertThat(refused.map(PageRefused::why)).contains(FileCause.DAMAGED);
    }

    @ParameterizedTest
    @CsvSource({"heic, HEIC", "heix, HEIC", "mif1, HEIC", "msf1, HEIC", "isom, NOT_A_SCAN", "mp42, NOT_A_SCAN"})
    @DisplayName("Ảnh HEIC của điện thoại được nhận ra, dù đuôi tệp là gì; phim thì chỉ là không phải ảnh quét")
    void picturesOfTelephones(String brand, FileCause why) throws Exception {
        byte[] head = ("\0\0\0\u0018ftyp" + brand + "\0\0\0\0mif1" + brand).getBytes(StandardCharsets.US_ASCII);
        assertThat(Scans.refusal(head)).contains(why);
        assertThat(Scans.refusal(Arrays.copyOf(head, 8))).contains(FileCause.NOT_A_SCAN);
    }

    @Test
    @DisplayName("Mọi loại tệp cắt cụt ở 50 chỗ: từ chối, hoặc đúng từng điểm như tệp nguyên")
    void cut() throws Exception {
        for (Map.Entry<String, byte[]> file : EveryKind.files().entrySet()) {
            byte[] whole = file.getValue();
            ScannedPage right = Scans.pages(whole).getFirst();
            for (int i = 0; i < CUTS; i++) {
                int length = (int) ((long) whole.length * i / CUTS) + (i < CUTS / 2 ? 1 : 0);
                sameOrRefused(file.getKey() + " cut at " + length, Arrays.copyOf(whole, length), right);
            }
            sameOrRefused(file.getKey() + " without its last byte", Arrays.copyOf(whole, whole.length - 1), right);
        }
    }

    private static void sameOrRefused(String what, byte[] bytes, ScannedPage right) throws Exception {
        try {
            ScannedPage page = Scans.pages(bytes).getFirst();
            assertThat(page.ink().pixels()).as(what).isEqualTo(right.ink().pixels());
            assertThat(page.print().pixels()).as(what).isEqualTo(right.print().pixels());
        } catch (PageRefused e) {
            assertThat(e.why())
                    .as(what)
                    .isIn(FileCause.TRUNCATED, FileCause.DAMAGED, FileCause.NOT_A_SCAN, FileCause.EMPTY);
        }
    }

    @Test
    @DisplayName("Mọi loại tệp với byte sai ở chỗ bất kỳ: chỉ có thể đọc được hoặc bị từ chối")
    void wrongBytes() throws Exception {
        Random random = new Random(99);
        int refused = 0;
        for (byte[] whole : EveryKind.files().values()) {
            for (int i = 0; i < 40; i++) {
                byte[] wrong = whole.clone();
                for (int k = 0; k <= i % 3; k++) {
                    wrong[random.nextInt(i % 2 == 0 ? wrong.length : Math.min(400, wrong.length))] =
                            (byte) random.nextInt(256);
                }
                refused += Scans.refusal(wrong).isPresent() ? 1 : 0;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    @DisplayName("Ảnh khai 100.000 × 100.000 điểm: từ chối trước khi cấp bộ nhớ")
    void hugeHeaders() throws Exception {
        assertThat(Scans.refusal(png(100_000, 100_000, new byte[100]))).contains(FileCause.TOO_LARGE);
        assertThat(Scans.refusal(png(0, 10, new byte[100]))).contains(FileCause.DAMAGED);
        assertThat(Scans.refusal(tiff(100_000, 100_000, 1, 8))).contains(FileCause.TOO_LARGE);
        assertThat(Scans.refusal(tiff(100_000, 100_000, 4, 8))).contains(FileCause.TOO_LARGE);
        assertThat(Scans.refusal(tiff(0, 50, 1, 8))).contains(FileCause.DAMAGED);
        byte[] jpeg = Written.jpeg(Known.gray(60, 60).asGray(), 0.8f, false);
        int frame = 0;
        while ((jpeg[frame] & 0xFF) != 0xFF || (jpeg[frame + 1] & 0xFF) != 0xC0) {
            frame++;
        }
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xFF);
        assertThat(Scans.refusal(jpeg)).contains(FileCause.TOO_LARGE);
    }

    @Test
    @DisplayName("Bom PNG: một ảnh nhỏ giấu gigabyte, dừng ở số byte của ảnh")
    void pngBomb() throws Exception {
        assertThat(Scans.only(png(50, 50, new byte[60 << 20])).ink().pixels()).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 32773})
    @DisplayName("TIFF khai trang 8.000 × 8.000 trên vài byte: cụt")
    void emptyStrips(int compression) throws Exception {
        assertThat(Scans.refusal(tiff(8_000, 8_000, compression, compression < 5 && compression > 1 ? 1 : 8)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"34715, JBIG2", "34712, UNSUPPORTED", "12345, UNSUPPORTED"})
    @DisplayName("TIFF nén kiểu không đọc: JBIG2 nói riêng")
    void otherCompressions(int compression, FileCause why) throws Exception {
        assertThat(Scans.refusal(tiff(80, 60, compression, 8))).contains(why);
    }

    @Test
    @DisplayName("Các trang TIFF nối nhau thành vòng")
    void tiffCircle() throws Exception {
        byte[] tiff = tiff(8, 8, 1, 8);
        ByteBuffer bytes = ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(8 + 2 + 12 * bytes.getShort(8), 8);
        assertThat(Scans.refusal(tiff)).contains(FileCause.DAMAGED);
    }

    @Test
    @DisplayName("JPEG lũy tiến với hàng trăm lượt quét")
    void manyScans() throws Exception {
        byte[] jpeg = Written.jpeg(Known.gray(60, 60).asGray(), 0.8f, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < 200; i++) {
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0});
        }
        out.write(jpeg, jpeg.length - 2, 2);
        assertThat(Scans.refusal(out.toByteArray())).contains(FileCause.TOO_LARGE);
    }

    /** A gray PNG whose pixels are those bytes deflated. */
    private static byte[] png(int width, int height, byte[] pixels) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (java.util.zip.DeflaterOutputStream out = new java.util.zip.DeflaterOutputStream(packed)) {
            out.write(pixels);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8);
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** A page of one strip that holds nothing but a few zeros. */
    private static byte[] tiff(int width, int height, int compression, int bits) {
        int[][] entries = {
            {256, width},
            {257, height},
            {258, bits},
            {259, compression},
            {262, 1},
            {273, 200},
            {277, 1},
            {278, height},
            {279, 64}
        };
        ByteBuffer out = ByteBuffer.allocate(264).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) entries.length);
        for (int[] entry : entries) {
            out.putShort((short) entry[0]).putShort((short) 4).putInt(1).putInt(entry[1]);
        }
        return out.array();
    }
}
