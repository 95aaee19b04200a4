package vn.tinnhiem.sheet.print;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.tinnhiem.sheet.layout.Rect;

/** Trang đã in thành điểm ảnh, 200 dpi: looks at millimetres without knowing how they were drawn. */
record Raster(BufferedImage image) {

    private static final int DPI = 200;
    private static final int DARK = 128;
    private static final int TINTED = 250;
    private static final double PIXELS_PER_MM = DPI / 25.4;

    static Raster of(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new Raster(new PDFRenderer(document).renderImageWithDPI(page, DPI, ImageType.GRAY));
        }
    }

    /** Share of dark pixels among those that lie wholly in {@code area}; 0 (white) to 1 (black). */
    double ink(Rect area) {
        return share(area, DARK);
    }

    /** As {@link #ink}, of pixels that are not quite white, a pale watermark among them. */
    double tint(Rect area) {
        return share(area, TINTED);
    }

    private double share(Rect area, int below) {
        long dark = 0;
        long seen = 0;
        for (int y = first(area.y()); y < last(area.bottom()); y++) {
            for (int x = first(area.x()); x < last(area.right()); x++) {
                seen++;
                dark += image.getRaster().getSample(x, y, 0) < below ? 1 : 0;
            }
        }
        if (seen == 0) {
            throw new IllegalArgumentException("smaller than a pixel: " + area);
        }
        return (double) dark / seen;
    }

    /** Whitens an area, to see what is left. */
    void erase(Rect area) {
        var pen = image.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        int x = (int) Math.floor(area.x() * PIXELS_PER_MM) - 1;
        int y = (int) Math.floor(area.y() * PIXELS_PER_MM) - 1;
        pen.fillRect(x, y, last(area.right()) + 2 - x, last(area.bottom()) + 2 - y);
        pen.dispose();
    }

    private static int first(double mm) {
        return (int) Math.ceil(mm * PIXELS_PER_MM);
    }

    private static int last(double mm) {
        return (int) Math.floor(mm * PIXELS_PER_MM);
    }
}
