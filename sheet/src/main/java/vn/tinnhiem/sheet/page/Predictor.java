package vn.tinnhiem.sheet.page;

/** Hàng điểm ảnh ghi theo hiệu số: undoes what PNG, TIFF and PDF do to rows before they compress them. */
enum Predictor {
    NONE,
    /** TIFF's predictor 2: differences to the pixel on the left, for 8 bits a sample. */
    LEFT,
    /** PNG's five, one chosen by a byte before every row. */
    PNG;

    private static final int SUB = 1;
    private static final int UP = 2;
    private static final int AVERAGE = 3;
    private static final int PAETH = 4;

    /**
     * Makes the row right.
     *
     * @param row the row, after {@code step} zero bytes
     * @param above the row above it in the same way, zeros for the first
     * @param step bytes of a pixel, at least 1
     * @param filter PNG's number before the row
     */
    void undo(byte[] row, byte[] above, int step, int filter) throws PageRefused {
        switch (this) {
            case NONE -> {}
            case LEFT -> left(row, step);
            case PNG -> png(row, above, step, filter);
        }
    }

    private static void png(byte[] row, byte[] above, int step, int filter) throws PageRefused {
        switch (filter) {
            case 0 -> {}
            case SUB -> left(row, step);
            case UP -> up(row, above, step);
            case AVERAGE -> average(row, above, step);
            case PAETH -> paeth(row, above, step);
            default -> throw new PageRefused(FileCause.DAMAGED, "row filter " + filter);
        }
    }

    private static void left(byte[] row, int step) {
        for (int i = step; i < row.length; i++) {
            row[i] += row[i - step];
        }
    }

    private static void up(byte[] row, byte[] above, int step) {
        for (int i = step; i < row.length; i++) {
            row[i] += above[i];
        }
    }

    private static void average(byte[] row, byte[] above, int step) {
        for (int i = step; i < row.length; i++) {
            row[i] += (byte) (((row[i - step] & 0xFF) + (above[i] & 0xFF)) >> 1);
        }
    }

    private static void paeth(byte[] row, byte[] above, int step) {
        for (int i = step; i < row.length; i++) {
            int a = row[i - step] & 0xFF;
            int b = above[i] & 0xFF;
            int c = above[i - step] & 0xFF;
            int toA = Math.abs(b - c);
            int toB = Math.abs(a - c);
            int toC = Math.abs(a + b - 2 * c);
            row[i] += (byte) (toA <= toB && toA <= toC ? a : toB <= toC ? b : c);
        }
    }
}
