package vn.tinnhiem.app.document;

import java.util.List;
import java.util.stream.Collectors;

/** Mảnh của trang giấy: the few things that a renderer has to know how to draw. */
sealed interface Piece {

    /**
     * @param keepWithNext not the last on a page
     */
    record Line(Look look, Align align, boolean keepWithNext, List<Run> runs) implements Piece {

        static Line of(Look look, String text) {
            return of(look, List.of(Run.plain(text)));
        }

        static Line of(Look look, List<Run> runs) {
            return new Line(look, look.align, look.leads(), runs);
        }

        Line keptWithNext() {
            return new Line(look, align, true, runs);
        }

        /** Whether the first line is indented: never when centred. */
        boolean indented() {
            return look.indented() && align == Align.JUSTIFY;
        }

        String text() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }
    }

    /** A rule, centred. */
    record Rule(double points) implements Piece {}

    /** The empty box for the secrecy stamp. */
    record StampBox() implements Piece {
        static final double WIDTH_MM = 32;
        static final double HEIGHT_MM = 10;
    }

    /** Room left empty. */
    record Room(double millimetres) implements Piece {}

    /**
     * Cells beside each other.
     *
     * @param ruled with lines around the cells
     * @param headerRows how many of the first rows come again on each page
     * @param lastRowKept whether the last row stands on the page of what comes after
     */
    record Grid(List<Integer> widthsPercent, boolean ruled, int headerRows, List<List<Cell>> rows, boolean lastRowKept)
            implements Piece {

        /** Short tables stand whole on one page. */
        private static final int SHORT = 5;

        boolean isShort() {
            return ruled && rows.size() - headerRows <= SHORT;
        }

        Grid keptWithNext() {
            return new Grid(widthsPercent, ruled, headerRows, rows, true);
        }
    }

    /** A cell of a grid. */
    record Cell(int columnSpan, int rowSpan, List<Piece> pieces) {
        static Cell of(List<Piece> pieces) {
            return new Cell(1, 1, pieces);
        }
    }

    /** What follows stands on a new page. */
    record NewPage() implements Piece {}
}
