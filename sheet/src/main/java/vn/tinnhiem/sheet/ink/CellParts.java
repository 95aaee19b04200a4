package vn.tinnhiem.sheet.ink;

/** Phần nhỏ của một ô trên bản đồ {@link Blank}: places as whole numbers of 65,536ths of a cell, since every dark pixel asks. */
final class CellParts {

    private static final int FRACTION = 16;
    private static final double PER_MM = (double) Blank.PER_MM * (1 << FRACTION);
    /** What lies a metre off the sheet is as far as it gets. */
    private static final int FARTHEST = 1 << 29;

    private CellParts() {}

    static int of(double mm) {
        return Math.clamp(Math.round(mm * PER_MM), -FARTHEST, FARTHEST);
    }

    /** The cell in which a place lies. */
    static int cell(int parts) {
        return parts >> FRACTION;
    }

    static double mm(int parts) {
        return parts / PER_MM;
    }
}
