package vn.tinnhiem.app.people;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Worksheet;
import vn.tinnhiem.app.files.Xlsx;

/** Danh bạ ra tệp, đọc vào lại thì như cũ: the columns that the import knows, several things of a cell between semicolons. */
final class DirectoryFiles {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String[] TITLES = {
        "STT",
        "Mã",
        "Họ và tên",
        "Chức vụ",
        "Thành phần",
        "Ngày sinh",
        "Thông báo nghỉ hưu",
        "Ngày bổ nhiệm",
        "Bổ nhiệm lại",
        "Nơi khác"
    };
    private static final int[] WIDTHS = {7, 14, 30, 36, 36, 14, 16, 16, 12, 30};
    private static final int PREPARED_ROWS = 500;

    private static final PersonFacts EXAMPLE = new PersonFacts(
            "Nguyễn Thị Mẫu",
            Optional.of("CB-0012"),
            Optional.of(LocalDate.of(1975, 9, 2)),
            List.of("Phó Giám đốc", "Phó Bí thư Đảng uỷ"),
            List.of("Ban Giám đốc"),
            Optional.empty(),
            Optional.of(LocalDate.of(2021, 6, 15)),
            true,
            List.of("Đảng uỷ khối Mẫu"));

    private DirectoryFiles() {}

    static byte[] xlsx(List<PersonFacts> people) {
        return Xlsx.bytes(book -> {
            Worksheet sheet = book.newWorksheet("Danh bạ");
            Xlsx.header(sheet, 0, TITLES, WIDTHS);
            int rows = Math.max(PREPARED_ROWS, people.size());
            for (int column = 0; column < TITLES.length; column++) {
                boolean day = column >= 5 && column <= 7;
                Xlsx.body(sheet.range(1, column, rows, column))
                        .format(day ? "dd/mm/yyyy" : column == 0 ? "General" : "@")
                        .set();
            }
            for (int i = 0; i < people.size(); i++) {
                row(sheet, i + 1, people.get(i));
            }
        });
    }

    private static void row(Worksheet sheet, int row, PersonFacts person) {
        sheet.value(row, 0, row);
        sheet.value(row, 1, person.code().orElse(null));
        sheet.value(row, 2, person.name());
        sheet.value(row, 3, joined(person.posts()));
        sheet.value(row, 4, joined(person.groups()));
        person.born().ifPresent(day -> sheet.value(row, 5, day));
        person.retirement().ifPresent(day -> sheet.value(row, 6, day));
        person.appointed().ifPresent(day -> sheet.value(row, 7, day));
        sheet.value(row, 8, person.reappointed() ? "x" : null);
        sheet.value(row, 9, joined(person.otherPlaces()));
    }

    /** UTF-8 with a byte order mark, by which Excel knows it. */
    static byte[] csv(List<PersonFacts> people) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(TITLES);
            for (int i = 0; i < people.size(); i++) {
                csv.writeRecord(cells(i + 1, people.get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String[] cells(int number, PersonFacts person) {
        return new String[] {
            Integer.toString(number),
            person.code().orElse(""),
            person.name(),
            joined(person.posts()),
            joined(person.groups()),
            day(person.born()),
            day(person.retirement()),
            day(person.appointed()),
            person.reappointed() ? "x" : "",
            joined(person.otherPlaces())
        };
    }

    /** A file to fill in, with one invented person. */
    static byte[] sample() {
        return xlsx(List.of(EXAMPLE));
    }

    private static String joined(List<String> items) {
        return String.join("; ", items);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(DAY::format).orElse("");
    }
}
