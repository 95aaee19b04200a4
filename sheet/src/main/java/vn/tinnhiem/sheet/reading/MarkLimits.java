package vn.tinnhiem.sheet.reading;

/**
 * Thế nào là một dấu: limits of crosses, ticks and slashes against what is scratched out, drawn over, or a word. Tuned on
 * crosses drawn by hand and on marks drawn by machine. Shares run from 0 to 1; lengths of strokes are multiples of the side
 * of the box's inside.
 *
 * @param coverage share of ink up to which it is no filling
 * @param crossings mean number of strokes met along rows and columns, up to which nothing is scratched out
 * @param regions parts into which strokes cut the inside at most, where they are longer than {@code length}
 * @param parts the same with holes counted in, whatever the length
 * @param holeMm2 least size of the one hole that a cross drawn without lifting the pen may have; smaller ones come of strokes drawn over, square millimetres
 * @param arms strokes met on circles around the densest place at most
 * @param length length of all strokes at most, as a multiple of the inside's side
 * @param straightLength the same where the strokes are straight, or run along the side of the box
 * @param loopLength the same with one hole
 * @param extent larger side of the frame around all ink at least, as a share of the inside
 * @param white largest part without ink at least, as a share of the inside
 * @param tails strokes that leave the box at most
 * @param strays those of them that do not go on inside at most
 * @param rim longest run along the inner edge of the outline, as a share of the box's side
 * @param loopRim the same for a cross drawn without lifting the pen
 * @param crossLength least length of a cross
 * @param crossDiagonal least share of edges of a cross that run diagonally
 * @param crossStraight least share of edges of a cross that run in two directions
 * @param curvedDiagonal the same of a cross of bent strokes, diagonal
 * @param curvedStraight the same of a cross of bent strokes, straight
 * @param curvedLength length of a cross of bent strokes at most
 * @param loopDiagonal the same of a cross with a hole, diagonal
 * @param loopStraight the same of a cross with a hole, straight
 * @param threeDiagonal of a cross of which three arms are met, diagonal
 * @param threeStraight the same, straight, where it is long
 * @param threeShortStraight the same, straight, where it is short
 * @param threeLong from which length it is long
 * @param threeShort its least length
 * @param threeLength its greatest length
 * @param strokeLeast least length of a tick or slash
 * @param strokeLength greatest length of a tick or slash
 * @param strokeDiagonal share of its edges that run diagonally
 * @param strokeStraight share of its edges that run in two directions
 * @param slashCrossings strokes met along rows and columns of a slash at most
 * @param slashDiagonal share of a slash's edges that run diagonally
 * @param brokenDiagonal of a tick or slash in two pieces inside the box, diagonal
 * @param brokenStraight the same, straight
 * @param bentDiagonal of a cross of which two arms are met, diagonal
 * @param bentStraight the same, straight
 * @param bentLength its greatest length
 * @param sureCoverageLeast of a mark that may stand beside another one: coverage at least
 * @param sureCoverageMost the same at most
 * @param sureLength the same, length
 * @param sureCrossings the same, crossings
 * @param alike least coverage of one of several marks, as a share of another's
 */
public record MarkLimits(
        double coverage,
        double crossings,
        int regions,
        int parts,
        double holeMm2,
        int arms,
        double length,
        double straightLength,
        double loopLength,
        double extent,
        double white,
        int tails,
        int strays,
        double rim,
        double loopRim,
        double crossLength,
        double crossDiagonal,
        double crossStraight,
        double curvedDiagonal,
        double curvedStraight,
        double curvedLength,
        double loopDiagonal,
        double loopStraight,
        double threeDiagonal,
        double threeStraight,
        double threeShortStraight,
        double threeLong,
        double threeShort,
        double threeLength,
        double strokeLeast,
        double strokeLength,
        double strokeDiagonal,
        double strokeStraight,
        double slashCrossings,
        double slashDiagonal,
        double brokenDiagonal,
        double brokenStraight,
        double bentDiagonal,
        double bentStraight,
        double bentLength,
        double sureCoverageLeast,
        double sureCoverageMost,
        double sureLength,
        double sureCrossings,
        double alike) {

    public static final MarkLimits STANDARD = new MarkLimits(
            0.58, 2.3, 4, 5, 1.85, 4, 3.0, 3.25, 3.4, 0.5, 0.12, 5, 2, 0.7, 1.3, 1.5, 0.68, 0.74, 0.56, 0.66, 2.62,
            0.72, 0.76, 0.6, 0.69, 0.78, 1.95, 1.4, 2.6, 0.75, 1.95, 0.74, 0.85, 1.07, 0.6, 0.8, 0.9, 0.68, 0.8, 2.35,
            0.06, 0.45, 2.7, 1.9, 0.75);
}
