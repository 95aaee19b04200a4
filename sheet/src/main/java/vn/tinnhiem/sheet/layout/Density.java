package vn.tinnhiem.sheet.layout;

import java.util.List;

/**
 * Độ thưa của phiếu: roomy where the list is short, tight where many must stand on one page.
 *
 * @param positionBeside whether the position may stand on the line of the name
 * @param signatureMm least height of the place to sign
 */
record Density(
        Style name,
        Style position,
        double titlePt,
        double instructionPt,
        double boxMm,
        double leastRowMm,
        boolean positionBeside,
        double signatureMm) {

    static final Density TIGHT = density(13, 10, 13, 11, 6, 9.3, true, 14);

    static final List<Density> FROM_ROOMY =
            List.of(density(14, 12, 14, 12, 7, 14, false, 24), density(13, 11, 14, 12, 6.5, 11, false, 20), TIGHT);

    private static Density density(
            double namePt,
            double positionPt,
            double titlePt,
            double instructionPt,
            double boxMm,
            double leastRowMm,
            boolean positionBeside,
            double signatureMm) {
        return new Density(
                new Style(Face.BOLD, namePt),
                new Style(Face.REGULAR, positionPt),
                titlePt,
                instructionPt,
                boxMm,
                leastRowMm,
                positionBeside,
                signatureMm);
    }
}
