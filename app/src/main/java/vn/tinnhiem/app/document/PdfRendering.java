package vn.tinnhiem.app.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Bản PDF: PDF/A-2b with its letters embedded. The same papers and imprint give the same bytes.
 */
public final class PdfRendering {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfRendering() {}

    /**
     * Writes the papers one after another into one file.
     *
     * @param out is left open
     */
    public static void write(List<Paper> papers, Imprint imprint, OutputStream out) throws IOException {
        List<Part> parts = Part.of(papers);
        Face.LOCK.lock();
        try (PDDocument document = new PDDocument()) {
            Map<Face, PDFont> fonts = fonts(document);
            for (Part part : parts) {
                PageFrame frame = PageFrame.of(part.paper());
                int before = document.getNumberOfPages();
                layOut(Xhtml.of(part, frame), document, fonts);
                new PdfMargins(document, frame, part, fonts).draw(before);
            }
            PdfArchive.complete(document, imprint);
            document.save(out);
        } finally {
            Face.LOCK.unlock();
        }
    }

    private static Map<Face, PDFont> fonts(PDDocument document) throws IOException {
        Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            fonts.put(face, PDType0Font.load(document, face.letters(), true));
        }
        return fonts;
    }

    private static void layOut(String xhtml, PDDocument document, Map<Face, PDFont> fonts) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.withHtmlContent(xhtml, null);
        fonts.forEach((face, font) -> builder.useFont(
                new PDFontSupplier(font),
                Xhtml.FAMILY,
                face.bold() ? 700 : 400,
                face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                true));
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }
}
