package vn.tinnhiem.app.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.files.Books;
import vn.tinnhiem.app.files.Refusals;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.electorate.Person;
import vn.tinnhiem.rules.electorate.Subject;
import vn.tinnhiem.rules.law.Clause;

class RostersTest {

    @TempDir
    Path folder;

    private Path csv(String... lines) throws IOException {
        return Files.writeString(folder.resolve("ds.csv"), String.join("\n", lines));
    }

    private static List<String> subjectFaults(Path file) {
        return Refusals.codes(() -> Rosters.subjects(file));
    }

    private static List<String> voterFaults(Path file) {
        return Refusals.codes(() -> Rosters.voters(file));
    }

    @Test
    @Clause({"HP-03", "QN-02"})
    @DisplayName("Đọc đủ mọi cột của danh sách người được lấy phiếu")
    void wholeSubject() throws IOException {
        Path file = Books.xlsx(folder, sheet -> {
            Books.row(sheet, 1, "DANH SÁCH NGƯỜI ĐƯỢC LẤY PHIẾU TÍN NHIỆM");
            Books.row(
                    sheet,
                    3,
                    "STT",
                    "Mã",
                    "HỌ VÀ TÊN",
                    "Chức vụ",
                    "Phiếu",
                    "Ngày sinh",
                    "Thông báo nghỉ hưu",
                    "Ngày bổ nhiệm",
                    "Bổ nhiệm lại",
                    "Nơi khác",
                    "Không lấy phiếu",
                    "Ghi chú");
            Books.row(sheet, 4, "(1)", "(2)", "(3)", "(4)");
            Books.row(
                    sheet,
                    5,
                    2,
                    12,
                    Normalizer.normalize("Nguyễn  Thị Mẫu", Normalizer.Form.NFD),
                    "Phó Giám đốc",
                    "A",
                    LocalDate.of(1968, 5, 19),
                    "01/03/2023",
                    LocalDate.of(2021, 6, 15),
                    "x",
                    "Đảng uỷ khối Mẫu; Hội Mẫu;",
                    "x",
                    "bất kỳ");
            Books.row(sheet, 7, 1, "", "Trần Văn Thử", "Giám đốc", "A", "", "", "", "", "", "", "");
            Books.row(sheet, 8, "Tổng cộng: 2 người");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A8:D8"));
        });
        assertThat(Rosters.subjects(file))
                .containsExactly(
                        new Subject(
                                1,
                                new Person("Trần Văn Thử", Optional.empty(), Optional.empty()),
                                "Giám đốc",
                                "A",
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                List.of(),
                                false),
                        new Subject(
                                2,
                                new Person("Nguyễn Thị Mẫu", Optional.of("12"), Optional.of(LocalDate.of(1968, 5, 19))),
                                "Phó Giám đốc",
                                "A",
                                Optional.of(LocalDate.of(2023, 3, 1)),
                                Optional.of(LocalDate.of(2021, 6, 15)),
                                true,
                                List.of("Đảng uỷ khối Mẫu", "Hội Mẫu"),
                                true));
    }

    @Test
    @DisplayName("Họ đệm và tên tách hai cột; không có STT thì đánh số theo thứ tự; không có phiếu thì chung một phiếu")
    void splitName() throws IOException {
        Path file = csv("Họ đệm;Tên;Chức vụ", "Nguyễn Thị;Mẫu;Giám đốc", ";;", "Trần Văn;Thử;Phó Giám đốc");
        assertThat(Rosters.subjects(file))
                .extracting(Subject::number, Subject::name, Subject::ballot)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "Nguyễn Thị Mẫu", "phieu"),
                        org.assertj.core.groups.Tuple.tuple(2, "Trần Văn Thử", "phieu"));
    }

    @Test
    @DisplayName("STT trùng, bằng 0, âm, lẻ, không phải số: báo hết cùng lúc")
    void numbers() throws IOException {
        assertThat(subjectFaults(csv(
                        "STT,Họ và tên,Chức vụ",
                        "1,Nguyễn A,GĐ",
                        "1,Nguyễn B,PGĐ",
                        "0,Nguyễn C,PGĐ",
                        "-1,Nguyễn D,PGĐ",
                        "100000,Nguyễn E,PGĐ",
                        "I,Nguyễn G,PGĐ")))
                .containsExactly(
                        "F326 dòng 3, cột 1",
                        "F327 dòng 4, cột 1",
                        "F311 dòng 5, cột 1",
                        "F313 dòng 6, cột 1",
                        "F310 dòng 7, cột 1");
    }

    @Test
    @DisplayName("Thiếu tên, tên phông cũ, thiếu chức vụ, ngày không có thật: nêu đúng ô")
    void cells() throws IOException {
        assertThat(subjectFaults(csv(
                        "STT,Họ và tên,Chức vụ,Ngày sinh,Không lấy phiếu",
                        "1,,Giám đốc,,",
                        "2,NguyÔn V¨n A,PGĐ,,",
                        "3,Lê Thị Thử,,31/02/1970,",
                        "4,Lê Văn Thử,PGĐ,,chắc là có")))
                .containsExactlyInAnyOrder(
                        "F322 dòng 2, cột 2",
                        "F323 dòng 3, cột 2",
                        "F314 dòng 4, cột 3",
                        "F316 dòng 4, cột 4",
                        "F317 dòng 5, cột 5");
    }

    @Test
    @DisplayName("Thiếu cột họ tên, thiếu chức vụ, cột lặp")
    void columns() throws IOException {
        assertThat(subjectFaults(csv("STT,Họ đệm,Mã", "1,Nguyễn Văn,a")))
                .containsExactlyInAnyOrder("F301 dòng 1", "F301 dòng 1");
        assertThat(voterFaults(csv("Họ và tên,Chức vụ,Họ tên", "Nguyễn A,b,c")))
                .containsExactlyInAnyOrder("F302 dòng 1, cột 3", "F301 dòng 1");
    }

    @Test
    @DisplayName("Chưa có ai: từ chối")
    void nobody() throws IOException {
        assertThat(subjectFaults(csv("STT,Họ và tên,Chức vụ"))).containsExactly("F321 dòng 1");
    }

    @Test
    @DisplayName("Dòng tổng cộng chỉ bỏ qua khi không có người; sau nó không còn dòng nào; họ Tống vẫn là người")
    void total() throws IOException {
        assertThat(Rosters.subjects(csv("STT,Họ và tên,Chức vụ", "1,Tống Văn Cộng,GĐ", ",TỔNG CỘNG,2")))
                .hasSize(1);
        assertThat(subjectFaults(csv("STT,Họ và tên,Chức vụ", "1,Nguyễn A,GĐ", "Tổng số,Nguyễn B,PGĐ")))
                .containsExactly("F325 dòng 3, cột 1");
        assertThat(subjectFaults(csv("STT,Họ và tên,Chức vụ", "1,Nguyễn A,GĐ", "Tổng cộng,,", ",Nguyễn B,PGĐ")))
                .containsExactly("F324 dòng 4, cột 2");
    }

    @Test
    @DisplayName("Chữ ký dưới bảng không bị đọc thành người")
    void signatureBlock() throws IOException {
        assertThat(subjectFaults(csv("STT,Họ và tên,Chức vụ", "1,Nguyễn A,GĐ", ",NGƯỜI LẬP BIỂU,", ",Trần Văn Ký,")))
                .containsExactly("F314 dòng 3, cột 3", "F314 dòng 4, cột 3");
    }

    @Test
    @DisplayName("Loại phiếu ghi lẫn lộn: từ chối; người không lấy phiếu được để trống")
    void ballots() throws IOException {
        assertThat(subjectFaults(csv("Họ và tên,Chức vụ,Phiếu", "Nguyễn A,x,Khối A", "Nguyễn B,y,khối a")))
                .containsExactly("F329 dòng 1");
        assertThat(subjectFaults(csv("Họ và tên,Chức vụ,Phiếu", "Nguyễn A,x,A", "Nguyễn B,y,")))
                .containsExactly("F329 dòng 1");
        assertThat(Rosters.subjects(csv(
                        "Họ và tên,Chức vụ,Phiếu,Không lấy phiếu", "Nguyễn A,x,A,", "Nguyễn B,y,,x", "Nguyễn C,y,B,")))
                .extracting(Subject::ballot)
                .containsExactly("A", "phieu", "B");
    }

    @Test
    @DisplayName("Một mã cho hai tên, hoặc một người hai lần trong danh sách được lấy phiếu: từ chối")
    void codes() throws IOException {
        assertThat(subjectFaults(csv("Mã,Họ và tên,Chức vụ", "7,Nguyễn Hoà,x", "7,Nguyễn Hòa,y", "7,Trần Văn B,z")))
                .containsExactly("F332 dòng 3, cột 1", "F328 dòng 4, cột 1");
    }

    @Test
    @Clause({"TN-02", "QN-05"})
    @DisplayName("Người ghi phiếu: một người hai thành phần là hai dòng; nêu chỗ của từng dòng")
    void voters() throws IOException {
        Path file = csv(
                "STT;Mã;Họ và tên;Chức vụ;Thành phần;Ngày sinh",
                "1;7;Nguyễn Thị Mẫu;Giám đốc;Ban Giám đốc;1968-05-19",
                "2;7;Nguyễn Thị Mẫu;Bí thư;Đảng uỷ;1968-05-19");
        Person person = new Person("Nguyễn Thị Mẫu", Optional.of("7"), Optional.of(LocalDate.of(1968, 5, 19)));
        assertThat(Rosters.voters(file))
                .containsExactly(
                        new Electorate.Entry(person, "Giám đốc", "Ban Giám đốc", "dòng 2, cột 3"),
                        new Electorate.Entry(person, "Bí thư", "Đảng uỷ", "dòng 3, cột 3"));
    }

    @Test
    @DisplayName("Thành phần gộp ô hoặc để trống: từ chối, vì không rõ của ai")
    void groups() throws IOException {
        Path merged = Books.xlsx(folder, sheet -> {
            Books.row(sheet, 1, "Họ và tên", "Chức vụ", "Thành phần");
            Books.row(sheet, 2, "Nguyễn A", "x", "Ban Giám đốc");
            Books.row(sheet, 3, "Nguyễn B", "y", "");
            sheet.addMergedRegion(CellRangeAddress.valueOf("C2:C3"));
        });
        assertThat(voterFaults(merged)).containsExactly("F304 C2");
        assertThat(voterFaults(csv("Họ và tên,Chức vụ,Thành phần", "Nguyễn A,x,")))
                .containsExactly("F314 dòng 2, cột 3");
    }

    @Test
    @DisplayName("Danh sách dạng Windows-1258: từ chối cả tệp")
    void legacyEncoding() throws IOException {
        byte[] name = {'N', 'g', 'u', 'y', (byte) 0xEA, (byte) 0xDE, 'n', ' ', (byte) 0xD0, (byte) 0xFD, 'c'};
        Path file = Files.write(folder.resolve("cu.csv"), "Ho ten,Chuc vu\n".getBytes(UTF_8));
        Files.write(file, name, java.nio.file.StandardOpenOption.APPEND);
        Files.write(file, ",x\n".getBytes(UTF_8), java.nio.file.StandardOpenOption.APPEND);
        assertThat(subjectFaults(file)).containsExactly("F104");
    }
}
