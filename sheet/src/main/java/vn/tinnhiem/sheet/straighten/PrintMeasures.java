package vn.tinnhiem.sheet.straighten;

import java.util.List;
import java.util.Objects;
import vn.tinnhiem.sheet.layout.Box;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.Rect;

/** Đo nét in trên một tờ phiếu trắng đã dựng thẳng, to say what a printer and a scanner make of it. */
public final class PrintMeasures {

    private static final double REACH_MM = 1;
    private static final double SIZE_TOLERANCE_MM = 1.5;
    private static final double STEP_MM = 0.1;
    private static final double OUTLINE_REACH_MM = 0.5;
    private static final double STRAY = 0.3;
    private static final double STRAY_STEP_MM = 0.125;
    private static final double ZONE_EDGE_MM = 0.6;

    private final Upright sheet;
    private final Probe probe;
    private final List<Probe.Found> corners;

    public PrintMeasures(Upright sheet) {
        this.sheet = sheet;
        this.probe = new Probe(sheet.page().print(), 1);
        this.corners = sheet.layout().cornerMarks().stream()
                .map(mark -> probe.find(sheet.sheet(), mark, REACH_MM, SIZE_TOLERANCE_MM))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Corner marks that lie wholly in the picture, 0 to 4. */
    public int corners() {
        return (int) corners.stream().filter(found -> !found.cut()).count();
    }

    /** Mean width of the edges of the corner marks, as half of the contrast over the steepest slope; millimetres. */
    public double edgeMm() {
        return corners.stream().mapToDouble(Probe.Found::edge).average().orElse(0);
    }

    /** Copies of the code that can be read by themselves, 0 to 2. */
    public int codes() {
        CodeReader reader = new CodeReader(sheet.page().print(), sheet.sheet());
        return (int) sheet.layout().qr().stream()
                .filter(place -> !reader.read(place).none())
                .count();
    }

    /** The nearest that a corner mark's outer corner comes to the edge of the picture; negative where it is cut. */
    public double marginMm() {
        double least = Double.MAX_VALUE;
        for (Rect mark : sheet.layout().cornerMarks()) {
            for (double x : new double[] {mark.x(), mark.right()}) {
                for (double y : new double[] {mark.y(), mark.bottom()}) {
                    least = Math.min(
                            least, toEdge(sheet.sheet().x(x, y), sheet.sheet().y(x, y)));
                }
            }
        }
        return least * 25.4 / sheet.posture().dpi();
    }

    private double toEdge(double x, double y) {
        int width = sheet.page().print().width();
        int height = sheet.page().print().height();
        return Math.min(Math.min(x, width - x), Math.min(y, height - y));
    }

    /** The palest side of the outline of any box, as a share of the contrast of the corner marks, 0 to 1. */
    public double palestOutline() {
        double palest = 1;
        for (int i = 0; i < sheet.rows().size(); i++) {
            for (Box box : sheet.layout().rows().get(i).boxes()) {
                palest = Math.min(
                        palest, palestSide(sheet.rows().get(i), box.area().inset(Box.LINE_MM / 2)));
            }
        }
        return palest;
    }

    private double palestSide(Homography row, Rect line) {
        double left = side(row, line.y(), line.bottom(), line.x(), false);
        double right = side(row, line.y(), line.bottom(), line.right(), false);
        double top = side(row, line.x(), line.right(), line.y(), true);
        double bottom = side(row, line.x(), line.right(), line.bottom(), true);
        return Math.min(Math.min(left, right), Math.min(top, bottom));
    }

    /** Mean over a side of how dark it is at its darkest, across the line. */
    private double side(Homography row, double from, double to, double at, boolean horizontal) {
        double dark = 0;
        int count = 0;
        for (double along = from + 1; along < to - 1; along += STEP_MM) {
            double least = 255;
            for (double off = -OUTLINE_REACH_MM; off <= OUTLINE_REACH_MM; off += STEP_MM) {
                double x = horizontal ? along : at + off;
                double y = horizontal ? at + off : along;
                double gray = probe.gray(row.x(x, y), row.y(x, y));
                least = gray < 0 ? least : Math.min(least, gray);
            }
            dark += sheet.posture().paper() - least;
            count++;
        }
        return dark / count / Math.max(1, contrast());
    }

    /** Ink where nothing is printed: in boxes and in the zones that must stay empty; square millimetres. */
    public double strayInk() {
        double stray = 0;
        for (Rect zone : sheet.layout().emptyZones()) {
            stray += stray(sheet.sheet(), zone.inset(ZONE_EDGE_MM));
        }
        List<LayoutJson.Row> rows = sheet.layout().rows();
        for (int i = 0; i < rows.size(); i++) {
            for (Box box : rows.get(i).boxes()) {
                stray += stray(sheet.rows().get(i), box.inside().inset(ZONE_EDGE_MM));
            }
        }
        return stray;
    }

    private double stray(Homography place, Rect zone) {
        double dark = sheet.posture().paper() - STRAY * contrast();
        int count = 0;
        for (double y = zone.y(); y < zone.bottom(); y += STRAY_STEP_MM) {
            for (double x = zone.x(); x < zone.right(); x += STRAY_STEP_MM) {
                double gray = probe.gray(place.x(x, y), place.y(x, y));
                count += gray >= 0 && gray < dark ? 1 : 0;
            }
        }
        return count * STRAY_STEP_MM * STRAY_STEP_MM;
    }

    private int contrast() {
        return sheet.posture().paper() - sheet.posture().black();
    }
}
