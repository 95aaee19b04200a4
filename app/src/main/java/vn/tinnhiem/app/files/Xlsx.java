package vn.tinnhiem.app.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Sổ Excel của chương trình: the same content always gives the same bytes, since no clock is written. */
public final class Xlsx {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String HEADER_FILL = "DDEBF7";

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
                book.setGlobalDefaultFont("Times New Roman", 13);
                content.write(book);
            }
            return withoutTimes(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a header row that stays in sight when the sheet is scrolled.
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
                .bold()
                .wrapText(true)
                .fillColor(HEADER_FILL)
                .borderStyle("thin")
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        sheet.freezePane(0, row + 1);
    }

    private static byte[] withoutTimes(byte[] zip) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                to.putNextEntry(copy);
                byte[] bytes = from.readAllBytes();
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
