package vn.tinnhiem.sheet.layout;

/**
 * Chỗ của một mã QR.
 *
 * @param symbol the square that the modules fill
 * @param zone the symbol with its quiet zone of at least four modules
 */
public record QrPlace(Rect symbol, Rect zone) {

    /** Side of the symbol in millimetres. */
    public static final double SYMBOL_MM = 25;

    /** Fewest modules a side: fewer would make the quiet zone too narrow. */
    public static final int LEAST_MODULES = 33;

    /** Most modules a side that stay at least 0.6 mm wide. */
    public static final int MOST_MODULES = 41;

    static final double ZONE_MM = SYMBOL_MM + 2 * 3.1;

    static QrPlace at(double x, double y) {
        Rect zone = new Rect(x, y, ZONE_MM, ZONE_MM);
        return new QrPlace(zone.inset((ZONE_MM - SYMBOL_MM) / 2), zone);
    }
}
