package vn.tinnhiem.sheet.page;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Tệp do bộ ghi của JDK làm ra: independent of the code that reads. */
final class Written {

    private static final String JDK = "com.sun.imageio.";

    private Written() {}

    static byte[] jpeg(RenderedImage image, float quality, boolean progressive) throws IOException {
        return one("jpeg", image, param -> {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        });
    }

    static byte[] png(RenderedImage image, boolean interlaced) throws IOException {
        return one(
                "png",
                image,
                param -> param.setProgressiveMode(
                        interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED));
    }

    static byte[] tiff(String compression, RenderedImage... images) throws IOException {
        return tiff(param -> compress(param, compression), images);
    }

    static byte[] tiffTiles(String compression, int side, RenderedImage image) throws IOException {
        return tiff(
                param -> {
                    compress(param, compression);
                    param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                    param.setTiling(side, side, 0, 0);
                },
                image);
    }

    private static void compress(ImageWriteParam param, String compression) {
        if (!compression.isEmpty()) {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(compression);
        }
    }

    private static byte[] tiff(Consumer<ImageWriteParam> settings, RenderedImage... images) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = writer("tiff");
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (RenderedImage image : images) {
                ImageWriteParam param = writer.getDefaultWriteParam();
                settings.accept(param);
                writer.writeToSequence(new IIOImage(image, List.of(), null), param);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] one(String format, RenderedImage image, Consumer<ImageWriteParam> settings)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = writer(format);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            settings.accept(param);
            writer.write(null, new IIOImage(image, List.of(), null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriter writer(String format) {
        Iterator<ImageWriter> all = ImageIO.getImageWritersByFormatName(format);
        while (all.hasNext()) {
            ImageWriter next = all.next();
            if (next.getClass().getName().startsWith(JDK)) {
                return next;
            }
        }
        throw new IllegalStateException("no writer of the JDK for " + format);
    }
}
