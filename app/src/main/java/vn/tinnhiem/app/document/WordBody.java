package vn.tinnhiem.app.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.tinnhiem.app.document.Piece.Cell;
import vn.tinnhiem.app.document.Piece.Grid;
import vn.tinnhiem.app.document.Piece.Line;
import vn.tinnhiem.app.document.Piece.NewPage;
import vn.tinnhiem.app.document.Piece.Room;
import vn.tinnhiem.app.document.Piece.Rule;
import vn.tinnhiem.app.document.Piece.StampBox;

/** Thân văn bản Word: pieces as paragraphs and tables. Widths are in twentieths of a point. */
final class WordBody {

    private static final int BETWEEN_CELL_AND_TEXT = 40;
    private static final String BLACK_LINE = "single";

    private final Ooxml xml;

    WordBody(Ooxml xml) {
        this.xml = xml;
    }

    static int twips(double points) {
        return (int) Math.round(points * 20);
    }

    static int twipsOfMillimetres(double millimetres) {
        return twips(PageFrame.points(millimetres));
    }

    void add(List<Piece> pieces, int width) {
        pieces.forEach(piece -> add(piece, width));
    }

    private void add(Piece piece, int width) {
        switch (piece) {
            case Line line -> line(line, line.keepWithNext());
            case Rule(double points) -> rule(twips(points), width);
            case StampBox _ -> box(width);
            case Room(double millimetres) -> room(twipsOfMillimetres(millimetres));
            case Grid grid -> grid(grid, width);
            case NewPage _ -> newPage();
        }
    }

    private void line(Line line, boolean keepWithNext) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", line.look().name());
        if (keepWithNext) {
            xml.empty("w:keepNext");
        }
        if (line.align() != line.look().align) {
            if (line.look().indented()) {
                xml.empty("w:ind", "w:firstLine", "0");
            }
            xml.empty("w:jc", "w:val", justification(line.align()));
        }
        xml.close();
        line.runs().forEach(this::run);
        xml.close();
    }

    static String justification(Align align) {
        return align == Align.JUSTIFY ? "both" : align.name().toLowerCase(Locale.ROOT);
    }

    private void run(Run run) {
        xml.open("w:r");
        if (run.bold() || run.italic()) {
            xml.open("w:rPr");
            if (run.bold()) {
                xml.empty("w:b").empty("w:bCs");
            }
            if (run.italic()) {
                xml.empty("w:i").empty("w:iCs");
            }
            xml.close();
        }
        xml.open("w:t", "xml:space", "preserve").characters(run.text()).close().close();
    }

    private void rule(int length, int width) {
        String side = Integer.toString(Math.max(0, (width - length) / 2));
        xml.open("w:p").open("w:pPr").open("w:pBdr");
        xml.empty("w:top", "w:val", BLACK_LINE, "w:sz", "6", "w:space", "0", "w:color", "000000");
        xml.close();
        xml.empty("w:spacing", "w:before", "50", "w:after", "0", "w:line", "40", "w:lineRule", "exact");
        xml.empty("w:ind", "w:left", side, "w:right", side);
        xml.close().close();
    }

    private void box(int width) {
        String side = Integer.toString((width - twipsOfMillimetres(StampBox.WIDTH_MM)) / 2);
        xml.open("w:p").open("w:pPr").open("w:pBdr");
        for (String edge : List.of("w:top", "w:left", "w:bottom", "w:right")) {
            xml.empty(edge, "w:val", BLACK_LINE, "w:sz", "6", "w:space", "0", "w:color", "000000");
        }
        xml.close();
        String height = Integer.toString(twipsOfMillimetres(StampBox.HEIGHT_MM));
        xml.empty("w:spacing", "w:before", "80", "w:after", "0", "w:line", height, "w:lineRule", "exact");
        xml.empty("w:ind", "w:left", side, "w:right", side);
        xml.close().close();
    }

    private void room(int height) {
        xml.open("w:p").open("w:pPr").empty("w:keepNext");
        xml.empty(
                "w:spacing",
                "w:before",
                "0",
                "w:after",
                "0",
                "w:line",
                Integer.toString(height),
                "w:lineRule",
                "exact");
        xml.close().close();
    }

    /** An invisible paragraph, for what Word can only hang on a paragraph. */
    Ooxml openTiny() {
        xml.open("w:p").open("w:pPr");
        return xml.empty("w:spacing", "w:before", "0", "w:after", "0", "w:line", "20", "w:lineRule", "exact");
    }

    private void newPage() {
        openTiny().close().open("w:r").empty("w:br", "w:type", "page").close().close();
    }

    private void grid(Grid grid, int width) {
        List<Integer> widths = widths(grid, width);
        xml.open("w:tbl").open("w:tblPr").empty("w:tblW", "w:w", Integer.toString(width), "w:type", "dxa");
        if (grid.ruled()) {
            xml.open("w:tblBorders");
            for (String edge : List.of("w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV")) {
                xml.empty(edge, "w:val", BLACK_LINE, "w:sz", "6", "w:space", "0", "w:color", "000000");
            }
            xml.close();
        }
        xml.empty("w:tblLayout", "w:type", "fixed");
        String between = Integer.toString(grid.ruled() ? BETWEEN_CELL_AND_TEXT : 0);
        xml.open("w:tblCellMar");
        xml.empty("w:left", "w:w", between, "w:type", "dxa").empty("w:right", "w:w", between, "w:type", "dxa");
        xml.close().close().open("w:tblGrid");
        widths.forEach(w -> xml.empty("w:gridCol", "w:w", Integer.toString(w)));
        xml.close();
        List<List<Placement>> rows = Placement.of(grid);
        for (int i = 0; i < rows.size(); i++) {
            boolean last = i == rows.size() - 1;
            boolean kept = last ? grid.lastRowKept() : grid.isShort() || i < grid.headerRows();
            row(rows.get(i), i < grid.headerRows(), kept, grid.ruled(), widths);
        }
        xml.close();
    }

    private static List<Integer> widths(Grid grid, int width) {
        List<Integer> widths = new ArrayList<>();
        int left = width;
        for (int percent : grid.widthsPercent()) {
            widths.add(width * percent / 100);
            left -= widths.getLast();
        }
        widths.set(widths.size() - 1, widths.getLast() + left);
        return widths;
    }

    private void row(List<Placement> row, boolean header, boolean kept, boolean ruled, List<Integer> widths) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (header) {
            xml.empty("w:tblHeader");
        }
        xml.close();
        row.forEach(placed -> cell(placed, kept, ruled, widths));
        xml.close();
    }

    private void cell(Placement placed, boolean kept, boolean ruled, List<Integer> widths) {
        Cell cell = placed.cell();
        int width = widths.subList(placed.column(), placed.column() + cell.columnSpan()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
        if (cell.columnSpan() > 1) {
            xml.empty("w:gridSpan", "w:val", Integer.toString(cell.columnSpan()));
        }
        if (cell.rowSpan() > 1) {
            xml.empty("w:vMerge", "w:val", placed.continued() ? "continue" : "restart");
        }
        if (ruled) {
            xml.empty("w:vAlign", "w:val", "center");
        }
        xml.close();
        if (placed.continued() || cell.pieces().isEmpty()) {
            xml.empty("w:p");
        } else {
            int inside = width - (ruled ? 2 * BETWEEN_CELL_AND_TEXT : 0);
            for (Piece piece : cell.pieces()) {
                if (kept && piece instanceof Line line) {
                    line(line, true);
                } else {
                    add(piece, inside);
                }
            }
        }
        xml.close();
    }
}
