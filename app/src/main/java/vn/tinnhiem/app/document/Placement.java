package vn.tinnhiem.app.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.app.document.Piece.Cell;
import vn.tinnhiem.app.document.Piece.Grid;

/**
 * Chỗ của một ô trong bảng.
 *
 * @param column the first one it stands in, from 0
 * @param continued whether the cell began in a row above and reaches down here
 * @param continues whether it reaches into the row below
 */
record Placement(Cell cell, int column, boolean continued, boolean continues) {

    /** Row by row, the cells from the left, with those that reach down from above. */
    static List<List<Placement>> of(Grid grid) {
        int columns = grid.widthsPercent().size();
        @Nullable Placement[] above = new Placement[columns];
        int[] rowsLeft = new int[columns];
        List<List<Placement>> placed = new ArrayList<>();
        for (List<Cell> row : grid.rows()) {
            placed.add(row(row, above, rowsLeft));
        }
        for (int left : rowsLeft) {
            if (left > 0) {
                throw new IllegalArgumentException("a cell reaches below the table");
            }
        }
        return placed;
    }

    private static List<Placement> row(List<Cell> row, @Nullable Placement[] above, int[] rowsLeft) {
        List<Placement> placed = new ArrayList<>();
        int next = 0;
        int column = 0;
        while (column < above.length) {
            Placement over = above[column];
            if (rowsLeft[column] > 0 && over != null) {
                rowsLeft[column]--;
                placed.add(new Placement(over.cell(), column, true, rowsLeft[column] > 0));
                column += over.cell().columnSpan();
            } else {
                if (next == row.size()) {
                    throw new IllegalArgumentException("row ends before column " + column + ": " + row);
                }
                Cell cell = row.get(next++);
                Placement here = new Placement(cell, column, false, cell.rowSpan() > 1);
                placed.add(here);
                above[column] = here;
                rowsLeft[column] = cell.rowSpan() - 1;
                column += cell.columnSpan();
            }
        }
        if (next < row.size() || column > above.length) {
            throw new IllegalArgumentException("row is wider than the table: " + row);
        }
        return placed;
    }
}
