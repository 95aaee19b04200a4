package vn.tinnhiem.trials;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Dạng tệp: the files that scanners write, with their resolution in them. */
public enum PageFormat {
    JPEG("jpg", false),
    PNG("png", false),
    /** Bilevel only; gray is cut at 150 of 255. */
    TIFF_G4("tif", true),
    TIFF_LZW("tif", true),
    /** One JPEG a page. */
    PDF_JPEG("pdf", true),
    /** One CCITT G4 picture a page. */
    PDF_G4("pdf", true),
    /** One Flate picture a page. */
    PDF_LOSSLESS("pdf", true);

    private final String extension;
    private final boolean manyPages;

    PageFormat(String extension, boolean manyPages) {
        this.extension = extension;
        this.manyPages = manyPages;
    }

    public String extension() {
        return extension;
    }

    /** Whether one file takes several pages. */
    public boolean manyPages() {
        return manyPages;
    }

    /** The bytes of a file of these pages (one, unless {@link #manyPages}). */
    public byte[] write(List<TrialSheet> sheets) throws IOException {
        return switch (this) {
            case JPEG -> image(sheets, "jpeg", null);
            case PNG -> image(sheets, "png", null);
            case TIFF_G4 -> image(sheets, "tiff", "CCITT T.6");
            case TIFF_LZW -> image(sheets, "tiff", "LZW");
            case PDF_JPEG, PDF_G4, PDF_LOSSLESS -> pdf(sheets);
        };
    }

    private byte[] image(List<TrialSheet> sheets, String format, @org.jspecify.annotations.Nullable String compression)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            if (sheets.size() > 1) {
                writer.prepareWriteSequence(null);
            }
            for (TrialSheet sheet : sheets) {
                BufferedImage image = content(sheet);
                ImageWriteParam how = writer.getDefaultWriteParam();
                if (format.equals("jpeg")) {
                    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                    how.setCompressionQuality(quality(sheet));
                } else if (compression != null) {
                    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                    how.setCompressionType(compression);
                }
                IIOMetadata meta =
                        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), how);
                meta = Resolution.in(meta, sheet.dpi(), image.getHeight());
                IIOImage page = new IIOImage(image, null, meta);
                if (sheets.size() > 1) {
                    writer.writeToSequence(page, how);
                } else {
                    writer.write(null, page, how);
                }
            }
            if (sheets.size() > 1) {
                writer.endWriteSequence();
            }
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private byte[] pdf(List<TrialSheet> sheets) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (TrialSheet sheet : sheets) {
                BufferedImage image = content(sheet);
                float points = 72f / sheet.dpi();
                PDPage page = new PDPage(new PDRectangle(image.getWidth() * points, image.getHeight() * points));
                document.addPage(page);
                PDImageXObject picture = switch (this) {
                    case PDF_JPEG -> JPEGFactory.createFromImage(document, image, quality(sheet), sheet.dpi());
                    case PDF_G4 -> CCITTFactory.createFromImage(document, image);
                    default -> LosslessFactory.createFromImage(document, image);
                };
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(picture, 0, 0, image.getWidth() * points, image.getHeight() * points);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** What this format can hold: bilevel for G4, gray instead of bilevel for JPEG. */
    private BufferedImage content(TrialSheet sheet) {
        BufferedImage image = sheet.image();
        boolean bilevel = image.getType() == BufferedImage.TYPE_BYTE_BINARY;
        return switch (this) {
            case TIFF_G4, PDF_G4 -> bilevel ? image : Bilevel.threshold(image, 150);
            case JPEG, PDF_JPEG -> bilevel ? Bilevel.gray(image) : image;
            default -> image;
        };
    }

    private static float quality(TrialSheet sheet) {
        return (float) (sheet.truth().scan().amount(Distortion.JPEG, 80) / 100);
    }
}
