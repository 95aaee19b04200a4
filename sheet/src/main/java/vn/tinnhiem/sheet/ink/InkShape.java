package vn.tinnhiem.sheet.ink;

/**
 * Hình dạng mực trong lòng ô: everything that tells a cross from a scratch, in numbers.
 *
 * @param coverage share of ink
 * @param faintCoverage share of the faintest ink
 * @param faintExtentMm longest connected faint stroke, by the larger side of its frame
 * @param darkness how far under the paper the darker part of the ink lies, as a share of the contrast
 * @param strokes strokes of the ink
 * @param faintStrokes strokes when the faintest ink is counted too
 * @param crossings mean number of strokes met along rows and columns that meet any
 * @param thicknessMm thickest place
 * @param strokeMm mean width of the strokes
 * @param diagonal share of edges that run diagonally
 * @param straight share of edges that run in the two commonest directions
 * @param extent the larger side of the frame around all ink, as a share of the inside
 * @param white largest part without ink
 * @param rim longest run of ink along the inner edge of the outline, as a share of the box's side
 * @param tails strokes that leave the box
 * @param strayTails those of them that do not go on inside
 */
public record InkShape(
        double coverage,
        double faintCoverage,
        double faintExtentMm,
        double darkness,
        Strokes strokes,
        Strokes faintStrokes,
        double crossings,
        double thicknessMm,
        double strokeMm,
        double diagonal,
        double straight,
        double extent,
        double white,
        double rim,
        int tails,
        int strayTails) {

    /**
     * @param length of all strokes, as a multiple of the inside's side (Crofton's formula over four directions)
     * @param regions parts without ink that reach the edge of the inside
     * @param holes parts without ink that do not
     * @param arms most strokes met on a circle around the middle
     */
    public record Strokes(double length, int regions, int holes, int arms) {
        static final Strokes NONE = new Strokes(0, 1, 0, 0);
    }

    static InkShape blank(double faintCoverage, double faintExtentMm, double darkness, double rim) {
        return new InkShape(
                0, faintCoverage, faintExtentMm, darkness, Strokes.NONE, Strokes.NONE, 0, 0, 0, 0, 0, 0, 1, rim, 0, 0);
    }
}
