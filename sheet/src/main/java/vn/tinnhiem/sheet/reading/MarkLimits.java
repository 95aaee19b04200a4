package vn.tinnhiem.sheet.reading;

/**
 * Thế nào là một dấu: limits of crosses, ticks and slashes against what is scratched out, drawn over, or a word. Tuned on
 * crosses drawn by hand and on marks drawn by machine. Shares run from 0 to 1; lengths of strokes are multiples of the side
 * of the box's inside; diagonal and straight are least shares of edges that run diagonally, and in two directions.
 *
 * @param any what every mark keeps to
 * @param cross two strokes that cross
 * @param loop a cross drawn without lifting the pen
 * @param branched a cross one of whose arms is short, or lies along another
 * @param bent a cross whose strokes meet outside the middle
 * @param line a tick or a slash
 * @param lines two lines with nothing beside them
 * @param beside a mark that may stand beside another one
 */
public record MarkLimits(
        Any any, Cross cross, Loop loop, Branched branched, Bent bent, Line line, Lines lines, Beside beside) {

    /**
     * Dấu nào cũng phải giữ.
     *
     * @param coverage share of ink up to which it is no filling
     * @param crossings mean number of strokes met along rows and columns, up to which nothing is scratched out
     * @param regions parts into which strokes cut the inside at most, where they are longer than {@code length}
     * @param parts the same with holes counted in, whatever the length
     * @param arms strokes met on circles around the densest place at most
     * @param hookedArms the same where two lines hold almost all ink
     * @param length length of all strokes at most
     * @param extent larger side of the frame around all ink at least, as a share of the inside
     * @param offCentre how far the middle of all ink may lie from the middle of the box, as a share of the inside
     * @param white largest part without ink at least, as a share of the inside
     * @param tails strokes that leave the box at most
     * @param strays those of them that do not go on inside at most
     * @param rim longest run along the inner edge of the outline, as a share of the box's side
     */
    public record Any(
            double coverage,
            double crossings,
            int regions,
            int parts,
            int arms,
            int hookedArms,
            double length,
            double extent,
            double offCentre,
            double white,
            int tails,
            int strays,
            double rim) {}

    /**
     * Hai nét cắt nhau.
     *
     * @param length at least
     * @param curvedDiagonal of a cross of bent strokes
     * @param curvedStraight of a cross of bent strokes
     * @param curvedLength of a cross of bent strokes at most
     * @param curvedCoverage of a cross of bent strokes at most
     * @param square smaller side of the frame around all ink, as a share of the larger: a word is flat
     * @param squareDiagonal where so much runs diagonally it may be flat
     * @param boldCoverage share of ink of two broad strokes that leave four corners white
     * @param boldDiagonal of such a cross
     * @param sideLength length at most where one stroke runs along a side of the box
     * @param sideRim how far it must run there at least, as a share of the box's side
     * @param sideStraight of such a cross
     * @param sideTails strokes of such a cross that leave the box at most, none of them going on outside only
     * @param tails strokes that leave the box at most where they cut it into four parts
     * @param tailsDiagonal of such a cross
     * @param tailsCrossings strokes met along its rows and columns at most
     * @param firmLength length at most where it is as diagonal and as straight as follows
     * @param firmDiagonal of such a cross
     * @param firmStraight of such a cross
     */
    public record Cross(
            double length,
            double diagonal,
            double straight,
            double curvedDiagonal,
            double curvedStraight,
            double curvedLength,
            double curvedCoverage,
            double square,
            double squareDiagonal,
            double boldCoverage,
            double boldDiagonal,
            double sideLength,
            double sideRim,
            double sideStraight,
            int sideTails,
            int tails,
            double tailsDiagonal,
            double tailsCrossings,
            double firmLength,
            double firmDiagonal,
            double firmStraight) {}

    /**
     * Dấu X viết liền một nét.
     *
     * @param holeMm2 least size of its one hole; smaller ones come of strokes drawn over, square millimetres
     * @param tightHoleMm2 the same where nothing else cuts the box
     * @param tightCoverage of such a cross at most
     * @param tightCrossings of such a cross at most
     * @param fishHoleMm2 the same where broad arms run into each other
     * @param fishRegions parts into which such a cross cuts the inside at most
     * @param fishLength of such a cross at most
     * @param fishCrossings of such a cross at most
     * @param fishStraight of such a cross, diagonal as well
     * @param length at most
     * @param rim longest run along the inner edge of the outline, as a share of the box's side
     * @param apart least share of edges both ways where it is in two pieces, which may be two letters
     */
    public record Loop(
            double holeMm2,
            double tightHoleMm2,
            double tightCoverage,
            double tightCrossings,
            double fishHoleMm2,
            int fishRegions,
            double fishLength,
            double fishCrossings,
            double fishStraight,
            double length,
            double rim,
            double diagonal,
            double straight,
            double apart) {}

    /**
     * Dấu X có một nhánh ngắn.
     *
     * @param straight where it is long
     * @param shortStraight where it is short
     * @param longFrom length from which it is long
     * @param least length at least
     * @param most length at most
     * @param tickLeast length at least of a tick with a hook
     * @param tickDiagonal of a tick with a hook
     * @param tickStraight of a tick with a hook
     */
    public record Branched(
            double diagonal,
            double straight,
            double shortStraight,
            double longFrom,
            double least,
            double most,
            double tickLeast,
            double tickDiagonal,
            double tickStraight) {}

    /**
     * Hai nét không gặp nhau ở giữa ô.
     *
     * @param length at most
     */
    public record Bent(double diagonal, double straight, double length) {}

    /**
     * Dấu ✓ hoặc nét gạch chéo.
     *
     * @param least length at least
     * @param most length at most
     * @param crossings strokes met along rows and columns beyond which it is no plain line
     * @param hookedDiagonal of what is no plain line
     * @param hookedStraight of what is no plain line
     * @param offCentre how far the middle of a slash may lie from the middle of the box, as a share of the inside
     * @param slashCrossings strokes met along rows and columns of a slash at most
     * @param slashDiagonal of a slash
     * @param brokenDiagonal where it is in two pieces inside the box
     * @param brokenStraight where it is in two pieces inside the box
     */
    public record Line(
            double least,
            double most,
            double diagonal,
            double straight,
            double crossings,
            double hookedDiagonal,
            double hookedStraight,
            double offCentre,
            double slashCrossings,
            double slashDiagonal,
            double brokenDiagonal,
            double brokenStraight) {}

    /**
     * Hai đường thẳng hoặc hơi cong, ngoài ra không có gì.
     *
     * @param share of the ink that lies on them at least
     * @param hookedShare the same where an end of a stroke bends back towards the crossing
     * @param leastShare the same of what looks like a mark and is not sure: letters have less
     * @param diagonal of the first at least: 1 at 45 degrees, 0 level or upright
     * @param length of the first at least
     * @param pen width of the strokes at most, as a multiple of the side: a brush covers any letter
     * @param second share of the ink on the second, where they cross, at least
     * @param angle between them there at least, radians
     */
    public record Lines(
            double share,
            double hookedShare,
            double leastShare,
            double diagonal,
            double length,
            double pen,
            double second,
            double angle) {}

    /**
     * Dấu đủ rõ để đứng cạnh dấu khác: neither can be the other's correction.
     *
     * @param coverage at least
     * @param usualCoverage up to which it may be of any shape
     * @param lightCoverage up to which strokes may bend more
     * @param lightDiagonal of such strokes
     * @param crossDiagonal of a cross that covers more
     * @param crossStraight of a cross that covers more
     * @param length at most
     * @param crossings at most
     * @param loopLength length at most with one hole
     * @param loopCrossings crossings at most with one hole
     * @param tails strokes that leave the box at most: those that strike it out do so on both sides
     * @param tailsDiagonal where more of them do
     * @param tailsStraight where more of them do
     * @param alike least coverage of one of several marks, as a share of another's
     */
    public record Beside(
            double coverage,
            double usualCoverage,
            double diagonal,
            double lightCoverage,
            double lightDiagonal,
            double crossDiagonal,
            double crossStraight,
            double length,
            double crossings,
            double loopLength,
            double loopCrossings,
            int tails,
            double tailsDiagonal,
            double tailsStraight,
            double alike) {}

    public static final MarkLimits STANDARD = new MarkLimits(
            new Any(0.58, 2.3, 4, 5, 4, 5, 3.0, 0.5, 0.26, 0.12, 5, 3, 0.7),
            new Cross(
                    1.5, 0.68, 0.74, 0.6, 0.68, 2.8, 0.45, 0.7, 0.75, 0.62, 0.9, 3.45, 0.8, 0.87, 3, 6, 0.8, 1.75, 3.2,
                    0.76, 0.85),
            new Loop(1.85, 1.3, 0.5, 1.95, 0.4, 3, 2.87, 1.85, 0.79, 3.4, 1.3, 0.71, 0.73, 0.8),
            new Branched(0.6, 0.69, 0.78, 1.95, 1.4, 2.6, 1.2, 0.82, 0.88),
            new Bent(0.68, 0.8, 2.35),
            new Line(0.75, 1.95, 0.74, 0.85, 1.28, 0.8, 0.88, 0.3, 1.07, 0.6, 0.8, 0.9),
            new Lines(0.965, 0.93, 0.7, 0.5, 0.68, 0.24, 0.25, 0.8),
            new Beside(0.06, 0.45, 0.74, 0.29, 0.66, 0.8, 0.85, 2.85, 1.95, 3.2, 2.15, 3, 0.88, 0.9, 0.75));
}
