package vn.tinnhiem.sheet.ink;

import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.page.Plane;
import vn.tinnhiem.sheet.straighten.Homography;
import vn.tinnhiem.sheet.straighten.Upright;

/**
 * Nét mảnh còn thấy được bao nhiêu: the thin rules of the table are printed black, so a scan that lost them lost pale or thin
 * strokes of a pen as well, and a box that looks empty on it may not be.
 */
final class FineLines {

    private static final double STEP_MM = 1;
    private static final double REACH_MM = 0.6;
    private static final double LEAST_MM = 10;

    private final Upright upright;
    private final Levels levels;

    FineLines(Upright upright, Levels levels) {
        this.upright = upright;
        this.levels = levels;
    }

    /** Share of the rules' length that is dark; 1 where the ballot has no long rules. */
    double seen() {
        int places = 0;
        int seen = 0;
        for (Rect rule : upright.layout().rules()) {
            boolean level = rule.width() > rule.height();
            double length = Math.max(rule.width(), rule.height());
            for (double at = STEP_MM; length >= LEAST_MM && at < length; at += STEP_MM) {
                double x = level ? rule.x() + at : rule.centreX();
                double y = level ? rule.centreY() : rule.y() + at;
                places++;
                seen += dark(x, y, level) ? 1 : 0;
            }
        }
        return places == 0 ? 1 : (double) seen / places;
    }

    private boolean dark(double x, double y, boolean level) {
        Homography place = upright.sheet();
        Plane ink = upright.page().ink();
        double px = place.x(x, y);
        double py = place.y(x, y);
        double stepX = place.x(level ? x : x + REACH_MM, level ? y + REACH_MM : y) - px;
        double stepY = place.y(level ? x : x + REACH_MM, level ? y + REACH_MM : y) - py;
        int reach = (int) Math.ceil(Math.hypot(stepX, stepY));
        int below = levels.at(px, py).faint();
        for (int k = -reach; k <= reach; k++) {
            int i = (int) (px + stepX * k / reach);
            int j = (int) (py + stepY * k / reach);
            if (i >= 0 && j >= 0 && i < ink.width() && j < ink.height() && ink.at(i, j) < below) {
                return true;
            }
        }
        return false;
    }
}
