package vn.tinnhiem.sheet.ink;

import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.Ink;
import vn.tinnhiem.sheet.reading.Sighting;
import vn.tinnhiem.sheet.reading.Thresholds;
import vn.tinnhiem.sheet.straighten.Upright;

/**
 * Mực quanh các ô. A stroke that runs out of a marked box, not far and not around it, belongs to that mark wherever it
 * strays; every other stroke makes the rows in which it lies doubtful.
 */
final class Surroundings {

    private static final double TOUCHING_MM = 0.95;
    private static final double MUCH = 0.25;
    private static final double MUCH_MM2 = 2.7;
    private static final double CELL_MM2 = StrayInk.CELL_MM * StrayInk.CELL_MM;
    private static final int SECTORS = 36;
    private static final int BOXES = 3;

    private final Upright upright;
    private final Blank blank;
    private final List<BoxInk> boxes;
    private final Thresholds thresholds;
    private final Extent[] byRow;
    private final double[] inkByRow;

    Surroundings(Upright upright, Blank blank, List<BoxInk> boxes, Thresholds thresholds) {
        this.upright = upright;
        this.blank = blank;
        this.boxes = boxes;
        this.thresholds = thresholds;
        this.byRow = new Extent[upright.layout().rows().size()];
        this.inkByRow = new double[byRow.length];
    }

    /** Ink that belongs to no mark, square millimetres. */
    double ink(int row) {
        return inkByRow[row];
    }

    List<Sighting> look(StrayInk ink) {
        Components components = Components.of(ink, blank);
        Extent[] extents = Extent.of(components);
        Touch[] touches = touches(components);
        var lengths = new double[boxes.size()];
        for (int c = 0; c < extents.length; c++) {
            if (!touches[c].none()) {
                lengths[touches[c].first()] += extents[c].diagonal() / touches[c].touched.size();
            }
        }
        for (int c = 0; c < extents.length; c++) {
            if (extents[c].size() >= thresholds.outsideMm() && !(belongs(touches[c]) && shorter(touches[c], lengths))) {
                doubt(components, c, touches[c]);
            }
        }
        List<Sighting> sightings = new ArrayList<>();
        for (int row = 0; row < byRow.length; row++) {
            if (byRow[row] != null) {
                int person = upright.layout().rows().get(row).person();
                sightings.add(
                        new Sighting(Doubt.MARK_OUTSIDE_BOX, person, byRow[row].area(), BoxInk.rounded(ink(row))));
            }
        }
        return sightings;
    }

    /** The rows of the boxes that a stroke touches, and those that hold much of it: strokes of many rows may run together. */
    private void doubt(Components components, int component, Touch touch) {
        var cells = new int[byRow.length];
        int all = 0;
        for (int i = 0; i < components.cells(); i++) {
            int row = blank.row(components.yMm(i));
            if (components.component(i) == component && row >= 0) {
                cells[row]++;
                all++;
            }
        }
        double much = Math.min(MUCH * all, MUCH_MM2 / CELL_MM2);
        for (int i = 0; i < components.cells(); i++) {
            int row = blank.row(components.yMm(i));
            if (components.component(i) == component && row >= 0 && (touch.in(row) || cells[row] >= much)) {
                row(row).add(components.xMm(i), components.yMm(i), components.coloured(i));
                inkByRow[row] += CELL_MM2;
            }
        }
    }

    /** Whether less of the mark lies outside its box than inside; hardly more of a cross whose middle is inside. */
    private boolean shorter(Touch touch, double[] lengths) {
        BoxInk box = boxes.get(touch.first());
        double inside = box.shape().strokes().length() * (box.found().width() - 2 * thresholds.shapeInsideMm());
        double share = crossInside(box) ? thresholds.crossOvershootShare() : thresholds.overshootShare();
        return lengths[touch.first()] <= share * inside;
    }

    /** A cross whose middle lies in the box, wherever its ends go. */
    private boolean crossInside(BoxInk box) {
        return box.type().cross() && box.shape().offCentre() <= thresholds.crossOffCentre();
    }

    private Rect found(int box) {
        return boxes.get(box).found();
    }

    private Extent row(int row) {
        if (byRow[row] == null) {
            byRow[row] = new Extent();
        }
        return byRow[row];
    }

    private boolean belongs(Touch touch) {
        if (touch.none() || touch.farthest > thresholds.overshootMm()) {
            return false;
        }
        if (touch.touched.size() > 1) {
            return touch.touched.stream().allMatch(box -> boxes.get(box).type().cross())
                    && touch.degrees() <= thresholds.crossOvershootDegrees();
        }
        BoxInk box = boxes.get(touch.first());
        double degrees = crossInside(box) ? thresholds.crossOvershootDegrees() : thresholds.overshootDegrees();
        return box.ink() != Ink.EMPTY && touch.degrees() <= degrees;
    }

    private Touch[] touches(Components components) {
        var touches = new Touch[components.count()];
        for (int i = 0; i < touches.length; i++) {
            touches[i] = new Touch();
        }
        for (int i = 0; i < components.cells(); i++) {
            int row = blank.row(components.yMm(i));
            for (int level = 0; level < BOXES && row >= 0; level++) {
                int box = row * BOXES + level;
                if (distance(boxes.get(box).found(), components.xMm(i), components.yMm(i)) <= TOUCHING_MM) {
                    touches[components.component(i)].meet(box);
                }
            }
        }
        for (int i = 0; i < components.cells(); i++) {
            Touch touch = touches[components.component(i)];
            if (!touch.none()) {
                touch.see(components.xMm(i), components.yMm(i));
            }
        }
        return touches;
    }

    private static double distance(Rect box, double x, double y) {
        double dx = Math.max(0, Math.max(box.x() - x, x - box.right()));
        double dy = Math.max(0, Math.max(box.y() - y, y - box.bottom()));
        return Math.hypot(dx, dy);
    }

    /** Which boxes a stroke touches, how far it goes from them, and how much it surrounds the first. */
    private final class Touch {

        private final List<Integer> touched = new ArrayList<>(1);
        private double farthest;
        private long sectors;

        boolean none() {
            return touched.isEmpty();
        }

        int first() {
            return touched.getFirst();
        }

        void meet(int box) {
            if (!touched.contains(box)) {
                touched.add(box);
            }
        }

        boolean in(int row) {
            return touched.stream().anyMatch(box -> box / BOXES == row);
        }

        void see(double x, double y) {
            double nearest = Double.MAX_VALUE;
            for (int box : touched) {
                nearest = Math.min(nearest, distance(found(box), x, y));
            }
            farthest = Math.max(farthest, nearest);
            Rect box = found(first());
            double turn = Math.atan2(y - box.centreY(), x - box.centreX()) / (2 * Math.PI) + 0.5;
            sectors |= 1L << (int) (turn * SECTORS) % SECTORS;
        }

        /** Smallest angle from the centre that holds it all. */
        double degrees() {
            int gap = 0;
            int longest = 0;
            for (int k = 0; k < 2 * SECTORS; k++) {
                gap = (sectors >> k % SECTORS & 1) == 0 ? gap + 1 : 0;
                longest = Math.max(longest, Math.min(gap, SECTORS));
            }
            return (SECTORS - longest) * 360.0 / SECTORS;
        }
    }
}
