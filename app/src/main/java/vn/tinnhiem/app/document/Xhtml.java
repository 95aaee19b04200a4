package vn.tinnhiem.app.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinnhiem.app.document.Piece.Grid;
import vn.tinnhiem.app.document.Piece.Line;
import vn.tinnhiem.app.document.Piece.NewPage;
import vn.tinnhiem.app.document.Piece.Room;
import vn.tinnhiem.app.document.Piece.Rule;
import vn.tinnhiem.app.document.Piece.StampBox;

/** Các phần dưới dạng XHTML, as the layout engine of the PDF reads it. */
final class Xhtml {

    static final String FAMILY = "Tinos";

    private static final String STYLE =
            Stream.of(Look.values()).map(Xhtml::rule).collect(Collectors.joining()) + """
            body { margin: 0; font-family: Tinos; line-height: 1.15; }
            p { margin: 0; orphans: 2; widows: 2; }
            p.c { text-align: center; text-indent: 0; }
            p.r { text-align: right; text-indent: 0; }
            p.l { text-align: left; text-indent: 0; }
            p.j { text-align: justify; }
            .k { page-break-after: avoid; }
            div.rule { height: 0; border-top: 0.75pt solid black; margin: 2.5pt auto 0 auto; }
            div.box { border: 0.75pt solid black; margin: 4pt auto 0 auto; }
            div.page { page-break-after: always; }
            div.part + div.part { page-break-before: always; }
            table { width: 100%; table-layout: fixed; border-collapse: separate; border-spacing: 0; }
            table.plain { page-break-inside: avoid; }
            table.ruled { margin: 6pt 0 4pt 0; -fs-table-paginate: paginate; }
            table.short { page-break-inside: avoid; }
            tr { page-break-inside: avoid; }
            td { padding: 0; vertical-align: top; }
            table.ruled td {
              border-right: 0.75pt solid black; border-bottom: 0.75pt solid black;
              padding: 1pt 2pt; vertical-align: middle;
            }
            tbody.kept { page-break-inside: avoid; }
            table.ruled td.after { border: 0; padding: 0; vertical-align: top; }
            table.ruled td.s { border-left: 0.75pt solid black; }
            table.ruled td.d { vertical-align: bottom; }
            table.ruled td.o { border-bottom: 0; }
            table.ruled tr.t td { border-top: 0.75pt solid black; }
            table.ruled table.plain td { border: 0; padding: 0; vertical-align: top; }
            """;

    private Xhtml() {}

    /** The id of the element that holds a part. */
    static String id(int part) {
        return "part" + part;
    }

    static String of(List<Part> parts) {
        StringBuilder html = new StringBuilder(16_384);
        html.append("<html lang=\"vi\"><head><title></title><style>");
        html.append(page("", PageFrame.of(parts.getFirst().paper())));
        for (int i = 0; i < parts.size(); i++) {
            html.append(page(id(i), PageFrame.of(parts.get(i).paper())));
        }
        html.append(STYLE).append("</style></head><body>");
        for (int i = 0; i < parts.size(); i++) {
            html.append(String.format(
                    Locale.ROOT,
                    "<div class=\"part\" id=\"%1$s\" style=\"page: %1$s; width: %2$.2fmm\">",
                    id(i),
                    PageFrame.of(parts.get(i).paper()).textWidth()));
            append(parts.get(i).pieces(), html);
            html.append("</div>");
        }
        return html.append("</body></html>").toString();
    }

    private static String page(String name, PageFrame frame) {
        return String.format(
                Locale.ROOT,
                "@page %s { size: %.2fmm %.2fmm; margin: %.2fmm %.2fmm %.2fmm %.2fmm; }%n",
                name,
                frame.width(),
                frame.height(),
                PageFrame.TOP,
                PageFrame.RIGHT,
                frame.bottom(),
                PageFrame.LEFT);
    }

    private static String rule(Look look) {
        return ".%s { font-size: %dpt; font-weight: %s; font-style: %s; text-align: %s; margin-top: %dpt;%s%s }%n"
                .formatted(
                        look.name(),
                        look.points,
                        look.face.bold() ? "bold" : "normal",
                        look.face.italic() ? "italic" : "normal",
                        look.align.name().toLowerCase(Locale.ROOT),
                        look.pointsBefore,
                        look.indented() ? " text-indent: 12.7mm;" : "",
                        look.loose() ? " line-height: 1.27;" : "");
    }

    /** What belongs to the last row of a table is drawn inside the table: only there does the engine keep it with a row. */
    private static void append(List<Piece> pieces, StringBuilder html) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Grid grid) {
                int end = grid.lastRowKept() ? endOfKept(pieces, i + 1) : i + 1;
                append(grid, pieces.subList(i + 1, end), html);
                i = end - 1;
            } else {
                append(pieces.get(i), html);
            }
        }
    }

    private static int endOfKept(List<Piece> pieces, int from) {
        int end = from;
        while (end < pieces.size()
                && (pieces.get(end) instanceof Room || pieces.get(end) instanceof Line line && line.keepWithNext())) {
            end++;
        }
        return Math.min(pieces.size(), end + 1);
    }

    private static void append(Piece piece, StringBuilder html) {
        switch (piece) {
            case Line line -> append(line, html);
            case Rule(double points) ->
                html.append(String.format(Locale.ROOT, "<div class=\"rule\" style=\"width:%.1fpt\"></div>", points));
            case StampBox _ ->
                html.append(String.format(
                        Locale.ROOT,
                        "<div class=\"box\" style=\"width:%.1fmm;height:%.1fmm\"></div>",
                        StampBox.WIDTH_MM,
                        StampBox.HEIGHT_MM));
            case Room(double millimetres) ->
                html.append(String.format(Locale.ROOT, "<div class=\"k\" style=\"height:%.1fmm\"></div>", millimetres));
            case Grid grid -> append(grid, List.of(), html);
            case NewPage _ -> html.append("<div class=\"page\"></div>");
        }
    }

    private static void append(Line line, StringBuilder html) {
        html.append("<p class=\"").append(line.look().name());
        if (line.align() != line.look().align) {
            html.append(' ').append(Character.toLowerCase(line.align().name().charAt(0)));
        }
        html.append(line.keepWithNext() ? " k\">" : "\">");
        if (line.text().isBlank()) {
            html.append('\u00a0');
        }
        line.runs().forEach(run -> append(run, html));
        html.append("</p>");
    }

    /** Plain runs are elements too: loose text is drawn before the elements beside it, and read in that order. */
    private static void append(Run run, StringBuilder html) {
        html.append(run.bold() ? "<b>" : "").append(run.italic() ? "<i>" : "").append("<span>");
        html.append(escaped(run.text()));
        html.append("</span>").append(run.italic() ? "</i>" : "").append(run.bold() ? "</b>" : "");
    }

    private static void append(Grid grid, List<Piece> kept, StringBuilder html) {
        html.append("<table class=\"").append(grid.ruled() ? "ruled" : "plain");
        html.append(grid.isShort() ? " short\"><colgroup>" : "\"><colgroup>");
        grid.widthsPercent()
                .forEach(w -> html.append("<col style=\"width:").append(w).append("%\"/>"));
        html.append("</colgroup>");
        List<List<Placement>> rows = Placement.of(grid);
        int header = grid.headerRows();
        int free = kept.isEmpty() ? rows.size() : rows.size() - 1;
        rows("<thead>", rows.subList(0, header), true, html);
        html.append(header == 0 ? "" : "</thead>");
        rows("<tbody>", rows.subList(header, free), header == 0, html);
        html.append(header == free ? "" : "</tbody>");
        if (!kept.isEmpty()) {
            rows("<tbody class=\"kept\">", rows.subList(free, rows.size()), free == 0, html);
            html.append("<tr><td class=\"after\" colspan=\"")
                    .append(grid.widthsPercent().size())
                    .append("\">");
            append(kept, html);
            html.append("</td></tr></tbody>");
        }
        html.append("</table>");
    }

    private static void rows(String group, List<List<Placement>> rows, boolean first, StringBuilder html) {
        if (rows.isEmpty()) {
            return;
        }
        html.append(group);
        for (int i = 0; i < rows.size(); i++) {
            html.append(first && i == 0 ? "<tr class=\"t\">" : "<tr>");
            rows.get(i).forEach(cell -> append(cell, html));
            html.append("</tr>");
        }
    }

    /** A cell over several rows is several cells without a line between: repeated ones would lose their borders. */
    private static void append(Placement placed, StringBuilder html) {
        html.append("<td class=\"");
        html.append(placed.column() == 0 ? "s " : "");
        html.append(placed.continued() || placed.continues() ? "d " : "");
        html.append(placed.continues() ? "o\"" : "\"");
        int span = placed.cell().columnSpan();
        html.append(span > 1 ? " colspan=\"" + span + "\"" : "").append('>');
        if (!placed.continued()) {
            append(placed.cell().pieces(), html);
        }
        html.append("</td>");
    }

    /** Escaped for XML, with every space of a row of spaces kept. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case ' ' -> escaped.append(besideSpace(text, i) ? '\u00a0' : ' ');
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean besideSpace(String text, int at) {
        return (at > 0 && text.charAt(at - 1) == ' ') || (at + 1 < text.length() && text.charAt(at + 1) == ' ');
    }
}
