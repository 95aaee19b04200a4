package vn.tinnhiem.sheet.reading;

/**
 * Tờ phiếu nằm trong trang quét thế nào.
 *
 * @param dpi pixels per inch as measured between the corner marks
 * @param turnDegrees how far it was turned, −180 to 180
 * @param stretch height over width of the scale, 1 where both are the same
 * @param residualMm how far ticks lie from where the corner marks put them, at most
 * @param paper level of the paper, 0 to 255
 * @param black level of the print, 0 to 255
 * @param photo whether it was found as a photograph: perspective, shadow
 */
public record Posture(
        double dpi, double turnDegrees, double stretch, double residualMm, int paper, int black, boolean photo) {}
