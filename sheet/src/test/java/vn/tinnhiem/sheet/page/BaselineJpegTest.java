package vn.tinnhiem.sheet.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own decoder against the JDK's: the same pixels, or none. */
@DisplayName("JPEG xám: đúng từng điểm ảnh của JDK, hoặc để JDK đọc")
class BaselineJpegTest {

    @ParameterizedTest
    @ValueSource(floats = {0, 0.1f, 0.3f, 0.5f, 0.75f, 0.9f, 1})
    @DisplayName("Mọi chất lượng, mọi cỡ")
    void everySize(float quality) throws Exception {
        for (int width : new int[] {1, 4, 7, 8, 9, 15, 16, 17, 100, 203}) {
            for (int height : new int[] {1, 7, 8, 9, 33, 64}) {
                assertSame(Written.jpeg(Known.gray(width, height).asGray(), quality, false));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {0.02f, 0.5f, 0.95f, 1})
    @DisplayName("Đen trắng xen nhau từng điểm: giá trị lớn nhất có thể có")
    void extremes(float quality) throws Exception {
        Random random = new Random(5);
        BufferedImage image = new BufferedImage(160, 120, BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            boolean checked = i / 160 < 60 && (i / 160 + i % 160) % 2 == 0;
            pixels[i] = (byte) (checked || i / 160 >= 60 && random.nextBoolean() ? 0xFF : 0);
        }
        assertSame(Written.jpeg(image, quality, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gray-restarts.jpg", "gray-best-codes.jpg"})
    @DisplayName("Có mốc khởi động lại; bảng mã riêng của ảnh")
    void otherWriters(String name) throws Exception {
        assertSame(Known.resource(name));
    }

    @Test
    @DisplayName("Nhiều lượt quét: để JDK đọc")
    void progressive() throws Exception {
        assertThat(own(Known.resource("gray-progressive.jpg"))).isNull();
    }

    @Test
    @DisplayName("Bảng mã khai hai lần: để JDK đọc")
    void tablesTwice() throws Exception {
        byte[] picture = Known.resource("gray-best-codes.jpg");
        byte[] others = Known.resource("gray-restarts.jpg");
        int at = codes(others);
        byte[] both = inserted(picture, codes(picture), Arrays.copyOfRange(others, at, at + 2 + length(others, at)));
        assertThat(jdk(both)).isEqualTo(jdk(picture));
        assertThat(own(both)).isNull();
    }

    @Test
    @DisplayName("Mã toàn số 1, chuẩn không cho: để JDK từ chối")
    void codeOfOnes() throws Exception {
        byte[] picture = Known.resource("gray-best-codes.jpg");
        int at = codes(picture);
        int symbols = at + 5 + 16;
        int last = 16;
        int code = 0;
        while (picture[at + 4 + last] == 0) {
            last--;
        }
        for (int length = 1; length <= last; length++) {
            code = 2 * code + picture[at + 4 + length];
            symbols += picture[at + 4 + length];
        }
        assertThat(code).as("all codes but the last are taken").isEqualTo((1 << last) - 1);
        byte[] one = inserted(picture, symbols, new byte[] {11});
        one[at + 3]++;
        one[at + 4 + last]++;
        assertThatThrownBy(() -> jdk(one)).hasMessageContaining("Huffman");
        assertThat(own(one)).isNull();
    }

    /** Where the first segment of codes begins. */
    private static int codes(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xC4) {
            at += 2 + length(jpeg, at);
        }
        return at;
    }

    private static int length(byte[] jpeg, int at) {
        return (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
    }

    private static byte[] inserted(byte[] into, int at, byte[] bytes) {
        byte[] all = Arrays.copyOf(into, into.length + bytes.length);
        System.arraycopy(bytes, 0, all, at, bytes.length);
        System.arraycopy(into, at, all, at + bytes.length, into.length - at);
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"gray-restarts.jpg", "gray-best-codes.jpg"})
    @DisplayName("Hỏng bất cứ chỗ nào: hoặc như JDK đọc không một lời cảnh báo, hoặc để JDK đọc")
    void damaged(String name) throws Exception {
        byte[] whole = Known.resource(name);
        Random random = new Random(3);
        int decoded = 0;
        int left = 0;
        for (int i = 0; i < 6_000; i++) {
            byte[] bytes = damaged(whole, random);
            byte[] own;
            try {
                own = own(bytes);
            } catch (PageRefused header) {
                continue;
            }
            if (own == null) {
                left++;
            } else {
                decoded++;
                assertThat(own).as("copy %d", i).isEqualTo(jdk(bytes));
            }
        }
        assertThat(decoded).isGreaterThan(100);
        assertThat(left).isGreaterThan(100);
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int at = random.nextInt(whole.length);
        switch (random.nextInt(4)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt(256);
            case 2 -> Arrays.fill(bytes, at, Math.min(whole.length, at + 1 + random.nextInt(40)), (byte) 0);
            default -> {
                // some bytes less, the end kept
                int gone = Math.min(whole.length - 2 - Math.min(at, whole.length - 3), 1 + random.nextInt(20));
                int from = Math.min(at, whole.length - 3);
                bytes = new byte[whole.length - gone];
                System.arraycopy(whole, 0, bytes, 0, from);
                System.arraycopy(whole, from + gone, bytes, from, bytes.length - from);
            }
        }
        return bytes;
    }

    private static void assertSame(byte[] jpeg) throws Exception {
        assertThat(own(jpeg)).isNotNull().isEqualTo(jdk(jpeg));
    }

    /** Null where it is left to the JDK. */
    private static byte @Nullable [] own(byte[] jpeg) throws PageRefused {
        JpegMarkers markers = JpegMarkers.read(Jpeg.NO_TABLES, jpeg);
        if (markers.components() != 1) {
            return null;
        }
        Canvas canvas = Canvas.gray(markers.width(), markers.height());
        return BaselineJpeg.decode(markers, header(markers), jpeg, canvas) ? canvas.ink() : null;
    }

    /** @throws PageRefused where the JDK's decoder as much as warns */
    private static byte[] jdk(byte[] jpeg) throws PageRefused, IOException {
        JpegMarkers markers = JpegMarkers.read(Jpeg.NO_TABLES, jpeg);
        Canvas canvas = Canvas.gray(markers.width(), markers.height());
        Jpeg.byJdk(markers, header(markers), jpeg, canvas);
        return canvas.ink();
    }

    private static byte[] header(JpegMarkers markers) {
        return markers.header(JpegMarkers.Colours.AS_IT_SAYS);
    }
}
