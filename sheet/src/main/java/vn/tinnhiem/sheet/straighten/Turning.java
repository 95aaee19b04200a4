package vn.tinnhiem.sheet.straighten;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.sheet.layout.Rect;

/** Từ bốn dấu đến tư thế: which way is up, by the asymmetric mark; each mark measured anew where it then must lie. */
record Turning(Probe probe) {

    private static final double REACH_MM = 2;
    private static final double ORIENTATION_REACH_MM = 1.5;
    private static final double SIZE_TOLERANCE_MM = 0.9;

    /** Kết quả cho một tứ giác. */
    sealed interface Turned {
        record Found(Pose pose) implements Turned {}

        /** The marks are there; the asymmetric one cannot be told. */
        record NoTurn(List<Pose> possible) implements Turned {}

        record Mirrored(Pose pose) implements Turned {}

        /** These are no corner marks. */
        record NoMarks() implements Turned {}
    }

    Turned turn(Quad quad, Marks marks) {
        List<Pose> upright = poses(quad, marks, false);
        List<Pose> told = upright.stream().filter(Pose::orientation).toList();
        if (told.size() == 1) {
            return new Turned.Found(told.getFirst());
        }
        List<Pose> mirrored =
                poses(quad, marks, true).stream().filter(Pose::orientation).toList();
        if (told.isEmpty() && mirrored.size() == 1) {
            return new Turned.Mirrored(mirrored.getFirst());
        }
        return upright.isEmpty() ? new Turned.NoMarks() : new Turned.NoTurn(upright);
    }

    private List<Pose> poses(Quad quad, Marks marks, boolean mirrored) {
        List<Pose> poses = new ArrayList<>();
        for (int turn = 0; turn < Marks.CORNERS; turn++) {
            Pose pose = pose(quad, marks, turn, mirrored);
            if (pose != null) {
                poses.add(pose);
            }
        }
        return poses;
    }

    private @Nullable Pose pose(Quad quad, Marks marks, int turn, boolean mirrored) {
        Homography coarse = Homography.through(marks.centres(turn, mirrored), quad.xy());
        int missing = quad.missing() < 0 ? Pose.NONE : marks.corner(turn, quad.missing(), mirrored);
        return coarse == null || !plausible(coarse, marks) ? null : refined(coarse, marks, missing);
    }

    /** Sides of a mark that differ much mean a sheet turned by 90°. */
    private static boolean plausible(Homography sheet, Marks marks) {
        for (Rect corner : marks.corners()) {
            double w = sheet.g() * corner.centreX() + sheet.h() * corner.centreY() + 1;
            double ratio =
                    sheet.scaleX(corner.centreX(), corner.centreY()) / sheet.scaleY(corner.centreX(), corner.centreY());
            if (!(w > 0.2) || !(ratio > 0.4 && ratio < 2.5)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Pose refined(Homography coarse, Marks marks, int missing) {
        List<Probe.Found> corners = new ArrayList<>();
        double[] mm = new double[2 * Marks.CORNERS];
        double[] pixels = new double[2 * Marks.CORNERS];
        for (int i = 0; i < Marks.CORNERS; i++) {
            Rect mark = marks.corners().get(i);
            mm[2 * i] = mark.centreX();
            mm[2 * i + 1] = mark.centreY();
            if (i == missing) {
                continue;
            }
            Probe.Found found = probe.find(coarse, mark, REACH_MM, SIZE_TOLERANCE_MM);
            if (found == null) {
                return null;
            }
            corners.add(found);
            pixels[2 * i] = coarse.x(mark.centreX() + found.dx(), mark.centreY() + found.dy());
            pixels[2 * i + 1] = coarse.y(mark.centreX() + found.dx(), mark.centreY() + found.dy());
        }
        complete(pixels, missing);
        Homography sheet = Homography.through(mm, pixels);
        return sheet == null ? null : new Pose(marks, sheet, corners, missing, orientation(sheet, marks));
    }

    /** A missing corner closes the parallelogram of the others. */
    private static void complete(double[] pixels, int missing) {
        for (int axis = 0; missing >= 0 && axis < 2; axis++) {
            int before = (missing + 3) % Marks.CORNERS;
            int after = (missing + 1) % Marks.CORNERS;
            int opposite = (missing + 2) % Marks.CORNERS;
            pixels[2 * missing + axis] =
                    pixels[2 * before + axis] + pixels[2 * after + axis] - pixels[2 * opposite + axis];
        }
    }

    private boolean orientation(Homography sheet, Marks marks) {
        return probe.find(sheet, marks.orientation(), ORIENTATION_REACH_MM, SIZE_TOLERANCE_MM) != null;
    }
}
