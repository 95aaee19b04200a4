package vn.tinnhiem.app.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks made by another library than the one that reads them. */
public final class Books {

    private Books() {}

    public static Path xlsx(Path folder, Consumer<Sheet> content) throws IOException {
        return written(
                folder.resolve("bang.xlsx"), new XSSFWorkbook(), book -> content.accept(book.createSheet("Bảng")));
    }

    public static Path book(Path folder, Consumer<Workbook> content) throws IOException {
        return written(folder.resolve("bang.xlsx"), new XSSFWorkbook(), content);
    }

    /** The old binary format under whatever name. */
    public static Path xls(Path file, Consumer<Sheet> content) throws IOException {
        return written(file, new HSSFWorkbook(), book -> content.accept(book.createSheet("Bảng")));
    }

    private static Path written(Path file, Workbook book, Consumer<Workbook> content) throws IOException {
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(book);
            book.write(out);
        }
        return file;
    }

    /**
     * @param number from 1, as the sheet shows it
     */
    public static void row(Sheet sheet, int number, Object... values) {
        Row row = sheet.createRow(number - 1);
        for (int i = 0; i < values.length; i++) {
            Cell cell = row.createCell(i);
            switch (values[i]) {
                case LocalDate date -> {
                    cell.setCellValue(date);
                    cell.setCellStyle(style(sheet, "dd/mm/yyyy"));
                }
                case Number n -> cell.setCellValue(n.doubleValue());
                case Boolean b -> cell.setCellValue(b);
                default -> cell.setCellValue(values[i].toString());
            }
        }
    }

    public static CellStyle style(Sheet sheet, String format) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        return style;
    }
}
