package vn.tinnhiem.sheet.ink;

import vn.tinnhiem.sheet.ink.InkShape.Lines;
import vn.tinnhiem.sheet.ink.InkShape.Strokes;
import vn.tinnhiem.sheet.reading.MarkLimits;

/**
 * Thế nào là dấu X, dấu ✓, nét gạch chéo: two strokes that cross, one that bends, one that does neither. Everything longer,
 * denser, rounder or in more pieces is none of them, and goes to a person.
 */
record MarkRule(InkShape shape, MarkLimits limits) {

    private static final int CROSS = 4;
    private static final int BRANCHED = 3;
    private static final double SURELY_X_CROSSINGS = 1.4;
    private static final int STROKE_REGIONS = 3;

    /** More strokes than a mark has: filled, blackened, or drawn over. */
    boolean scratched() {
        Strokes strokes = shape.strokes();
        MarkLimits.Any any = limits.any();
        return strokes.coverage()
                        > (bold(strokes) || fish(strokes) ? limits.cross().boldCoverage() : any.coverage())
                || shape.crossings() > any.crossings()
                || strokes.steadyArms() > (lines(limits.lines().hookedShare()) ? any.hookedArms() : any.arms())
                || strokes.holes() > 1
                || strokes.holes() == 1 && strokes.holeMm2() < leastHole(strokes)
                || strokes.regions() + strokes.holes() > any.parts()
                || strokes.regions() > any.regions() && strokes.length() > any.length()
                || strokes.length() > longest(strokes);
    }

    /** Two broad straight strokes that leave exactly their four corners white. */
    private boolean bold(Strokes strokes) {
        return crossed(strokes)
                && strokes.holes() == 0
                && strokes.regions() == CROSS
                && shape.diagonal() >= limits.cross().boldDiagonal();
    }

    /** The eye of a fish drawn small, or with a broad pen, counts where nothing else cuts the box. */
    private double leastHole(Strokes strokes) {
        MarkLimits.Loop loop = limits.loop();
        if (fish(strokes)) {
            return loop.fishHoleMm2();
        }
        boolean alone = crossed(strokes)
                && strokes.pieces() == 1
                && strokes.regions() <= 2
                && strokes.coverage() <= loop.tightCoverage()
                && shape.crossings() <= loop.tightCrossings();
        return alone ? loop.tightHoleMm2() : loop.holeMm2();
    }

    /** A looped cross so broad or so small that its arms run into each other. */
    private boolean fish(Strokes strokes) {
        MarkLimits.Loop loop = limits.loop();
        return strokes.holes() == 1
                && strokes.pieces() == 1
                && strokes.regions() <= loop.fishRegions()
                && strokes.holeMm2() >= loop.fishHoleMm2()
                && strokes.length() <= loop.fishLength()
                && shape.crossings() <= loop.fishCrossings()
                && shape.tails() <= 1
                && runs(loop.fishStraight(), loop.fishStraight());
    }

    private double longest(Strokes strokes) {
        if (strokes.holes() > 0) {
            return limits.loop().length();
        }
        if (!crossed(strokes) || strokes.regions() > limits.any().regions()) {
            return limits.any().length();
        }
        boolean alongSide = shape.tails() <= limits.cross().sideTails()
                && shape.strayTails() == 0
                && shape.rim() >= limits.cross().sideRim()
                && shape.straight() >= limits.cross().sideStraight();
        if (alongSide) {
            return limits.cross().sideLength();
        }
        // from corner to corner, whatever joins the ends outside
        boolean firm = runs(limits.cross().firmDiagonal(), limits.cross().firmStraight());
        return firm ? limits.cross().firmLength() : limits.any().length();
    }

    boolean mark() {
        boolean letters = shape.lines().share() < limits.lines().leastShare();
        return strokesMark() && (strokesSure() || !letters) || linesMark();
    }

    /** Nothing but two lines, in dots as in strokes. */
    private boolean linesMark() {
        MarkLimits.Any any = limits.any();
        boolean hooked = shape.strokes().steadyArms() > any.arms();
        return lines(hooked ? limits.lines().hookedShare() : limits.lines().share())
                && placed(any.offCentre(), any.tails(), any.rim());
    }

    /** Whether it fills its box as a mark does; what kind of mark says how far off, and how much of it along the outline. */
    private boolean placed(double mostOffCentre, int mostTails, double mostRim) {
        MarkLimits.Any any = limits.any();
        return shape.extent() >= any.extent()
                && shape.offCentre() <= mostOffCentre
                && shape.white() >= any.white()
                && shape.tails() <= mostTails
                && shape.strayTails() <= any.strays()
                && shape.rim() <= mostRim;
    }

    /** Whether so much of the ink lies on two lines, the first of them long and diagonal, of a pen and not of a brush. */
    private boolean lines(double share) {
        Lines lines = shape.lines();
        MarkLimits.Lines least = limits.lines();
        return lines.share() >= share
                && lines.diagonal() >= least.diagonal()
                && lines.length() >= least.length()
                && shape.strokes().coverage() <= least.pen() * shape.strokes().length();
    }

    private boolean strokesMark() {
        Strokes strokes = shape.joined();
        MarkLimits.Any any = limits.any();
        return placed(
                        slash() ? limits.line().offCentre() : any.offCentre(),
                        plainCross(strokes) ? limits.cross().tails() : any.tails(),
                        loop(strokes) ? limits.loop().rim() : any.rim())
                && strokes.innerPieces() == 0
                && strokes.regions() + strokes.holes() <= any.parts()
                && ofStrokes(strokes);
    }

    /** Two strokes that cut the box into four parts, and no more. */
    private boolean plainCross(Strokes strokes) {
        return crossed(strokes)
                && strokes.regions() == CROSS
                && shape.diagonal() >= limits.cross().tailsDiagonal()
                && shape.crossings() <= limits.cross().tailsCrossings();
    }

    /** A cross drawn without lifting the pen, whose loop runs along the side of the box. */
    private boolean loop(Strokes strokes) {
        return strokes.steadyArms() == CROSS && strokes.length() >= 2 || fish(strokes);
    }

    private static boolean crossed(Strokes strokes) {
        return strokes.arms() == CROSS && strokes.steadyArms() == CROSS;
    }

    private boolean ofStrokes(Strokes strokes) {
        if (fish(strokes)) {
            return true;
        }
        return switch (strokes.steadyArms()) {
            case CROSS -> square() && cross(strokes);
            case BRANCHED -> square() && branched(strokes);
            default -> strokes.length() > limits.line().most() ? bent(strokes) : line(strokes);
        };
    }

    private boolean square() {
        return shape.square() >= limits.cross().square()
                || shape.diagonal() >= limits.cross().squareDiagonal();
    }

    private boolean cross(Strokes strokes) {
        MarkLimits.Cross cross = limits.cross();
        if (strokes.length() < cross.length() || strokes.pieces() > 2) {
            return false;
        }
        if (strokes.holes() > 0) {
            return looped(strokes);
        }
        return runs(cross.diagonal(), cross.straight())
                || strokes.arms() == CROSS
                        && strokes.pieces() == 1
                        && strokes.regions() <= CROSS
                        && strokes.length() <= cross.curvedLength()
                        && strokes.coverage() <= cross.curvedCoverage()
                        && runs(cross.curvedDiagonal(), cross.curvedStraight());
    }

    private boolean looped(Strokes strokes) {
        MarkLimits.Loop loop = limits.loop();
        return strokes.pieces() == 1
                ? strokes.arms() == CROSS && runs(loop.diagonal(), loop.straight())
                : runs(loop.apart(), loop.apart());
    }

    private boolean branched(Strokes strokes) {
        MarkLimits.Branched branched = limits.branched();
        boolean isLong = strokes.length() >= branched.longFrom();
        boolean tick = runs(branched.tickDiagonal(), branched.tickStraight());
        return whole(strokes)
                && strokes.length() >= (tick ? branched.tickLeast() : branched.least())
                && strokes.length() <= branched.most()
                && runs(branched.diagonal(), isLong ? branched.straight() : branched.shortStraight());
    }

    private boolean bent(Strokes strokes) {
        MarkLimits.Bent bent = limits.bent();
        return whole(strokes)
                && strokes.regions() > 1
                && strokes.length() <= bent.length()
                && runs(bent.diagonal(), bent.straight());
    }

    private boolean line(Strokes strokes) {
        MarkLimits.Line line = limits.line();
        boolean plain = shape.crossings() <= line.crossings();
        return strokes.length() >= line.least()
                && strokes.holes() == 0
                && strokes.regions() <= STROKE_REGIONS
                && runs(slash() ? line.slashDiagonal() : line.diagonal(), line.straight())
                && (plain || runs(line.hookedDiagonal(), line.hookedStraight()))
                && (strokes.pieces() == 1 || shape.tails() > 0 || runs(line.brokenDiagonal(), line.brokenStraight()));
    }

    private boolean slash() {
        return shape.crossings() <= limits.line().slashCrossings();
    }

    private static boolean whole(Strokes strokes) {
        return strokes.pieces() == 1 && strokes.holes() == 0;
    }

    private boolean runs(double diagonal, double straight) {
        return shape.diagonal() >= diagonal && shape.straight() >= straight;
    }

    /** A mark that is sure by its strokes, so that no lines need to be looked for. */
    boolean settled() {
        return !scratched() && strokesMark() && strokesSure();
    }

    /** Clear enough to stand beside another mark: then neither can be the other's correction. */
    boolean sure() {
        return strokesSure() || twoLinesCross();
    }

    /** Two lines that cross, and nothing else. */
    private boolean twoLinesCross() {
        Lines lines = shape.lines();
        MarkLimits.Lines least = limits.lines();
        return lines(least.share())
                && lines.second() >= least.second()
                && lines.secondDiagonal() >= least.diagonal()
                && lines.angle() >= least.angle();
    }

    private boolean strokesSure() {
        Strokes strokes = shape.joined();
        MarkLimits.Beside beside = limits.beside();
        boolean open = strokes.holes() == 0;
        boolean straightCross =
                strokes.steadyArms() >= BRANCHED && runs(beside.crossDiagonal(), beside.crossStraight());
        boolean light = strokes.coverage() <= beside.lightCoverage();
        return strokes.coverage() >= beside.coverage()
                && (strokes.coverage() <= beside.usualCoverage() || straightCross)
                && (shape.tails() <= beside.tails() || runs(beside.tailsDiagonal(), beside.tailsStraight()))
                && shape.diagonal() >= (light ? beside.lightDiagonal() : beside.diagonal())
                && strokes.regions() <= limits.any().regions()
                && strokes.length() <= (open ? beside.length() : beside.loopLength())
                && shape.crossings() <= (open ? beside.crossings() : beside.loopCrossings());
    }

    /** No tick has four arms and is met so often. */
    boolean surelyX() {
        return shape.joined().steadyArms() == CROSS && shape.crossings() >= SURELY_X_CROSSINGS;
    }

    /** Whether one of two marks is so much darker that it may be drawn over. */
    static boolean alike(double coverage, double other, MarkLimits limits) {
        return Math.min(coverage, other) >= limits.beside().alike() * Math.max(coverage, other);
    }
}
