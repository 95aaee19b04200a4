package vn.tinnhiem.sheet.straighten;

import java.util.List;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.Rect;

/**
 * Khung của một khổ giấy: where corner marks and the asymmetric mark lie. Layouts of one page size share it.
 *
 * @param corners clockwise from the top left
 */
record Marks(double width, double height, List<Rect> corners, Rect orientation) {

    static final int CORNERS = 4;

    static Marks of(LayoutJson layout) {
        List<Rect> inRows = layout.cornerMarks();
        return new Marks(
                layout.page().width(),
                layout.page().height(),
                List.of(inRows.get(0), inRows.get(1), inRows.get(3), inRows.get(2)),
                layout.orientationMark());
    }

    /** Between the centres of the left and the right marks. */
    double across() {
        return corners.get(1).centreX() - corners.get(0).centreX();
    }

    /** Between the centres of the upper and the lower marks. */
    double down() {
        return corners.get(3).centreY() - corners.get(0).centreY();
    }

    double side() {
        return corners.getFirst().width();
    }

    Rect whole() {
        return new Rect(0, 0, width, height);
    }

    /** Centres, x and y by turns, beginning with another corner: as the sheet lies when it was turned. */
    double[] centres(int turn, boolean mirrored) {
        double[] centres = new double[2 * CORNERS];
        for (int i = 0; i < CORNERS; i++) {
            Rect mark = corners.get(corner(turn, i, mirrored));
            centres[2 * i] = mark.centreX();
            centres[2 * i + 1] = mark.centreY();
        }
        return centres;
    }

    /** Which corner of the sheet the i-th of a quad is. */
    int corner(int turn, int i, boolean mirrored) {
        return (mirrored ? turn + CORNERS - i : turn + i) % CORNERS;
    }
}
