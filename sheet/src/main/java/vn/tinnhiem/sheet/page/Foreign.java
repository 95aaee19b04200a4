package vn.tinnhiem.sheet.page;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Các dạng hiếm, nhờ TwelveMonkeys: rare TIFFs, and {@link WebP}. Any warning refuses the page, since it may lack something. */
final class Foreign {

    private Foreign() {}

    static ScannedPage tiff(Path file, int index, int dpi) throws PageRefused, IOException {
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            return read(new TIFFImageReaderSpi().createReaderInstance(null), in, index, dpi);
        }
    }

    static ScannedPage read(ImageReader reader, ImageInputStream in, int index, int dpi)
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
            return page(image, dpi);
        } finally {
            reader.dispose();
        }
    }

    /** Any picture, over white. */
    static ScannedPage page(BufferedImage image, int dpi) throws PageRefused {
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return gray(image.getRaster(), dpi); // getRGB would take the values for linear light
        }
        Canvas canvas = Canvas.colour(image.getWidth(), image.getHeight());
        boolean plainBytes = image.getRaster().getNumBands() == 3
                && image.getRaster().getTransferType() == DataBuffer.TYPE_BYTE
                && image.getColorModel().getColorSpace().isCS_sRGB();
        byte[] rgb = new byte[3 * canvas.width()];
        int[] row = new int[canvas.width()];
        for (int y = 0; y < canvas.height(); y++) {
            if (plainBytes) {
                image.getRaster().getDataElements(0, y, canvas.width(), 1, rgb);
            } else {
                image.getRGB(0, y, canvas.width(), 1, row, 0, canvas.width());
                overWhite(row, rgb);
            }
            canvas.rgbLine(rgb, 0, 1, 3, 0, 0, y, canvas.width());
        }
        return canvas.done(dpi, image.getColorModel().getPixelSize() == 1);
    }

    private static void overWhite(int[] row, byte[] rgb) {
        for (int x = 0; x < row.length; x++) {
            int alpha = row[x] >>> 24;
            int white = 255 * (255 - alpha);
            rgb[3 * x] = (byte) (((row[x] >> 16 & 0xFF) * alpha + white) / 255);
            rgb[3 * x + 1] = (byte) (((row[x] >> 8 & 0xFF) * alpha + white) / 255);
            rgb[3 * x + 2] = (byte) (((row[x] & 0xFF) * alpha + white) / 255);
        }
    }

    private static ScannedPage gray(Raster raster, int dpi) throws PageRefused {
        Canvas canvas = Canvas.gray(raster.getWidth(), raster.getHeight());
        byte[] row = new byte[raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getDataElements(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
            canvas.grayLine(row, 0, 0, y, row.length);
        }
        return canvas.done(dpi, false);
    }
}
