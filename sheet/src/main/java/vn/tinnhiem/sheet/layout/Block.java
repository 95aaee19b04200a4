package vn.tinnhiem.sheet.layout;

import java.util.ArrayList;
import java.util.List;

/** Khối chữ: paragraphs set under each other in one column. Lines never leave {@code area}. */
public record Block(Rect area, List<TextLine> lines) {

    private enum Edge {
        LEFT,
        CENTRE,
        RIGHT
    }

    public static Block centred(List<Paragraph> paragraphs, double x, double top, double width) {
        return set(paragraphs, x, top, width, Edge.CENTRE);
    }

    public static Block flushLeft(List<Paragraph> paragraphs, double x, double top, double width) {
        return set(paragraphs, x, top, width, Edge.LEFT);
    }

    public static Block flushRight(List<Paragraph> paragraphs, double x, double top, double width) {
        return set(paragraphs, x, top, width, Edge.RIGHT);
    }

    private static Block set(List<Paragraph> paragraphs, double x, double top, double width, Edge edge) {
        List<TextLine> lines = new ArrayList<>();
        double y = top;
        for (Paragraph paragraph : paragraphs) {
            Style style = paragraph.style();
            for (String text : edge == Edge.CENTRE ? paragraph.balancedLines(width) : paragraph.lines(width)) {
                double spare = width - style.widthMm(text);
                double indent = switch (edge) {
                    case LEFT -> 0;
                    case CENTRE -> spare / 2;
                    case RIGHT -> spare;
                };
                lines.add(new TextLine(text, style.face(), style.sizePt(), x + indent, y + style.baselineMm()));
                y += style.lineMm();
            }
        }
        return new Block(new Rect(x, top, width, y - top), List.copyOf(lines));
    }

    public double bottom() {
        return area.bottom();
    }

    public boolean blank() {
        return lines.isEmpty();
    }

    TextZone as(TextZone.Role role) {
        return new TextZone(role, area, lines);
    }
}
