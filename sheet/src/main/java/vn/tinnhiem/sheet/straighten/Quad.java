package vn.tinnhiem.sheet.straighten;

/**
 * Bốn dấu góc trong trang quét: pixels, clockwise as one looks at the picture, beginning anywhere.
 *
 * @param xy x and y by turns
 * @param markArea mean area of the four marks, square pixels
 * @param missing which of them was only put where the others say it must be; −1 for none
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record Quad(double[] xy, double markArea, int missing) {

    private static final int CORNERS = Marks.CORNERS;

    double area() {
        double twice = 0;
        for (int i = 0; i < CORNERS; i++) {
            int next = (i + 1) % CORNERS;
            twice += xy[2 * i] * xy[2 * next + 1] - xy[2 * next] * xy[2 * i + 1];
        }
        return twice / 2;
    }

    /** Whether every turn is to the right. */
    boolean convex() {
        for (int i = 0; i < CORNERS; i++) {
            int b = (i + 1) % CORNERS;
            int c = (i + 2) % CORNERS;
            double cross = (xy[2 * b] - xy[2 * i]) * (xy[2 * c + 1] - xy[2 * b + 1])
                    - (xy[2 * b + 1] - xy[2 * i + 1]) * (xy[2 * c] - xy[2 * b]);
            if (cross <= 0) {
                return false;
            }
        }
        return true;
    }

    double side(int from) {
        int to = (from + 1) % CORNERS;
        return Math.hypot(xy[2 * to] - xy[2 * from], xy[2 * to + 1] - xy[2 * from + 1]);
    }

    /** How unlike a parallelogram it is: distance of the middles of its diagonals over its longest side. */
    double unevenness() {
        double x = xy[0] - xy[2] + xy[4] - xy[6];
        double y = xy[1] - xy[3] + xy[5] - xy[7];
        return Math.hypot(x, y) / Math.max(Math.max(side(0), side(1)), Math.max(side(2), side(3)));
    }

    /** Area between the marks over that of a mark, against what the paper has: 1 where it fits, under any view. */
    double fit(Marks marks) {
        return area() / markArea / (marks.across() * marks.down() / (marks.side() * marks.side()));
    }
}
