package vn.tinnhiem.sheet.page;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Các dạng hiếm, nhờ TwelveMonkeys: rare TIFFs and WebP. Any warning refuses the page, since it may lack something. */
final class Foreign {

    private static final int RIFF_HEAD = 8;

    private Foreign() {}

    static ScannedPage tiff(Path file, int index) throws PageRefused, IOException {
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            return read(new TIFFImageReaderSpi().createReaderInstance(null), in, index);
        }
    }

    static ScannedPage webp(byte[] data) throws PageRefused, IOException {
        long said = (data[4] & 0xFFL) | (data[5] & 0xFFL) << 8 | (data[6] & 0xFFL) << 16 | (data[7] & 0xFFL) << 24;
        if (said + RIFF_HEAD > data.length) {
            throw new PageRefused(FileCause.TRUNCATED, "WebP of " + data.length + " bytes that says " + said);
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(data))) {
            return read(new WebPImageReaderSpi().createReaderInstance(null), in, 0);
        }
    }

    private static ScannedPage read(ImageReader reader, ImageInputStream in, int index)
            throws PageRefused, IOException {
        boolean[] warned = {false};
        try {
            reader.setInput(in, false, true);
            reader.addIIOReadWarningListener((source, warning) -> warned[0] = true);
            Limits.picture(reader.getWidth(index), reader.getHeight(index), true);
            BufferedImage image = reader.read(index);
            if (warned[0]) {
                throw new PageRefused(FileCause.DAMAGED, "the reader of a rare format warned");
            }
            return page(image, 0);
        } finally {
            reader.dispose();
        }
    }

    /** Any picture, over white. */
    static ScannedPage page(BufferedImage image, int dpi) throws PageRefused {
        int width = image.getWidth();
        Canvas canvas = Canvas.colour(width, image.getHeight());
        int[] row = new int[width];
        byte[] rgb = new byte[3 * width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int alpha = row[x] >>> 24;
                int white = 255 * (255 - alpha);
                rgb[3 * x] = (byte) (((row[x] >> 16 & 0xFF) * alpha + white) / 255);
                rgb[3 * x + 1] = (byte) (((row[x] >> 8 & 0xFF) * alpha + white) / 255);
                rgb[3 * x + 2] = (byte) (((row[x] & 0xFF) * alpha + white) / 255);
            }
            canvas.rgbLine(rgb, 0, 1, 3, 0, 0, y, width);
        }
        return canvas.done(dpi, image.getColorModel().getPixelSize() == 1);
    }
}
