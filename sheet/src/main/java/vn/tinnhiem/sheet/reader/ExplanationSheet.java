package vn.tinnhiem.sheet.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tinnhiem.sheet.ink.BoxInk;
import vn.tinnhiem.sheet.layout.Box;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.page.Plane;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.PageReading;
import vn.tinnhiem.sheet.reading.Sighting;
import vn.tinnhiem.sheet.straighten.Homography;
import vn.tinnhiem.sheet.straighten.Upright;

/** Các hình của cả tờ phiếu dựng thẳng: rows, what is looked at outside boxes, doubts. */
final class ExplanationSheet {

    private static final double PER_MM = 144 / 25.4;
    private static final Homography VIEW = new Homography(PER_MM, 0, 0, 0, PER_MM, 0, 0, 0);
    private static final double SMALL = 15;
    private static final double ROOM_MM = 1.4;
    private static final double MOST_OF_A_SHEET_MM = 150;
    private static final Set<Doubt> ELSEWHERE = Set.of(
            Doubt.MARK_OUTSIDE_BOX, Doubt.NAME_STRUCK_OUT, Doubt.STREAK, Doubt.ADDED_NAME, Doubt.WRITING_OUTSIDE);

    private final Upright upright;
    private final LayoutJson layout;
    private final List<BoxInk> boxes;
    private final ExplanationWords words;
    private final ExplanationLetters letters = new ExplanationLetters();

    ExplanationSheet(Upright upright, List<BoxInk> boxes, ExplanationWords words) {
        this.upright = upright;
        this.layout = upright.layout();
        this.boxes = boxes;
        this.words = words;
    }

    /** Step 4, on the sheet as the corner marks alone put it: what the ticks change is to be seen. */
    ExplanationCanvas rows() {
        SheetView view = SheetView.of(upright.page().ink(), upright.sheet());
        ExplanationCanvas canvas = canvas(view, List.of(words.say("rows")));
        Homography back = upright.sheet().inverse();
        for (int i = 0; i < layout.rows().size(); i++) {
            LayoutJson.Row row = layout.rows().get(i);
            canvas.outline(row.area(), VIEW, ExplanationCanvas.BLUE, 1);
            Homography placed = upright.rows().get(i);
            canvas.outline(moved(row.area(), placed, back), VIEW, ExplanationCanvas.GREEN, 2);
            for (Box box : row.boxes()) {
                canvas.outline(moved(box.area(), placed, back), VIEW, ExplanationCanvas.GREEN, 1);
            }
            row.ticks().forEach(tick -> canvas.outline(moved(tick, placed, back), VIEW, ExplanationCanvas.GREEN, 1));
            canvas.label(
                    String.valueOf(row.person()),
                    row.area().x() * PER_MM - 18,
                    row.area().centreY() * PER_MM,
                    SMALL,
                    ExplanationCanvas.GREEN);
        }
        for (BoxInk box : boxes) {
            Homography placed = upright.rows().get(box.row());
            canvas.outline(moved(box.found(), placed, back), VIEW, ExplanationCanvas.RED, 1);
        }
        return canvas;
    }

    /** A place of a row, where it lies on the sheet as the corner marks put it. */
    private static Rect moved(Rect place, Homography row, Homography back) {
        double x = row.x(place.x(), place.y());
        double y = row.y(place.x(), place.y());
        double farX = row.x(place.right(), place.bottom());
        double farY = row.y(place.right(), place.bottom());
        double left = back.x(x, y);
        double top = back.y(x, y);
        return new Rect(left, top, Math.max(0, back.x(farX, farY) - left), Math.max(0, back.y(farX, farY) - top));
    }

    /** Step 6. */
    ExplanationCanvas elsewhere(PageReading.Sheet sheet) {
        ExplanationCanvas canvas = canvas(SheetView.of(upright), List.of(words.say("elsewhere")));
        layout.emptyZones().forEach(zone -> {
            canvas.tint(zone, VIEW, ExplanationCanvas.GREEN);
            canvas.outline(zone, VIEW, ExplanationCanvas.GREEN, 1);
        });
        layout.rows().forEach(row -> {
            canvas.tint(row.nameArea(), VIEW, ExplanationCanvas.BLUE);
            canvas.outline(row.nameArea(), VIEW, ExplanationCanvas.BLUE, 1);
        });
        canvas.circle(layout.sealZone(), PER_MM, ExplanationCanvas.GRAY);
        frames(
                canvas,
                sheet.sightings().stream()
                        .filter(sighting -> ELSEWHERE.contains(sighting.doubt()))
                        .toList());
        return canvas;
    }

    /** Step 7. */
    ExplanationCanvas verdict(PageReading.Sheet sheet, List<String> verdict) {
        ExplanationCanvas canvas = canvas(SheetView.of(upright), verdict);
        for (BoxInk box : boxes) {
            canvas.outline(box.found().inset(-0.4), VIEW, ExplanationBoxes.colour(box.ink()), 2);
        }
        frames(canvas, sheet.sightings());
        return canvas;
    }

    /** Names of doubts that share a place stand above each other. */
    private static void frames(ExplanationCanvas canvas, List<Sighting> sightings) {
        Map<Rect, Integer> named = new HashMap<>();
        for (Sighting sighting : sightings) {
            boolean whole = sighting.place().height() > MOST_OF_A_SHEET_MM;
            Rect place = sighting.place().inset(whole ? 1 : -ROOM_MM);
            int above = named.merge(place, 1, Integer::sum) - 1;
            canvas.outline(place, VIEW, ExplanationCanvas.RED, 3);
            double line = whole ? (place.y() + 5) * PER_MM : (place.y() - 0.8) * PER_MM;
            canvas.label(
                    sighting.doubt().name(),
                    (place.x() + (whole ? 2 : 0)) * PER_MM,
                    whole ? line + above * SMALL * 1.2 : line - above * SMALL * 1.2,
                    SMALL,
                    ExplanationCanvas.RED);
        }
    }

    private ExplanationCanvas canvas(SheetView view, List<String> lines) {
        Plane plane =
                view.part(new Rect(0, 0, layout.page().width(), layout.page().height()), PER_MM);
        ExplanationCanvas canvas = new ExplanationCanvas(plane.width(), plane.height(), lines, letters);
        canvas.picture(plane, 0, 0);
        canvas.mask(layout.signatureZone().inset(-upright.posture().residualMm()), VIEW);
        return canvas;
    }
}
