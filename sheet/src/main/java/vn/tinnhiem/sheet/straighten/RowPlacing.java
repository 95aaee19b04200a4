package vn.tinnhiem.sheet.straighten;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.Sighting;

/**
 * Đặt từng dòng theo hai vạch của nó. A tick that is missing is taken from its neighbours in the same column of ticks, and
 * said; so is a row that jumps away from its neighbours.
 */
record RowPlacing(Homography sheet, RowTicks ticks) {

    private static final double JUMP_MM = 0.4;
    private static final Shift.Offset NONE = new Shift.Offset(0, 0);

    List<Homography> rows() {
        List<LayoutJson.Row> rows = ticks.layout().rows();
        List<Homography> placed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            double left = rows.get(i).ticks().getFirst().centreX();
            double right = rows.get(i).ticks().getLast().centreX();
            Shift shift = Shift.between(left, at(ticks.left(), i), right, at(ticks.right(), i));
            placed.add(sheet.after(shift));
        }
        return placed;
    }

    List<Sighting> sightings() {
        List<LayoutJson.Row> rows = ticks.layout().rows();
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            double jump = Math.max(jump(ticks.left(), i), jump(ticks.right(), i));
            if (!ticks.whole(i) || jump > JUMP_MM) {
                LayoutJson.Row row = rows.get(i);
                sightings.add(new Sighting(Doubt.ROW_NOT_PLACED, row.person(), row.area(), jump));
            }
        }
        return sightings;
    }

    /** As measured, or between the nearest ones measured above and below. */
    private Shift.Offset at(List<Shift.@Nullable Offset> column, int row) {
        int above = row;
        while (above >= 0 && column.get(above) == null) {
            above--;
        }
        int below = row;
        while (below < column.size() && column.get(below) == null) {
            below++;
        }
        Shift.Offset upper = above < 0 ? null : column.get(above);
        Shift.Offset lower = below == column.size() ? null : column.get(below);
        if (upper == null || lower == null) {
            return upper != null ? upper : lower != null ? lower : NONE;
        }
        if (above == below) {
            return upper;
        }
        double share = (y(row) - y(above)) / (y(below) - y(above));
        return new Shift.Offset(
                upper.x() + share * (lower.x() - upper.x()), upper.y() + share * (lower.y() - upper.y()));
    }

    private double y(int row) {
        return ticks.layout().rows().get(row).ticks().getFirst().centreY();
    }

    /** How far a tick lies from the line of the ticks above and below it, at most. */
    private static double jump(List<Shift.@Nullable Offset> column, int row) {
        Shift.Offset here = column.get(row);
        double most = 0;
        for (int next : new int[] {row - 1, row + 1}) {
            Shift.Offset there = next < 0 || next == column.size() ? null : column.get(next);
            if (here != null && there != null) {
                most = Math.max(most, Math.hypot(here.x() - there.x(), here.y() - there.y()));
            }
        }
        return most;
    }
}
