package vn.tinnhiem.sheet.reader;

import java.util.List;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.page.Plane;
import vn.tinnhiem.sheet.straighten.Homography;
import vn.tinnhiem.sheet.straighten.Upright;

/**
 * Tờ phiếu nhìn thẳng, cho người xem: every row where its own ticks put it, evenly between one row and the next, since
 * that is where its boxes were read. Slow against reading; made for single pages.
 *
 * @param heights millimetres from the top at which {@code places} hold, ascending
 */
record SheetView(Plane plane, List<Double> heights, List<Homography> places) {

    private static final int PAPER = 255;
    /** Pixels of a line that lie straight, whatever the perspective. */
    private static final int STRETCH = 32;

    private static final int FRACTION = 16;
    private static final int ONE = 1 << FRACTION;

    static SheetView of(Upright upright) {
        LayoutJson layout = upright.layout();
        List<Double> heights = new java.util.ArrayList<>();
        List<Homography> places = new java.util.ArrayList<>();
        heights.add(layout.cornerMarks().getFirst().centreY());
        places.add(upright.sheet());
        for (int row = 0; row < layout.rows().size(); row++) {
            heights.add(layout.rows().get(row).boxes().getFirst().area().centreY());
            places.add(upright.rows().get(row));
        }
        heights.add(layout.cornerMarks().getLast().centreY());
        places.add(upright.sheet());
        return new SheetView(upright.page().ink(), heights, places);
    }

    static SheetView of(Plane plane, Homography place) {
        return new SheetView(plane, List.of(0.0), List.of(place));
    }

    /** The page as it was decoded; its millimetres are pixels. */
    static SheetView asDecoded(Plane plane) {
        return of(plane, new Homography(1, 0, 0, 0, 1, 0, 0, 0));
    }

    /** A part of the sheet, white where the picture ends. */
    Plane part(Rect area, double perMm) {
        int width = Math.max(1, (int) Math.round(area.width() * perMm));
        int height = Math.max(1, (int) Math.round(area.height() * perMm));
        byte[] gray = new byte[width * height];
        Homography middle = places.get(places.size() / 2);
        double scale = (middle.scaleX(area.centreX(), area.centreY()) + middle.scaleY(area.centreX(), area.centreY()))
                / 2
                / perMm;
        int side = Math.max(1, (int) Math.round(scale));
        for (int row = 0; row < height; row++) {
            double yMm = area.y() + (row + 0.5) / perMm;
            line(gray, row * width, width, area.x(), yMm, perMm, side);
        }
        return new Plane(width, height, gray);
    }

    private void line(byte[] gray, int at, int width, double leftMm, double yMm, double perMm, int side) {
        int below = 0;
        while (below < heights.size() - 1 && heights.get(below) < yMm) {
            below++;
        }
        int above = Math.max(0, below - 1);
        double span = heights.get(below) - heights.get(above);
        double share = span <= 0 ? 0 : Math.clamp((yMm - heights.get(above)) / span, 0, 1);
        Homography one = places.get(above);
        Homography other = places.get(below);
        for (int from = 0; from < width; from += STRETCH) {
            double x = x(one, other, share, leftMm + (from + 0.5) / perMm, yMm);
            double y = y(one, other, share, leftMm + (from + 0.5) / perMm, yMm);
            double endMm = leftMm + (from + STRETCH + 0.5) / perMm;
            double stepX = (x(one, other, share, endMm, yMm) - x) / STRETCH;
            double stepY = (y(one, other, share, endMm, yMm) - y) / STRETCH;
            int end = Math.min(width, from + STRETCH);
            if (side > 1) {
                means(gray, at + from, at + end, x, y, stepX, stepY, side);
            } else {
                for (int column = from; column < end; column++, x += stepX, y += stepY) {
                    gray[at + column] = (byte) between(x - 0.5, y - 0.5);
                }
            }
        }
    }

    /** Means of squares whose middles lie on a line, in steps of a 65,536th of a pixel. */
    private void means(byte[] gray, int from, int to, double x, double y, double stepX, double stepY, int side) {
        double shift = 0.5 - side / 2.0;
        int left = (int) Math.round((x + shift) * ONE);
        int top = (int) Math.round((y + shift) * ONE);
        int acrossX = (int) Math.round(stepX * ONE);
        int acrossY = (int) Math.round(stepY * ONE);
        for (int i = from; i < to; i++, left += acrossX, top += acrossY) {
            gray[i] = (byte) mean(left >> FRACTION, top >> FRACTION, side);
        }
    }

    private static double x(Homography one, Homography other, double share, double xMm, double yMm) {
        return one.x(xMm, yMm) * (1 - share) + other.x(xMm, yMm) * share;
    }

    private static double y(Homography one, Homography other, double share, double xMm, double yMm) {
        return one.y(xMm, yMm) * (1 - share) + other.y(xMm, yMm) * share;
    }

    private int mean(int left, int top, int side) {
        if (left < 0 || top < 0 || left + side > plane.width() || top + side > plane.height()) {
            return PAPER;
        }
        byte[] pixels = plane.pixels();
        int at = top * plane.width() + left;
        // at 200 dpi; a third of the time of a picture
        if (side == 2) {
            int below = at + plane.width();
            return (pixels[at] & 0xFF) + (pixels[at + 1] & 0xFF) + (pixels[below] & 0xFF) + (pixels[below + 1] & 0xFF)
                    >> 2;
        }
        int sum = 0;
        for (int row = 0; row < side; row++, at += plane.width()) {
            for (int i = at; i < at + side; i++) {
                sum += pixels[i] & 0xFF;
            }
        }
        return sum / (side * side);
    }

    private int between(double x, double y) {
        if (!(x >= -0.5 && y >= -0.5 && x <= plane.width() - 0.5 && y <= plane.height() - 0.5)) {
            return PAPER;
        }
        int left = Math.clamp((int) Math.floor(x), 0, Math.max(0, plane.width() - 2));
        int top = Math.clamp((int) Math.floor(y), 0, Math.max(0, plane.height() - 2));
        int right = Math.min(left + 1, plane.width() - 1);
        int low = Math.min(top + 1, plane.height() - 1);
        double fx = Math.clamp(x - left, 0, 1);
        double fy = Math.clamp(y - top, 0, 1);
        double upper = plane.at(left, top) * (1 - fx) + plane.at(right, top) * fx;
        double lower = plane.at(left, low) * (1 - fx) + plane.at(right, low) * fx;
        return (int) Math.round(upper * (1 - fy) + lower * fy);
    }
}
