package vn.tinnhiem.sheet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tệp TIFF")
class TiffFilesTest {

    private static final Known GRAY = Known.gray(203, 151);
    private static final Known COLOUR = Known.colour(203, 151);
    private static final Known BILEVEL = Known.bilevel(203, 151);

    @ParameterizedTest
    @ValueSource(strings = {"", "CCITT RLE", "CCITT T.4", "CCITT T.6", "LZW", "ZLib", "PackBits", "Deflate"})
    @DisplayName("Đen trắng, mọi cách nén: đúng từng điểm")
    void bilevel(String compression) throws Exception {
        ScannedPage page = Scans.only(Written.tiff(compression, BILEVEL.asBilevel()));
        BILEVEL.assertSame(page);
        assertThat(page.bilevel()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LZW", "ZLib", "PackBits", "Deflate"})
    @DisplayName("Xám và màu, mọi cách nén không mất: đúng từng điểm")
    void lossless(String compression) throws Exception {
        ScannedPage gray = Scans.only(Written.tiff(compression, GRAY.asGray()));
        GRAY.assertSame(gray);
        assertThat(gray.bilevel()).isFalse();
        COLOUR.assertSame(Scans.only(Written.tiff(compression, COLOUR.asColour())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LZW", "ZLib", "PackBits", "CCITT T.6"})
    @DisplayName("Trang ghi thành ô: đúng từng điểm")
    void tiles(String compression) throws Exception {
        BILEVEL.assertSame(Scans.only(Written.tiffTiles(compression, 48, BILEVEL.asBilevel())));
        if (!compression.startsWith("CCITT")) {
            COLOUR.assertSame(Scans.only(Written.tiffTiles(compression, 48, COLOUR.asColour())));
        }
    }

    @Test
    @DisplayName("JPEG trong TIFF")
    void jpeg() throws Exception {
        GRAY.assertNear(Scans.only(Written.tiff("JPEG", GRAY.asGray())), 130, 8);
    }

    @Test
    @DisplayName("Nhiều trang: đủ và đúng thứ tự, mở lại trang nào cũng được")
    void manyPages() throws Exception {
        byte[] tiff = Written.tiff("LZW", GRAY.asGray(), COLOUR.asColour(), BILEVEL.asGray());
        List<ScannedPage> pages = Scans.pages(tiff);
        assertThat(pages).hasSize(3);
        GRAY.assertSame(pages.get(0));
        COLOUR.assertSame(pages.get(1));
        BILEVEL.assertSame(pages.get(2));
    }

    @Test
    @DisplayName("Ảnh nhỏ xem trước không phải là trang; trang bị ghi nhầm là xem trước vẫn là trang")
    void previews() throws Exception {
        byte[] tiff = Written.tiff("", GRAY.asGray(), Known.gray(90, 60).asGray(), COLOUR.asColour());
        ByteBuffer bytes = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        for (int at = bytes.getInt(4); at != 0; at = bytes.getInt(at + 2 + 12 * bytes.getShort(at))) {
            for (int i = 0; i < bytes.getShort(at); i++) {
                int entry = at + 2 + 12 * i;
                if (bytes.getShort(entry) == 254 || bytes.getShort(entry) == 282) {
                    bytes.putShort(entry, (short) 254)
                            .putShort(entry + 2, (short) 4)
                            .putInt(entry + 4, 1);
                    bytes.putInt(entry + 8, 1);
                }
            }
        }
        List<ScannedPage> pages = Scans.pages(tiff);
        assertThat(pages).hasSize(2);
        GRAY.assertSame(pages.get(0));
        COLOUR.assertSame(pages.get(1));
    }

    @Test
    @DisplayName("Trang rộng từ 3 đến 40 điểm, nhiễu dày: mã fax nào cũng đúng")
    void narrowFax() throws Exception {
        for (int width = 3; width <= 40; width++) {
            Known noise = noise(width, 25, 31L * width);
            for (String compression : List.of("CCITT RLE", "CCITT T.4", "CCITT T.6")) {
                noise.assertSame(Scans.only(Written.tiff(compression, noise.asBilevel())));
            }
        }
    }

    @Test
    @DisplayName("Trang rộng 6.000 điểm với những vệt dài: mã fax ghép vẫn đúng")
    void wideFax() throws Exception {
        Known wide = Known.bilevel(6_000, 40);
        for (String compression : List.of("CCITT RLE", "CCITT T.4", "CCITT T.6")) {
            wide.assertSame(Scans.only(Written.tiff(compression, wide.asBilevel())));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "3, false", "4, true", "5, true", "6, false", "7, true", "8, false"})
    @DisplayName("Chiều ảnh ghi trong tệp: soi gương thì lật lại, xoay thì để bộ đọc tự tìm")
    void orientation(int value, boolean flipped) throws Exception {
        byte[] tiff = Written.tiff("", GRAY.asGray());
        ByteBuffer bytes = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = bytes.getInt(4);
        for (int i = 0; i < bytes.getShort(directory); i++) {
            int at = directory + 2 + 12 * i;
            if (bytes.getShort(at) == 282) { // the resolution is given up for the orientation
                bytes.putShort(at, (short) 274).putShort(at + 2, (short) 3).putInt(at + 4, 1);
                bytes.putShort(at + 8, (short) value);
            }
        }
        ScannedPage page = Scans.only(tiff);
        int last = GRAY.height() - 1;
        for (int y = 0; y <= last; y++) {
            assertThat(page.ink().at(40, y)).isEqualTo(GRAY.red()[(flipped ? last - y : y) * GRAY.width() + 40] & 0xFF);
        }
    }

    private static Known noise(int width, int height, long seed) {
        java.util.Random random = new java.util.Random(seed);
        byte[] gray = new byte[width * height];
        for (int i = 0; i < gray.length; i++) {
            gray[i] = (byte) (random.nextInt(3) == 0 ? 0 : 0xFF);
        }
        return new Known(width, height, gray, gray, gray);
    }
}
