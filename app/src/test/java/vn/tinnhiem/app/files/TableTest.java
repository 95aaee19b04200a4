package vn.tinnhiem.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private static final Column NAME = Column.required("Họ và tên", "Họ tên");
    private static final Column UNIT = Column.required("Đảng uỷ");
    private static final Column AGE = Column.optional("Tuổi");
    private static final Column BORN = Column.optional("Ngày sinh");
    private static final Column PARTY = Column.optional("Đảng viên");
    private static final List<Column> ASKED = List.of(NAME, UNIT, AGE, BORN, PARTY);

    @TempDir
    Path folder;

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("bang.csv"), text);
    }

    private static List<String> lines(Path file) {
        return Table.read(
                file,
                ASKED,
                table -> table.rows().stream()
                        .map(row -> String.join(
                                "|",
                                row.text(NAME),
                                row.text(UNIT),
                                row.wholeNumber(AGE, 150).toString(),
                                row.date(BORN).map(LocalDate::toString).orElse("-"),
                                String.valueOf(row.yes(PARTY))))
                        .toList());
    }

    private static List<String> codes(Path file) {
        return Refusals.codes(() -> lines(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    @DisplayName("CSV tách bằng dấu phẩy, chấm phẩy hay tab: nhận ra từ dòng tiêu đề, dưới vài dòng đầu đề")
    void separators(String separator) throws IOException {
        Path file = csv(String.join(
                "\n",
                "UBND tỉnh Mẫu",
                "",
                "ĐẢNG ỦY|hộ và ten|Tuổi|Ghi chú|Ngày sinh|Đảng viên".replace("|", separator),
                "Sở Mẫu|\"Nguyễn Thị Mẫu\"|51|x|02/09/1975|x".replace("|", separator),
                "",
                "Sở Mẫu|Trần Văn Thử||y|1980-12-01|".replace("|", separator)));
        assertThat(lines(file))
                .containsExactly(
                        "Nguyễn Thị Mẫu|Sở Mẫu|" + OptionalInt.of(51) + "|1975-09-02|true",
                        "Trần Văn Thử|Sở Mẫu|" + OptionalInt.empty() + "|1980-12-01|false");
    }

    @Test
    @DisplayName("Ô tách dòng lệch số cột, ngoặc kép không đóng: nêu đúng dòng")
    void brokenCsv() throws IOException {
        assertThat(codes(csv("Họ tên,Đảng uỷ,Tuổi\nA,B\nC,D,1,2\n"))).containsExactly("F320 dòng 2", "F320 dòng 3");
        assertThat(codes(csv("Họ tên,Đảng uỷ\n\"A,B\n"))).containsExactly("F309");
    }

    @Test
    @DisplayName("Thiếu cột, thừa cột trùng tên: báo cùng lúc với lỗi trong ô")
    void columns() throws IOException {
        assertThat(codes(csv("Họ tên,Tuổi,HỌ VÀ TÊN\nA,x,B\n")))
                .containsExactlyInAnyOrder("F302 dòng 1, cột 3", "F301 dòng 1", "F310 dòng 2, cột 2");
        assertThat(codes(csv("a,b\nc,d\n"))).containsExactly("F300");
    }

    @Test
    @DisplayName("Cột tên người so cả dấu: An không phải Ân; đặt dấu kiểu cũ, kiểu mới đều nhận")
    void exactColumns() throws IOException {
        Column hoa = new Column("1", List.of("Trần Thị Hoà"), true, true);
        Column an = new Column("2", List.of("Lê An"), true, true);
        Path file = csv("trần thị hòa,Lê Ân\n1,2\n");
        assertThat(Refusals.codes(() -> Table.read(file, List.of(hoa, an), table -> 0)))
                .containsExactly("F301 dòng 1");
        Column unnamed = new Column("2", List.of("Lê Ân"), true, true);
        assertThat(Table.<String>read(
                        file, List.of(hoa, unnamed), t -> t.rows().getFirst().text(unnamed)))
                .isEqualTo("2");
    }

    @Test
    @DisplayName("Số âm, số lẻ, số quá lớn, chữ: mỗi lỗi một mã, kèm chỗ")
    void numbers() throws IOException {
        Path file = Books.xlsx(folder, sheet -> {
            Books.row(sheet, 1, "Họ tên", "Đảng uỷ", "Tuổi");
            Books.row(sheet, 2, "A", "B", -1);
            Books.row(sheet, 3, "A", "B", 1.5);
            Books.row(sheet, 4, "A", "B", 1e18);
            Books.row(sheet, 5, "A", "B", "năm mươi");
            Books.row(sheet, 6, "A", "B", "−2");
            Books.row(sheet, 7, "A", "B", "1.234");
            Books.row(sheet, 8, "A", "B", "99999999999999999999");
            Books.row(sheet, 9, "A", "B", "51");
            Books.row(sheet, 10, "A", "B", LocalDate.of(2023, 1, 1));
        });
        assertThat(codes(file))
                .containsExactly(
                        "F311 C2", "F312 C3", "F313 C4", "F310 C5", "F311 C6", "F312 C7", "F313 C8", "F310 C10");
    }

    @Test
    @DisplayName("31/02, năm lạ, ngày thiếu, số thay ngày: mỗi lỗi một mã; ô ngày thật và chữ d/m/yyyy đọc được")
    void dates() throws IOException {
        Path file = Books.xlsx(folder, sheet -> {
            Books.row(sheet, 1, "Họ tên", "Đảng uỷ", "Ngày sinh");
            Books.row(sheet, 2, "A", "B", "31/02/1975");
            Books.row(sheet, 3, "A", "B", "12/31/1975");
            Books.row(sheet, 4, "A", "B", "1975");
            Books.row(sheet, 5, "A", "B", 27274);
            Books.row(sheet, 6, "A", "B", "02/09/75");
            Books.row(sheet, 7, "A", "B", "02/09/0975");
            Books.row(sheet, 8, "A", "B", "2023-02-30");
        });
        assertThat(codes(file))
                .containsExactly("F316 C2", "F316 C3", "F315 C4", "F315 C5", "F315 C6", "F318 C7", "F316 C8");
        Path good = Books.xlsx(folder, sheet -> {
            Books.row(sheet, 1, "Họ tên", "Đảng uỷ", "Ngày sinh");
            Books.row(sheet, 2, "A", "B", LocalDate.of(1975, 9, 2));
            Books.row(sheet, 3, "A", "B", "2/9/1975");
            Books.row(sheet, 4, "A", "B", "29/02/1976");
        });
        assertThat(lines(good))
                .extracting(line -> line.split("\\|")[3])
                .containsExactly("1975-09-02", "1975-09-02", "1976-02-29");
    }

    @Test
    @DisplayName("Sổ tính mốc 1904 vẫn ra đúng ngày")
    void macDates() throws IOException {
        Path file = Books.book(folder, book -> {
            ((org.apache.poi.xssf.usermodel.XSSFWorkbook) book)
                    .getCTWorkbook()
                    .getWorkbookPr()
                    .setDate1904(true);
            Sheet sheet = book.createSheet("Bảng");
            Books.row(sheet, 1, "Họ tên", "Đảng uỷ", "Ngày sinh");
            Books.row(sheet, 2, "A", "B", LocalDate.of(1975, 9, 2));
        });
        assertThat(lines(file)).containsExactly("A|B|" + OptionalInt.empty() + "|1975-09-02|false");
    }

    @Test
    @DisplayName("Có/không: x, có, yes, dấu tích; chữ khác bị từ chối")
    void yesOrNo() throws IOException {
        List<String> words = List.of("x", "X", "Có", "yes", "✓", "không", "", "có lẽ", "v");
        Path file = Books.xlsx(folder, sheet -> {
            Books.row(sheet, 1, "Họ tên", "Đảng uỷ", "Đảng viên");
            for (int i = 0; i < words.size(); i++) {
                Books.row(sheet, i + 2, "A", "B", words.get(i));
            }
        });
        assertThat(codes(file)).containsExactly("F317 C9", "F317 C10");
        List<Boolean> answers = new ArrayList<>();
        Refusals.of(() -> Table.read(file, ASKED, t -> {
            t.rows().forEach(row -> answers.add(row.yes(PARTY)));
            return 0;
        }));
        assertThat(answers).containsExactly(true, true, true, true, true, false, false, false, false);
    }

    @Nested
    @DisplayName("Ô gộp")
    class Merged {

        @Test
        @DisplayName("Tiêu đề gộp theo chiều dọc, tiêu đề con ở dòng dưới: đọc được")
        void vertical() throws IOException {
            Path file = Books.xlsx(folder, sheet -> {
                Books.row(sheet, 3, "Họ và tên", "Đảng uỷ", "Thông tin khác", "");
                Books.row(sheet, 4, "", "", "Tuổi", "Ngày sinh");
                Books.row(sheet, 5, "Nguyễn Thị Mẫu", "Sở Mẫu", 51, "2/9/1975");
                sheet.addMergedRegion(CellRangeAddress.valueOf("A3:A4"));
                sheet.addMergedRegion(CellRangeAddress.valueOf("B3:B4"));
                sheet.addMergedRegion(CellRangeAddress.valueOf("C3:D3"));
            });
            assertThat(lines(file))
                    .containsExactly("Nguyễn Thị Mẫu|Sở Mẫu|" + OptionalInt.of(51) + "|1975-09-02|false");
        }

        @Test
        @DisplayName("Một tiêu đề gộp trên hai cột có dữ liệu: từ chối, nêu vùng gộp")
        void horizontal() throws IOException {
            Path file = Books.xlsx(folder, sheet -> {
                Books.row(sheet, 1, "Họ và tên", "", "Đảng uỷ");
                Books.row(sheet, 2, "Nguyễn Thị", "Mẫu", "Sở Mẫu");
                sheet.addMergedRegion(CellRangeAddress.valueOf("A1:B1"));
            });
            assertThat(codes(file)).containsExactly("F303 A1");
            assertThat(Refusals.of(() -> lines(file)).getFirst().values()).containsEntry("range", "A1:B1");
        }

        @Test
        @DisplayName("Gộp hai cột cả tiêu đề lẫn dữ liệu chỉ để trình bày: đọc được")
        void layoutOnly() throws IOException {
            Path file = Books.xlsx(folder, sheet -> {
                Books.row(sheet, 1, "Họ và tên", "", "Đảng uỷ");
                Books.row(sheet, 2, "Nguyễn Thị Mẫu", "", "Sở Mẫu");
                sheet.addMergedRegion(CellRangeAddress.valueOf("A1:B1"));
                sheet.addMergedRegion(CellRangeAddress.valueOf("A2:B2"));
            });
            assertThat(lines(file)).hasSize(1);
        }

        @Test
        @DisplayName("Tiêu đề cần tìm lại chia thành cột con lạ: từ chối")
        void splitUnknown() throws IOException {
            Path file = Books.xlsx(folder, sheet -> {
                Books.row(sheet, 1, "Họ và tên", "Đảng uỷ", "Ngày sinh", "");
                Books.row(sheet, 2, "", "", "Nam", "Nữ");
                Books.row(sheet, 3, "Nguyễn Thị Mẫu", "Sở Mẫu", "", "2/9/1975");
                sheet.addMergedRegion(CellRangeAddress.valueOf("A1:A2"));
                sheet.addMergedRegion(CellRangeAddress.valueOf("B1:B2"));
                sheet.addMergedRegion(CellRangeAddress.valueOf("C1:D1"));
            });
            assertThat(codes(file)).containsExactly("F303 C1");
        }

        @Test
        @DisplayName("Ô dữ liệu gộp nhiều dòng: từ chối, mỗi vùng một lần")
        void data() throws IOException {
            Path file = Books.xlsx(folder, sheet -> {
                Books.row(sheet, 1, "Họ và tên", "Đảng uỷ");
                Books.row(sheet, 2, "Nguyễn Thị Mẫu", "Sở Mẫu");
                Books.row(sheet, 3, "Trần Văn Thử", "");
                sheet.addMergedRegion(CellRangeAddress.valueOf("B2:B3"));
            });
            assertThat(codes(file)).containsExactly("F304 B2");
        }
    }

    @Test
    @DisplayName("Công thức lấy giá trị đã lưu; công thức chưa tính, ô lỗi bị từ chối")
    void formulas() throws IOException {
        Path saved = Books.xlsx(folder, sheet -> {
            Books.row(sheet, 1, "Họ và tên", "Đảng uỷ", "Tuổi");
            Books.row(sheet, 2, "Nguyễn Thị Mẫu", "Sở Mẫu", "");
            sheet.getRow(1).getCell(2).setCellFormula("50+1");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        assertThat(lines(saved)).containsExactly("Nguyễn Thị Mẫu|Sở Mẫu|" + OptionalInt.of(51) + "|-|false");
        Path unsaved = Books.xlsx(folder, sheet -> {
            Books.row(sheet, 1, "Họ và tên", "Đảng uỷ", "Tuổi");
            Books.row(sheet, 2, "A", "B", "");
            Books.row(sheet, 3, "A", "B", "");
            Books.row(sheet, 4, "A", "B", "");
            sheet.getRow(1).getCell(2).setCellFormula("1/0");
            sheet.getRow(2).getCell(2).setCellErrorValue((byte) 42);
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
            sheet.getRow(3).createCell(2).setCellFormula("50+1");
        });
        assertThat(codes(unsaved)).containsExactly("F307 C2", "F307 C3", "F308 C4");
    }

    @Test
    @DisplayName("Ô chữ mà là số: giữ đúng như thấy; số dài bị Excel làm tròn, ngày do Excel tự đổi: từ chối")
    void textCells() throws IOException {
        Path file = Books.xlsx(folder, sheet -> {
            Books.row(sheet, 1, "Họ và tên", "Đảng uỷ");
            Books.row(sheet, 2, 12345678901L, 7);
            Books.row(sheet, 3, 1.5, "b");
            sheet.getRow(1).getCell(1).setCellStyle(Books.style(sheet, "0000"));
        });
        assertThat(lines(file))
                .extracting(l -> l.substring(0, l.indexOf("|Opt")))
                .containsExactly("12345678901|0007", "1.5|b");
        Path bad = Books.xlsx(folder, sheet -> {
            Books.row(sheet, 1, "Họ và tên", "Đảng uỷ");
            Books.row(sheet, 2, 1234567890123456789L, "b");
            Books.row(sheet, 3, LocalDate.of(2023, 2, 1), "b");
        });
        assertThat(codes(bad)).containsExactly("F319 A2", "F330 A3");
    }

    @Test
    @DisplayName("Hai trang tính cùng bảng, dòng bị ẩn: từ chối")
    void doubtful() throws IOException {
        Path two = Books.book(folder, book -> {
            for (String name : List.of("Cũ", "Mới")) {
                Sheet sheet = book.createSheet(name);
                Books.row(sheet, 1, "Họ và tên", "Đảng uỷ");
                Books.row(sheet, 2, "A", "B");
            }
        });
        assertThat(codes(two)).containsExactly("F305");
        Path hidden = Books.xlsx(folder, sheet -> {
            Books.row(sheet, 1, "Họ và tên", "Đảng uỷ");
            Books.row(sheet, 2, "A", "B");
            Books.row(sheet, 3, "C", "D");
            sheet.getRow(1).setZeroHeight(true);
        });
        assertThat(codes(hidden)).containsExactly("F331 dòng 2");
    }

    @Test
    @DisplayName("Bảng nằm ở trang tính thứ hai: tìm thấy; trang ẩn thì bỏ qua")
    void otherSheet() throws IOException {
        Path file = Books.book(folder, book -> {
            Books.row(book.createSheet("Bìa"), 1, "Danh sách", "Họ và tên");
            Sheet old = book.createSheet("Cũ");
            Books.row(old, 1, "Họ và tên", "Đảng uỷ");
            Books.row(old, 2, "X", "Y");
            book.setSheetHidden(1, true);
            Sheet sheet = book.createSheet("Mới");
            Books.row(sheet, 1, "Họ và tên", "Đảng uỷ");
            Books.row(sheet, 2, "A", "B");
        });
        assertThat(lines(file)).containsExactly("A|B|" + OptionalInt.empty() + "|-|false");
    }

    @Test
    @DisplayName("Tiêu đề ở dòng 21: không tìm thấy")
    void headerTooLow() throws IOException {
        assertThat(lines(csv("\n".repeat(19) + "Họ tên,Đảng uỷ\nA,B\n"))).hasSize(1);
        assertThat(codes(csv("\n".repeat(20) + "Họ tên,Đảng uỷ\nA,B\n"))).containsExactly("F300");
    }
}
