package vn.tinnhiem.sheet.reading;

/**
 * Một ô: what was measured, and the class that follows from it.
 *
 * @param ink the class
 * @param sure whether a mark is clear enough to stand beside another mark in the same row
 * @param cross whether the mark is surely an X, two strokes that cross; a mark that is not may be one all the same
 * @param coverage share of the inside that is inked, 0 to 1
 * @param faintCoverage the same counting the faintest ink that is still told from paper
 * @param crossings mean number of strokes met along rows and columns that meet any
 * @param diagonal share of ink that runs diagonally, 0 to 1
 * @param white the largest part without ink, as a share of the inside
 * @param outline how well the printed outline was found, 0 to 1
 */
public record BoxReading(
        Ink ink,
        boolean sure,
        boolean cross,
        double coverage,
        double faintCoverage,
        double crossings,
        double diagonal,
        double white,
        double outline) {}
