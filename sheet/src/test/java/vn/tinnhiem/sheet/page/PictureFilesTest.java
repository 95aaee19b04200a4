package vn.tinnhiem.sheet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Ảnh rời JPEG và PNG")
class PictureFilesTest {

    private static final Known GRAY = Known.gray(203, 151);
    private static final Known COLOUR = Known.colour(203, 151);
    private static final Known BILEVEL = Known.bilevel(203, 151);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("JPEG xám: mỗi điểm gần đúng điểm gốc, một mặt dùng chung")
    void grayJpeg(boolean progressive) throws Exception {
        ScannedPage page = Scans.only(Written.jpeg(GRAY.asGray(), 0.97f, progressive));
        GRAY.assertNear(page, 60, 3);
        assertThat(page.print()).isSameAs(page.ink());
        assertThat(page.bilevel()).isFalse();
    }

    @Test
    @DisplayName("JPEG màu: mặt mực là kênh tối nhất, mặt in là kênh sáng nhất")
    void colourJpeg() throws Exception {
        Known flat = flatColours();
        ScannedPage page = Scans.only(Written.jpeg(flat.asColour(), 1.0f, false));
        flat.assertNear(page, 60, 2);
        assertThat(page.print()).isNotSameAs(page.ink());
    }

    @Test
    @DisplayName("JPEG màu của một tờ toàn xám: hai mặt là một")
    void grayInColour() throws Exception {
        ScannedPage page = Scans.only(Written.jpeg(GRAY.asColour(), 0.95f, false));
        assertThat(page.print()).isSameAs(page.ink());
    }

    @Test
    @DisplayName("JPEG không ghi JFIF vẫn là độ sáng và hai màu, như chuẩn")
    void jpegOfPhone() throws Exception {
        Known flat = flatColours();
        byte[] jpeg = Written.jpeg(flat.asColour(), 1.0f, false);
        int jfif = 2 + (((jpeg[4] & 0xFF) << 8) | (jpeg[5] & 0xFF));
        byte[] bare = new byte[jpeg.length - jfif];
        bare[0] = jpeg[0];
        bare[1] = jpeg[1];
        System.arraycopy(jpeg, 2 + jfif, bare, 2, bare.length - 2);
        flat.assertNear(Scans.only(bare), 60, 2);
    }

    @ParameterizedTest
    @CsvSource({"1, 300, 300, 300", "2, 79, 79, 201", "1, 204, 98, 141", "0, 300, 300, 0", "1, 72, 72, 0", "1, 9, 9, 0"
    })
    @DisplayName("Độ phân giải lấy từ JFIF, chỗ vô lý thì coi như không ghi")
    void resolution(int unit, int x, int y, int dpi) throws Exception {
        byte[] jpeg = Written.jpeg(GRAY.asGray(), 0.9f, false);
        assertThat(Arrays.copyOfRange(jpeg, 6, 10)).containsExactly('J', 'F', 'I', 'F');
        jpeg[13] = (byte) unit;
        jpeg[14] = (byte) (x >> 8);
        jpeg[15] = (byte) x;
        jpeg[16] = (byte) (y >> 8);
        jpeg[17] = (byte) y;
        assertThat(Scans.only(jpeg).dpi()).isEqualTo(dpi);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "6, false", "5, true"})
    @DisplayName("EXIF của điện thoại: độ phân giải, và ảnh soi gương được lật lại")
    void exif(int orientation, boolean flipped) throws Exception {
        byte[] jpeg = Written.jpeg(GRAY.asGray(), 0.9f, false);
        ByteBuffer exif = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 3 * 12 + 4 + 8);
        exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0MM\0*\0\0\0\010".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 3);
        exif.putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putShort((short) 282).putShort((short) 5).putInt(1).putInt(8 + 2 + 36 + 4);
        exif.putShort((short) 283).putShort((short) 5).putInt(1).putInt(8 + 2 + 36 + 4);
        exif.putInt(0).putInt(3000).putInt(10);
        byte[] phone = new byte[jpeg.length + exif.capacity()];
        System.arraycopy(jpeg, 0, phone, 0, 2);
        System.arraycopy(exif.array(), 0, phone, 2, exif.capacity());
        System.arraycopy(jpeg, 2, phone, 2 + exif.capacity(), jpeg.length - 2);
        ScannedPage page = Scans.only(phone);
        ScannedPage plain = Scans.only(jpeg);
        assertThat(page.dpi()).isEqualTo(300);
        int last = GRAY.height() - 1;
        for (int y = 0; y <= last; y++) {
            assertThat(page.ink().at(40, y)).isEqualTo(plain.ink().at(40, flipped ? last - y : y));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("PNG xám, màu, đen trắng, liền hoặc xen kẽ: đúng từng điểm")
    void png(boolean interlaced) throws Exception {
        GRAY.assertSame(Scans.only(Written.png(GRAY.asGray(), interlaced)));
        COLOUR.assertSame(Scans.only(Written.png(COLOUR.asColour(), interlaced)));
        ScannedPage page = Scans.only(Written.png(BILEVEL.asBilevel(), interlaced));
        BILEVEL.assertSame(page);
        assertThat(page.bilevel()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    @DisplayName("PNG xám 2 và 4 bit, PNG bảng màu")
    void fewBits(int bits) throws Exception {
        int values = 1 << bits;
        byte[] levels = new byte[values];
        byte[] falling = new byte[values];
        for (int i = 0; i < values; i++) {
            levels[i] = (byte) (i * 255 / (values - 1));
            falling[i] = (byte) (255 - 9 * i);
        }
        indexed(bits, levels, levels, levels);
        indexed(bits, levels, falling, falling);
        indexed(bits, falling, falling, falling);
    }

    private static void indexed(int bits, byte[] red, byte[] green, byte[] blue) throws Exception {
        IndexColorModel model = new IndexColorModel(bits, red.length, red, green, blue);
        BufferedImage image = new BufferedImage(77, 31, BufferedImage.TYPE_BYTE_BINARY, model);
        byte[][] planes = new byte[3][77 * 31];
        for (int i = 0; i < planes[0].length; i++) {
            int value = (i * 7 + i / 77) % red.length;
            image.getRaster().setSample(i % 77, i / 77, 0, value);
            planes[0][i] = red[value];
            planes[1][i] = green[value];
            planes[2][i] = blue[value];
        }
        Known known = new Known(77, 31, planes[0], planes[1], planes[2]);
        known.assertSame(Scans.only(Written.png(image, false)));
        known.assertSame(Scans.only(Written.png(image, true)));
    }

    @Test
    @DisplayName("PNG 16 bit: lấy byte cao")
    void sixteenBits() throws Exception {
        BufferedImage image = new BufferedImage(GRAY.width(), GRAY.height(), BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < GRAY.red().length; i++) {
            image.getRaster().setSample(i % GRAY.width(), i / GRAY.width(), 0, (GRAY.red()[i] & 0xFF) << 8 | i % 251);
        }
        GRAY.assertSame(Scans.only(Written.png(image, false)));
        WritableRaster raster = Raster.createInterleavedRaster(
                DataBuffer.TYPE_USHORT, GRAY.width(), GRAY.height(), 1, new java.awt.Point());
        raster.setRect(image.getRaster());
        assertThat(raster.getSample(5, 5, 0) >> 8).isEqualTo(GRAY.red()[5 * GRAY.width() + 5] & 0xFF);
    }

    @Test
    @DisplayName("PNG có độ trong: nền giấy trắng ở sau")
    void transparency() throws Exception {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_4BYTE_ABGR);
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 20; y++) {
                image.setRGB(x, y, (x < 20 ? 0xFF000000 : y < 10 ? 0 : 0x80000000) | 0x204060);
            }
        }
        ScannedPage page = Scans.only(Written.png(image, false));
        assertThat(page.ink().at(3, 3)).isEqualTo(0x20);
        assertThat(page.print().at(3, 3)).isEqualTo(0x60);
        assertThat(page.ink().at(30, 3)).isEqualTo(255);
        assertThat(page.ink().at(30, 15)).isBetween(142, 144);
        assertThat(page.print().at(30, 15)).isBetween(174, 176);
    }

    @ParameterizedTest
    @CsvSource({"2, true", "64, true", "100, false", "500, false"})
    @DisplayName("Vài byte thừa trước dấu hết JPEG là vô hại, nhiều hơn thì là hỏng")
    void strayBytes(int stray, boolean read) throws Exception {
        byte[] jpeg = Written.jpeg(GRAY.asGray(), 0.9f, false);
        byte[] more = Arrays.copyOf(jpeg, jpeg.length + stray);
        Arrays.fill(more, jpeg.length - 2, more.length - 2, (byte) 0);
        System.arraycopy(jpeg, jpeg.length - 2, more, more.length - 2, 2);
        if (read) {
            assertThat(Scans.only(more).ink().pixels())
                    .isEqualTo(Scans.only(jpeg).ink().pixels());
        } else {
            assertThat(Scans.refusal(more)).contains(FileCause.DAMAGED);
        }
    }

    @Test
    @DisplayName("PNG sai mã kiểm của một khúc quan trọng: không đọc")
    void wrongSum() throws Exception {
        byte[] png = Written.png(GRAY.asGray(), false);
        png[png.length - 20] ^= 4;
        assertThat(Scans.refusal(png)).contains(FileCause.DAMAGED);
    }

    /** Large fields of colour, since half the colour of a small field is lost in JPEG. */
    private static Known flatColours() throws IOException {
        int[] colours = {0xFFFFFF, 0x2030C0, 0xC02030, 0x208030, 0x101010, 0xE0E0A0};
        byte[][] planes = new byte[3][192 * 64];
        for (int i = 0; i < planes[0].length; i++) {
            int colour = colours[i % 192 / 32];
            planes[0][i] = (byte) (colour >> 16);
            planes[1][i] = (byte) (colour >> 8);
            planes[2][i] = (byte) colour;
        }
        return new Known(192, 64, planes[0], planes[1], planes[2]);
    }
}
