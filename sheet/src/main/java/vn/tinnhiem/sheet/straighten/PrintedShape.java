package vn.tinnhiem.sheet.straighten;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.sheet.layout.LayoutJson;
import vn.tinnhiem.sheet.layout.Rect;
import vn.tinnhiem.sheet.page.ScannedPage;

/**
 * Một hình đen in sẵn để dựng thẳng: where the layout has it and where it was seen, for pictures.
 *
 * @param expected millimetres of the sheet
 * @param found whether anything like it lies there
 * @param dx how far right of its place it was seen, millimetres
 * @param dy how far below
 */
public record PrintedShape(Kind kind, Rect expected, boolean found, double dx, double dy) {

    private static final double CORNER_CONTRAST = 24;
    private static final double TICK_CONTRAST = 0.4;
    private static final double REACH_MM = 2;
    private static final double TICK_REACH_MM = 2.5;
    private static final double TOLERANCE_MM = 0.9;
    private static final double TICK_TOLERANCE_MM = 0.65;

    /** Loại hình. */
    public enum Kind {
        CORNER,
        ORIENTATION,
        TICK
    }

    /**
     * Corner marks, the asymmetric mark, then ticks row by row.
     *
     * @param contrast of print and paper on the page, levels
     */
    public static List<PrintedShape> of(ScannedPage page, Homography sheet, LayoutJson layout, double contrast) {
        Probe corners = new Probe(page.print(), CORNER_CONTRAST);
        Probe ticks = new Probe(page.print(), TICK_CONTRAST * contrast);
        List<PrintedShape> shapes = new ArrayList<>();
        layout.cornerMarks()
                .forEach(mark -> shapes.add(of(Kind.CORNER, mark, corners.find(sheet, mark, REACH_MM, TOLERANCE_MM))));
        Rect turn = layout.orientationMark();
        shapes.add(of(Kind.ORIENTATION, turn, corners.find(sheet, turn, REACH_MM, TOLERANCE_MM)));
        for (LayoutJson.Row row : layout.rows()) {
            row.ticks()
                    .forEach(tick ->
                            shapes.add(of(Kind.TICK, tick, ticks.find(sheet, tick, TICK_REACH_MM, TICK_TOLERANCE_MM))));
        }
        return shapes;
    }

    private static PrintedShape of(Kind kind, Rect expected, Probe.@Nullable Found found) {
        return found == null
                ? new PrintedShape(kind, expected, false, 0, 0)
                : new PrintedShape(kind, expected, true, found.dx(), found.dy());
    }
}
