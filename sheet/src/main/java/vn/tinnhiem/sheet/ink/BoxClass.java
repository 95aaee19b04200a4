package vn.tinnhiem.sheet.ink;

import vn.tinnhiem.sheet.reading.Ink;
import vn.tinnhiem.sheet.reading.Thresholds;

/** Từ hình dạng sang loại mực. Whatever is neither surely empty nor a cross, tick or slash by every measure is doubtful. */
public record BoxClass(Ink ink, boolean sure, boolean cross) {

    private static final int CROSS_REGIONS = 3;

    static BoxClass of(InkShape shape, double rim, boolean outlineFound, Thresholds t) {
        if (!outlineFound) {
            return new BoxClass(shape.coverage() > t.markCoverage() ? Ink.HEAVY : Ink.UNKNOWN, false, false);
        }
        if (shape.faintCoverage() < t.empty() && shape.faintExtentMm() <= t.emptyStrokeMm()) {
            return new BoxClass(rim <= t.emptyRim() ? Ink.EMPTY : Ink.UNKNOWN, false, false);
        }
        if (shape.coverage() > t.markCoverage() || shape.crossings() > t.markCrossings()) {
            return new BoxClass(Ink.HEAVY, false, false);
        }
        if (shape.coverage() < t.faint()) {
            return new BoxClass(Ink.FAINT, false, false);
        }
        if (shape.holes() > 0 || shape.regions() > t.markRegions() || shape.length() > t.markLength()) {
            return new BoxClass(Ink.HEAVY, false, false);
        }
        boolean mark = shape.length() >= t.markLeastLength()
                && shape.thicknessMm() <= Math.min(t.markThickestMm(), t.markThickness() * shape.strokeMm())
                && shape.diagonal() >= t.markDiagonal()
                && shape.straight() >= t.markStraight()
                && Math.max(shape.extentX(), shape.extentY()) >= t.markExtent()
                && shape.white() >= t.markWhite();
        boolean cross = mark && shape.regions() >= CROSS_REGIONS;
        return new BoxClass(mark ? Ink.MARK : Ink.UNKNOWN, mark && sure(shape, t), cross);
    }

    private static boolean sure(InkShape shape, Thresholds t) {
        return shape.coverage() >= t.sureCoverageLeast()
                && shape.coverage() <= t.sureCoverageMost()
                && shape.length() <= t.sureLength()
                && shape.diagonal() >= t.sureDiagonal();
    }
}
