package vn.tinnhiem.app.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Messages;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

@DisplayName("Đọc YAML chặt chẽ")
class YamlFileTest {

    @TempDir
    Path folder;

    enum Colour {
        DARK_RED,
        BLUE
    }

    @Test
    @DisplayName("Mọi kiểu giá trị đọc được từ tệp đúng")
    void reads() {
        YamlFile file = parse("""
                text: Nguyễn Thị Đếm
                date: 2023-07-26
                number: 118
                yes: true
                colour: darkRed
                list: [một, hai]
                single: chỉ một
                group: { inner: "14:00" }
                groups:
                  - { name: a }
                  - { name: b }
                empty:
                """);
        YamlMap root = file.root();
        assertThat(root.text("text")).isEqualTo("Nguyễn Thị Đếm");
        assertThat(root.date("date")).isEqualTo(LocalDate.of(2023, 7, 26));
        assertThat(root.wholeNumber("number")).isEqualTo(118);
        assertThat(root.yesNo("yes", false)).isTrue();
        assertThat(root.yesNo("no", true)).isTrue();
        assertThat(root.choice("colour", Colour.class)).isEqualTo(Colour.DARK_RED);
        assertThat(root.choice("other", Colour.class, Colour.BLUE)).isEqualTo(Colour.BLUE);
        assertThat(root.texts("list")).containsExactly("một", "hai");
        assertThat(root.texts("single")).containsExactly("chỉ một");
        assertThat(root.map("group").text("inner")).isEqualTo("14:00");
        assertThat(root.maps("groups").stream().map(m -> m.text("name"))).containsExactly("a", "b");
        assertThat(root.has("empty")).isFalse();
        assertThat(root.optionalWholeNumber("empty")).isEqualTo(OptionalLong.empty());
        assertThat(file.allProblems()).isEmpty();
    }

    @Test
    @DisplayName("Mọi lỗi của tệp được báo cùng lúc, theo thứ tự dòng, kèm dòng, cột và khóa")
    void allAtOnce() {
        YamlFile file = parse("""
                day: 2023-02-31
                count: -1
                colour: grün
                group: chữ
                groups: { a: 1 }
                list:
                  - { name: a, nmae: b }
                text: [a]
                textt: b
                """);
        YamlMap root = file.root();
        root.date("day");
        root.wholeNumber("count");
        root.choice("colour", Colour.class);
        root.map("group").text("inner");
        root.maps("groups");
        root.maps("list").forEach(m -> m.text("name"));
        root.text("text");
        root.text("absent");
        Refused refused = catchThrowableOfType(Refused.class, file::refuseIfFaulty);
        assertThat(refused.problems())
                .extracting(p -> p.fault().number() + " " + p.place())
                .containsExactly(
                        "F206 dòng 1, cột 1: day",
                        "F204 dòng 1, cột 1: absent",
                        "F212 dòng 2, cột 1: count",
                        "F213 dòng 3, cột 1: colour",
                        "F215 dòng 4, cột 1: group",
                        "F216 dòng 5, cột 1: groups",
                        "F203 dòng 7, cột 16: list[1].nmae",
                        "F205 dòng 8, cột 1: text",
                        "F203 dòng 9, cột 1: textt");
        assertThat(refused.problems().getLast().values()).containsEntry("nearest", "text");
        assertThat(refused.problems()).allMatch(p -> p.file().equals("plan.yaml"));
    }

    @Test
    @DisplayName("Mỗi lỗi có câu tiếng Việt và tiếng Anh đủ giá trị")
    void sentences() {
        YamlFile file = parse("a: 1\na: 2\nb: 31/12/2023\nc: 9999999999\nd: e\n");
        file.root().optionalText("a");
        file.root().date("b");
        file.root().wholeNumber("c");
        file.root().yesNo("d", false);
        file.root().text("missing");
        file.root().ignore("x");
        for (Messages.Language language : Messages.Language.values()) {
            Messages messages = new Messages(language);
            assertThat(file.allProblems())
                    .extracting(p -> messages.say("fault." + p.fault().number(), p.values()))
                    .hasSize(5)
                    .allSatisfy(sentence -> assertThat(sentence).doesNotContain("{"));
        }
    }

    @Test
    @DisplayName("Khóa lặp lại bị từ chối và nói rõ dòng đầu tiên")
    void repeatedKey() {
        YamlFile file = parse("a:\n  b: 1\n  c: 2\n  b: 3\n");
        YamlMap inner = file.root().map("a");
        assertThat(inner.text("b")).isEqualTo("1");
        inner.text("c");
        assertThat(file.problems()).singleElement().satisfies(p -> {
            assertThat(p.fault()).isEqualTo(Fault.F202_KEY_REPEATED);
            assertThat(p.place()).startsWith("dòng 4, cột 3");
            assertThat(p.values()).containsEntry("line", 2);
        });
    }

    @Test
    @DisplayName("Nhóm bắt buộc bị thiếu chỉ báo một lần, không kéo theo mọi khóa bên trong")
    void missingGroupOnce() {
        YamlFile file = parse("a: 1\n");
        file.root().ignore("a");
        YamlMap absent = file.root().map("group");
        absent.text("x");
        absent.wholeNumber("y");
        assertThat(file.allProblems()).extracting(Problem::fault).containsExactly(Fault.F204_KEY_MISSING);
    }

    @Test
    @DisplayName("Vị trí của một khóa để các nơi khác nhắc tới")
    void place() {
        YamlMap root = parse("ballots:\n  phieu:\n    issued: 116\n").root();
        assertThat(root.map("ballots").map("phieu").place("issued")).isEqualTo("dòng 3: ballots.phieu.issued");
    }

    @ParameterizedTest
    @DisplayName("Số không phải số nguyên trong khoảng thì bị từ chối")
    @ValueSource(strings = {"-1", "1.5", "1e3", "0x10", "1_000", "99999999999999999999", "mười", "１２"})
    void notWholeNumbers(String text) {
        YamlFile file = parse("n: " + text + "\n");
        assertThat(file.root().wholeNumber("n", 3, 10)).isEqualTo(3);
        assertThat(file.problems()).extracting(Problem::fault).containsExactly(Fault.F212_NUMBER_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @DisplayName("Ngày không có thật hoặc ghi kiểu khác thì bị từ chối")
    @ValueSource(strings = {"2023-02-31", "2023-02-29", "2023-13-01", "26/07/2023", "2023-7-1", "2023-07-01T00:00:00Z"})
    void notDates(String text) {
        YamlFile file = parse("d: " + text + "\n");
        assertThat(file.root().date("d")).isEqualTo(LocalDate.EPOCH);
        assertThat(file.problems()).extracting(Problem::fault).containsExactly(Fault.F206_DATE_IMPOSSIBLE);
    }

    @Test
    @DisplayName("Sai cú pháp thì từ chối ngay, kèm dòng và cột")
    void syntax() {
        Problem problem = refused("a: 1\nb: [1, 2\nc: 3\n");
        assertThat(problem.fault()).isEqualTo(Fault.F201_YAML_SYNTAX);
        assertThat(problem.place()).matches("dòng 3, cột \\d+");
        assertThat(refused("a: \u0007\n").fault()).isEqualTo(Fault.F201_YAML_SYNTAX);
        assertThat(refused("a:\n\t- b\n").fault()).isEqualTo(Fault.F201_YAML_SYNTAX);
    }

    @ParameterizedTest
    @DisplayName("Neo, bí danh, thẻ kiểu, nhiều tài liệu, khóa phức hợp: không dùng ở đây")
    @ValueSource(
            strings = {
                "a: &x [lol]\nb: [*x, *x]\n",
                "a: *x\n",
                "a: !!java.net.URL [x]\n",
                "a: !x y\n",
                "a: 1\n---\nb: 2\n",
                "? [a, b]\n: c\n"
            })
    void features(String text) {
        assertThat(refused(text).fault()).isEqualTo(Fault.F217_YAML_FEATURE);
    }

    @Test
    @DisplayName("Lồng quá sâu hoặc quá lớn thì từ chối, không tràn bộ nhớ")
    void limits() {
        assertThat(refused("[".repeat(100_000)).fault()).isEqualTo(Fault.F219_YAML_TOO_DEEP);
        assertThat(refused("a: " + "x".repeat(2_000_001)).fault()).isEqualTo(Fault.F218_YAML_TOO_BIG);
    }

    @Test
    @DisplayName("Tệp thiếu, rỗng, chỉ có chú thích, hay không phải nhóm khóa")
    void noContent() {
        assertThat(catchThrowableOfType(Refused.class, () -> YamlFile.read(folder.resolve("plan.yaml")))
                        .problems())
                .extracting(Problem::fault)
                .containsExactly(Fault.F101_FILE_MISSING);
        assertThat(refused("").fault()).isEqualTo(Fault.F102_FILE_EMPTY);
        assertThat(refused(" \n\n").fault()).isEqualTo(Fault.F102_FILE_EMPTY);
        assertThat(refused("# chú thích\n").fault()).isEqualTo(Fault.F102_FILE_EMPTY);
        assertThat(refused("- a\n- b\n").fault()).isEqualTo(Fault.F215_NOT_A_GROUP);
    }

    @Test
    @DisplayName("UTF-8 có hay không có dấu BOM, UTF-16 có BOM; bảng mã khác thì từ chối; chữ về dạng NFC")
    void encodings() {
        String name = "Nguyễn Thị Đếm";
        String text = "name: " + Normalizer.normalize(name, Normalizer.Form.NFD) + "\n";
        for (byte[] bytes : List.of(
                bytes(text, StandardCharsets.UTF_8),
                bytes("\uFEFF" + text, StandardCharsets.UTF_8),
                bytes("\uFEFF" + text, StandardCharsets.UTF_16LE),
                bytes("\uFEFF" + text, StandardCharsets.UTF_16BE))) {
            assertThat(YamlFile.parse("plan.yaml", bytes).root().text("name")).isEqualTo(name);
        }
        byte[] windows = bytes("name: Đ", Charset.forName("windows-1258"));
        Refused refused = catchThrowableOfType(Refused.class, () -> YamlFile.parse("plan.yaml", windows));
        assertThat(refused.problems()).extracting(Problem::fault).containsExactly(Fault.F104_ENCODING_UNKNOWN);
    }

    @Test
    @DisplayName("Tệp hỏng kiểu gì cũng chỉ bị từ chối, không làm chương trình đổ")
    void damaged() {
        byte[] whole = bytes("a: { b: [1, \"hai\"] }\nc:\n  - d: 'ba'\n    e: |\n      bốn\n", StandardCharsets.UTF_8);
        Random random = new Random(96);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = whole.clone();
            for (int change = 0; change <= i % 4; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                YamlFile.parse("plan.yaml", bytes).allProblems();
            } catch (Refused expected) {
                refused++;
            }
        }
        assertThat(refused).isBetween(1_000, 20_000);
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static YamlFile parse(String text) {
        return YamlFile.parse("plan.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem refused(String text) {
        return catchThrowableOfType(Refused.class, () -> parse(text)).problems().getFirst();
    }
}
