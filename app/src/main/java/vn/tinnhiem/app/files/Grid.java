package vn.tinnhiem.app.files;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Một trang tính hay một tệp CSV: cells by row and column, both counted from 1.
 *
 * @param name the sheet's name; empty for CSV
 * @param rows by number; blank rows may be missing
 * @param from1904 whether days are counted from 1904, as Excel on old Macs did
 */
record Grid(String name, Places places, SortedMap<Integer, Line> rows, List<Merge> merges, boolean from1904) {

    /** How a place is written. */
    enum Places {
        /** B7 */
        CELLS,
        /** dòng 7, cột 2 */
        LINES
    }

    /**
     * @param cells from the first column on
     * @param hidden whether the reader of the sheet does not see this row
     */
    record Line(List<CellValue> cells, boolean hidden) {

        CellValue at(int column) {
            return column <= cells.size() ? cells.get(column - 1) : CellValue.BLANK;
        }

        /** The last column that is not blank; 0 when all are. */
        int filledTo() {
            int last = cells.size();
            while (last > 0 && cells.get(last - 1) instanceof CellValue.Blank) {
                last--;
            }
            return last;
        }
    }

    /** A merged range; first and last are inside. */
    record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {

        boolean covers(int row, int column) {
            return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
        }

        boolean oneColumn() {
            return firstColumn == lastColumn;
        }

        boolean oneRow() {
            return firstRow == lastRow;
        }

        String range() {
            return letters(firstColumn) + firstRow + ":" + letters(lastColumn) + lastRow;
        }
    }

    CellValue at(int row, int column) {
        @Nullable Line line = rows.get(row);
        return line == null ? CellValue.BLANK : line.at(column);
    }

    Optional<Merge> mergeAt(int row, int column) {
        return merges.stream().filter(m -> m.covers(row, column)).findFirst();
    }

    String place(int row, int column) {
        return places == Places.CELLS ? letters(column) + row : "dòng " + row + ", cột " + column;
    }

    String place(int row) {
        return "dòng " + row;
    }

    static String letters(int column) {
        int rest = column - 1;
        String last = String.valueOf((char) ('A' + rest % 26));
        return rest < 26 ? last : letters(rest / 26) + last;
    }
}
