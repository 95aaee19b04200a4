package vn.tinnhiem.sheet.print;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.sheet.layout.BallotLine;
import vn.tinnhiem.sheet.layout.Block;
import vn.tinnhiem.sheet.layout.Face;
import vn.tinnhiem.sheet.layout.PageSize;
import vn.tinnhiem.sheet.layout.Paragraph;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.layout.Rehearsal;
import vn.tinnhiem.sheet.layout.Style;

/** In bảng đếm tay: pale squares of five strokes (four sides and a diagonal) on A4 landscape. */
public final class TallySheetPdf {

    static final double SQUARE_MM = 6;
    static final int STROKES = 5;
    private static final double WIDTH_MM = PageSize.A4.heightMm();
    private static final double HEIGHT_MM = PageSize.A4.widthMm();
    private static final double LEFT_MM = 20;
    private static final double RIGHT_MM = WIDTH_MM - 12;
    private static final double TOP_MM = 12;
    private static final double BOTTOM_MM = HEIGHT_MM - 12;
    private static final double LABEL_MM = 30;
    private static final double TOTAL_MM = 22;
    private static final double PITCH_MM = 7.2;
    private static final double LINE_MM = 8;
    private static final int SQUARES_A_GROUP = 5;
    private static final double GROUP_GAP_MM = 1.8;
    private static final int SQUARES_A_LINE = 25;
    private static final double NAME_GAP_MM = 2;
    private static final double SIGNATURE_MM = 26;

    private static final Style TITLE = new Style(Face.BOLD, 14);
    private static final Style NAME = new Style(Face.BOLD, 12);
    private static final Style PLAIN = new Style(Face.REGULAR, 11);
    private static final Style SMALL = new Style(Face.REGULAR, 8);

    private TallySheetPdf() {}

    /**
     * Writes one PDF/A-2b file; persons are not divided between pages.
     *
     * @param date the only date in the file; empty for none
     */
    public static void write(TallySheet sheet, Optional<LocalDate> date, OutputStream out) throws IOException {
        try (PdfA pdf = new PdfA(sheet.title(), date)) {
            List<BallotLine> rest = sheet.persons();
            while (!rest.isEmpty()) {
                rest = page(pdf, sheet, rest);
            }
            pdf.save(sheet.hashCode(), out);
        }
    }

    /** Draws a page and returns the persons who are still to come. */
    private static List<BallotLine> page(PdfA pdf, TallySheet sheet, List<BallotLine> persons) throws IOException {
        int drawn = 0;
        try (Pen pen = new Pen(pdf, WIDTH_MM, HEIGHT_MM)) {
            double y = head(pen, sheet);
            double limit = BOTTOM_MM - SMALL.lineMm() - SIGNATURE_MM;
            while (drawn < persons.size()) {
                double bottom = y + personMm(sheet, persons.get(drawn));
                if (drawn > 0 && bottom > limit) {
                    break;
                }
                person(pen, sheet, persons.get(drawn++), y);
                y = bottom;
            }
            foot(pen, sheet, Math.min(y + 3, limit));
            pen.close();
            pdf.addPage(WIDTH_MM, HEIGHT_MM, pen.drawing());
        }
        return persons.subList(drawn, persons.size());
    }

    private static double head(Pen pen, TallySheet sheet) throws IOException {
        double width = RIGHT_MM - LEFT_MM;
        List<Paragraph> titles = new ArrayList<>();
        titles.add(new Paragraph(sheet.issuer(), NAME));
        if (sheet.rehearsal()) {
            titles.add(new Paragraph(Rehearsal.WORDS, TITLE));
        }
        titles.add(new Paragraph(sheet.title(), TITLE));
        Block title = Block.centred(titles, LEFT_MM, TOP_MM, width);
        Block blanks = Block.centred(
                List.of(new Paragraph(String.join("     ", sheet.blanks()), PLAIN)), LEFT_MM, title.bottom(), width);
        pen.text(title);
        pen.text(blanks);
        return blanks.bottom() + 2;
    }

    private static Block name(BallotLine person, double y) {
        String words =
                person.number() + ". " + person.name() + (person.position().isBlank() ? "" : " – " + person.position());
        return Block.flushLeft(
                List.of(new Paragraph(words, NAME)), LEFT_MM, y + NAME_GAP_MM, RIGHT_MM - TOTAL_MM - LEFT_MM);
    }

    private static int linesACount(TallySheet sheet) {
        return Math.ceilDiv(squares(sheet), SQUARES_A_LINE);
    }

    private static int squares(TallySheet sheet) {
        return Math.ceilDiv(sheet.ballots(), STROKES);
    }

    private static double countMm(TallySheet sheet) {
        return linesACount(sheet) * LINE_MM;
    }

    private static double personMm(TallySheet sheet, BallotLine person) {
        return name(person, 0).bottom() + 0.5 + sheet.counts().size() * countMm(sheet);
    }

    private static void person(Pen pen, TallySheet sheet, BallotLine person, double top) throws IOException {
        Block name = name(person, top);
        pen.text(name);
        double y = name.bottom() + 0.5;
        pen.text(Block.centred(
                List.of(new Paragraph(sheet.total(), PLAIN)), RIGHT_MM - TOTAL_MM, y - PLAIN.lineMm(), TOTAL_MM));
        for (String count : sheet.counts()) {
            Rect row = new Rect(LEFT_MM, y, RIGHT_MM - LEFT_MM, countMm(sheet));
            pen.outline(row, 0.2);
            pen.outline(new Rect(LEFT_MM, y, LABEL_MM, row.height()), 0.2);
            pen.outline(new Rect(RIGHT_MM - TOTAL_MM, y, TOTAL_MM, row.height()), 0.2);
            double labelMm = Block.flushLeft(List.of(new Paragraph(count, PLAIN)), 0, 0, LABEL_MM - 2)
                    .bottom();
            pen.text(Block.flushLeft(
                    List.of(new Paragraph(count, PLAIN)), LEFT_MM + 1, row.centreY() - labelMm / 2, LABEL_MM - 2));
            squares(pen, sheet, y);
            y = row.bottom();
        }
    }

    private static void squares(Pen pen, TallySheet sheet, double top) throws IOException {
        for (int i = 0; i < squares(sheet); i++) {
            int column = i % SQUARES_A_LINE;
            double x = LEFT_MM + LABEL_MM + 2 + column * PITCH_MM + column / SQUARES_A_GROUP * GROUP_GAP_MM;
            double y = top + i / SQUARES_A_LINE * LINE_MM + (LINE_MM - SQUARE_MM) / 2;
            pen.paleOutline(new Rect(x, y, SQUARE_MM, SQUARE_MM), 0.2);
        }
    }

    private static void foot(Pen pen, TallySheet sheet, double top) throws IOException {
        double width = (RIGHT_MM - LEFT_MM) / Math.max(1, sheet.signatures().size());
        for (int i = 0; i < sheet.signatures().size(); i++) {
            var paragraph = new Paragraph(sheet.signatures().get(i), NAME);
            pen.text(Block.centred(List.of(paragraph), LEFT_MM + i * width, top, width));
        }
        pen.text(Block.flushLeft(
                List.of(new Paragraph(sheet.note(), SMALL)), LEFT_MM, BOTTOM_MM - SMALL.lineMm(), RIGHT_MM - LEFT_MM));
    }
}
