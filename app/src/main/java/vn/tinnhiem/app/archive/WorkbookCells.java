package vn.tinnhiem.app.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Nội dung từng ô của một bảng tính: formulas as they are written, not what somebody's program made of them. */
final class WorkbookCells {

    private WorkbookCells() {}

    /**
     * The cells that hold anything, by "sheet!address".
     *
     * @throws IOException when these are not the bytes of a workbook
     */
    static Map<String, String> of(byte[] workbook) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.flatMap(Row::stream)
                            .filter(Objects::nonNull)
                            .filter(cell -> cell.getType() != CellType.EMPTY)
                            .forEach(cell -> cells.put(sheet.getName() + "!" + cell.getAddress(), content(cell)));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
        return cells;
    }

    private static String content(Cell cell) {
        return cell.getType() == CellType.FORMULA ? "=" + cell.getFormula() : cell.getText();
    }
}
