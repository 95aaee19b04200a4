package vn.tinnhiem.app.document;

import java.util.ArrayList;
import java.util.List;
import vn.tinnhiem.app.document.Piece.Cell;
import vn.tinnhiem.app.document.Piece.Grid;
import vn.tinnhiem.app.document.Piece.Line;

/**
 * Câu chữ của một phần, theo thứ tự đọc. Between pieces there is only white space.
 *
 * @param headers where header rows may come again because a page ends
 * @param rows the rows of tables with lines around their cells
 */
record Wording(String text, List<RepeatedHeader> headers, List<RowText> rows) {

    /**
     * A row under the header of a table.
     *
     * @param from, to where it stands in the wording
     */
    record RowText(List<String> cells, int from, int to) {}

    /**
     * @param text the words of the header rows
     * @param from, to the part of the wording in which a new page begins with them
     */
    record RepeatedHeader(String text, int from, int to) {}

    static Wording of(Part part) {
        Writing writing = new Writing();
        part.pieces().forEach(writing::append);
        return new Wording(writing.text.toString(), writing.headers, writing.rows);
    }

    /** The wording while it is put together. */
    private static final class Writing {

        private final StringBuilder text = new StringBuilder();
        private final List<RepeatedHeader> headers = new ArrayList<>();
        private final List<RowText> rows = new ArrayList<>();

        void append(Piece piece) {
            switch (piece) {
                case Line line -> text.append(line.text()).append('\n');
                case Grid grid -> append(grid);
                default -> {}
            }
        }

        private void append(Grid grid) {
            int start = text.length();
            int headerEnd = start;
            for (int row = 0; row < grid.rows().size(); row++) {
                int from = text.length();
                List<String> cells = append(grid.rows().get(row), grid.ruled() ? '\t' : '\n');
                if (row == grid.headerRows() - 1) {
                    headerEnd = text.length();
                } else if (grid.ruled() && row >= grid.headerRows()) {
                    rows.add(new RowText(cells, from, text.length()));
                }
            }
            if (headerEnd > start) {
                headers.add(new RepeatedHeader(text.substring(start, headerEnd), headerEnd, text.length()));
            }
        }

        private List<String> append(List<Cell> row, char between) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                int start = text.length();
                cell.pieces().forEach(this::append);
                if (text.length() > start) {
                    text.setLength(text.length() - 1);
                }
                cells.add(text.substring(start));
                text.append(between);
            }
            text.setLength(text.length() - 1);
            text.append('\n');
            return cells;
        }
    }
}
