package vn.tinnhiem.trials;

import java.util.List;
import vn.tinnhiem.trials.Layout.Rect;

/**
 * Thế nào là dấu rõ: the one place that defines "clean" and "unclear", by what was drawn and never by what a reader makes
 * of it. A mark (X, tick, slash) is
 *
 * <ul>
 *   <li><b>clean</b> ({@link Expect#CLEAR}) if its pen is at least {@value #WIDTH} mm wide and leaves a contrast of at
 *       least {@value #CONTRAST} (1 − reflectance, white paper = 0); its extent is at least {@value #SIZE} of the box's
 *       side both ways; the middle of its extent is at most {@value #CENTRE} of the side from the box's centre both ways;
 *       at least {@value #INSIDE} of its length lies inside the box's outline; and, of the whole sheet, no more than
 *       {@value #FOREIGN} mm of strokes that belong elsewhere run through any of the row's boxes, nor {@value
 *       #FOREIGN_NAME} mm through its name;
 *   <li><b>unclear</b> ({@link Expect#MUST_DOUBT}) if less than {@value #OUTSIDE} of its length lies inside the box;
 *   <li>between the two ({@link Expect#EITHER}) otherwise.
 * </ul>
 *
 * A row without ink is clean. So is a row with two or three clean X's. A dot of up to {@value #DOT} mm may be taken for
 * dirt or not ({@link Expect#EITHER}); a slip of {@value #SLIP} mm or more in another box must be seen by a person. A
 * filled box may be taken as a mark or not ({@link Expect#EITHER}); a box scratched out or struck out, a ring, a word and
 * a line through the boxes must be seen. A name is struck out so that a person sees it at arm's length ({@link
 * Expect#MUST_DOUBT}) if the strokes are at least {@value #WIDTH} mm wide with a contrast of at least {@value #CONTRAST}
 * and at least {@value #STRIKE} of the name's width long; fainter ones are {@link Expect#MEASURED}, as a curve.
 *
 * <p>What the scan then keeps: ink whose points are to less than {@value #SEEN} still darker than their surroundings by
 * {@value #DARKER} of 255 on the final picture is at most {@link Expect#EITHER}; to less than {@value #GONE}, it is
 * {@link Expect#MEASURED}, since nobody could read it from that picture.
 */
public final class Clean {

    public static final double WIDTH = 0.3;
    public static final double CONTRAST = 0.5;
    public static final double SIZE = 0.45;
    public static final double CENTRE = 0.25;
    public static final double INSIDE = 0.6;
    public static final double OUTSIDE = 0.4;
    public static final double FOREIGN = 0.4;
    public static final double FOREIGN_NAME = 1;
    public static final double DOT = 1;
    public static final double SLIP = 2;
    public static final double STRIKE = 0.5;
    public static final double SEEN = 0.6;
    public static final double GONE = 0.25;
    public static final double DARKER = 24;

    private Clean() {}

    static Expect mark(Rect box, List<Stroke> strokes, Pen pen) {
        double inside = inside(box, strokes);
        if (inside < OUTSIDE) {
            return Expect.MUST_DOUBT;
        }
        boolean clean = inside >= INSIDE && visible(pen) && placed(box, strokes);
        return clean ? Expect.CLEAR : Expect.EITHER;
    }

    static boolean visible(Pen pen) {
        return pen.width() >= WIDTH && pen.contrast() >= CONTRAST;
    }

    static Expect strike(Rect text, List<Stroke> strokes, Pen pen) {
        double left = strokes.stream().mapToDouble(Stroke::left).min().orElse(0);
        double right = strokes.stream().mapToDouble(Stroke::right).max().orElse(0);
        return visible(pen) && right - left >= STRIKE * text.width() ? Expect.MUST_DOUBT : Expect.MEASURED;
    }

    /** Part of the strokes' length inside the box. */
    static double inside(Rect box, List<Stroke> strokes) {
        double all = strokes.stream().mapToDouble(Stroke::length).sum();
        return all == 0 ? 0 : strokes.stream().mapToDouble(s -> s.within(box)).sum() / all;
    }

    private static boolean placed(Rect box, List<Stroke> strokes) {
        double left = strokes.stream().mapToDouble(Stroke::left).min().orElse(0);
        double right = strokes.stream().mapToDouble(Stroke::right).max().orElse(0);
        double top = strokes.stream().mapToDouble(Stroke::top).min().orElse(0);
        double bottom = strokes.stream().mapToDouble(Stroke::bottom).max().orElse(0);
        double side = box.width();
        return right - left >= SIZE * side
                && bottom - top >= SIZE * side
                && Math.abs((left + right) / 2 - box.centreX()) <= CENTRE * side
                && Math.abs((top + bottom) / 2 - box.centreY()) <= CENTRE * side;
    }
}
