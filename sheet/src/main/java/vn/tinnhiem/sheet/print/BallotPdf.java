package vn.tinnhiem.sheet.print;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import vn.tinnhiem.sheet.layout.Box;
import vn.tinnhiem.sheet.layout.QrPlace;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.layout.Rehearsal;
import vn.tinnhiem.sheet.layout.SheetLayout;
import vn.tinnhiem.sheet.layout.SheetRow;
import vn.tinnhiem.sheet.layout.TextLine;
import vn.tinnhiem.sheet.layout.TextZone;

/** In phiếu: one page for each QR payload; what all sheets share is drawn once. */
public final class BallotPdf {

    private static final COSName FORM = COSName.getPDFName("Phieu");

    private BallotPdf() {}

    /**
     * Writes one PDF/A-2b file.
     *
     * @param payloads text of the QR codes, one for each sheet; equal neighbours share one content, so that
     *     {@code Collections.nCopies} costs next to nothing. At most 108 letters of the QR alphabet (digits, capitals,
     *     space, {@code $%*+-./:}) or 74 bytes
     * @param date the only date in the file; empty for none
     * @throws IllegalArgumentException where a payload is too long, or there is none
     */
    public static void write(SheetLayout layout, Iterable<String> payloads, Optional<LocalDate> date, OutputStream out)
            throws IOException {
        try (PdfA pdf = new PdfA(layout.title(), date)) {
            PDResources resources = new PDResources();
            resources.put(FORM, common(pdf, layout));
            long fingerprint = Long.parseLong(layout.version(), 16);
            QrSymbols symbols = new QrSymbols();
            String last = "";
            COSStream content = new COSStream();
            for (String payload : payloads) {
                if (!payload.equals(last)) {
                    content = content(pdf, layout, symbols.of(payload));
                    last = payload;
                }
                fingerprint = 31 * fingerprint + payload.hashCode();
                addPage(pdf, layout, resources, content);
            }
            if (last.isEmpty()) {
                throw new IllegalArgumentException("no sheets to print");
            }
            pdf.save(fingerprint, out);
        }
    }

    private static void addPage(PdfA pdf, SheetLayout layout, PDResources resources, COSStream content) {
        PDPage page = new PDPage(Pen.page(layout.page().widthMm(), layout.page().heightMm()));
        page.setResources(resources);
        page.getCOSObject().setItem(COSName.CONTENTS, content);
        pdf.document().addPage(page);
    }

    private static COSStream content(PdfA pdf, SheetLayout layout, QrSymbol symbol) throws IOException {
        var operators = new StringBuilder("/" + FORM.getName() + " Do\n");
        for (QrPlace place : layout.qr()) {
            operators.append(symbol.operators(place.symbol(), layout.page().heightMm()));
        }
        return pdf.content(operators.toString());
    }

    private static PDFormXObject common(PdfA pdf, SheetLayout layout) throws IOException {
        try (Pen pen = new Pen(pdf, layout.page().widthMm(), layout.page().heightMm())) {
            if (layout.rehearsal()) {
                pen.watermark(Rehearsal.WORDS, layout.sealZone().bounds(), 22, 30);
                pen.watermark(Rehearsal.WORDS, layout.signatureZone(), 30, 0);
            }
            for (Rect mark : layout.cornerMarks()) {
                pen.fill(mark);
            }
            pen.fill(layout.orientationMark());
            for (Rect rule : layout.rules()) {
                pen.fill(rule);
            }
            for (TextZone zone : layout.texts()) {
                write(pen, zone.lines());
            }
            for (SheetRow row : layout.rows()) {
                row(pen, row);
            }
            return pen.drawing();
        }
    }

    private static void row(Pen pen, SheetRow row) throws IOException {
        pen.fill(row.leftTick());
        pen.fill(row.rightTick());
        write(pen, row.lines());
        for (Box box : row.boxes()) {
            pen.outline(box.area(), Box.LINE_MM);
        }
    }

    private static void write(Pen pen, Iterable<TextLine> lines) throws IOException {
        for (TextLine line : lines) {
            pen.text(line);
        }
    }
}
