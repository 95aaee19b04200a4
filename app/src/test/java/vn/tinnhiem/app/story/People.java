package vn.tinnhiem.app.story;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tinnhiem.app.files.Books;

/** Bảng Excel như văn thư các nơi vẫn gửi: a title over it, cells merged, dates as text. */
final class People {

    private People() {}

    /** The list of a body's people, as its clerk keeps it. */
    static Path workbook(Path folder, String title, List<Person> people) {
        return written(
                folder.resolve("danh-sach.xlsx"),
                title,
                Person.TITLES,
                people.stream()
                        .map(each -> new String[] {
                            each.code(),
                            each.name(),
                            each.post(),
                            each.group(),
                            each.born(),
                            each.appointed(),
                            each.retirement()
                        })
                        .toList());
    }

    /** The list of those voted on, with what becomes of each: what stands in the last column after the post. */
    static Path subjects(Path folder, List<String> titles, List<String[]> rows) {
        return written(folder.resolve("nguoi-duoc-lay-phieu.xlsx"), "NGƯỜI ĐƯỢC LẤY PHIẾU TÍN NHIỆM", titles, rows);
    }

    /** People of one group, each as "Họ tên, Chức vụ"; their codes count on from the prefix. */
    static List<Person> some(String prefix, String group, String... namesAndPosts) {
        return IntStream.range(0, namesAndPosts.length)
                .mapToObj(i -> {
                    String[] parts = namesAndPosts[i].split(", ", 2);
                    return Person.of(code(prefix, i), parts[0], parts[1], group);
                })
                .toList();
    }

    /** So many heads of the same kind, with names put together from two lists; no two alike. */
    static List<Person> several(String prefix, String group, String post, int people) {
        List<String> family =
                List.of("Nguyễn Văn", "Trần Thị", "Phạm Đức", "Huỳnh Ngọc", "Phan Bá", "Võ Thị", "Bùi Hữu");
        List<String> given = List.of("Bảo", "Cẩm", "Diệu", "Giao", "Hạc", "Khởi", "Lãm", "Mực", "Nở", "Oai", "Phới");
        return IntStream.range(0, people)
                .mapToObj(i -> Person.of(
                        code(prefix, i),
                        family.get(i % family.size()) + " " + given.get(i % given.size()),
                        String.format(Locale.ROOT, post, i + 1),
                        group))
                .toList();
    }

    @SafeVarargs
    static List<Person> many(List<Person>... groups) {
        return Stream.of(groups).flatMap(List::stream).toList();
    }

    private static String code(String prefix, int at) {
        return String.format(Locale.ROOT, "%s-%02d", prefix, at + 1);
    }

    private static Path written(Path file, String title, List<String> titles, List<String[]> rows) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("Danh sách");
            Books.row(sheet, 1, title);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, titles.size() - 1));
            Books.row(sheet, 3, titles.toArray());
            for (int i = 0; i < rows.size(); i++) {
                Books.row(
                        sheet,
                        4 + i,
                        Stream.concat(Stream.of(i + 1), Stream.of(rows.get(i))).toArray());
            }
            book.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
