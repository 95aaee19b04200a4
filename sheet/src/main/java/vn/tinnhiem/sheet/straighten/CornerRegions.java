package vn.tinnhiem.sheet.straighten;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tinnhiem.sheet.page.Plane;
import vn.tinnhiem.sheet.page.ScannedPage;
import vn.tinnhiem.sheet.straighten.Reduced.Spot;

/**
 * Tìm dấu góc ở bốn góc trang quét: the quick way, for a scan that shows the sheet and little else. Looks at every second
 * or third pixel, for solid squares of about the right size.
 */
final class CornerRegions {

    private static final double REGION_MM = 48;
    private static final double CELLS_PER_MM = 3.6;
    private static final double LEAST_SCALE = 0.78;
    private static final double MOST_SCALE = 1.28;
    private static final double LEAST_SQUARE = 0.72;
    private static final double LEAST_RUN = 0.4;
    private static final double MOST_RUN = 1.15;
    private static final int MOST_A_REGION = 4;
    private static final double UNEVEN = 0.05;
    private static final double FIT = 0.3;

    private final Plane plane;
    private final int threshold;
    private final double leastPixelsPerMm;
    private final double mostPixelsPerMm;
    private final List<List<Spot>> spots;

    private CornerRegions(Plane plane, int threshold, double least, double most) {
        this.plane = plane;
        this.threshold = threshold;
        this.leastPixelsPerMm = least;
        this.mostPixelsPerMm = most;
        this.spots = List.of(region(0, 0), region(1, 0), region(1, 1), region(0, 1));
    }

    static CornerRegions of(ScannedPage page, Levels levels, List<Marks> papers) {
        double least = Double.MAX_VALUE;
        double most = 0;
        double longer = Math.max(page.print().width(), page.print().height());
        double shorter = Math.min(page.print().width(), page.print().height());
        for (Marks paper : papers) {
            for (double scale : new double[] {longer / paper.height(), shorter / paper.width(), page.dpi() / 25.4}) {
                // a file may say nonsense: the page has to be seen whole
                if (scale > 0 && scale * paper.height() < longer * 1.35 && scale * paper.height() > longer * 0.6) {
                    least = Math.min(least, scale);
                    most = Math.max(most, scale);
                }
            }
        }
        return new CornerRegions(page.print(), levels.threshold(), least * LEAST_SCALE, most * MOST_SCALE);
    }

    /** Quads that could be corner marks of such a paper, the likeliest first. */
    List<Quad> quads(Marks marks) {
        List<Quad> quads = new ArrayList<>();
        for (Spot a : spots.get(0)) {
            for (Spot b : spots.get(1)) {
                for (Spot c : spots.get(2)) {
                    for (Spot d : spots.get(3)) {
                        Quad quad = quad(a, b, c, d);
                        if (quad.convex() && quad.unevenness() < UNEVEN && Math.abs(quad.fit(marks) - 1) < FIT) {
                            quads.add(quad);
                        }
                    }
                }
            }
        }
        quads.sort(Comparator.comparingDouble(Quad::unevenness));
        return quads;
    }

    /** All solid squares at the four corners. */
    List<Spot> spots() {
        return spots.stream().flatMap(List::stream).toList();
    }

    private static Quad quad(Spot a, Spot b, Spot c, Spot d) {
        return new Quad(
                new double[] {a.x(), a.y(), b.x(), b.y(), c.x(), c.y(), d.x(), d.y()},
                (a.area() + b.area() + c.area() + d.area()) / 4,
                Pose.NONE);
    }

    private List<Spot> region(int right, int bottom) {
        int side = (int) (REGION_MM * mostPixelsPerMm / MOST_SCALE);
        int width = Math.min(side, plane.width() / 2);
        int height = Math.min(side, plane.height() / 2);
        int step = Math.max(1, (int) Math.round(mostPixelsPerMm / MOST_SCALE / CELLS_PER_MM));
        int cellsX = width / step;
        int cellsY = height / step;
        if (cellsX < 8 || cellsY < 8) {
            return List.of();
        }
        int left = right == 0 ? 0 : plane.width() - cellsX * step;
        int top = bottom == 0 ? 0 : plane.height() - cellsY * step;
        boolean[] dark = dark(left, top, cellsX, cellsY, step);
        double cell = (double) step * step;
        double least = square(6 * leastPixelsPerMm) / cell;
        double most = square(6 * mostPixelsPerMm) / cell;
        int leastRun = (int) (6 * leastPixelsPerMm * LEAST_RUN / step);
        int mostRun = (int) (6 * mostPixelsPerMm * MOST_RUN / step) + 1;
        return Blobs.of(dark, cellsX, cellsY, leastRun, mostRun).solids(least, most, LEAST_SQUARE).stream()
                .sorted(Comparator.comparingDouble(blob -> Math.abs(blob.solid() - 1)))
                .limit(MOST_A_REGION)
                .map(blob -> new Spot(left + blob.x() * step, top + blob.y() * step, blob.area() * cell))
                .toList();
    }

    private static double square(double side) {
        return side * side;
    }

    /** Cells whose middle pixels are dark on average. */
    private boolean[] dark(int left, int top, int cellsX, int cellsY, int step) {
        boolean[] dark = new boolean[cellsX * cellsY];
        byte[] pixels = plane.pixels();
        int width = plane.width();
        int next = step > 1 ? 1 : 0;
        int below = step > 1 ? width : 0;
        int limit = 4 * threshold;
        int cell = 0;
        for (int y = 0; y < cellsY; y++) {
            int at = (top + y * step + (step - 1) / 2) * width + left + (step - 1) / 2;
            for (int x = 0; x < cellsX; x++) {
                int sum = (pixels[at] & 0xFF)
                        + (pixels[at + next] & 0xFF)
                        + (pixels[at + below] & 0xFF)
                        + (pixels[at + below + next] & 0xFF);
                dark[cell++] = sum < limit;
                at += step;
            }
        }
        return dark;
    }
}
