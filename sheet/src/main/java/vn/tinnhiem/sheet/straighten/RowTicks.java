package vn.tinnhiem.sheet.straighten;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.Rect;

/**
 * Hai vạch của từng dòng, đo được.
 *
 * @param left one for each row; null where it was not found
 * @param right likewise
 */
record RowTicks(LayoutJson layout, List<Shift.@Nullable Offset> left, List<Shift.@Nullable Offset> right) {

    private static final double REACH_MM = 2.5;
    private static final double TOLERANCE_MM = 0.65;

    static RowTicks measure(Probe probe, Homography sheet, LayoutJson layout) {
        List<Shift.@Nullable Offset> left = new ArrayList<>();
        List<Shift.@Nullable Offset> right = new ArrayList<>();
        for (LayoutJson.Row row : layout.rows()) {
            left.add(find(probe, sheet, row.ticks().getFirst()));
            right.add(find(probe, sheet, row.ticks().getLast()));
        }
        return new RowTicks(layout, left, right);
    }

    private static Shift.@Nullable Offset find(Probe probe, Homography sheet, Rect tick) {
        Probe.Found found = probe.find(sheet, tick, REACH_MM, TOLERANCE_MM);
        return found == null ? null : new Shift.Offset(found.dx(), found.dy());
    }

    int found() {
        int found = 0;
        for (int i = 0; i < left.size(); i++) {
            found += (left.get(i) == null ? 0 : 1) + (right.get(i) == null ? 0 : 1);
        }
        return found;
    }

    /** Share of the ticks that lie where they should. */
    double share() {
        return left.isEmpty() ? 0 : found() / (2.0 * left.size());
    }

    boolean whole(int row) {
        return left.get(row) != null && right.get(row) != null;
    }

    /** How far the tick that lies farthest is from where the corner marks put it. */
    double residual() {
        double most = 0;
        for (int i = 0; i < left.size(); i++) {
            most = Math.max(most, Math.max(far(left.get(i)), far(right.get(i))));
        }
        return most;
    }

    private static double far(Shift.@Nullable Offset offset) {
        return offset == null ? 0 : Math.hypot(offset.x(), offset.y());
    }
}
