package vn.tinnhiem.sheet.ink;

/**
 * Hình dạng mực trong lòng ô: everything that tells a cross from a scratch, in numbers.
 *
 * @param coverage share of strong ink
 * @param faintCoverage share of faint ink
 * @param faintExtentMm longest connected faint stroke, by the larger side of its frame
 * @param crossings mean number of strokes met along rows and columns that meet any
 * @param length of all strokes, as a multiple of the inside's side (Crofton's formula over four directions)
 * @param thicknessMm thickest place
 * @param strokeMm mean width of the strokes
 * @param diagonal share of edges that run diagonally
 * @param straight share of edges that run in the two commonest directions
 * @param extentX width of all ink, as a share of the inside
 * @param extentY height of all ink
 * @param white largest part without ink
 * @param regions parts without ink that reach the edge of the inside
 * @param holes parts without ink that do not
 * @param touchesEdge whether ink leaves the inside
 */
public record InkShape(
        double coverage,
        double faintCoverage,
        double faintExtentMm,
        double crossings,
        double length,
        double thicknessMm,
        double strokeMm,
        double diagonal,
        double straight,
        double extentX,
        double extentY,
        double white,
        int regions,
        int holes,
        boolean touchesEdge) {

    static InkShape blank(double faintCoverage, double faintExtentMm) {
        return new InkShape(0, faintCoverage, faintExtentMm, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, false);
    }
}
