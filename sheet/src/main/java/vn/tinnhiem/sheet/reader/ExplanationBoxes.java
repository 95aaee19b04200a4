package vn.tinnhiem.sheet.reader;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tinnhiem.sheet.ink.BoxInk;
import vn.tinnhiem.sheet.ink.BoxSeen;
import vn.tinnhiem.sheet.ink.InkShape;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.reading.BoxReading;
import vn.tinnhiem.sheet.reading.Ink;
import vn.tinnhiem.sheet.reading.Thresholds;
import vn.tinnhiem.sheet.straighten.Homography;
import vn.tinnhiem.sheet.straighten.Upright;

/** Hình từng ô phóng to: as it is, and with its ink coloured; class and numbers beside. */
final class ExplanationBoxes {

    private static final int TIMES = 3;
    private static final int GAP = 14;
    private static final double SMALL = 17;
    private static final int TEXT = 142;
    private static final int STRONG = 0xC0_00_28;
    private static final int FAINT = 0xF0_A0_30;

    private final Upright upright;
    private final List<BoxInk> boxes;
    private final ExplanationWords words;
    private final Thresholds thresholds = Thresholds.STANDARD;

    ExplanationBoxes(Upright upright, List<BoxInk> boxes, ExplanationWords words) {
        this.upright = upright;
        this.boxes = boxes;
        this.words = words;
    }

    /** Green where nothing is asked, red where a person is. */
    static Color colour(Ink ink) {
        return switch (ink) {
            case EMPTY -> ExplanationCanvas.GRAY;
            case MARK -> ExplanationCanvas.GREEN;
            case FAINT, HEAVY, UNKNOWN -> ExplanationCanvas.RED;
        };
    }

    ExplanationCanvas picture() {
        List<LayoutJson.Row> rows = upright.layout().rows();
        List<BoxSeen> seen = BoxSeen.of(upright, thresholds);
        int side = seen.getFirst().size() * TIMES;
        int levels = rows.getFirst().boxes().size();
        int column = 2 * side + 3 * GAP;
        int height = side + TEXT;
        ExplanationCanvas canvas = new ExplanationCanvas(
                levels * column + GAP, rows.size() * height + GAP, List.of(words.say("ink")), new ExplanationLetters());
        for (int i = 0; i < boxes.size(); i++) {
            BoxInk box = boxes.get(i);
            int left = GAP + box.level() * column;
            int top = box.row() * height + (int) SMALL + GAP;
            if (box.level() == 0) {
                LayoutJson.Row row = rows.get(box.row());
                canvas.label(row.person() + ". " + row.name(), left, top - 6, SMALL, ExplanationCanvas.BLACK);
            }
            draw(canvas, box, seen.get(i), left, top, side);
        }
        return canvas;
    }

    private void draw(ExplanationCanvas canvas, BoxInk box, BoxSeen seen, int left, int top, int side) {
        int second = left + side + GAP;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int gray = seen.gray()[y / TIMES * seen.size() + x / TIMES];
                canvas.dot(left + x, top + y, gray * 0x01_01_01);
                canvas.dot(second + x, top + y, coloured(gray, seen));
            }
        }
        double scale = (double) seen.perMm() * TIMES;
        Homography view =
                new Homography(scale, 0, second - seen.leftMm() * scale, 0, scale, top - seen.topMm() * scale, 0, 0);
        canvas.outline(box.found(), view, ExplanationCanvas.GREEN, 1);
        canvas.outline(box.found().inset(thresholds.insideMm()), view, ExplanationCanvas.BLUE, 1);
        canvas.box(left, top, 2.0 * side + GAP, side, ExplanationCanvas.GRAY);
        describe(canvas, box, left, top + side + SMALL + 2);
    }

    private void describe(ExplanationCanvas canvas, BoxInk box, double left, double line) {
        BoxReading read = box.reading();
        String sure = read.ink() == Ink.MARK && read.sure() ? " " + words.say("sure") : "";
        canvas.label(words.say("ink." + read.ink().name()) + sure, left, line, SMALL, colour(read.ink()));
        List<String> numbers = List.of(
                words.say(
                        "boxInk",
                        Map.of(
                                "coverage", percent(read.coverage()),
                                "faint", percent(read.faintCoverage()),
                                "outline", percent(read.outline()),
                                "white", percent(read.white()))),
                words.say(
                        "boxShape",
                        Map.of(
                                "crossings", number(read.crossings()),
                                "diagonal", percent(read.diagonal()),
                                "straight", percent(box.shape().straight()))),
                words.say("strokes", strokes(box.shape().strokes())));
        for (int i = 0; i < numbers.size(); i++) {
            canvas.label(numbers.get(i), left, line + (i + 1) * (SMALL + 2), SMALL - 2, ExplanationCanvas.BLACK);
        }
    }

    private static Map<String, ?> strokes(InkShape.Strokes strokes) {
        return Map.of(
                "length", number(strokes.length()),
                "regions", strokes.regions(),
                "holes", strokes.holes(),
                "arms", strokes.steadyArms());
    }

    private static int coloured(int gray, BoxSeen seen) {
        if (gray < seen.strong()) {
            return STRONG;
        }
        return gray < seen.faint() ? FAINT : (160 + gray * 95 / 255) * 0x01_01_01;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
