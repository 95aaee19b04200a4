package vn.tinnhiem.sheet.page;

/** Hàng mẫu thành điểm ảnh: rows out of a supply, put right by a predictor, onto a canvas. */
final class RowReader {

    private final Supply supply;
    private final Predictor predictor;
    private final Samples samples;

    RowReader(Supply supply, Predictor predictor, Samples samples) {
        this.supply = supply;
        this.predictor = predictor;
        this.samples = samples;
    }

    /**
     * @param width of the rows in the supply
     * @param shown how many pixels of each row go onto the canvas
     * @param rows how many rows go there
     */
    void read(Canvas canvas, int x, int y, int width, int shown, int rows) throws PageRefused {
        int bytes = samples.rowBytes(width);
        int step = samples.pixelBytes();
        byte[] above = new byte[step + bytes];
        byte[] row = new byte[step + bytes];
        byte[] filter = new byte[1];
        for (int i = 0; i < rows; i++) {
            if (predictor == Predictor.PNG) {
                supply.next(filter, 0, 1);
            }
            supply.next(row, step, bytes);
            predictor.undo(row, above, step, filter[0]);
            samples.line(row, step, canvas, x, y + i, shown);
            byte[] swap = above;
            above = row;
            row = swap;
        }
        supply.finished();
    }
}
