package vn.tinnhiem.app.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.document.PaperStyle;
import vn.tinnhiem.app.files.Refusals;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.sheet.layout.PageSize;

@DisplayName("Đọc lại layout.json và khoá lúc quét phiếu")
class BallotLayoutsTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private static final BallotLines OURS = vote("cuoc-mau", DIGEST);
    private static final BallotKey KEY = BallotKey.random();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path printed;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static BallotLines vote(String id, String digest) {
        return new BallotLines(
                id,
                "đối với lãnh đạo",
                "Sở Mẫu",
                LocalDate.of(2023, 9, 22),
                digest,
                false,
                PlanFile.read(Path.of("../examples/hai-phong/plan.yaml"), Catalogue.builtIn())
                        .policy(),
                List.of(
                        new Ballot("a", List.of(new Line(1, "Lê Văn Mẫu", "Giám đốc"))),
                        new Ballot(
                                "b",
                                List.of(new Line(2, "Võ Thị  Thử", "Phó Giám đốc"), new Line(3, "Hồ Văn Ví", "")))));
    }

    @BeforeAll
    static void print() throws IOException {
        BallotLines vote = OURS;
        BallotDesign design = new BallotDesign(
                PaperStyle.STATE, "", "Sở Mẫu", vote.voteId(), vote.title(), vote.policy(), false, PageSize.A5);
        new BallotPack(vote, design, KEY, 1, false).write(printed);
    }

    @BeforeEach
    void copy() throws IOException {
        for (String name : List.of("layout.json", "ballot.key", "ballots-a.pdf", "ballots-b.pdf")) {
            Files.copy(printed.resolve(name), folder.resolve(name));
        }
    }

    @Test
    @DisplayName("Như lúc in: từng loại phiếu với tệp phiếu trắng của nó; mã trên phiếu khớp khoá")
    void asPrinted() {
        BallotLayouts layouts = BallotLayouts.read(folder, OURS);

        assertThat(layouts.forms()).extracting(form -> form.layout().ballotId()).containsExactly("a", "b");
        assertThat(layouts.forms()).extracting(form -> form.index()).containsExactly(1, 2);
        assertThat(layouts.forms()).allMatch(form -> Files.exists(form.blank()));
        assertThat(BallotLayouts.forms(layouts.folder(), layouts.json()))
                .extracting(form -> form.layout())
                .isEqualTo(layouts.forms().stream().map(form -> form.layout()).toList());
        assertThat(BallotLayouts.key(folder, Optional.empty(), OURS).text("x")).isEqualTo(KEY.text("x"));
    }

    @Test
    @DisplayName("Cuộc khác, kế hoạch khác: từ chối")
    void ofAnother() {
        assertThat(Refusals.codes(() -> BallotLayouts.read(folder, vote("cuoc-khac", DIGEST))))
                .containsExactly("F803");
        assertThat(Refusals.codes(() -> BallotLayouts.read(folder, vote("cuoc-mau", "f".repeat(64)))))
                .containsExactly("F804");
    }

    @Test
    @DisplayName("Thiếu layout.json, thiếu phiếu trắng, thiếu khoá, khoá của cuộc khác: từ chối, nêu cách làm")
    void missing() throws IOException {
        Files.delete(folder.resolve("ballots-b.pdf"));
        assertThat(Refusals.codes(() -> BallotLayouts.read(folder, OURS))).containsExactly("F805");
        Files.delete(folder.resolve("layout.json"));
        assertThat(Refusals.codes(() -> BallotLayouts.read(folder, OURS))).containsExactly("F801");
        Files.writeString(folder.resolve("ballot.key"), BallotKey.random().text("cuoc-khac"));
        assertThat(Refusals.codes(() -> BallotLayouts.key(folder, Optional.empty(), OURS)))
                .containsExactly("F409");
        Path named = folder.resolve("khong-co.key");
        assertThat(Refusals.codes(() -> BallotLayouts.key(folder, Optional.of(named), OURS)))
                .containsExactly("F806");
    }

    static Stream<Named<UnaryOperator<String>>> damages() {
        return Stream.of(
                Named.of("không phải JSON", json -> "[" + json),
                Named.of("thừa đuôi", json -> json + "{}"),
                Named.of("định dạng khác", json -> json.replace("tinnhiem/layouts/1", "tinnhiem/layouts/2")),
                Named.of("khoá lạ", json -> json.replaceFirst("\"unit\"", "\"la\" : 1,\n\"unit\"")),
                Named.of("khoá lặp", json -> json.replaceFirst("\"unit\"", "\"unit\" : \"mm\",\n\"unit\"")),
                Named.of("thiếu khoá", json -> json.replaceFirst("\"size\" : \"A5\",", "")),
                Named.of(
                        "một ô xê dịch 0,01 mm",
                        json -> json.replaceFirst("(?s)(\"level\" : \"CONFIDENCE\".*?\"x\" : [0-9]+\\.[0-9])", "$11")),
                Named.of(
                        "tên hai người đổi chỗ",
                        json -> json.replace("Võ Thị Thử", "#")
                                .replace("Hồ Văn Ví", "Võ Thị Thử")
                                .replace("#", "Hồ Văn Ví")),
                Named.of(
                        "số của hai người đổi chỗ",
                        json -> json.replace("\"person\" : 2", "#")
                                .replace("\"person\" : 3", "\"person\" : 2")
                                .replace("#", "\"person\" : 3")),
                Named.of(
                        "hai mức đổi chỗ",
                        json -> json.replace("\"HIGH_CONFIDENCE\"", "#")
                                .replace("\"LOW_CONFIDENCE\"", "\"HIGH_CONFIDENCE\"")
                                .replace("#", "\"LOW_CONFIDENCE\"")),
                Named.of(
                        "số hiệu mẫu in khác",
                        json -> json.replaceFirst("(\"layoutVersion\" : \"[0-9A-F]{7})[0-9A-F]", "$1G")),
                Named.of("số âm", json -> json.replaceFirst("\"width\" : ", "\"width\" : -")),
                Named.of(
                        "tệp phiếu trắng ở nơi khác",
                        json -> json.replaceFirst("\"ballots-a.pdf\"", "\"../ballots-a.pdf\"")),
                Named.of("khổ giấy khác", json -> json.replaceFirst("\"A5\"", "\"A4\"")));
    }

    @ParameterizedTest
    @MethodSource("damages")
    @DisplayName("Sửa gì trong layout.json cũng bị thấy: dấu không thể bị đọc cho người khác, mức khác")
    void changed(UnaryOperator<String> damage) throws IOException {
        Path file = folder.resolve("layout.json");
        String json = Files.readString(file);
        String changed = damage.apply(json);
        assertThat(changed).isNotEqualTo(json);
        Files.writeString(file, changed);

        assertThat(Refusals.codes(() -> BallotLayouts.read(folder, OURS)))
                .allMatch("F802"::equals)
                .isNotEmpty();
    }
}
