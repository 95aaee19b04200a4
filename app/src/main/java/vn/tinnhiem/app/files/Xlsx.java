package vn.tinnhiem.app.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Sổ Excel của chương trình: the same content always gives the same bytes, since no clock is written. */
public final class Xlsx {

    /** Not January: zip's very first moment is written with the machine's time zone, any later one without. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String HEADER_FILL = "DDEBF7";
    private static final String FONT = "Times New Roman";
    private static final int FONT_POINTS = 13;
    private static final double HEADER_POINTS = 40;

    private Xlsx() {}

    /** What goes into the workbook. */
    @FunctionalInterface
    public interface Content {
        void write(Workbook book) throws IOException;
    }

    public static byte[] bytes(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            try (Workbook book = new Workbook(out, "TinNhiem", "1.0")) {
                content.write(book);
            }
            return withoutTimes(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a header row that stays in sight when the sheet is scrolled; the sheet prints one A4 page wide, landscape.
     *
     * @param row from 0
     * @param widths of the columns, in characters
     */
    public static void header(Worksheet sheet, int row, String[] titles, int[] widths) {
        for (int column = 0; column < titles.length; column++) {
            sheet.value(row, column, titles[column]);
            sheet.width(column, widths[column]);
        }
        sheet.range(row, 0, row, titles.length - 1)
                .style()
                .fontName(FONT)
                .fontSize(FONT_POINTS)
                .bold()
                .wrapText(true)
                .fillColor(HEADER_FILL)
                .borderStyle("thin")
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        sheet.rowHeight(row, HEADER_POINTS);
        sheet.freezePane(0, row + 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** The look of cells below a header; the caller adds to it and calls {@code set}. */
    public static StyleSetter body(Range cells) {
        StyleSetter style = cells.style();
        style.fontName(FONT).fontSize(FONT_POINTS).verticalAlignment("center");
        return style;
    }

    private static byte[] withoutTimes(byte[] zip) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder().setByteArray(zip).get();
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                to.putNextEntry(copy);
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                to.write(entry.getName().equals("docProps/core.xml") ? withoutDates(bytes) : bytes);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] withoutDates(byte[] core) {
        return new String(core, StandardCharsets.UTF_8)
                .replaceAll(
                        "<dcterms:(created|modified)([^>]*)>[^<]*</dcterms:\\1>",
                        "<dcterms:$1$2>1980-01-01T00:00:00Z</dcterms:$1>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
