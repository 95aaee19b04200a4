package vn.tinnhiem.app.document;

import java.io.IOException;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/** Lề của trang PDF: page number, stamp and foot, drawn around the finished text. */
record PdfMargins(PDDocument document, PageFrame frame, Part part, Map<Face, PDFont> fonts) {

    private static final double STAMP_POINTS = 110;
    /** Longer words are made smaller, so that they stay on the sheet. */
    private static final double STAMP_WIDTH = 250;

    private static final float PALE = 0.9f;

    static PdfMargins of(PDDocument document, Part part, Map<Face, PDFont> fonts) {
        return new PdfMargins(document, PageFrame.of(part.paper()), part, fonts);
    }

    /** Draws on the pages from one index to another; the first counts as 1. */
    void draw(int firstPage, int lastPage) throws IOException {
        for (int i = firstPage; i <= lastPage; i++) {
            PDPage page = document.getPage(i);
            if (!part.paper().stamp().blank()) {
                watermark(page);
            }
            try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                top(content, i - firstPage + 1);
                foot(content);
            }
        }
    }

    private void top(PDPageContentStream content, int number) throws IOException {
        double baseline = frame.height() - PageFrame.EDGE - PageFrame.millimetres(Look.PAGE_NUMBER.points);
        if (!part.top().isEmpty()) {
            text(content, Face.BOLD, Look.PAGE_NUMBER.points, part.top(), PageFrame.LEFT, baseline);
        }
        if (number > 1) {
            String digits = Integer.toString(number);
            double width = PageFrame.millimetres(Look.PAGE_NUMBER.face.width(digits, Look.PAGE_NUMBER.points));
            double left = PageFrame.LEFT + (frame.textWidth() - width) / 2;
            text(content, Look.PAGE_NUMBER.face, Look.PAGE_NUMBER.points, digits, left, baseline);
        }
    }

    private void foot(PDPageContentStream content) throws IOException {
        double step = PageFrame.millimetres(PageFrame.FOOT_LINE_POINTS);
        for (int i = 0; i < frame.foot().size(); i++) {
            double baseline = PageFrame.EDGE + (frame.foot().size() - 1 - i) * step + 1;
            text(content, Look.FOOT.face, Look.FOOT.points, frame.foot().get(i), PageFrame.LEFT, baseline);
        }
    }

    private void text(PDPageContentStream content, Face face, int points, String text, double left, double baseline)
            throws IOException {
        content.beginText();
        content.setFont(fonts.get(face), points);
        content.newLineAtOffset((float) PageFrame.points(left), (float) PageFrame.points(baseline));
        content.showText(text);
        content.endText();
    }

    /** Drawn as outlines beneath the text, so that it is seen and never read as words. */
    private void watermark(PDPage page) throws IOException {
        TrueTypeFont letters = Face.BOLD.letters();
        try (var content = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
            content.saveGraphicsState();
            content.setNonStrokingColor(PALE, PALE, PALE);
            String words = part.paper().stamp().words();
            double points = Math.min(
                    STAMP_POINTS, STAMP_POINTS * PageFrame.points(STAMP_WIDTH) / Face.BOLD.width(words, STAMP_POINTS));
            double width = Face.BOLD.width(words, points);
            content.transform(
                    Matrix.getRotateInstance(Math.toRadians(50), (float) PageFrame.points(frame.width() / 2), (float)
                            PageFrame.points(frame.height() / 2)));
            double scale = points / letters.getUnitsPerEm();
            content.transform(
                    new Matrix((float) scale, 0, 0, (float) scale, (float) (-width / 2), (float) (-points / 3)));
            Outlines.fill(content, letters, words);
            content.restoreGraphicsState();
        }
    }
}
