package vn.tinnhiem.sheet.straighten;

import org.jspecify.annotations.Nullable;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.page.Plane;

/**
 * Đo một hình chữ nhật đen in sẵn: profiles along both of its axes around where it should lie, edges where the gray is
 * half way, to a fraction of a pixel. Scribble beside it does not pull it, since a strip across its middle is looked at.
 *
 * <p>A shape that is cut by the edge of the picture is placed by the edges that are left.
 *
 * @param leastContrast how much darker than the paper around it a shape has to be, levels of gray
 */
record Probe(Plane plane, double leastContrast) {

    private static final double STEP_MM = 0.125;
    private static final double ACROSS_MM = 0.25;
    /** Of the half width of the strip: what is left out, so that a shape that lies a little off still fills it. */
    private static final double MARGIN_MM = 0.6;
    /** Share of a shape that must lie inside the picture, so that its other edges tell where it is. */
    private static final double LEAST_SEEN = 0.4;

    private static final double OUTSIDE = -1;

    /**
     * Tìm thấy ở đâu.
     *
     * @param dx how far right of its place on the sheet, millimetres
     * @param dy how far below
     * @param paper level around it
     * @param black level in it
     * @param cut whether the picture ends within it
     * @param edge how wide its edges are, half of the contrast over the steepest slope, in millimetres
     */
    record Found(
            double dx, double dy, double width, double height, double paper, double black, boolean cut, double edge) {}

    /**
     * @param reachMm how far off it may lie
     * @param tolerance how much larger or smaller its sides may be, millimetres
     * @return null where no such shape lies there
     */
    @Nullable
    Found find(Homography sheet, Rect shape, double reachMm, double tolerance) {
        Frame frame = Frame.at(sheet, shape.centreX(), shape.centreY());
        double halfX = Math.max(0.3, shape.width() / 2 - Math.min(reachMm, shape.width() / 4) - MARGIN_MM / 2);
        Band down = band(frame.turned(), 0, halfX, shape.height() / 2 + reachMm, shape.height(), tolerance);
        if (down == null) {
            return null;
        }
        double halfY = Math.max(0.25, shape.height() / 2 - MARGIN_MM / 2);
        Band along = band(frame, down.centre(), halfY, shape.width() / 2 + reachMm, shape.width(), tolerance);
        if (along == null) {
            return null;
        }
        if (Math.abs(along.centre()) > MARGIN_MM) {
            double reach = shape.height() / 2 + reachMm;
            Band again = band(frame.turned(), along.centre(), halfX, reach, shape.height(), tolerance);
            down = again == null ? down : again;
        }
        if (Math.abs(along.centre()) > reachMm || Math.abs(down.centre()) > reachMm) {
            return null;
        }
        double edge = (along.edge() + down.edge()) / 2;
        return new Found(
                along.centre(),
                down.centre(),
                along.width(),
                down.width(),
                along.paper(),
                along.black(),
                along.cut() || down.cut(),
                edge);
    }

    /** A dark stretch of a profile, millimetres from its middle. */
    private record Band(double centre, double width, double paper, double black, double edge, boolean cut) {}

    private @Nullable Band band(
            Frame frame, double offset, double halfStrip, double reach, double width, double tolerance) {
        int count = 2 * (int) Math.ceil((reach + 0.5) / STEP_MM) + 1;
        double[] profile = new double[count];
        fill(profile, frame, offset, halfStrip);
        double paper = 0;
        double black = 255;
        for (double gray : profile) {
            if (gray != OUTSIDE) {
                paper = Math.max(paper, gray);
                black = Math.min(black, gray);
            }
        }
        return paper - black < leastContrast ? null : best(profile, paper, black, width, tolerance);
    }

    private static @Nullable Band best(double[] profile, double paper, double black, double width, double tolerance) {
        double half = (paper + black) / 2;
        Band best = null;
        double start = Double.NaN;
        boolean cut = false;
        for (int i = 1; i < profile.length; i++) {
            boolean before = dark(profile[i - 1], half);
            boolean now = dark(profile[i], half);
            if (now && !before) {
                cut = profile[i - 1] == OUTSIDE;
                start = cut ? i : crossing(profile, i, half);
            } else if (before && !now && !Double.isNaN(start)) {
                boolean cutHere = profile[i] == OUTSIDE;
                double end = cutHere ? i : crossing(profile, i, half);
                Band band = band(profile, start, end, cut, cutHere, paper, black, width);
                if (fits(band, width, tolerance) && (best == null || Math.abs(band.centre) < Math.abs(best.centre))) {
                    best = band;
                }
                start = Double.NaN;
            }
        }
        return best;
    }

    private static boolean fits(Band band, double width, double tolerance) {
        return band.cut
                ? band.width > width * LEAST_SEEN && band.width < width + tolerance
                : Math.abs(band.width - width) <= tolerance;
    }

    private static boolean dark(double gray, double half) {
        return gray != OUTSIDE && gray < half;
    }

    /** From edge to edge; where the picture ends first, as wide as it was printed. */
    private static Band band(
            double[] profile,
            double start,
            double end,
            boolean cutStart,
            boolean cutEnd,
            double paper,
            double black,
            double width) {
        double middle = (profile.length - 1) / 2.0;
        double left = cutStart ? end - width / STEP_MM : start;
        double right = cutEnd ? start + width / STEP_MM : end;
        double edge = edge(profile, cutStart ? end : start, paper, black);
        double other = edge(profile, cutEnd ? start : end, paper, black);
        return new Band(
                ((left + right) / 2 - middle) * STEP_MM,
                (end - start) * STEP_MM,
                paper,
                black,
                (edge + other) / 2,
                cutStart || cutEnd);
    }

    private static double crossing(double[] profile, int at, double level) {
        double before = profile[at - 1];
        return at - 1 + (before - level) / (before - profile[at]);
    }

    /** Width of the edge around {@code at}: half of the gray over the steepest slope. */
    private static double edge(double[] profile, double at, double paper, double black) {
        double steepest = 1e-6;
        int from = Math.max(1, (int) at - 3);
        int to = Math.min(profile.length - 1, (int) at + 4);
        for (int i = from; i <= to; i++) {
            if (profile[i] != OUTSIDE && profile[i - 1] != OUTSIDE) {
                steepest = Math.max(steepest, Math.abs(profile[i] - profile[i - 1]));
            }
        }
        return (paper - black) / 2 / steepest * STEP_MM;
    }

    /** Mean gray of the strip at every step. */
    private void fill(double[] profile, Frame frame, double offset, double halfStrip) {
        int across = Math.max(2, (int) Math.round(2 * halfStrip / ACROSS_MM) + 1);
        double gap = 2 * halfStrip / (across - 1);
        double first = -(profile.length - 1) / 2.0 * STEP_MM;
        for (int i = 0; i < profile.length; i++) {
            double along = first + i * STEP_MM;
            double x = frame.x + frame.alongX * along + frame.acrossX * (offset - halfStrip);
            double y = frame.y + frame.alongY * along + frame.acrossY * (offset - halfStrip);
            double sum = 0;
            boolean outside = false;
            for (int j = 0; j < across; j++) {
                double gray = gray(x, y);
                sum += gray;
                outside |= gray == OUTSIDE;
                x += frame.acrossX * gap;
                y += frame.acrossY * gap;
            }
            profile[i] = outside ? OUTSIDE : sum / across;
        }
    }

    /** Gray between the pixels. */
    double gray(double x, double y) {
        double left = x - 0.5;
        double top = y - 0.5;
        int column = (int) Math.floor(left);
        int row = (int) Math.floor(top);
        int width = plane.width();
        if (column < 0 || row < 0 || column + 1 >= width || row + 1 >= plane.height()) {
            return OUTSIDE;
        }
        byte[] pixels = plane.pixels();
        int at = row * width + column;
        double fx = left - column;
        double fy = top - row;
        double upper = (pixels[at] & 0xFF) * (1 - fx) + (pixels[at + 1] & 0xFF) * fx;
        double lower = (pixels[at + width] & 0xFF) * (1 - fx) + (pixels[at + width + 1] & 0xFF) * fx;
        return upper * (1 - fy) + lower * fy;
    }

    /** Pixels for a millimetre in both directions of the sheet, around a point of it. */
    record Frame(double x, double y, double alongX, double alongY, double acrossX, double acrossY) {

        static Frame at(Homography sheet, double xMm, double yMm) {
            double x = sheet.x(xMm, yMm);
            double y = sheet.y(xMm, yMm);
            double w = sheet.g() * xMm + sheet.h() * yMm + 1;
            return new Frame(
                    x,
                    y,
                    (sheet.a() - sheet.g() * x) / w,
                    (sheet.d() - sheet.g() * y) / w,
                    (sheet.b() - sheet.h() * x) / w,
                    (sheet.e() - sheet.h() * y) / w);
        }

        Frame turned() {
            return new Frame(x, y, acrossX, acrossY, alongX, alongY);
        }
    }
}
