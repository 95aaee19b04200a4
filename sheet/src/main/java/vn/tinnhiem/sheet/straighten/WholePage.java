package vn.tinnhiem.sheet.straighten;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tinnhiem.sheet.straighten.Reduced.Spot;

/**
 * Tìm dấu góc khắp trang: photographs, and sheets that lie somewhere on a larger glass. Two spots can be a diagonal where
 * they are as far apart as their size says; two diagonals that cross near their middles can be a sheet.
 */
record WholePage(List<Spot> spots) {

    private static final double NEAREST = 0.5;
    private static final double FARTHEST = 1.8;
    private static final double MOST_AREA_RATIO = 5;
    private static final int MOST_DIAGONALS = 1500;
    private static final int MOST_QUADS = 40;
    private static final double LEAST_CROSSING = 0.27;

    private record Diagonal(Spot from, Spot to) {}

    private record Scored(Quad quad, double unlikeness) {}

    /** The likeliest first. */
    List<Quad> quads(Marks marks) {
        List<Diagonal> diagonals = diagonals(marks);
        List<Scored> quads = new ArrayList<>();
        for (int i = 0; i < diagonals.size(); i++) {
            for (int j = i + 1; j < diagonals.size(); j++) {
                add(quads, diagonals.get(i), diagonals.get(j), marks);
            }
        }
        quads.sort(Comparator.comparingDouble(Scored::unlikeness));
        return quads.stream().limit(MOST_QUADS).map(Scored::quad).toList();
    }

    private List<Diagonal> diagonals(Marks marks) {
        double expected = Math.hypot(marks.across(), marks.down()) / marks.side();
        List<Diagonal> diagonals = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            for (int j = i + 1; j < spots.size() && diagonals.size() < MOST_DIAGONALS; j++) {
                Spot a = spots.get(i);
                Spot b = spots.get(j);
                double length = a.to(b) / ((a.side() + b.side()) / 2) / expected;
                if (alike(a, b) && length > NEAREST && length < FARTHEST) {
                    diagonals.add(new Diagonal(a, b));
                }
            }
        }
        return diagonals;
    }

    private static boolean alike(Spot a, Spot b) {
        return Math.max(a.area(), b.area()) < MOST_AREA_RATIO * Math.min(a.area(), b.area());
    }

    private static void add(List<Scored> quads, Diagonal one, Diagonal other, Marks marks) {
        if (!alike(one.from, other.from) || !alike(one.to, other.to) || !crossing(one, other)) {
            return;
        }
        Quad quad = clockwise(one, other);
        double fit = quad.fit(marks);
        if (quad.convex() && fit > NEAREST && fit < FARTHEST) {
            quads.add(new Scored(quad, Math.abs(Math.log(fit)) + quad.unevenness()));
        }
    }

    /** Whether each diagonal cuts the other well inside. */
    private static boolean crossing(Diagonal one, Diagonal other) {
        double ax = one.to.x() - one.from.x();
        double ay = one.to.y() - one.from.y();
        double bx = other.to.x() - other.from.x();
        double by = other.to.y() - other.from.y();
        double cross = ax * by - ay * bx;
        double dx = other.from.x() - one.from.x();
        double dy = other.from.y() - one.from.y();
        double along = (dx * by - dy * bx) / cross;
        double across = (dx * ay - dy * ax) / cross;
        return along > LEAST_CROSSING
                && along < 1 - LEAST_CROSSING
                && across > LEAST_CROSSING
                && across < 1 - LEAST_CROSSING;
    }

    private static Quad clockwise(Diagonal one, Diagonal other) {
        Spot a = one.from;
        Spot c = one.to;
        boolean right = (c.x() - a.x()) * (other.from.y() - a.y()) - (c.y() - a.y()) * (other.from.x() - a.x()) < 0;
        Spot b = right ? other.from : other.to;
        Spot d = right ? other.to : other.from;
        double area = (a.area() + b.area() + c.area() + d.area()) / 4;
        return new Quad(new double[] {a.x(), a.y(), b.x(), b.y(), c.x(), c.y(), d.x(), d.y()}, area, Pose.NONE);
    }
}
