package vn.tinnhiem.sheet.print;

import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import vn.tinnhiem.sheet.layout.Block;
import vn.tinnhiem.sheet.layout.Face;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.layout.TextLine;

/** Bút vẽ: millimetres from the top left, onto a drawing that any number of pages can show. */
final class Pen implements Closeable {

    static final double POINTS_PER_MM = 72 / 25.4;

    private static final float PALE = 0.75f;

    private final PdfA pdf;
    private final double heightMm;
    /** An appearance stream, the form that PDFBox subsets fonts for. */
    private final PDAppearanceStream drawing;

    private final PDPageContentStream stream;

    Pen(PdfA pdf, double widthMm, double heightMm) throws IOException {
        this.pdf = pdf;
        this.heightMm = heightMm;
        this.drawing = new PDAppearanceStream(pdf.document());
        drawing.setResources(new PDResources());
        drawing.setBBox(page(widthMm, heightMm));
        this.stream = new PDPageContentStream(
                pdf.document(), drawing, drawing.getContentStream().createOutputStream(COSName.FLATE_DECODE));
    }

    static PDRectangle page(double widthMm, double heightMm) {
        return new PDRectangle(points(widthMm), points(heightMm));
    }

    static float points(double mm) {
        return (float) (mm * POINTS_PER_MM);
    }

    /** To be shown once the pen is closed. */
    PDFormXObject drawing() {
        return drawing;
    }

    void fill(Rect area) throws IOException {
        path(area, 0);
        stream.fill();
    }

    /** A line of {@code lineMm} inside the edge of {@code area}. */
    void outline(Rect area, double lineMm) throws IOException {
        stream.setLineWidth(points(lineMm));
        path(area, lineMm / 2);
        stream.stroke();
    }

    /** As {@link #outline}, a guide for the hand that a pen stroke covers. */
    void paleOutline(Rect area, double lineMm) throws IOException {
        stream.setStrokingColor(PALE);
        outline(area, lineMm);
        stream.setStrokingColor(0f);
    }

    void text(Block block) throws IOException {
        for (TextLine line : block.lines()) {
            text(line);
        }
    }

    void text(TextLine line) throws IOException {
        stream.beginText();
        stream.setFont(pdf.font(line.face()), (float) line.sizePt());
        stream.newLineAtOffset(points(line.x()), points(heightMm - line.baseline()));
        stream.showText(line.text());
        stream.endText();
    }

    /** Pale words, rising, around the centre of {@code area}; for zones that nobody reads. */
    void watermark(String words, Rect area, double sizePt, double degrees) throws IOException {
        double turn = Math.toRadians(degrees);
        double half = Face.BOLD.widthMm(words, sizePt) / 2;
        double x = area.centreX() - half * Math.cos(turn) + sizePt * 0.12 * Math.sin(turn);
        double y = heightMm - area.centreY() - half * Math.sin(turn) - sizePt * 0.12 * Math.cos(turn);
        stream.setNonStrokingColor(PALE);
        stream.beginText();
        stream.setFont(pdf.font(Face.BOLD), (float) sizePt);
        stream.setTextMatrix(Matrix.getRotateInstance(turn, points(x), points(y)));
        stream.showText(words);
        stream.endText();
        stream.setNonStrokingColor(0f);
    }

    /** The drawing is whole. */
    @Override
    public void close() throws IOException {
        stream.close();
    }

    private void path(Rect area, double insetMm) throws IOException {
        stream.addRect(
                points(area.x() + insetMm),
                points(heightMm - area.bottom() + insetMm),
                points(area.width() - 2 * insetMm),
                points(area.height() - 2 * insetMm));
    }
}
