package vn.tinnhiem.sheet.reading;

/**
 * Các ngưỡng đọc, tách khỏi luật: tuned on marks, published with every reading, no part of what a body adopts.
 *
 * <p>Shares run from 0 to 1; contrast is what lies between the paper of the place and the black of the print.
 *
 * @param version changes with any of the numbers
 * @param strongInk how far below the paper ink is strong, as a share of the contrast
 * @param faintInk the same for the faintest ink that is told from paper
 * @param faintNoise how many standard deviations of the paper's noise faint ink lies below the paper at least
 * @param outlineSearchMm how far the outline of a box may lie from its place, millimetres
 * @param outlineSide how far the side of a box may differ, as a share of it
 * @param outlineLeast share of the outline that must be seen
 * @param outlineLeastSide the same for each of the four lines alone
 * @param insideMm what is left out of a box from the outer edge of its outline inwards, millimetres
 * @param shapeInsideMm the same when the shape of a mark is measured, millimetres
 * @param empty faint coverage under which a box can be empty
 * @param emptyStrokeMm longest faint stroke that an empty box may hold, millimetres
 * @param shade how far the darkest part of an empty box's inside may lie under the rest of it beyond what is usual on the page, as a share of the contrast
 * @param shadeSpread the same in multiples of how much empty boxes of the page differ
 * @param shadeMost the same at most, whatever the page
 * @param faint coverage under which a mark is faint
 * @param emptyRim longest run along the inner edge of the outline of an empty box, as a share of the box's side
 * @param marks what a mark is
 * @param outsideMm extent of ink outside boxes that is no longer dust, millimetres
 * @param overshootMm how far a mark may run out of its box, millimetres
 * @param overshootDegrees under which angle ink outside a box may be seen from its centre before it encircles it
 * @param overshootShare how long ink of a mark outside its box may be, as a share of that inside
 * @param crossOvershootDegrees the same for a clear cross in the box
 * @param crossOvershootShare the same for a clear cross in the box
 * @param crossOffCentre how far the middle of such a cross may lie from the middle of the box, as a share of its side
 * @param printMarginMm how far from its blank print ink may lie and still be print, millimetres
 * @param nameExtentMm extent of a stroke over a name that strikes it out, millimetres
 * @param nameInk how far below the paper a pixel over a name is ink, as a share of the contrast
 * @param nameMarginMm how far from its blank print ink of a name may lie beyond what toner and blur widen, millimetres
 * @param namePathMm2 ink between the letters along one straight path that strikes a name out, square millimetres
 * @param quietExtentMm extent of ink where nobody should write, millimetres
 * @param quietInk share of ink in a window of 2 × 2 mm where nobody should write
 * @param fineLines share of the printed rules' length that must be seen before an empty row is believed
 * @param streakShare share of the page's length that a streak of the glass or a fold darkens
 */
public record Thresholds(
        String version,
        double strongInk,
        double faintInk,
        double faintNoise,
        double outlineSearchMm,
        double outlineSide,
        double outlineLeast,
        double outlineLeastSide,
        double insideMm,
        double shapeInsideMm,
        double empty,
        double emptyStrokeMm,
        double shade,
        double shadeSpread,
        double shadeMost,
        double faint,
        double emptyRim,
        MarkLimits marks,
        double outsideMm,
        double overshootMm,
        double overshootDegrees,
        double overshootShare,
        double crossOvershootDegrees,
        double crossOvershootShare,
        double crossOffCentre,
        double printMarginMm,
        double nameExtentMm,
        double nameInk,
        double nameMarginMm,
        double namePathMm2,
        double quietExtentMm,
        double quietInk,
        double fineLines,
        double streakShare) {

    public static final Thresholds STANDARD = new Thresholds(
            "3",
            0.3,
            0.14,
            5,
            1.0,
            0.06,
            0.7,
            0.45,
            0.8,
            0.6,
            0.02,
            1.0,
            0.022,
            3,
            0.3,
            0.05,
            0.5,
            MarkLimits.STANDARD,
            1.3,
            5.0,
            130,
            0.7,
            200,
            1.5,
            0.18,
            0.35,
            2.0,
            0.25,
            0.12,
            0.14,
            2.0,
            0.06,
            0.98,
            0.7);
}
