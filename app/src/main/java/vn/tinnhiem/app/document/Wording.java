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
 */
record Wording(String text, List<RepeatedHeader> headers) {

    /**
     * @param text the words of the header rows
     * @param from, to the part of the wording in which a new page begins with them
     */
    record RepeatedHeader(String text, int from, int to) {}

    static Wording of(Part part) {
        StringBuilder text = new StringBuilder();
        List<RepeatedHeader> headers = new ArrayList<>();
        part.pieces().forEach(piece -> append(piece, text, headers));
        return new Wording(text.toString(), headers);
    }

    private static void append(Piece piece, StringBuilder text, List<RepeatedHeader> headers) {
        switch (piece) {
            case Line line -> text.append(line.text()).append('\n');
            case Grid grid -> append(grid, text, headers);
            default -> {}
        }
    }

    private static void append(Grid grid, StringBuilder text, List<RepeatedHeader> headers) {
        int start = text.length();
        int headerEnd = start;
        for (int row = 0; row < grid.rows().size(); row++) {
            append(grid.rows().get(row), grid.ruled() ? '\t' : '\n', text, headers);
            if (row == grid.headerRows() - 1) {
                headerEnd = text.length();
            }
        }
        if (headerEnd > start) {
            headers.add(new RepeatedHeader(text.substring(start, headerEnd), headerEnd, text.length()));
        }
    }

    private static void append(List<Cell> row, char between, StringBuilder text, List<RepeatedHeader> headers) {
        for (Cell cell : row) {
            int start = text.length();
            cell.pieces().forEach(piece -> append(piece, text, headers));
            if (text.length() > start) {
                text.setLength(text.length() - 1);
            }
            text.append(between);
        }
        text.setLength(text.length() - 1);
        text.append('\n');
    }
}
