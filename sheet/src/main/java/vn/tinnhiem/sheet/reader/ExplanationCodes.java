package vn.tinnhiem.sheet.reader;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tinnhiem.sheet.layout.QrPlace;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.page.Plane;
import vn.tinnhiem.sheet.straighten.CodeSeen;
import vn.tinnhiem.sheet.straighten.Homography;

/**
 * Hình các mã trên phiếu.
 *
 * @param sheet where the marks put the sheet
 */
record ExplanationCodes(Plane print, Homography sheet, List<Form> forms, ExplanationWords words) {

    private static final double PER_MM = 14;
    private static final int GAP = 24;

    /** Step 3: each copy as it is, and its modules as they were seen. */
    ExplanationCanvas picture() {
        List<CodeSeen> codes = forms.stream()
                .flatMap(form -> form.layout().qr().stream())
                .distinct()
                .map(place -> CodeSeen.of(print, sheet, place))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(words.say("codes"));
        for (int i = 0; i < codes.size(); i++) {
            CodeSeen code = codes.get(i);
            lines.add(words.say(
                    code.text().isEmpty() ? "noCode" : "code",
                    Map.of("number", i + 1, "text", code.text(), "modules", code.modules())));
        }
        int side = (int) Math.ceil(codes.getFirst().place().zone().width() * PER_MM);
        ExplanationCanvas canvas = new ExplanationCanvas(
                2 * side + 3 * GAP, codes.size() * (side + GAP) + GAP, lines, new ExplanationLetters());
        for (int i = 0; i < codes.size(); i++) {
            code(canvas, codes.get(i), GAP + i * (side + GAP), side);
        }
        return canvas;
    }

    private void code(ExplanationCanvas canvas, CodeSeen code, int top, int side) {
        QrPlace place = code.place();
        Rect zone = place.zone();
        canvas.picture(SheetView.of(print, sheet).part(zone, PER_MM), GAP, top);
        Homography view = new Homography(PER_MM, 0, GAP - zone.x() * PER_MM, 0, PER_MM, top - zone.y() * PER_MM, 0, 0);
        canvas.outline(place.symbol(), view, ExplanationCanvas.BLUE, 2);
        double finder = place.symbol().width() / code.modules() * 7;
        for (int i = 0; i < code.x().length; i++) {
            canvas.outline(
                    new Rect(code.x()[i] - finder / 2, code.y()[i] - finder / 2, finder, finder),
                    view,
                    ExplanationCanvas.GREEN,
                    2);
        }
        double left = 2.0 * GAP + side;
        double edge = (place.symbol().x() - zone.x()) * PER_MM;
        double module = place.symbol().width() * PER_MM / code.modules();
        for (int i = 0; i < code.dark().length; i++) {
            if (code.dark()[i]) {
                canvas.fill(
                        left + edge + i % code.modules() * module,
                        top + edge + i / code.modules() * module,
                        module - 1,
                        module - 1,
                        Color.BLACK);
            }
        }
        canvas.box(left, top, side, side, code.text().isEmpty() ? ExplanationCanvas.RED : ExplanationCanvas.GREEN);
    }
}
