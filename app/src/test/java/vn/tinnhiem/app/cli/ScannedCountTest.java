package vn.tinnhiem.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.scan.Ask;
import vn.tinnhiem.app.scan.Ask.Question;
import vn.tinnhiem.app.scan.Case;
import vn.tinnhiem.app.scan.Judged;
import vn.tinnhiem.app.scan.PageAt;
import vn.tinnhiem.app.scan.RefusedPage;
import vn.tinnhiem.app.scan.SheetMarks;
import vn.tinnhiem.app.scan.Why;
import vn.tinnhiem.rules.ballot.Mark;

@DisplayName("Kiểm phiếu từ phiếu quét: phiếu của ví dụ Tây Ninh, ba tờ máy chưa rõ")
class ScannedCountTest {

    private static final String SIGNED = "nét rõ trong ô,Giáp Quỳnh Thử,Lê Thị Nhãn";

    @TempDir
    Path folder;

    private Path out;
    private final AtomicInteger finished = new AtomicInteger();

    @BeforeEach
    void ready() {
        ExampleVote.TAY_NINH.readyIn(folder);
        out = folder.resolve("result");
    }

    /** The marks of each sheet of the example. */
    private List<String> sheets() {
        return Folders.text(folder.resolve("sheets.csv"))
                .lines()
                .skip(1)
                .map(line -> line.substring("yes,no,".length()).replace(",", ""))
                .toList();
    }

    private static SheetMarks marks(String rows) {
        return new SheetMarks(
                0,
                true,
                false,
                rows.chars()
                        .mapToObj(c -> Stream.of(Mark.values())
                                .filter(m -> m.key() == c)
                                .findFirst()
                                .orElseThrow())
                        .toList());
    }

    private static Case rowAsked(int number, String rows, int person) {
        String asked = rows.substring(0, person - 1) + "?" + rows.substring(person);
        return new Case(
                number,
                new PageAt(Path.of("xap.pdf"), number, "xap.pdf", number),
                0,
                asked,
                List.of(new Ask(Question.ROW, person, List.of(Why.HEAVY_MARK), "")),
                List.of(),
                "");
    }

    /** The example with its first three sheets in doubt, one of them fed twice, and two pages without a sheet. */
    private Judged judged() {
        List<String> sheets = sheets();
        List<Case> cases = List.of(
                rowAsked(1, sheets.get(0), 2),
                rowAsked(2, sheets.get(1), 3),
                rowAsked(3, sheets.get(2), 1),
                new Case(
                        4,
                        new PageAt(Path.of("xap.pdf"), 9, "xap.pdf", 9),
                        0,
                        sheets.get(5),
                        List.of(
                                new Ask(Question.AGAIN, 0, List.of(Why.SEEN_TWICE), ""),
                                new Ask(Question.ISSUED, 0, List.of(Why.SEEN_TWICE), "")),
                        List.of(),
                        "xấp xap.pdf, tờ 8"));
        List<SheetMarks> clear = sheets.subList(3, sheets.size()).stream()
                .map(ScannedCountTest::marks)
                .toList();
        List<RefusedPage> refused = List.of(
                new RefusedPage(Path.of("xap.pdf"), 30, RefusedPage.BLANK_SIDE, ""),
                new RefusedPage(Path.of("nen.pdf"), -1, "JBIG2", ""));
        return new Judged(clear, cases, refused, clear.size() + 6);
    }

    private Path decisions() {
        List<String> sheets = sheets();
        Path file = folder.resolve("decisions.csv");
        Folders.write(
                file,
                "case,question,person,decision,reason,name1,name2\n"
                        + "T001,row,2," + sheets.get(0).charAt(1) + "," + SIGNED + "\n"
                        + "T002,row,3," + sheets.get(1).charAt(2) + "," + SIGNED + "\n"
                        + "T003,row,1," + sheets.get(2).charAt(0) + "," + SIGNED + "\n"
                        + "T004,again,,yes," + SIGNED + "\n"
                        + "T004,issued,,,,,\n");
        return file;
    }

    private Cli count(Judged judged, @Nullable Path decisions, boolean replace) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new PrintStream(said, true, UTF_8), new PrintStream(err, true, UTF_8));
        int exit;
        try {
            CountRun run = CountRun.of(
                    terminal,
                    folder.resolve("plan.approved.yaml"),
                    false,
                    folder.resolve("conference.yaml"),
                    Output.of(out, replace));
            ScanReading reading = new ScanReading(
                    judged,
                    "1",
                    List.of(),
                    of -> Optional.of(of.id().getBytes(UTF_8)),
                    file -> Folders.write(file, "{}"),
                    finished::incrementAndGet,
                    () -> {});
            exit = new ScannedCount(run, reading, decisions, List.of("./tinnhiem", "count", "kế hoạch.yaml")).call();
        } catch (Refused refused) {
            exit = terminal.refuse(refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Cli(exit, said.toString(UTF_8), err.toString(UTF_8));
    }

    private Path in(String name) {
        return out.resolve(name);
    }

    @Test
    @DisplayName("Còn tờ chờ quyết định: mã thoát 3, mọi tờ giấy mang chữ TẠM TÍNH, và vẫn kiểm lại được")
    void provisional() throws IOException {
        Cli count = count(judged(), null, false);
        assertThat(count.exit()).as("%s", count).isEqualTo(3);
        assertThat(finished).hasValue(0);
        JsonTree result = JsonTree.of(in("result.json"));
        assertThat(result.tree("provisional").keys()).isEqualTo(Map.of("openSheets", 4, "openQuestions", 5));
        assertThat(result.persons()).allMatch(person -> person.number("collected") == 22);
        assertThat(SchemasTest.faults("result", Folders.text(in("result.json"))))
                .isEmpty();
        List<String> papers = Folders.files(out).stream()
                .filter(file -> file.endsWith(".pdf") || file.endsWith(".docx"))
                .toList();
        assertThat(papers).hasSize(4 + 6);
        for (String paper : papers) {
            assertThat(PaperWords.of(in(paper))).as(paper).contains("TẠM TÍNH");
            if (paper.endsWith(".pdf")) {
                assertThat(PaperWords.pages(in(paper)))
                        .as(paper)
                        .allMatch(page -> page.contains("TẠM TÍNH") && page.contains("chưa kể 04 tờ phiếu"));
            }
        }
        assertThat(Folders.text(in("summary.txt"))).startsWith("TẠM TÍNH");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(in("result.xlsx")))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .startsWith("TẠM TÍNH");
        }
        assertThat(in("inputs/decisions.csv")).doesNotExist();
        assertThat(in("review/T004.png")).hasContent("T004");
        Cli verified = Cli.verify(out);
        assertThat(verified.exit()).as("%s", verified).isZero();
        assertThat(verified.out()).contains("PASS").contains("TẠM TÍNH");
        Folders.write(
                in("result.json"), Folders.text(in("result.json")).replaceFirst("(?s)\"provisional\" : \\{.*?},", ""));
        Cli hidden = Cli.verify(out);
        assertThat(hidden.exit()).as("TẠM TÍNH removed from result.json").isEqualTo(2);
        assertThat(hidden.codes()).contains("F622", "E505");
    }

    @Test
    @DisplayName("Đã quyết định hết: đúng những con số như khi gõ phiếu, phụ lục có đủ quyết định")
    void finished() {
        Cli count = count(judged(), decisions(), false);
        assertThat(count.exit()).as("%s", count).isZero();
        assertThat(finished).hasValue(1);
        JsonTree result = JsonTree.of(in("result.json"));
        assertThat(result.names()).doesNotContain("provisional").contains("scan");
        assertThat(SchemasTest.faults("result", Folders.text(in("result.json"))))
                .isEmpty();
        ExampleVote.Made typed = ExampleVote.TAY_NINH.made();
        assertThat(result.get("ballots"))
                .isEqualTo(JsonTree.of(typed.result("result.json")).get("ballots"));
        assertThat(in("inputs/sheets.csv")).hasSameTextualContentAs(typed.result("inputs/sheets.csv"));
        assertThat(Folders.text(in("sheets.csv")).lines().sorted().toList())
                .isEqualTo(
                        Folders.text(in("inputs/sheets.csv")).lines().sorted().toList());
        assertThat(Folders.files(out)).contains("readings.json").noneMatch(file -> file.startsWith("review"));
        assertThat(Folders.text(in("inputs/decisions.csv")).lines()).hasSize(1 + 4);
        for (String minutes : List.of("minutes.pdf", "minutes.docx")) {
            assertThat(PaperWords.of(in(minutes)))
                    .as(minutes)
                    .contains("Quyết định về phiếu máy chưa rõ", "Trần Văn Ưởng", "nét rõ trong ô", "Lê Thị Nhãn")
                    .doesNotContain("T001", "xap.pdf", "TẠM TÍNH");
        }
        Cli verified = Cli.verify(out);
        assertThat(verified.exit()).as("%s", verified).isZero();
        assertThat(verified.out()).doesNotContain("TẠM TÍNH");
        changedAfterwards();
    }

    /** A decision, a sheet or a number of pages. */
    private void changedAfterwards() {
        String decisions = Folders.text(in("inputs/decisions.csv"));
        Folders.edit(in("inputs/decisions.csv"), "Giáp Quỳnh Thử", "Đỗ Thị Ngọc Gấm");
        assertThat(Cli.verify(out).codes()).contains("F622");
        Folders.write(in("inputs/decisions.csv"), decisions);
        String sheets = Folders.text(in("sheets.csv"));
        Folders.write(in("sheets.csv"), sheets.replaceFirst("\nyes,no,1", "\nyes,no,2"));
        assertThat(Cli.verify(out).codes()).containsExactly("F622");
        Folders.write(in("sheets.csv"), sheets);
        Folders.edit(in("result.json"), "\"decided\" : 3", "\"decided\" : 2");
        assertThat(Cli.verify(out).codes()).contains("F622");
    }

    @Test
    @DisplayName("Quyết định một phần: vẫn tạm tính, điều đã ghi đứng sẵn trong review/ mới; ghi nốt thì xong")
    void partly() {
        assertThat(count(judged(), null, false).exit()).isEqualTo(3);
        Path file = in("review/decisions.csv");
        List<String> lines = new ArrayList<>(Folders.text(file).lines().toList());
        char first = sheets().getFirst().charAt(1);
        lines.set(1, lines.get(1).replaceFirst(",,,,,", ",," + first + "," + SIGNED));
        Folders.write(file, String.join("\n", lines) + "\n");
        Cli partly = count(judged(), file, true);
        assertThat(partly.exit()).as("%s", partly).isEqualTo(3);
        assertThat(JsonTree.of(in("result.json")).tree("provisional").number("openSheets"))
                .isEqualTo(3);
        assertThat(Folders.text(file)).contains("," + first + "," + SIGNED);
        Cli whole = count(judged(), decisions(), true);
        assertThat(whole.exit()).as("%s", whole).isZero();
        assertThat(in("review")).doesNotExist();
    }

    @Test
    @DisplayName("Điều đã ghi trong review/ không mất khi chạy lại mà quên --decisions, hay kiểm bằng sheets.csv")
    void typedIsNotLost() {
        count(judged(), null, false);
        Path file = in("review/decisions.csv");
        Folders.write(file, Folders.text(file).replaceFirst("(row,2,.*?),,,,,", "$1,,1,đang xem,,"));
        assertThat(count(judged(), null, true).exit()).isEqualTo(3);
        assertThat(Folders.text(file)).contains(",1,đang xem,,,");
        Cli typed = ExampleVote.TAY_NINH.count(folder, "--out", out, "--replace");
        assertThat(typed.codes()).containsExactly("F843");
        assertThat(count(judged(), decisions(), true).codes()).containsExactly("F843");
        assertThat(Folders.text(file)).contains(",1,đang xem,,,");
    }

    @Test
    @DisplayName("Thiếu tờ so với số đã công bố: E505, không ghi gì; nói có thể vì sao và nêu tệp bị loại")
    void fewer() {
        List<SheetMarks> clear = sheets().subList(1, sheets().size()).stream()
                .map(ScannedCountTest::marks)
                .toList();
        Judged judged = new Judged(
                clear, List.of(), List.of(new RefusedPage(Path.of("nen.pdf"), 3, "JBIG2", "")), clear.size() + 1);
        Cli count = count(judged, null, false);
        assertThat(count.exit()).isEqualTo(2);
        assertThat(count.codes()).contains("E505");
        assertThat(count.err()).contains("nen.pdf", "trang 4", "1 tờ");
        assertThat(out).doesNotExist();
        assertThat(finished).hasValue(0);
    }

    @Test
    @DisplayName(
            "Trang mà chương trình vấp phải lỗi của mình: nói là lỗi của chương trình, kèm lỗi gì; đọc quá lâu thì không")
    void ourFault() {
        List<SheetMarks> clear = sheets().stream().map(ScannedCountTest::marks).toList();
        RefusedPage stumbled = new RefusedPage(Path.of("a.pdf"), 0, "GAVE_UP", "java.lang.ArithmeticException");
        RefusedPage slow = new RefusedPage(Path.of("b.pdf"), 0, "GAVE_UP", "");
        Cli count = count(new Judged(clear, List.of(), List.of(stumbled, slow), clear.size() + 2), null, false);
        List<String> said =
                count.err().lines().filter(line -> line.contains(".pdf")).toList();
        assertThat(said).hasSize(2).doesNotHaveDuplicates();
        assertThat(said.getFirst()).contains("a.pdf", "java.lang.ArithmeticException");
        assertThat(said.getLast()).contains("b.pdf").doesNotContain("Exception");
    }

    @Test
    @DisplayName("Thừa tờ so với số đã công bố cũng thế")
    void more() {
        List<SheetMarks> clear =
                new ArrayList<>(sheets().stream().map(ScannedCountTest::marks).toList());
        clear.add(clear.getFirst());
        Cli count = count(new Judged(clear, List.of(), List.of(), clear.size()), null, false);
        assertThat(count.exit()).isEqualTo(2);
        assertThat(count.codes()).contains("E505");
        assertThat(out).doesNotExist();
    }

    @Test
    @DisplayName("Lúc còn tạm tính, điều không thể có vẫn chặn; điều chỉ chờ giải trình thì không")
    void whatStopsAProvisionalCount() {
        Folders.edit(
                folder.resolve("conference.yaml"),
                "issued: 25, exchanged: 0, unused: 5, collected: 25",
                "issued: 25, exchanged: 0, unused: 5, collected: 24");
        Cli waits = count(judged(), null, false);
        assertThat(waits.exit()).isEqualTo(3);
        assertThat(waits.codes()).contains("D522");
        assertThat(Cli.verify(out).exit()).isZero();
        Folders.edit(folder.resolve("conference.yaml"), "summoned: 27", "summoned: 24");
        Cli stopped = count(judged(), null, true);
        assertThat(stopped.exit()).isEqualTo(2);
        assertThat(stopped.codes()).contains("E501");
    }
}
