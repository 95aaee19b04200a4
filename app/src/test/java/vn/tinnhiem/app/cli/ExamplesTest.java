package vn.tinnhiem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Các cuộc lấy phiếu mẫu, từ kế hoạch đến giấy tờ")
class ExamplesTest {

    private static final Map<String, String> REASONS = Map.of(
            "noMark", "noMark",
            "severalMarks", "severalMarks",
            "struckOut", "nameStruckOut",
            "otherStruckOut", "otherNameStruckOut");

    private static final List<String> LEVELS = List.of("high", "confidence", "low");

    /** What papers print of a share: the count, its percentage and the base, in whatever words. */
    private static Set<String> sharePrinted(Row person, String level) {
        return Set.of(person.get(level), person.get(level + "Percent"), person.get("collected"));
    }

    private static Set<String> numbers(String words) {
        return Pattern.compile("\\d+,\\d\\d%|\\d+")
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("Soát, phê duyệt, in kế hoạch, kiểm phiếu, kiểm lại: lệnh nào cũng xong")
    void everyStep(ExampleVote vote) {
        var made = vote.made();
        assertThat(made.check().exit()).as("%s", made.check()).isZero();
        assertThat(made.approve().exit()).as("%s", made.approve()).isZero();
        assertThat(made.document().exit()).as("%s", made.document()).isZero();
        assertThat(made.count().exit()).as("%s", made.count()).isZero();
        assertThat(made.verify().exit()).as("%s", made.verify()).isZero();
        assertThat(made.verify().out()).startsWith("PASS");
        assertThat(made.count().err()).isEmpty();
        assertThat(Folders.files(made.folder().resolve("document")))
                .containsExactly("plan.docx", "plan.ics", "plan.pdf");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("Thư mục kết quả có đúng các tệp đã hứa")
    void files(ExampleVote vote) {
        var made = vote.made();
        TreeSet<String> promised = new TreeSet<>(List.of(
                "result.json",
                "result.xlsx",
                "summary.txt",
                "minutes.docx",
                "minutes.pdf",
                "report.docx",
                "report.pdf",
                "inputs/plan.approved.yaml",
                "inputs/policy.json",
                "inputs/conference.yaml",
                "inputs/catalogue/1.yaml",
                "inputs/catalogue/2.yaml",
                vote == ExampleVote.QUANG_NGAI_TOTALS ? "inputs/totals.csv" : "inputs/sheets.csv"));
        made.expectedCount().forEach(person -> {
            promised.add("persons/" + person.get("person") + ".docx");
            promised.add("persons/" + person.get("person") + ".pdf");
        });
        assertThat(Folders.files(made.result())).containsExactlyElementsOf(promised);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("Mọi con số của từng người bằng số của cách đếm thứ hai; tỉ lệ là phân số đúng")
    @Clause({"TN-14", "HP-19", "HP-26", "QN-11", "QN-21"})
    void persons(ExampleVote vote) {
        var made = vote.made();
        var persons = JsonTree.of(made.result("result.json")).persons();
        var expected = made.expectedCount();
        assertThat(persons).hasSameSizeAs(expected);
        for (int i = 0; i < persons.size(); i++) {
            person(persons.get(i), expected.get(i));
        }
    }

    static void person(JsonTree person, Row expected) {
        JsonTree reasons = person.tree("invalidBy");
        Map<String, String> numbers = new HashMap<>();
        numbers.put("person", person.text("number"));
        numbers.put("name", person.text("name"));
        for (String key : List.of("collected", "valid", "invalid")) {
            numbers.put(key, person.text(key));
        }
        REASONS.forEach((column, key) ->
                numbers.put(column, reasons.keys().getOrDefault(key, 0).toString()));
        for (String level : LEVELS) {
            JsonTree share = person.tree(level.equals("confidence") ? level : level + "Confidence");
            numbers.put(level, share.text("count"));
            assertThat(isFraction(share.text("share"), expected.number(level), expected.number("collected")))
                    .as(share.toString())
                    .isTrue();
        }
        assertThat(REASONS.values()).containsAll(reasons.names());
        assertThat(expected.cells()).containsAllEntriesOf(numbers);
    }

    private static boolean isFraction(String written, long part, long whole) {
        String[] parts = written.split("/", -1);
        long numerator = Long.parseLong(parts[0]);
        long denominator = parts.length == 1 ? 1 : Long.parseLong(parts[1]);
        return numerator * whole == part * denominator;
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("Số người và tài khoản phiếu của hội nghị bằng số của cách đếm thứ hai")
    @Clause({"HP-06", "QN-06", "CM-04"})
    void conference(ExampleVote vote) {
        var made = vote.made();
        JsonTree result = JsonTree.of(made.result("result.json"));
        JsonTree box = result.trees("ballots").getFirst();
        Map<String, String> numbers = new HashMap<>();
        for (String key : List.of("summoned", "present", "quorumNeeded")) {
            numbers.put(key, result.text(key));
        }
        for (String key : List.of("printed", "issued", "exchanged", "unused", "collected", "setAside")) {
            numbers.put(key, box.text(key));
        }
        numbers.put(
                "notReturned", Long.toString(box.number("issued") - box.number("exchanged") - box.number("collected")));
        assertThat(numbers)
                .containsExactlyInAnyOrderEntriesOf(made.expectedConference().cells());
        assertThat(PaperWords.of(made.result("minutes.docx")))
                .contains("có mặt " + numbers.get("present") + "/" + numbers.get("summoned")
                        + " người được triệu tập, cần ít nhất " + numbers.get("quorumNeeded") + " người (2/3)");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("Bảng trong biên bản và báo cáo in đúng từng số, tỉ lệ hai chữ số, cơ số ghi cạnh tỉ lệ")
    @Clause({"HP-26", "QN-11", "TN-16"})
    void printedTables(ExampleVote vote) {
        var made = vote.made();
        for (String paper : List.of("minutes.docx", "report.docx")) {
            List<List<String>> rows = PaperWords.rows(made.result(paper));
            for (Row person : made.expectedCount()) {
                assertThat(rows).as(paper).anySatisfy(row -> {
                    assertThat(row).hasSize(9).startsWith(person.get("person"));
                    assertThat(row.get(1)).startsWith(person.get("name"));
                    assertThat(row.subList(2, 6))
                            .containsExactly(
                                    made.expectedConference().get("issued"),
                                    person.get("collected"),
                                    person.get("valid"),
                                    person.get("invalid"));
                    for (int level = 0; level < 3; level++) {
                        assertThat(numbers(row.get(6 + level))).isEqualTo(sharePrinted(person, LEVELS.get(level)));
                    }
                });
            }
        }
        for (String paper : List.of("minutes.pdf", "report.pdf")) {
            String words = PaperWords.of(made.result(paper));
            made.expectedCount()
                    .forEach(person -> LEVELS.forEach(
                            level -> assertThat(words).as(paper).contains(person.get(level + "Percent"))));
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("Mức tín nhiệm thấp đúng như cách đếm thứ hai, trong bản tóm tắt và báo cáo")
    @Clause({"TN-20", "TN-21", "HP-31", "CM-09"})
    void bands(ExampleVote vote) {
        var made = vote.made();
        String report = PaperWords.of(made.result("report.docx"));
        List<String> said = Folders.text(made.result("summary.txt"))
                .lines()
                .filter(line -> line.startsWith("   mức: "))
                .map(line -> line.substring("   mức: ".length()))
                .toList();
        List<String> expected = new ArrayList<>();
        for (Row person : made.expectedCount()) {
            String band = person.get("band");
            expected.add(band.equals("none") ? "không thuộc mức nào" : band);
            if (!band.equals("none")) {
                assertThat(report)
                        .containsPattern(Pattern.quote(person.get("name")) + "[^.]*tín nhiệm thấp [^.]*"
                                + person.get("lowPercent") + "[^.]*thuộc mức " + Pattern.quote(band));
            }
        }
        assertThat(said).isEqualTo(expected);
        long inBand =
                expected.stream().filter(band -> !band.startsWith("không")).count();
        assertThat(report.split("thuộc mức ", -1)).hasSize((int) inBand + 1);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("Công thức trong bảng tính cho đúng các số của cách đếm thứ hai")
    @Clause({"HP-26", "QN-11"})
    void workbook(ExampleVote vote) throws IOException {
        var made = vote.made();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(made.result("result.xlsx")))) {
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            Sheet sheet = book.getSheetAt(0);
            int at = 4;
            for (Row person : made.expectedCount()) {
                var row = sheet.getRow(at++);
                double collected = (double) person.number("collected");
                assertThat(row.getCell(0).getNumericCellValue()).isEqualTo((double) person.number("person"));
                assertThat(row.getCell(1).getStringCellValue()).isEqualTo(person.get("name"));
                assertThat(row.getCell(4).getNumericCellValue()).isEqualTo(collected);
                assertThat(evaluator.evaluate(row.getCell(6)).getNumberValue())
                        .isEqualTo((double) person.number("valid"));
                assertThat(row.getCell(7).getNumericCellValue()).isEqualTo((double) person.number("invalid"));
                int column = 8;
                for (String level : LEVELS) {
                    double count = (double) person.number(level);
                    assertThat(row.getCell(column).getNumericCellValue()).isEqualTo(count);
                    assertThat(evaluator.evaluate(row.getCell(column + 1)).getNumberValue())
                            .isEqualTo(count / collected);
                    column += 2;
                }
                assertThat(evaluator.evaluate(row.getCell(14)).getStringValue()).isEqualTo("khớp");
            }
            assertThat(sheet.getRow(at)).isNull();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("Phiếu kết quả của từng người: số của người đó, không có số của ai khác, không có mức")
    @Clause({"TN-19", "HP-31"})
    void personSheets(ExampleVote vote) {
        var made = vote.made();
        for (Row person : made.expectedCount()) {
            for (String ending : List.of(".docx", ".pdf")) {
                Path file = made.result("persons/" + person.get("person") + ending);
                String words = PaperWords.of(file);
                assertThat(words)
                        .contains("Họ và tên: " + person.get("name"))
                        .doesNotContain("trên 50%", "2/3", "thuộc mức");
                for (String level : LEVELS) {
                    assertThat(words).contains(person.get(level) + " phiếu, " + person.get(level + "Percent"));
                }
                made.expectedCount().stream()
                        .filter(other -> !other.equals(person))
                        .forEach(other -> assertThat(words).doesNotContain("Họ và tên: " + other.get("name")));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("Biên bản: ba bản gốc, mỗi bản một số và một nơi giữ; không có mức, không có hệ quả")
    @Clause({"TN-15", "HP-20", "QN-21"})
    void minutes(ExampleVote vote) {
        for (String paper : List.of("minutes.docx", "minutes.pdf")) {
            String words = PaperWords.of(vote.made().result(paper));
            assertThat(words)
                    .contains("03 bản gốc", "chế độ mật")
                    .containsOnlyOnce("Bản gốc số 1/3 – gửi")
                    .containsOnlyOnce("Bản gốc số 2/3 – gửi")
                    .containsOnlyOnce("Bản gốc số 3/3 – lưu");
            assertThat(words.toLowerCase(Locale.ROOT))
                    .doesNotContain("trên 50%", "từ 2/3", "dưới 2/3", "thuộc mức", "miễn nhiệm")
                    .doesNotContain("từ chức", "thôi giữ chức", "quy hoạch", "bố trí công tác khác")
                    .doesNotContainPattern("(?<!lấy phiếu tín nhiệm, )bỏ phiếu tín nhiệm");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("Báo cáo: lời của điều khoản và các hướng của nó ở đúng người, không bao giờ là một quyết định")
    @Clause({"TN-16", "TN-20", "TN-21", "HP-31", "CM-09"})
    void report(ExampleVote vote) {
        var made = vote.made();
        for (String paper : List.of("report.docx", "report.pdf")) {
            String words = PaperWords.of(made.result(paper));
            boolean middle = made.expectedCount().stream()
                    .anyMatch(person -> person.get("band").startsWith("trên 50%"));
            boolean hard = made.expectedCount().stream()
                    .anyMatch(person -> person.get("band").startsWith("từ 2/3"));
            assertThat(words.contains("đưa ra khỏi quy hoạch các chức vụ cao hơn;"))
                    .isEqualTo(middle);
            assertThat(words.contains("- tiến hành bỏ phiếu tín nhiệm theo quy định."))
                    .isEqualTo(middle);
            assertThat(words.contains("miễn nhiệm chức vụ đang đảm nhiệm")).isEqualTo(hard);
            assertThat(words.contains("Quy định ghi: “")).isEqualTo(middle || hard);
            assertThat(words.contains("Việc xem xét, quyết định thuộc cấp có thẩm quyền quản lý cán bộ."))
                    .isEqualTo(middle || hard);
            assertThat(words.contains("Không có trường hợp nào")).isEqualTo(!middle && !hard);
        }
    }

    @Test
    @DisplayName("Quảng Ngãi: nhập số tổng hay nhập từng phiếu cũng cho một kết quả; ngày đã ấn định in kèm căn cứ")
    @Clause({"QN-25", "QN-11"})
    void totalsOrSheets() {
        var totals = ExampleVote.QUANG_NGAI_TOTALS.made();
        var sheets = ExampleVote.QUANG_NGAI_SHEETS.made();
        assertThat(JsonTree.of(sheets.result("result.json")).persons())
                .isEqualTo(JsonTree.of(totals.result("result.json")).persons());
        assertThat(PaperWords.of(totals.document("plan.docx"))).contains("Ấn định bằng giấy mời của Sở ngày 20/6/2023");
    }

    @Test
    @DisplayName("Đảng ủy C: thể thức văn bản của Đảng; thư ký ký bên trái, chủ trì bên phải")
    @Clause("CM-11")
    void partyStyle() {
        var made = ExampleVote.DANG_UY_C.made();
        List<Path> papers = List.of(
                made.document("plan.docx"),
                made.document("plan.pdf"),
                made.result("minutes.docx"),
                made.result("minutes.pdf"),
                made.result("report.docx"),
                made.result("report.pdf"),
                made.result("persons/1.docx"));
        for (Path paper : papers) {
            assertThat(PaperWords.of(paper))
                    .as(paper.toString())
                    .contains("ĐẢNG CỘNG SẢN VIỆT NAM")
                    .doesNotContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập", "./.", "Số:");
        }
        assertThat(PaperWords.of(made.document("plan.docx"))).containsPattern("Số \\d\\d-KH/");
        assertThat(PaperWords.rows(made.result("minutes.docx")))
                .anySatisfy(row -> assertThat(row.getFirst()).startsWith("THƯ KÝ"))
                .anySatisfy(row -> assertThat(row.getLast()).startsWith("CHỦ TRÌ"));
    }
}
