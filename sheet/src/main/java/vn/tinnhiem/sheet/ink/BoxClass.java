package vn.tinnhiem.sheet.ink;

import vn.tinnhiem.sheet.ink.InkShape.Strokes;
import vn.tinnhiem.sheet.reading.Ink;
import vn.tinnhiem.sheet.reading.Thresholds;

/**
 * Từ hình dạng sang loại mực. Whatever is neither surely empty nor a cross, tick or slash by every measure is doubtful.
 *
 * @param sure whether a mark is clear enough to stand beside another one
 * @param cross whether a mark has strokes that cross, and so cannot be the tail of another
 */
public record BoxClass(Ink ink, boolean sure, boolean cross) {

    private static final int CROSS_ARMS = 4;

    static BoxClass of(InkShape shape, boolean outlineFound, Thresholds t) {
        if (!outlineFound) {
            return new BoxClass(shape.coverage() > t.markCoverage() ? Ink.HEAVY : Ink.UNKNOWN, false, false);
        }
        if (shape.faintCoverage() < t.empty() && shape.faintExtentMm() <= t.emptyStrokeMm()) {
            return new BoxClass(shape.rim() <= t.markRim() ? Ink.EMPTY : Ink.UNKNOWN, false, false);
        }
        if (scratched(shape, t)) {
            return new BoxClass(Ink.HEAVY, false, false);
        }
        if (shape.coverage() < t.faint() || shape.darkness() < t.strongInk()) {
            return new BoxClass(Ink.FAINT, false, false);
        }
        boolean mark = mark(shape, t);
        boolean cross = mark && shape.strokes().arms() == CROSS_ARMS;
        return new BoxClass(mark ? Ink.MARK : Ink.UNKNOWN, cross && sure(shape, t), cross);
    }

    private static boolean scratched(InkShape shape, Thresholds t) {
        return shape.coverage() > t.markCoverage()
                || shape.crossings() > t.markCrossings()
                || scratched(shape.strokes(), t)
                || scratched(shape.faintStrokes(), t);
    }

    private static boolean scratched(Strokes strokes, Thresholds t) {
        return strokes.holes() > 0
                || strokes.regions() > t.markRegions()
                || strokes.arms() > t.markArms()
                || strokes.length() > t.markLength();
    }

    private static boolean mark(InkShape shape, Thresholds t) {
        boolean whole = shape.strokes().arms() == CROSS_ARMS && shape.strokes().length() >= t.crossLength();
        return shape.strokes().length() >= t.markLeastLength()
                && shape.thicknessMm() <= Math.min(t.markThickestMm(), t.markThickness() * shape.strokeMm())
                && shape.diagonal() >= t.markDiagonal()
                && shape.straight() >= (whole ? t.crossStraight() : t.markStraight())
                && shape.extent() >= t.markExtent()
                && shape.white() >= t.markWhite()
                && shape.rim() <= t.markRim()
                && shape.tails() <= t.markTails()
                && shape.strayTails() == 0;
    }

    private static boolean sure(InkShape shape, Thresholds t) {
        return shape.coverage() >= t.sureCoverageLeast()
                && shape.coverage() <= t.sureCoverageMost()
                && shape.strokes().length() >= t.sureLeastLength()
                && shape.strokes().length() <= t.sureLength()
                && shape.diagonal() >= t.sureDiagonal();
    }
}
