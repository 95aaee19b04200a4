package vn.tinnhiem.sheet.ink;

import vn.tinnhiem.sheet.ink.InkShape.Strokes;
import vn.tinnhiem.sheet.reading.MarkLimits;

/**
 * Thế nào là dấu X, dấu ✓, nét gạch chéo: two strokes that cross, one that bends, one that does neither. Everything longer,
 * denser, rounder or in more pieces is none of them, and goes to a person.
 */
record MarkRule(InkShape shape, MarkLimits limits) {

    private static final int CROSS = 4;
    private static final int BRANCHED = 3;
    private static final int STROKE_REGIONS = 3;

    /** More strokes than a mark has: filled, blackened, or drawn over. */
    boolean scratched() {
        Strokes strokes = shape.strokes();
        return strokes.coverage() > limits.coverage()
                || shape.crossings() > limits.crossings()
                || strokes.steadyArms() > limits.arms()
                || strokes.holes() > 1
                || strokes.holes() == 1 && strokes.holeMm2() < limits.holeMm2()
                || strokes.regions() + strokes.holes() > limits.parts()
                || strokes.regions() > limits.regions() && strokes.length() > limits.length()
                || strokes.length() > longest();
    }

    private double longest() {
        Strokes strokes = shape.strokes();
        if (strokes.holes() > 0) {
            return limits.loopLength();
        }
        boolean alongSide = shape.rim() > limits.rim();
        boolean straight = strokes.regions() <= limits.regions() && shape.straight() > limits.strokeStraight();
        return alongSide || straight ? limits.straightLength() : limits.length();
    }

    boolean mark() {
        return shape.extent() >= limits.extent()
                && shape.white() >= limits.white()
                && shape.tails() <= limits.tails()
                && shape.strayTails() <= limits.strays()
                && shape.strokes().innerPieces() == 0
                && shape.rim() <= (loop() ? limits.loopRim() : limits.rim())
                && ofStrokes();
    }

    /** A cross drawn without lifting the pen, whose loop runs along the side of the box. */
    private boolean loop() {
        return shape.strokes().steadyArms() == CROSS && shape.strokes().length() >= 2;
    }

    private boolean ofStrokes() {
        return switch (shape.strokes().steadyArms()) {
            case CROSS -> cross();
            case BRANCHED -> branched();
            default -> shape.strokes().length() > limits.strokeLength() ? bent() : stroke();
        };
    }

    private boolean cross() {
        Strokes strokes = shape.strokes();
        if (strokes.length() < limits.crossLength() || strokes.pieces() > 2) {
            return false;
        }
        if (strokes.holes() > 0) {
            return runs(limits.loopDiagonal(), limits.loopStraight());
        }
        return runs(limits.crossDiagonal(), limits.crossStraight())
                || strokes.arms() == CROSS
                        && strokes.pieces() == 1
                        && strokes.length() <= limits.curvedLength()
                        && runs(limits.curvedDiagonal(), limits.curvedStraight());
    }

    /** A cross one of whose arms is short, or lies along another. */
    private boolean branched() {
        Strokes strokes = shape.strokes();
        double least = strokes.length() >= limits.threeLong() ? limits.threeStraight() : limits.threeShortStraight();
        return whole()
                && strokes.length() >= limits.threeShort()
                && strokes.length() <= limits.threeLength()
                && runs(limits.threeDiagonal(), least);
    }

    /** A cross whose strokes meet outside the middle. */
    private boolean bent() {
        return whole()
                && shape.strokes().regions() > 1
                && shape.strokes().length() <= limits.bentLength()
                && runs(limits.bentDiagonal(), limits.bentStraight());
    }

    private boolean stroke() {
        Strokes strokes = shape.strokes();
        boolean slash = shape.crossings() <= limits.slashCrossings();
        return strokes.length() >= limits.strokeLeast()
                && strokes.holes() == 0
                && strokes.regions() <= STROKE_REGIONS
                && runs(slash ? limits.slashDiagonal() : limits.strokeDiagonal(), limits.strokeStraight())
                && (strokes.pieces() == 1
                        || shape.tails() > 0
                        || runs(limits.brokenDiagonal(), limits.brokenStraight()));
    }

    private boolean whole() {
        return shape.strokes().pieces() == 1 && shape.strokes().holes() == 0;
    }

    private boolean runs(double diagonal, double straight) {
        return shape.diagonal() >= diagonal && shape.straight() >= straight;
    }

    /** Clear enough to stand beside another mark: then neither can be the other's correction. */
    boolean sure() {
        Strokes strokes = shape.strokes();
        return strokes.coverage() >= limits.sureCoverageLeast()
                && strokes.coverage() <= limits.sureCoverageMost()
                && strokes.length() <= limits.sureLength()
                && strokes.holes() == 0
                && strokes.regions() <= limits.regions()
                && shape.crossings() <= limits.sureCrossings();
    }

    /** Whether one of two marks is so much darker that it may be drawn over. */
    static boolean alike(double coverage, double other, MarkLimits limits) {
        return Math.min(coverage, other) >= limits.alike() * Math.max(coverage, other);
    }
}
