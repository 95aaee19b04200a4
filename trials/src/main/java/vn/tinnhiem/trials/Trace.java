package vn.tinnhiem.trials;

/**
 * Một nét đã viết và chủ của nó: which row (from 0, −1 for none) and which box (0…2, {@value #NAME} the name, {@value
 * #ROW} all boxes of the row, −1 none) it was meant for.
 */
record Trace(Stroke stroke, Pen pen, int row, int box) {

    static final int NAME = 3;
    static final int ROW = 4;
}
