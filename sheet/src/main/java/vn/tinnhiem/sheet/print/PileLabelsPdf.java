package vn.tinnhiem.sheet.print;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.sheet.layout.Block;
import vn.tinnhiem.sheet.layout.Face;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.layout.Paragraph;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.layout.Rehearsal;
import vn.tinnhiem.sheet.layout.Style;

/** In nhãn chồng phiếu và bìa xấp: one label a page, landscape, as large as the words allow. */
public final class PileLabelsPdf {

    private static final double MARGIN_MM = 12;
    private static final double PADDING_MM = 8;
    private static final double LARGEST_PT = 120;
    private static final double LEAST_PT = 12;
    private static final Style NOTE = new Style(Face.REGULAR, 18);
    private static final Style REHEARSAL = new Style(Face.BOLD, 28);

    private PileLabelsPdf() {}

    /**
     * Writes one PDF/A-2b file.
     *
     * @param page turned to landscape
     * @param date the only date in the file; empty for none
     */
    public static void write(
            String title,
            List<PileLabel> labels,
            PageSize page,
            boolean rehearsal,
            Optional<LocalDate> date,
            OutputStream out)
            throws IOException {
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("no labels to print");
        }
        try (PdfA pdf = new PdfA(title, date)) {
            for (PileLabel label : labels) {
                try (Pen pen = new Pen(pdf, page.heightMm(), page.widthMm())) {
                    label(pen, label, page, rehearsal);
                    pen.close();
                    pdf.addPage(page.heightMm(), page.widthMm(), pen.drawing());
                }
            }
            pdf.save(31L * title.hashCode() + labels.hashCode(), out);
        }
    }

    private static void label(Pen pen, PileLabel label, PageSize page, boolean rehearsal) throws IOException {
        Rect frame = new Rect(0, 0, page.heightMm(), page.widthMm()).inset(MARGIN_MM);
        Rect room = frame.inset(PADDING_MM);
        pen.outline(frame, 1);
        Block above = Block.centred(
                Paragraph.all(rehearsal ? List.of(Rehearsal.WORDS) : List.of(), REHEARSAL),
                room.x(),
                room.y(),
                room.width());
        Block notes = Block.centred(Paragraph.all(label.notes(), NOTE), room.x(), 0, room.width());
        double notesTop = room.bottom() - notes.area().height();
        Style style = largest(label.words(), room.width(), notesTop - above.bottom());
        Block words = Block.centred(Paragraph.all(label.words(), style), room.x(), 0, room.width());
        double top = (above.bottom() + notesTop - words.area().height()) / 2;
        pen.text(above);
        pen.text(Block.centred(Paragraph.all(label.words(), style), room.x(), top, room.width()));
        pen.text(Block.centred(Paragraph.all(label.notes(), NOTE), room.x(), notesTop, room.width()));
    }

    private static Style largest(List<String> words, double widthMm, double heightMm) {
        double size = LARGEST_PT;
        while (size > LEAST_PT && !fits(words, new Style(Face.BOLD, size), widthMm, heightMm)) {
            size -= 1;
        }
        return new Style(Face.BOLD, size);
    }

    private static boolean fits(List<String> words, Style style, double widthMm, double heightMm) {
        return words.size() * style.lineMm() <= heightMm
                && words.stream().allMatch(line -> style.widthMm(line) <= widthMm);
    }
}
