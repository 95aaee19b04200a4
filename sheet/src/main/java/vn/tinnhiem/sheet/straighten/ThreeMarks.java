package vn.tinnhiem.sheet.straighten;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tinnhiem.sheet.straighten.Reduced.Spot;

/**
 * Ba dấu góc khi một dấu bị rách hoặc bị che: a right angle with legs as long as the paper says, under a scanner only,
 * since with one mark missing a photograph's perspective cannot be told.
 */
record ThreeMarks(List<Spot> spots) {

    private static final double MOST_COSINE = 0.02;
    private static final double LEG_TOLERANCE = 0.03;
    private static final double SIDE_TOLERANCE = 0.12;
    private static final int MOST_QUADS = 12;

    /** Quads whose last corner is missing and put where the others say, the likeliest first. */
    List<Quad> quads(Marks marks) {
        List<Quad> quads = new ArrayList<>();
        for (Spot corner : spots) {
            for (Spot b : spots) {
                for (Spot d : spots) {
                    if (fits(corner, b, d, marks)) {
                        quads.add(quad(corner, b, d));
                    }
                }
            }
        }
        quads.sort(Comparator.comparingDouble(quad -> Math.abs(Math.log(quad.fit(marks)))));
        return quads.stream().limit(MOST_QUADS).toList();
    }

    /** Whether b follows the corner clockwise and d goes before it. */
    private static boolean fits(Spot corner, Spot b, Spot d, Marks marks) {
        double bx = b.x() - corner.x();
        double by = b.y() - corner.y();
        double dx = d.x() - corner.x();
        double dy = d.y() - corner.y();
        double toB = Math.hypot(bx, by);
        double toD = Math.hypot(dx, dy);
        if (toB == 0 || toD == 0 || bx * dy - by * dx <= 0) {
            return false;
        }
        double side = (corner.side() + b.side() + d.side()) / 3;
        double shape = marks.down() / marks.across();
        double legs = Math.max(toB, toD) / Math.min(toB, toD) / shape;
        double size = Math.max(toB, toD) / side / (marks.down() / marks.side());
        return Math.abs(bx * dx + by * dy) < MOST_COSINE * toB * toD
                && Math.abs(legs - 1) < LEG_TOLERANCE
                && Math.abs(size - 1) < SIDE_TOLERANCE;
    }

    private static Quad quad(Spot a, Spot b, Spot d) {
        double area = (a.area() + b.area() + d.area()) / 3;
        double x = b.x() + d.x() - a.x();
        double y = b.y() + d.y() - a.y();
        // clockwise: b, missing, d, a would begin elsewhere; the missing one is the third
        return new Quad(new double[] {a.x(), a.y(), b.x(), b.y(), x, y, d.x(), d.y()}, area, 2);
    }
}
