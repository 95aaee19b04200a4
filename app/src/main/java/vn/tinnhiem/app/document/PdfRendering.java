package vn.tinnhiem.app.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
     * @throws vn.tinnhiem.app.kernel.Refused F604 for each letter that the font lacks
     */
    public static void write(List<Paper> papers, Imprint imprint, OutputStream out) throws IOException {
        List<Part> parts = Part.of(papers);
        Printable.check(parts);
        Face.LOCK.lock();
        try (PDDocument document = new PDDocument()) {
            Map<Face, PDFont> fonts = fonts(document);
            List<Integer> lastPages = layOut(Xhtml.of(parts), document, fonts);
            int first = 0;
            for (int i = 0; i < parts.size(); i++) {
                PdfMargins.of(document, parts.get(i), fonts).draw(first, lastPages.get(i));
                first = lastPages.get(i) + 1;
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

    /** Draws the text of all parts; returns the page on which each ends, from 0. */
    private static List<Integer> layOut(String xhtml, PDDocument document, Map<Face, PDFont> fonts) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.withHtmlContent(xhtml, null);
        // without it the letters of the machine are looked through, which takes long
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B);
        fonts.forEach((face, font) -> builder.useFont(
                new PDFontSupplier(font),
                Xhtml.FAMILY,
                face.bold() ? 700 : 400,
                face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                true));
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return renderer.findPagePositionsByID(Pattern.compile("part\\d+")).stream()
                    .map(PagePosition::getPageNo)
                    .sorted()
                    .toList();
        }
    }
}
