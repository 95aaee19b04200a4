package vn.tinnhiem.sheet.ink;

import vn.tinnhiem.sheet.reading.Ink;
import vn.tinnhiem.sheet.reading.MarkLimits;
import vn.tinnhiem.sheet.reading.Thresholds;

/**
 * Từ hình dạng sang loại mực. Whatever is neither surely empty nor a cross, tick or slash by every measure is doubtful.
 *
 * @param sure whether a mark is clear enough to stand beside another one
 * @param cross whether a mark has strokes that cross, and so cannot be the tail of another
 * @param surelyX whether a mark cannot be a tick
 */
public record BoxClass(Ink ink, boolean sure, boolean cross, boolean surelyX) {

    private static final int CROSS_REGIONS = 3;

    /**
     * @param shade of the box
     * @param emptyShade up to which a box of this page is empty
     */
    static BoxClass of(InkShape shape, boolean outlineFound, double shade, double emptyShade, Thresholds t) {
        MarkLimits limits = t.marks();
        if (!outlineFound) {
            return unmarked(shape.coverage() > limits.any().coverage() ? Ink.HEAVY : Ink.UNKNOWN);
        }
        if (shape.faintCoverage() < t.empty() && shape.faintExtentMm() <= t.emptyStrokeMm()) {
            boolean clean = shape.rim() <= t.emptyRim();
            return unmarked(!clean ? Ink.UNKNOWN : shade <= emptyShade ? Ink.EMPTY : Ink.FAINT);
        }
        MarkRule rule = new MarkRule(shape, limits);
        if (rule.scratched()) {
            return unmarked(Ink.HEAVY);
        }
        if (shape.coverage() < t.faint() || shape.darkness() < t.strongInk()) {
            return unmarked(Ink.FAINT);
        }
        boolean mark = rule.mark();
        boolean cross = mark && shape.joined().regions() + shape.joined().holes() >= CROSS_REGIONS;
        return new BoxClass(mark ? Ink.MARK : Ink.UNKNOWN, mark && rule.sure(), cross, mark && rule.surelyX());
    }

    private static BoxClass unmarked(Ink ink) {
        return new BoxClass(ink, false, false, false);
    }
}
