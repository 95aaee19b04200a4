package vn.tinnhiem.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.files.Refusals;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.electorate.Person;
import vn.tinnhiem.rules.law.Clause;

class RosterTemplatesTest {

    private static final List<String> GROUPS = List.of("Ban Giám đốc", "Trưởng các phòng, đơn vị");

    @TempDir
    Path folder;

    private static List<String> headings(byte[] bytes) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            List<String> headings = new ArrayList<>();
            book.getSheetAt(0).getRow(0).forEach(cell -> headings.add(cell.getStringCellValue()));
            return headings;
        }
    }

    @Test
    @DisplayName("Mẫu có đủ các cột theo hợp đồng, đúng thứ tự")
    void columns() throws IOException {
        assertThat(headings(RosterTemplates.subjects()))
                .containsExactly(
                        "STT",
                        "Mã",
                        "Họ và tên",
                        "Chức vụ",
                        "Phiếu",
                        "Ngày sinh",
                        "Thông báo nghỉ hưu",
                        "Ngày bổ nhiệm",
                        "Bổ nhiệm lại",
                        "Nơi khác",
                        "Không lấy phiếu");
        assertThat(headings(RosterTemplates.voters(GROUPS)))
                .containsExactly("STT", "Mã", "Họ và tên", "Chức vụ", "Thành phần", "Ngày sinh");
    }

    @Test
    @Clause({"TN-02", "HP-05", "QN-05"})
    @DisplayName("Mẫu người ghi phiếu cho chọn thành phần của kế hoạch")
    void groups() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(RosterTemplates.voters(GROUPS)))) {
            DataValidation choice = book.getSheetAt(0).getDataValidations().getFirst();
            assertThat(choice.getRegions().getCellRangeAddresses()[0].getFirstColumn())
                    .isEqualTo(4);
            String formula = choice.getValidationConstraint().getFormula1();
            assertThat(formula).contains("Hướng dẫn");
            int first = Integer.parseInt(formula.replaceAll(".*!\\$?A\\$?(\\d+):.*", "$1"));
            List<String> offered = new ArrayList<>();
            for (int i = 0; i < GROUPS.size(); i++) {
                offered.add(book.getSheetAt(1).getRow(first - 1 + i).getCell(0).getStringCellValue());
            }
            assertThat(offered).isEqualTo(GROUPS);
        }
    }

    @Test
    @DisplayName("Mẫu chưa điền: chưa có ai; điền một dòng: đọc ra đúng người đó")
    void roundTrip() throws IOException {
        Path file = Files.write(folder.resolve("voters.xlsx"), RosterTemplates.voters(GROUPS));
        assertThat(Refusals.codes(() -> Rosters.voters(file))).containsExactly("F321 dòng 1");
        Path subjects = Files.write(folder.resolve("subjects.xlsx"), RosterTemplates.subjects());
        assertThat(Refusals.codes(() -> Rosters.subjects(subjects))).containsExactly("F321 dòng 1");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
                OutputStream out = Files.newOutputStream(file)) {
            Row row = book.getSheetAt(0).getRow(1);
            row.getCell(1).setCellValue("0012");
            row.getCell(2).setCellValue("Nguyễn Thị Mẫu");
            row.getCell(3).setCellValue("Trưởng phòng");
            row.getCell(4).setCellValue(GROUPS.get(1));
            row.getCell(5).setCellValue(LocalDate.of(1975, 9, 2));
            book.write(out);
        }
        assertThat(Rosters.voters(file))
                .containsExactly(new Electorate.Entry(
                        new Person("Nguyễn Thị Mẫu", Optional.of("0012"), Optional.of(LocalDate.of(1975, 9, 2))),
                        "Trưởng phòng",
                        GROUPS.get(1),
                        "C2"));
    }

    @Test
    @DisplayName("Cùng nội dung, cùng byte; khác nội dung, khác byte")
    void sameBytes() {
        assertThat(RosterTemplates.voters(GROUPS)).isEqualTo(RosterTemplates.voters(GROUPS));
        assertThat(RosterTemplates.voters(GROUPS)).isNotEqualTo(RosterTemplates.voters(List.of()));
    }
}
