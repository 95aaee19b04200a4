package vn.tinnhiem.sheet.ink;

import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.sheet.layout.Box;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.page.Plane;
import vn.tinnhiem.sheet.reading.InkPattern;
import vn.tinnhiem.sheet.reading.Thresholds;
import vn.tinnhiem.sheet.straighten.Homography;
import vn.tinnhiem.sheet.straighten.Upright;

/** Đọc mực trong các ô của một trang. */
final class Boxes {

    private static final double OUTLINE_INK = 0.25;

    private final Upright upright;
    private final Levels levels;
    private final Thresholds thresholds;
    private final BoxPatch patch = new BoxPatch();
    private final BoxPatch printPatch = new BoxPatch();
    private final ShapeMeter meter;
    private final Shade shade = new Shade();
    private final LineWidths widths = new LineWidths();
    private final byte[] pattern;
    private int patterned;

    Boxes(Upright upright, Levels levels, Thresholds thresholds) {
        this.upright = upright;
        this.levels = levels;
        this.thresholds = thresholds;
        this.meter = new ShapeMeter(thresholds);
        int boxes =
                upright.layout().rows().stream().mapToInt(r -> r.boxes().size()).sum();
        this.pattern = new byte[boxes * InkPattern.GRID * InkPattern.GRID];
    }

    List<BoxInk> read() {
        List<Measured> boxes = new ArrayList<>();
        List<LayoutJson.Row> rows = upright.layout().rows();
        for (int row = 0; row < rows.size(); row++) {
            List<Box> own = rows.get(row).boxes();
            for (int level = 0; level < own.size(); level++) {
                boxes.add(measure(
                        row, level, own.get(level).area(), upright.rows().get(row)));
            }
        }
        double emptyShade = Shade.limit(boxes.stream().map(Measured::shade).toList(), thresholds);
        return boxes.stream().map(box -> box.classified(emptyShade, thresholds)).toList();
    }

    InkPattern pattern() {
        return new InkPattern(pattern);
    }

    /** Mean width of the printed outlines, millimetres: what toner, blur and the scanner's pixels made of 0.3. */
    double lineMm() {
        return widths.middleMm();
    }

    private Measured measure(int row, int level, Rect area, Homography place) {
        double x = place.x(area.centreX(), area.centreY());
        double y = place.y(area.centreX(), area.centreY());
        Levels.Here here = levels.at(x, y);
        patch.take(upright.page().ink(), place, area);
        Outline outline = Outline.find(forOutline(place, area), area.width(), here.below(OUTLINE_INK), thresholds);
        Frame edge = outline.outerEdge();
        if (outline.found()) {
            widths.add(patch, outline, levels.pixelInk(here, thresholds.nameInk()));
        }
        InkShape shape = meter.measure(patch, edge, here);
        Frame inside = edge.inset((int) Math.round(thresholds.insideMm() * BoxPatch.PER_MM));
        addPattern(inside, here);
        return new Measured(row, level, place(outline), shape, shade.of(patch, inside, here), outline);
    }

    /** A box before the others of its page are known. */
    private record Measured(int row, int level, Rect found, InkShape shape, double shade, Outline outline) {

        BoxInk classified(double emptyShade, Thresholds thresholds) {
            BoxClass type = BoxClass.of(shape, outline.found(), shade, emptyShade, thresholds);
            return new BoxInk(row, level, found, shape, type, outline.share());
        }
    }

    /** A colour page has its print in a plane of its own, where pens are paler. */
    private BoxPatch forOutline(Homography place, Rect area) {
        Plane print = upright.page().print();
        if (print == upright.page().ink()) {
            return patch;
        }
        printPatch.take(print, place, area);
        return printPatch;
    }

    private Rect place(Outline outline) {
        double half = Box.LINE_MM / 2;
        double left = patch.xMm(outline.left() + 0.5) - half;
        double top = patch.yMm(outline.top() + 0.5) - half;
        double right = patch.xMm(outline.right() + 0.5) + half;
        double bottom = patch.yMm(outline.bottom() + 0.5) + half;
        return new Rect(left, top, right - left, bottom - top);
    }

    private void addPattern(Frame inside, Levels.Here here) {
        int grid = InkPattern.GRID;
        for (int j = 0; j < grid; j++) {
            for (int i = 0; i < grid; i++) {
                int x0 = inside.left() + inside.width() * i / grid;
                int x1 = inside.left() + inside.width() * (i + 1) / grid;
                int y0 = inside.top() + inside.height() * j / grid;
                int y1 = inside.top() + inside.height() * (j + 1) / grid;
                pattern[patterned++] = (byte) cell(x0, y0, x1, y1, here);
            }
        }
    }

    private int cell(int x0, int y0, int x1, int y1, Levels.Here here) {
        long dark = 0;
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                int gray = patch.at(x, y);
                dark += gray < here.faint() ? here.paper() - gray : 0;
            }
        }
        int all = Math.max(1, (x1 - x0) * (y1 - y0)) * Math.max(1, here.paper() - here.black());
        return (int) Math.min(255, dark * 255 / all);
    }
}
