package vn.tinnhiem.sheet.ink;

import vn.tinnhiem.sheet.reading.Ink;
import vn.tinnhiem.sheet.reading.MarkLimits;
import vn.tinnhiem.sheet.reading.Thresholds;

/**
 * Từ hình dạng sang loại mực. Whatever is neither surely empty nor a cross, tick or slash by every measure is doubtful.
 *
 * @param sure whether a mark is clear enough to stand beside another one
 * @param cross whether a mark has strokes that cross, and so cannot be the tail of another
 */
public record BoxClass(Ink ink, boolean sure, boolean cross) {

    private static final int CROSS_REGIONS = 3;

    /**
     * @param shade of the box
     * @param emptyShade up to which a box of this page is empty
     */
    static BoxClass of(InkShape shape, boolean outlineFound, double shade, double emptyShade, Thresholds t) {
        MarkLimits limits = t.marks();
        if (!outlineFound) {
            return new BoxClass(shape.coverage() > limits.any().coverage() ? Ink.HEAVY : Ink.UNKNOWN, false, false);
        }
        if (shape.faintCoverage() < t.empty() && shape.faintExtentMm() <= t.emptyStrokeMm()) {
            boolean clean = shape.rim() <= t.emptyRim();
            return new BoxClass(!clean ? Ink.UNKNOWN : shade <= emptyShade ? Ink.EMPTY : Ink.FAINT, false, false);
        }
        MarkRule rule = new MarkRule(shape, limits);
        if (rule.scratched()) {
            return new BoxClass(Ink.HEAVY, false, false);
        }
        if (shape.coverage() < t.faint() || shape.darkness() < t.strongInk()) {
            return new BoxClass(Ink.FAINT, false, false);
        }
        boolean mark = rule.mark();
        boolean cross = mark && shape.joined().regions() + shape.joined().holes() >= CROSS_REGIONS;
        return new BoxClass(mark ? Ink.MARK : Ink.UNKNOWN, mark && rule.sure(), cross);
    }
}
