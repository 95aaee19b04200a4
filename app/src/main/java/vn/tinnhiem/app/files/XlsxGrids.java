package vn.tinnhiem.app.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Refused;

/** Sổ Excel (.xlsx): its visible sheets, formulas by the values that were saved with them. */
final class XlsxGrids {

    private static final Pattern ERROR = Pattern.compile("#(REF!|N/A|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)");
    private static final Pattern ZEROS = Pattern.compile("0{2,30}");

    private XlsxGrids() {}

    /** @throws Refused F106, F111, F114 or F306 */
    static List<Grid> of(Path file) {
        XlsxMerges merges = new XlsxMerges(XlsxArchive.parts(file));
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            List<Grid> grids = new ArrayList<>();
            for (Sheet sheet : (Iterable<Sheet>) book.getSheets()::iterator) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    grids.add(grid(file, sheet, merges.of(sheet.getId()), book.isDate1904()));
                }
            }
            return grids;
        } catch (Refused e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // The reader throws whatever a bent part makes it throw.
            throw SourceBytes.refused(Fault.F106_FILE_DAMAGED, file, "cause", Causes.of(e));
        }
    }

    private static Grid grid(Path file, Sheet sheet, List<Grid.Merge> merges, boolean from1904) throws IOException {
        TreeMap<Integer, Grid.Line> rows = new TreeMap<>();
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> all = stream.iterator();
            while (all.hasNext()) {
                Row row = all.next();
                List<CellValue> cells = new ArrayList<>();
                for (@Nullable Cell cell : row) {
                    cells.add(cell == null ? CellValue.BLANK : value(cell));
                }
                if (cells.stream().anyMatch(c -> !(c instanceof CellValue.Blank))) {
                    rows.put(row.getRowNum(), new Grid.Line(List.copyOf(cells), row.isHidden()));
                }
                if (rows.size() > Table.MOST_ROWS) {
                    throw SourceBytes.refused(Fault.F306_TOO_MANY_ROWS, file, "maximum", Table.MOST_ROWS);
                }
            }
        }
        return new Grid(sheet.getName(), Grid.Places.CELLS, rows, merges, from1904);
    }

    private static CellValue value(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> CellValue.BLANK;
            case ERROR -> new CellValue.Broken(Fault.F307_CELL_ERROR, Objects.toString(cell.getRawValue(), "?"));
            case STRING, NUMBER, BOOLEAN, FORMULA -> saved(cell);
        };
    }

    private static CellValue saved(Cell cell) {
        return switch (cell.getValue()) {
            case null ->
                cell.getType() == CellType.FORMULA && cell.getRawValue() == null
                        ? new CellValue.Broken(
                                Fault.F308_FORMULA_WITHOUT_VALUE, Objects.toString(cell.getFormula(), ""))
                        : CellValue.BLANK;
            case BigDecimal number when isDate(cell) -> moment(cell, number);
            case BigDecimal number -> new CellValue.Number(number, shown(number, cell.getDataFormatString()));
            case Boolean truth -> new CellValue.Truth(truth);
            case String error
            when cell.getType() == CellType.FORMULA && ERROR.matcher(error).matches() ->
                new CellValue.Broken(Fault.F307_CELL_ERROR, error);
            case Object other -> CellValue.text(other.toString());
        };
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        return id != null && DateUtil.isADateFormat(id, cell.getDataFormatString());
    }

    private static CellValue moment(Cell cell, BigDecimal serial) {
        boolean inCalendar = serial.signum() > 0 && serial.compareTo(BigDecimal.valueOf(2_958_466)) < 0;
        return inCalendar ? new CellValue.Moment(cell.asDate()) : new CellValue.Number(serial, serial.toPlainString());
    }

    private static String shown(BigDecimal number, @Nullable String format) {
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        if (format == null || !ZEROS.matcher(format).matches() || !plain.matches("\\d+")) {
            return plain;
        }
        return "0".repeat(Math.max(0, format.length() - plain.length())) + plain;
    }
}
