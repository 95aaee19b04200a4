package vn.tinnhiem.sheet.ink;

/**
 * Hình dạng mực trong lòng ô: everything that tells a cross from a scratch, in numbers.
 *
 * @param coverage share of ink
 * @param faintCoverage share of the faintest ink
 * @param faintExtentMm longest connected faint stroke, by the larger side of its frame
 * @param darkness how far under the paper the darker part of the ink lies, as a share of the contrast
 * @param strokes strokes of the ink
 * @param joined the same where they are one piece only once they are smoothed more, as broken lines are; else the same strokes
 * @param crossings mean number of strokes met along rows and columns that meet any
 * @param diagonal share of edges that run diagonally
 * @param straight share of edges that run in the two commonest directions
 * @param extent the larger side of the frame around all ink, as a share of the inside
 * @param square the smaller side of that frame, as a share of the larger
 * @param offCentre how far the middle of all ink lies from the middle, as a share of the inside
 * @param white largest part without ink
 * @param rim longest run of ink along the inner edge of the outline, as a share of the box's side
 * @param tails strokes that leave the box
 * @param strayTails those of them that do not go on inside
 * @param lines the two lines on which most of the ink lies; looked for only where the rest does not tell a sure mark
 */
public record InkShape(
        double coverage,
        double faintCoverage,
        double faintExtentMm,
        double darkness,
        Strokes strokes,
        Strokes joined,
        double crossings,
        double diagonal,
        double straight,
        double extent,
        double square,
        double offCentre,
        double white,
        double rim,
        int tails,
        int strayTails,
        Lines lines) {

    /**
     * Nét trong lòng ô, on smoothed ink.
     *
     * @param coverage share of ink
     * @param length of all strokes, as a multiple of the inside's side (Crofton's formula over four directions)
     * @param regions parts without ink that reach the edge of the inside
     * @param holes parts without ink that do not
     * @param holeMm2 size of the largest of them
     * @param arms most strokes met on two circles in a row around the densest place
     * @param steadyArms the same on three circles in a row
     * @param pieces connected pieces of ink
     * @param innerPieces those that do not reach the edge of the inside, the largest piece apart
     */
    public record Strokes(
            double coverage,
            double length,
            int regions,
            int holes,
            double holeMm2,
            int arms,
            int steadyArms,
            int pieces,
            int innerPieces) {
        static final Strokes NONE = new Strokes(0, 0, 1, 0, 0, 0, 0, 0, 0);
    }

    /**
     * Hai nét có nhiều mực nhất.
     *
     * @param share of all ink that lies on them
     * @param second share that lies on the second only
     * @param diagonal of the first: 1 at 45 degrees, 0 level or upright
     * @param secondDiagonal of the second
     * @param angle between them, radians
     * @param length of the first, as a multiple of the inside's side
     */
    public record Lines(
            double share, double second, double diagonal, double secondDiagonal, double angle, double length) {
        static final Lines NONE = new Lines(0, 0, 0, 0, 0, 0);
    }

    InkShape with(Lines seen) {
        return new InkShape(
                coverage,
                faintCoverage,
                faintExtentMm,
                darkness,
                strokes,
                joined,
                crossings,
                diagonal,
                straight,
                extent,
                square,
                offCentre,
                white,
                rim,
                tails,
                strayTails,
                seen);
    }

    static InkShape blank(double faintCoverage, double faintExtentMm, double darkness, double rim) {
        return new InkShape(
                0,
                faintCoverage,
                faintExtentMm,
                darkness,
                Strokes.NONE,
                Strokes.NONE,
                0,
                0,
                0,
                0,
                0,
                0,
                1,
                rim,
                0,
                0,
                Lines.NONE);
    }
}
