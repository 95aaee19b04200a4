package vn.tinnhiem.sheet.straighten;

import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.sheet.layout.Box;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.page.ScannedPage;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.Sighting;

/**
 * Vệt của mặt kính bẩn và nếp gấp: a dark line that goes on from gap to gap between the rows (or between the boxes of a
 * row), along one side of the sheet. A streak of the glass leans by as much as the software turned the page, so that it
 * is followed from gap to gap instead of summed up in columns.
 */
final class Streaks {

    private static final double GAP_MM = 0.8;
    private static final double RULE_MM = 0.6;
    private static final double CONTRAST = 0.2;

    private final WhiteLine looking;
    private final LayoutJson layout;
    private final List<Homography> homographies;
    private final List<Sighting> sightings = new ArrayList<>();

    private Streaks(ScannedPage page, Pose pose, LayoutJson layout, List<Homography> homographies) {
        this.looking = new WhiteLine(page.ink(), CONTRAST * pose.contrast());
        this.layout = layout;
        this.homographies = homographies;
    }

    static Streaks of(ScannedPage page, Pose pose, LayoutJson layout, List<Homography> rows) {
        Streaks streaks = new Streaks(page, pose, layout, rows);
        if (!rows.isEmpty()) {
            streaks.down();
            streaks.across();
        }
        return streaks;
    }

    List<Sighting> sightings() {
        return sightings;
    }

    /** Lines from top to bottom: looked for under and over the lines between rows, then followed through the rows. */
    private void down() {
        List<LayoutJson.Row> rows = layout.rows();
        for (int i = 0; i < rows.size(); i++) {
            LayoutJson.Row row = rows.get(i);
            Homography place = homographies.get(i);
            Rect area = row.area();
            double top = area.y() + GAP_MM;
            double bottom = area.bottom() - GAP_MM;
            for (double x : looking.crossings(place, true, top, area.x() + 1, area.right() - 1)) {
                if (!besideRule(x)) {
                    follow(row, place, x, top, bottom);
                }
            }
        }
    }

    private void follow(LayoutJson.Row row, Homography place, double x, double top, double bottom) {
        double reach = WhiteLine.LEAN * row.area().height() + WhiteLine.WIDTH_MM;
        for (double end : looking.crossings(place, true, bottom, x - 2 * reach, x + 2 * reach)) {
            double left = Math.min(x, end);
            double right = Math.max(x, end);
            if (right - left < reach
                    && touches(row, left, right)
                    && looking.goesOn(place, true, x, top, end, bottom, row.boxes())) {
                see(row, left, row.area().y(), right - left, row.area().height());
            }
        }
    }

    private boolean besideRule(double x) {
        return layout.rules().stream()
                .anyMatch(rule -> rule.height() > rule.width() && Math.abs(rule.centreX() - x) < RULE_MM);
    }

    private static boolean touches(LayoutJson.Row row, double left, double right) {
        return overlaps(row.nameArea(), left, right)
                || row.boxes().stream().map(Box::area).anyMatch(box -> overlaps(box, left, right));
    }

    private static boolean overlaps(Rect area, double left, double right) {
        return left < area.right() && right > area.x();
    }

    /** Lines from left to right through the boxes of one row. */
    private void across() {
        for (int i = 0; i < layout.rows().size(); i++) {
            LayoutJson.Row row = layout.rows().get(i);
            Homography place = homographies.get(i);
            Rect first = row.boxes().getFirst().area();
            Rect last = row.boxes().getLast().area();
            double left = (row.nameArea().right() + first.x()) / 2;
            double right = Math.min(last.right() + 2, (last.right() + row.area().right()) / 2);
            double top = row.area().y() + GAP_MM;
            double bottom = row.area().bottom() - GAP_MM;
            List<Double> starts = looking.crossings(place, false, left, top, bottom);
            List<Double> ends = starts.isEmpty() ? List.of() : looking.crossings(place, false, right, top, bottom);
            for (double y : starts) {
                for (double end : ends) {
                    if (Math.abs(end - y) < WhiteLine.LEAN * (right - left) + WhiteLine.WIDTH_MM
                            && looking.goesOn(place, false, y, left, end, right, row.boxes())) {
                        see(row, left, Math.min(y, end), right - left, Math.abs(end - y));
                    }
                }
            }
        }
    }

    private void see(LayoutJson.Row row, double x, double y, double width, double height) {
        Rect place = new Rect(x, y, width, height).inset(-WhiteLine.WIDTH_MM / 2);
        sightings.add(new Sighting(Doubt.STREAK, row.person(), place, 0));
    }
}
