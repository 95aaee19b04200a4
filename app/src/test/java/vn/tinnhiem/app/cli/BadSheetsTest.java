package vn.tinnhiem.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Phiếu nhập vào: tệp sai thì từ chối, tệp viết cách khác thì cùng một kết quả")
class BadSheetsTest {

    private static final ExampleVote VOTE = ExampleVote.QUANG_NGAI_SHEETS;

    @TempDir
    Path folder;

    private Path sheets;
    private Path totals;

    @BeforeEach
    void ready() {
        sheets = VOTE.readyIn(folder).resolve("sheets.csv");
        totals = folder.resolve("totals.csv");
    }

    private Cli count(ExampleVote how) {
        return how.count(folder, "--out", folder.resolve("result"));
    }

    private Cli refused(ExampleVote how, int exit, String... codes) {
        Cli run = Unchanged.during(folder, () -> count(how));
        assertThat(run.exit()).as("%s", run).isEqualTo(exit);
        assertThat(run.out()).isEmpty();
        assertThat(run.codes()).as("%s", run).containsExactlyInAnyOrder(codes);
        return run;
    }

    private Cli sheetsRefused(String... codes) {
        return refused(VOTE, 2, codes);
    }

    private Cli totalsRefused(String... codes) {
        return refused(ExampleVote.QUANG_NGAI_TOTALS, 2, codes);
    }

    private void line(int number, String line) {
        List<String> lines = new ArrayList<>(Folders.text(sheets).lines().toList());
        lines.set(number - 1, line);
        Folders.write(sheets, String.join("\n", lines) + "\n");
    }

    @Test
    @DisplayName("Tệp rỗng, không có, chỉ có tiêu đề")
    void empty() {
        Folders.write(sheets, "");
        sheetsRefused("F102");
        Folders.write(sheets, "issued,added,1,2,3,4\n");
        sheetsRefused("E505");
        Folders.write(totals, "");
        totalsRefused("F102");
        Folders.write(totals, "person,collected,valid,invalid,high,confidence,low\n");
        totalsRefused("F102");
    }

    @Test
    @DisplayName("Tệp bị cắt cụt giữa dòng, hay mất các dòng cuối")
    void truncated() {
        String whole = Folders.text(sheets);
        Folders.write(sheets, whole.substring(0, whole.length() - 4));
        assertThat(sheetsRefused("F508", "F508").places()).containsExactly("dòng 22, cột 5", "dòng 22, cột 6");
        Folders.write(sheets, whole.substring(0, whole.lastIndexOf("yes,")));
        sheetsRefused("E505");
    }

    @Test
    @DisplayName("Ký hiệu lạ, ô trống, chữ thay yes/no: nêu tất cả một lần, từng dòng từng cột")
    void marks() {
        line(2, "yes,no,4,1,1,1");
        line(3, "yes,no,1,,x,12");
        line(4, "maybe,no,1,1,1,-1");
        line(5, ",no,1,1,1,1");
        Cli run = sheetsRefused("F506", "F508", "F506", "F507", "F506", "F508");
        assertThat(run.places())
                .containsExactlyInAnyOrder(
                        "dòng 2, cột 3",
                        "dòng 3, cột 4",
                        "dòng 3, cột 6",
                        "dòng 4, cột 1",
                        "dòng 4, cột 6",
                        "dòng 5, cột 1");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "issued,added,1,2,3 | F514",
                "issued,added,1,2,,4 | F512 F514",
                "issued,added,1,2,3,4,5 | F512",
                "issued,added,1,2,3,3 | F513 F514",
                "added,1,2,3,4,note | F512 F514",
                "issued,added,1,2,3,Người Lạ | F512 F514"
            })
    @DisplayName("Thiếu cột của một người, cột lạ, cột lặp")
    @Clause({"HP-27", "QN-12"})
    void columns(String header, String codes) {
        line(1, header);
        sheetsRefused(codes.split(" ", -1));
    }

    @Test
    @DisplayName("Lỗi nhiều quá thì kể 50 lỗi đầu và đếm số còn lại")
    void manyProblems() {
        Folders.write(sheets, "issued,added,1,2,3,4\n" + "yes,no,9,9,9,9\n".repeat(21));
        Cli run = Unchanged.during(folder, () -> count(VOTE));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.codes()).hasSize(51).endsWith("F515");
        assertThat(run.lines("F515")).singleElement().asString().contains(" 34 ");
    }

    @Test
    @DisplayName("Nhập thừa một phiếu: không bằng số đã công bố trước khi kiểm")
    @Clause({"HP-19", "QN-21"})
    void oneMore() {
        Folders.write(sheets, Folders.text(sheets) + "yes,no,1,1,1,1\n");
        sheetsRefused("E505");
    }

    @Test
    @DisplayName("Phiếu không do ban kiểm phiếu phát ra: để riêng, chờ giải trình, không đổi con số nào của ai")
    @Clause({"HP-27", "QN-12"})
    void unissued() {
        Folders.write(sheets, Folders.text(sheets) + "no,no,1,1,1,1\n");
        refused(VOTE, 3, "D524");
        Path conference = folder.resolve("conference.yaml");
        Folders.write(conference, Folders.text(conference) + "explanations:\n  D524: Phiếu không có dấu treo.\n");
        Cli run = count(VOTE);
        assertThat(run.exit()).as("%s", run).isZero();
        JsonTree result = JsonTree.of(folder.resolve("result/result.json"));
        assertThat(result.trees("ballots").getFirst().number("setAside")).isEqualTo(1);
        assertThat(result.persons())
                .isEqualTo(JsonTree.of(VOTE.made().result("result.json")).persons());
    }

    @Test
    @DisplayName("Ghi thêm tên: chỉ phần ghi thêm không hợp lệ, không đổi con số nào của ai")
    @Clause({"HP-28", "QN-13"})
    void addedName() {
        line(2, Folders.text(sheets).lines().skip(1).findFirst().orElseThrow().replaceFirst("yes,no", "yes,yes"));
        assertThat(count(VOTE).exit()).isZero();
        JsonTree result = JsonTree.of(folder.resolve("result/result.json"));
        assertThat(result.trees("ballots").getFirst().number("addedNames")).isEqualTo(1);
        assertThat(result.persons())
                .isEqualTo(JsonTree.of(VOTE.made().result("result.json")).persons());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1258", "windows-1252"})
    @DisplayName("Bảng mã cũ: từ chối và gọi tên bảng mã, không đoán")
    void legacyEncoding(String charset) {
        byte[] header =
                "issued,added,Trần Văn Đường,2,3,4\n".replaceAll("[ầ]", "â").getBytes(Charset.forName(charset));
        byte[] both = Arrays.copyOf(header, header.length + 16);
        Arrays.fill(both, header.length, both.length, (byte) '\n');
        Folders.write(sheets, both);
        sheetsRefused("F104");
        Folders.write(totals, both);
        totalsRefused("F104");
    }

    private String namedHeader() {
        return VOTE.made().expectedCount().stream()
                .map(person -> person.get("name"))
                .collect(Collectors.joining(",", "issued,added,", "\n"));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"UTF-8, NFC, ','", "UTF-8, NFD, ','", "UTF-16LE, NFC, ;", "UTF-16BE, NFD, ;"})
    @DisplayName("Cột ghi bằng họ tên, UTF-8 hay UTF-16 có dấu thứ tự byte, dấu liền hay tách rời: cùng một kết quả")
    void otherWays(String charset, String form, String separator) {
        String text = Folders.text(sheets);
        String named = namedHeader() + text.substring(text.indexOf('\n') + 1);
        String written =
                Normalizer.normalize(named, Normalizer.Form.valueOf(form)).replace(",", separator);
        Folders.write(
                sheets, (charset.equals("UTF-8") ? written : '\ufeff' + written).getBytes(Charset.forName(charset)));
        Cli run = count(VOTE);
        assertThat(run.exit()).as("%s", run).isZero();
        assertThat(JsonTree.of(folder.resolve("result/result.json")).persons())
                .isEqualTo(JsonTree.of(VOTE.made().result("result.json")).persons());
    }

    @Test
    @DisplayName("Thứ tự các dòng và các cột không đổi kết quả; phần giữ lại không còn dấu vết của thứ tự nhập")
    void order() {
        List<String> lines =
                new ArrayList<>(Folders.text(sheets).lines().skip(1).toList());
        Collections.reverse(lines);
        String reversed = lines.stream()
                .map(line -> {
                    String[] cells = line.split(",", -1);
                    return String.join(",", cells[5], cells[1], cells[4], cells[0], cells[3], cells[2]);
                })
                .collect(Collectors.joining("\r\n", "4,added,3,issued,2,1\r\n", ""));
        Folders.write(sheets, reversed);
        assertThat(count(VOTE).exit()).isZero();
        Path made = VOTE.made().result();
        assertThat(withoutSalt(folder.resolve("result/result.json")))
                .isEqualTo(withoutSalt(made.resolve("result.json")));
        assertThat(folder.resolve("result/inputs/sheets.csv"))
                .hasSameBinaryContentAs(made.resolve("inputs/sheets.csv"));
        List<String> kept =
                Folders.text(made.resolve("inputs/sheets.csv")).lines().skip(1).toList();
        assertThat(kept)
                .hasSize(21)
                .isEqualTo(kept.stream().sorted(BadSheetsTest::byMarks).toList());
    }

    /** Issued before not issued, then by the marks in the order 1, 2, 3, none, several, crossed out. */
    private static int byMarks(String one, String other) {
        return key(one).compareTo(key(other));
    }

    private static String key(String line) {
        return line.replace("yes,yes", "b")
                .replace("yes,no", "a")
                .replace("no,yes", "d")
                .replace("no,no", "c")
                .replace("0", "4")
                .replace("M", "5")
                .replace("X", "6");
    }

    private static String withoutSalt(Path result) {
        return Folders.text(result).replaceAll("\"(salt|fingerprint)\" : \"[^\"]*\"", "");
    }

    @Test
    @DisplayName("Số tổng: thiếu cột, cột lạ, người lạ, người hai lần, số âm, số lẻ, số quá lớn, ô trống")
    void totals() {
        String header = "person,collected,valid,invalid,high,confidence,low\n";
        Folders.write(totals, "person,collected,high,confidence,low,extra\n1,21,15,5,1,0\n");
        totalsRefused("F514", "F514", "F512");
        Folders.write(totals, header + "1,21,21,0,15,5,1\n1,21,21,0,15,5,1\n9,21,21,0,15,5,1\n");
        totalsRefused("F517", "F516");
        Folders.write(
                totals,
                header + "1,21,21,0,15,5,1\n2,21,21,0,-12,7.5,99999999999\n3,21,21,0,1,,14\n4,21,20,1,8,2,10\n");
        totalsRefused("F505", "F505", "F505", "F508");
        Folders.write(totals, header + "1,21,21,0,15,5,1\n");
        totalsRefused("F518", "F518", "F518");
    }

    @Test
    @DisplayName("Số tổng không khớp nhau: từng người từng đồng nhất thức, nêu cả")
    @Clause("QN-11")
    void totalsThatCannotBe() {
        Folders.write(totals, """
                person,collected,valid,invalid,high,confidence,low,noMark
                1,21,20,0,15,5,1,
                2,21,21,0,12,7,3,
                3,20,20,0,1,6,13,
                4,21,20,1,8,2,10,2
                """);
        Cli run = totalsRefused("E506", "E507", "E507", "E505", "E516");
        assertThat(run.places()).contains("person 1", "person 2", "person 4");
    }

    @Test
    @DisplayName("Tên ghi dưới dạng dấu tách rời trong số tổng cũng nhận ra người")
    void totalsByName() {
        String text = Folders.text(totals);
        for (Row person : VOTE.made().expectedCount()) {
            text = text.replaceFirst(
                    "(?m)^" + person.get("person") + ",",
                    Normalizer.normalize(person.get("name"), Normalizer.Form.NFD) + ",");
        }
        Folders.write(totals, text.getBytes(UTF_8));
        Cli run = count(ExampleVote.QUANG_NGAI_TOTALS);
        assertThat(run.exit()).as("%s", run).isZero();
    }
}
