package vn.tinnhiem.app.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.app.files.Books;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Kế hoạch và danh sách sai: báo đủ các lỗi, không ghi gì")
class BadPlanTest {

    private static final String HEADER =
            "STT,Mã,Họ và tên,Chức vụ,Ngày sinh,Thông báo nghỉ hưu,Ngày bổ nhiệm,Không lấy phiếu\n";

    @TempDir
    Path folder;

    private Path plan;

    @BeforeEach
    void copied() {
        plan = ExampleVote.TAY_NINH.copiedTo(folder).resolve("plan.yaml");
    }

    /** Refused by check and by approve alike, for the same reasons. */
    private Cli refused(String... codes) {
        Cli check = Unchanged.during(folder, () -> Cli.check(plan));
        Cli approve = Unchanged.during(folder, () -> Cli.approve(plan));
        assertThat(check.exit()).as("%s", check).isEqualTo(2);
        assertThat(approve.exit()).as("%s", approve).isEqualTo(2);
        assertThat(approve.codes()).as("%s", approve).containsExactlyInAnyOrder(codes);
        assertThat(check.err() + check.out()).contains(codes);
        return approve;
    }

    private void subjects(String rows) {
        Folders.edit(plan, "subjects: subjects.xlsx", "subjects: subjects.csv");
        Folders.write(folder.resolve("subjects.csv"), HEADER + rows);
    }

    @Test
    @DisplayName("Tệp rỗng; tệp không có")
    void empty() {
        Folders.write(plan, "");
        refused("F102");
        plan = folder.resolve("nowhere.yaml");
        refused("F101");
    }

    @Test
    @DisplayName("Tệp bị cắt cụt: giữa tệp, giữa một chữ có dấu")
    void truncated() {
        byte[] whole = Folders.bytes(plan);
        String text = new String(whole, UTF_8);
        Folders.write(plan, text.substring(0, text.indexOf("voteDay:")));
        refused("F204");
        int middleOfLetter = text.substring(0, text.indexOf('ố')).getBytes(UTF_8).length + 1;
        Folders.write(plan, Arrays.copyOf(whole, middleOfLetter));
        refused("F106");
    }

    @Test
    @DisplayName("Khóa lạ, khóa lặp, ngày 31/02, số âm: nêu tất cả một lần, đúng chỗ")
    void allTogether() {
        Folders.edit(plan, "voteDay: 2023-07-26", "voteDay: 2023-02-31\nvoteDays: 3");
        Folders.edit(plan, "subjectCount: 3", "subjectCount: -3\nstyle: state");
        Cli run = refused("F206", "F203", "F212", "F202");
        assertThat(run.places()).containsExactlyInAnyOrder("voteDay", "voteDays", "subjectCount", "style");
    }

    @Test
    @DisplayName("Ngày không có thật trong hạn riêng")
    void impossibleDeadline() {
        Folders.write(plan, Folders.text(plan) + "\ndeadlines:\n  SELF_REPORT: { by: 2023-06-31, place: \"II\" }\n");
        refused("F206");
    }

    @Test
    @DisplayName("Bảng mã Windows-1258 bị từ chối và gọi tên, không đoán")
    void windows1258() {
        String decomposed = Folders.text(plan).replace("ơ", "\u01a1");
        Folders.write(plan, legacy(decomposed));
        assertThat(refused("F104").err()).contains("Windows-1258");
    }

    /** Letters with their tones apart, as Windows-1258 writes them. */
    private static byte[] legacy(String text) {
        StringBuilder apart = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            if (Charset.forName("windows-1258").newEncoder().canEncode(letter)) {
                apart.append(letter);
            } else {
                String nfd = Normalizer.normalize(letter, Normalizer.Form.NFD);
                String tone = nfd.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
                apart.append(Normalizer.normalize(nfd.replace(tone, ""), Normalizer.Form.NFC))
                        .append(tone);
            }
        }
        return apart.toString().getBytes(Charset.forName("windows-1258"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"UTF-16LE, \ufeff", "UTF-16BE, \ufeff", "UTF-8, \ufeff", "UTF-8, ''"})
    @DisplayName("UTF-16 hay UTF-8 có dấu thứ tự byte, dấu tách rời (NFD): nhận, và cùng một mã kế hoạch")
    void acceptedEncodings(String charset, String mark) {
        String text = Folders.text(plan);
        String expected = digest(plan);
        Folders.write(
                plan, (mark + Normalizer.normalize(text, Normalizer.Form.NFD)).getBytes(Charset.forName(charset)));
        assertThat(UTF_16.name()).isNotEqualTo(charset);
        assertThat(digest(plan)).isEqualTo(expected);
    }

    private static String digest(Path plan) {
        Cli approve = Cli.approve(plan, "--replace");
        assertThat(approve.exit()).as("%s", approve).isZero();
        return approve.out().lines().skip(1).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("Tệp .xls đội tên .xlsx")
    void oldExcel() throws IOException {
        Books.xls(folder.resolve("subjects.xlsx"), sheet -> Books.row(sheet, 1, "STT", "Họ và tên", "Chức vụ"));
        refused("F107");
    }

    @Test
    @DisplayName("Tiêu đề gộp ô; bảng tính bị cắt cụt; cột bắt buộc bị thiếu")
    void badWorkbook() throws IOException {
        Path merged = Books.xlsx(folder, sheet -> {
            Books.row(sheet, 1, "STT", "Họ và tên", "", "Chức vụ");
            Books.row(sheet, 2, 1, "Trần Văn", "Ưởng", "Giám đốc");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
        });
        Folders.edit(plan, "subjects: subjects.xlsx", "subjects: " + merged.getFileName());
        refused("F303");
        byte[] whole = Folders.bytes(folder.resolve("voters.xlsx"));
        Folders.write(merged, Arrays.copyOf(whole, whole.length / 2));
        refused("F106");
        Books.xlsx(folder, sheet -> {
            Books.row(sheet, 1, "STT", "Họ và tên");
            Books.row(sheet, 2, 1, "Trần Văn Ưởng");
        });
        refused("F301");
    }

    @Test
    @DisplayName("Danh sách: số thứ tự âm, quá lớn, lặp; ngày 31/02; nêu tất cả một lần")
    void badRows() {
        subjects("""
                -1,,Trần Văn Ưởng,Giám đốc,,,,
                99999999999,,Nguyễn Thị Đường,Phó Giám đốc,,,,
                3,,Lưỡng Đức Ẩn,Phó Giám đốc,31/02/1970,,,
                3,,Lưỡng Đức Ấn,Phó Giám đốc,,,,
                """);
        refused("F311", "F313", "F316", "F326");
    }

    @Test
    @DisplayName("Hai người trùng họ tên, không mã, không ngày sinh")
    void sameName() {
        subjects("""
                1,,Trần Văn Ưởng,Giám đốc,,,,
                2,,Nguyễn Thị Đường,Phó Giám đốc,,,,
                3,,Nguyễn Thị Đường,Phó Giám đốc,,,,
                """);
        refused("E308");
    }

    @Test
    @DisplayName(
            "Người đã có thông báo nghỉ hưu, người bổ nhiệm trong năm mà vẫn ở trên phiếu; người bị bỏ không căn cứ")
    @Clause({"HP-03", "CM-02"})
    void exempt() {
        subjects("""
                1,,Trần Văn Ưởng,Giám đốc,,01/06/2023,,
                2,,Nguyễn Thị Đường,Phó Giám đốc,,,15/01/2023,
                3,,Lưỡng Đức Ẩn,Phó Giám đốc,,,,
                4,,Hồ Văn Ẩm,Phó Giám đốc,,,,x
                """);
        assertThat(refused("E301", "E302", "E304").places()).hasSize(3);
    }

    @Test
    @DisplayName("Bổ nhiệm năm trước: vẫn lấy phiếu; có căn cứ và đánh dấu x: không ở trên phiếu, không phải lỗi")
    @Clause({"HP-03", "CM-02"})
    void exemptAsItShould() {
        subjects("""
                1,,Trần Văn Ưởng,Giám đốc,,,31/12/2022,
                2,,Nguyễn Thị Đường,Phó Giám đốc,,,,
                3,,Lưỡng Đức Ẩn,Phó Giám đốc,,,,
                4,,Hồ Văn Ẩm,Phó Giám đốc,,01/06/2023,,x
                """);
        assertThat(Cli.approve(plan).exit()).isZero();
        assertThat(Folders.text(folder.resolve("plan.approved.yaml")))
                .contains("Trần Văn Ưởng")
                .doesNotContain("Hồ Văn Ẩm");
    }

    @Test
    @DisplayName("Số người trong danh sách khác số kế hoạch ghi")
    @Clause("TN-01")
    void count() {
        Folders.edit(plan, "subjectCount: 3", "subjectCount: 4");
        refused("E306");
    }

    @Test
    @DisplayName("Thiết lập lạ, lựa chọn lạ, trái cấp trên")
    void settings() {
        Folders.write(plan, Folders.text(plan) + """

                settings:
                  ownVotes: { value: allowed, reason: thử }
                  marks: { value: sometimes, reason: thử }
                """);
        refused("F221", "F213");
    }
}
