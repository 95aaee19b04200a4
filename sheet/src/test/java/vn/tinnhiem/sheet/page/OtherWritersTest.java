package vn.tinnhiem.sheet.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tệp do libtiff, ImageMagick và libwebp ghi, stored small. */
@DisplayName("Tệp do chương trình khác ghi")
class OtherWritersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bilevel-g3-low-bit-first.tif",
                "bilevel-g3-two-dimensions.tif",
                "bilevel-g4-big-endian.tif",
                "bilevel-g4-black-is-0.tif",
                "bilevel-g4-low-bit-first.tif",
                "bilevel-g4-tiles.tif",
                "bilevel-interlaced.png",
                "bilevel-lzw-low-bit-first.tif",
                "bilevel-plain-low-bit-first.tif",
                "gray-zip-low-bit-first.tif",
                "colour-16-bits-predicted.tif",
                "colour-interlaced.png",
                "colour-lossless.webp",
                "colour-lzw-64-bit.tif",
                "colour-planes-apart.tif",
                "gray-packbits.tif"
            })
    @DisplayName("Ghi không mất: đúng từng điểm")
    void lossless(String name) throws Exception {
        ScannedPage page = Scans.only(Known.resource(name));
        Known.stored(name.substring(0, name.indexOf('-'))).assertSame(page);
        assertThat(page.bilevel()).isEqualTo(name.startsWith("bilevel"));
    }

    @ParameterizedTest
    @CsvSource({"colour-cmyk.jpg, 25, 2.5", "colour-lossy.webp, 110, 8", "gray-progressive.jpg, 12, 1"})
    @DisplayName("Ghi có mất: gần đúng")
    void lossy(String name, int farthest, double mean) throws Exception {
        Known.stored(name.substring(0, name.indexOf('-'))).assertNear(Scans.only(Known.resource(name)), farthest, mean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour-jpeg-strips.tif", "colour-jpeg-tiles.tif"})
    @DisplayName("JPEG màu trong TIFF: như bộ đọc khác thấy")
    void jpegInTiff(String name) throws Exception {
        byte[] tiff = Known.resource(name);
        Known.stored("colour").assertNear(Scans.only(tiff), 255, 15);
        byRival(tiff).assertNear(Scans.only(tiff), 12, 1.5);
    }

    /** As the JDK's own TIFF reader sees it. */
    private static Known byRival(byte[] tiff) throws Exception {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("tiff");
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.")) {
                try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(tiff))) {
                    reader.setInput(in);
                    return Known.of(reader.read(0));
                } finally {
                    reader.dispose();
                }
            }
        }
        throw new IllegalStateException("no TIFF reader of the JDK");
    }

    @Test
    @DisplayName("Ba trang khác loại trong một tệp, độ phân giải ngang dọc khác nhau")
    void threePages() throws Exception {
        List<ScannedPage> pages = Scans.pages(Known.resource("three-pages.tif"));
        assertThat(pages).hasSize(3);
        Known.stored("bilevel").assertSame(pages.get(0));
        Known.stored("gray").assertSame(pages.get(1));
        Known.stored("colour").assertSame(pages.get(2));
        assertThat(pages.getFirst().dpi()).isEqualTo(141); // √(200 × 100)
    }
}
