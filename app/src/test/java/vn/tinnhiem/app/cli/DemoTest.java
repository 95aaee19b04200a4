package vn.tinnhiem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.plan.PlanApproval;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Bản trình diễn: ví dụ Hải Phòng, từ kế hoạch đến kết quả, kiểm bằng phiếu quét kèm theo")
class DemoTest {

    private static final String HOME = "tinnhiem.home";

    @TempDir
    static Path work;

    private static Cli demo = new Cli(-1, "", "");

    @BeforeAll
    static void run() {
        Optional<String> home = Optional.ofNullable(System.getProperty(HOME));
        System.setProperty(HOME, "..");
        try {
            demo = Cli.run("demo", "--no-serve", "--out", work.toAbsolutePath());
        } finally {
            home.ifPresentOrElse(value -> System.setProperty(HOME, value), () -> System.clearProperty(HOME));
        }
    }

    private static Path result(String name) {
        return work.resolve("4-ket-qua").resolve(name);
    }

    private static List<String> sorted(Path sheets) {
        return Folders.text(sheets).lines().sorted().toList();
    }

    @Test
    @DisplayName("Chạy một mạch đến kiểm lại; dừng một lần vì có tờ cần người xem, và nói xem ở đâu")
    void everyStep() {
        assertThat(demo.exit()).as("%s", demo).isZero();
        List<String> typed = demo.out()
                .lines()
                .filter(line -> line.startsWith("$ "))
                .map(line -> line.split(" ", -1)[2])
                .toList();
        assertThat(typed).containsExactly("plan", "plan", "plan", "ballots", "count", "count", "verify");
        assertThat(demo.out()).contains(result("review").toString());
        assertThat(demo.out().lines().filter(line -> line.startsWith("PASS"))).hasSize(1);
    }

    @Test
    @DisplayName("Sau quyết định của ban kiểm phiếu, từng tờ đúng như sheets.csv")
    @Clause({"HP-26", "HP-27"})
    void sheetsAsTyped() {
        assertThat(sorted(result("inputs/sheets.csv")))
                .isEqualTo(sorted(ExampleVote.HAI_PHONG.example().resolve("sheets.csv")));
    }

    @Test
    @DisplayName("Mọi con số của từng người bằng số của cách đếm thứ hai")
    @Clause({"HP-19", "HP-26"})
    void numbers() {
        List<JsonTree> persons = JsonTree.of(result("result.json")).persons();
        List<Row> expected = Rows.of(ExampleVote.HAI_PHONG.example().resolve("expected-count.csv"));
        assertThat(persons).hasSameSizeAs(expected);
        for (int i = 0; i < persons.size(); i++) {
            ExamplesTest.person(persons.get(i), expected.get(i));
        }
    }

    @Test
    @DisplayName("Mỗi trang quét một chỗ: 117 tờ đếm, một tờ nạp hai lần bỏ ra, 58 mặt trắng")
    void pages() {
        JsonTree scan = JsonTree.of(result("result.json")).tree("scan");
        assertThat(scan.number("clear") + scan.number("decided")).isEqualTo(117);
        assertThat(scan.number("leftOut")).isEqualTo(1);
        assertThat(scan.tree("refused").keys()).isEqualTo(Map.of("BLANK_SIDE", 58));
        assertThat(scan.number("pages")).isEqualTo(117 + 1 + 58);
    }

    @Test
    @DisplayName("In lại phiếu bằng khoá kèm ví dụ thì ra cùng mẫu và cùng mã như trên những tờ đã quét")
    void printedAgain() {
        BallotLines vote = PlanApproval.lines(
                PlanFile.read(work.resolve("1-ke-hoach").resolve("plan.approved.yaml"), Catalogue.builtIn()), false);
        assertThat(vote.digest()).startsWith("17eac768a6");
        JsonTree layout = JsonTree.of(work.resolve("3-phieu").resolve("layout.json"))
                .trees("ballots")
                .getFirst()
                .tree("layout");
        assertThat(layout.text("layoutVersion")).isEqualTo("B10337AC");
        List<Row> issued = Rows.of(ExampleVote.HAI_PHONG.example().resolve("scans-decisions.csv")).stream()
                .filter(row -> row.get("question").equals("issued")
                        && !row.get("decision").isEmpty())
                .toList();
        assertThat(issued).hasSize(2).allMatch(row -> row.get("decision").equals("no"));
    }
}
