package vn.tinnhiem.app.document;

import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.app.document.Piece.Cell;
import vn.tinnhiem.app.document.Piece.Grid;
import vn.tinnhiem.app.document.Piece.Line;
import vn.tinnhiem.app.document.Piece.Rule;
import vn.tinnhiem.app.document.Piece.StampBox;

/** Phần đầu theo từng thể thức: the body at the left, the state or the Party at the right. */
final class HeadingForm {

    private static final String NATIONAL_TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    private static final String PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM";
    private static final int LEFT_PERCENT = 41;

    private HeadingForm() {}

    static Grid of(PaperStyle style, Heading heading, double widthPoints) {
        List<Cell> first = List.of(
                Cell.of(body(style, heading, widthPoints * LEFT_PERCENT / 100)),
                Cell.of(
                        style == PaperStyle.STATE
                                ? state()
                                : List.of(Line.of(Look.NATIONAL_TITLE, PARTY), ruleUnder(Look.NATIONAL_TITLE, PARTY))));
        List<Cell> second = List.of(
                Cell.of(number(heading)),
                Cell.of(List.of(
                        Line.of(Look.PLACE_AND_DAY, VietnameseDates.placeAndDay(heading.place(), heading.date())))));
        return new Grid(List.of(LEFT_PERCENT, 100 - LEFT_PERCENT), false, 0, List.of(first, second), false);
    }

    private static List<Piece> body(PaperStyle style, Heading heading, double columnPoints) {
        List<Piece> lines = new ArrayList<>();
        heading.superior().ifPresent(s -> lines.addAll(name(Look.SUPERIOR, s, columnPoints)));
        lines.addAll(name(Look.ISSUER, heading.issuer(), columnPoints));
        if (style == PaperStyle.PARTY) {
            lines.add(Line.of(Look.STAR, "*"));
        } else {
            lines.add(Composition.ruleUnder((Line) lines.getLast()));
        }
        return lines;
    }

    private static List<Line> name(Look look, String name, double columnPoints) {
        return Balanced.lines(Composition.CAPITALS.apply(name), look, columnPoints).stream()
                .map(line -> Line.of(look, line))
                .toList();
    }

    private static List<Piece> state() {
        return List.of(
                Line.of(Look.NATIONAL_TITLE, NATIONAL_TITLE), Line.of(Look.MOTTO, MOTTO), ruleUnder(Look.MOTTO, MOTTO));
    }

    private static Rule ruleUnder(Look look, String text) {
        return new Rule(look.face.width(text, look.points));
    }

    private static List<Piece> number(Heading heading) {
        List<Piece> pieces = new ArrayList<>();
        if (!heading.number().isEmpty()) {
            pieces.add(Line.of(Look.NUMBER, heading.number()));
        }
        if (heading.secrecyBox()) {
            pieces.add(new StampBox());
        }
        return pieces;
    }
}
