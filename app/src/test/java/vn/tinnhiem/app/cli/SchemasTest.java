package vn.tinnhiem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.schedule.Task;

@DisplayName("Lược đồ của các tệp JSON trong docs/schemas")
class SchemasTest {

    private static final Path SCHEMAS = Path.of("..", "docs", "schemas");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @TempDir
    Path folder;

    static List<Error> faults(String schema, String document) {
        Schema read = REGISTRY.getSchema(Folders.text(SCHEMAS.resolve(schema + ".schema.json")), InputFormat.JSON);
        return read.validate(document, InputFormat.JSON);
    }

    private static String totalsOf(ExampleVote.Made made) {
        return made.expectedCount().stream()
                .map(person -> String.join(
                        ",",
                        person.get("person"),
                        person.get("collected"),
                        person.get("high"),
                        person.get("confidence"),
                        person.get("low")))
                .collect(Collectors.joining("\n", "person,collected,high,confidence,low\n", "\n"));
    }

    private String shares(ExampleVote.Made made) {
        Path totals = folder.resolve("totals.csv");
        Folders.write(totals, totalsOf(made));
        return Cli.run("result", made.folder().resolve("plan.yaml"), "--totals", totals, "--json")
                .out();
    }

    private static String planCheck(ExampleVote.Made made) {
        return Cli.check(made.folder().resolve("plan.yaml"), "--json").out();
    }

    private String layout(ExampleVote.Made made) {
        Path out = folder.resolve("ballots");
        Cli.run("ballots", made.folder().resolve("plan.approved.yaml"), "--copies", 1, "--out", out);
        return Folders.text(out.resolve("layout.json"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("Mọi tệp JSON của mọi cuộc lấy phiếu mẫu theo đúng lược đồ")
    void outputs(ExampleVote vote) {
        var made = vote.made();
        assertThat(faults("result", Folders.text(made.result("result.json")))).isEmpty();
        assertThat(faults("policy", Folders.text(made.result("inputs/policy.json"))))
                .isEmpty();
        assertThat(faults("plan-check", planCheck(made))).isEmpty();
        assertThat(faults("shares", shares(made))).isEmpty();
        assertThat(faults("layout", layout(made))).isEmpty();
    }

    @Test
    @DisplayName("Kế hoạch có lỗi, danh sách không đọc được: kết quả soát vẫn theo lược đồ")
    void checkOfABadPlan() {
        Path plan = ExampleVote.QUANG_NGAI_SHEETS.copiedTo(folder).resolve("plan.yaml");
        Folders.edit(plan, "voteDay: 2023-07-14", "voteDay: 2023-07-08");
        Folders.edit(plan, "subjects: subjects.xlsx", "subjects: nowhere.xlsx");
        Cli check = Cli.check(plan, "--json", "--today", "2023-07-01");
        assertThat(check.exit()).isEqualTo(2);
        assertThat(check.out()).contains("\"E201\"", "\"W208\"", "\"F101\"");
        assertThat(faults("plan-check", check.out())).isEmpty();
    }

    /** A document that is right, and how to make it wrong. */
    record Wrong(String schema, UnaryOperator<String> spoil, String what) {
        @Override
        public String toString() {
            return schema + ": " + what;
        }
    }

    private static UnaryOperator<String> replaced(String regex, String replacement) {
        return text -> {
            String spoilt = text.replaceFirst(regex, replacement);
            assertThat(spoilt).as(regex).isNotEqualTo(text);
            return spoilt;
        };
    }

    static Stream<Wrong> wrong() {
        return Stream.of(
                new Wrong("result", replaced("\"salt\"", "\"Salt\""), "khóa lạ, thiếu khóa"),
                new Wrong("result", replaced("\"present\" : (\\d+)", "\"present\" : \"$1\""), "số thành chữ"),
                new Wrong("result", replaced("\"collected\" : (\\d+)", "\"collected\" : -1"), "số âm"),
                new Wrong("result", replaced("\"high\" ?|\"highConfidence\"", "\"band\""), "có mức"),
                new Wrong("result", replaced("\"share\" : \"[^\"]*\"", "\"share\" : 0.8"), "tỉ lệ thập phân"),
                new Wrong("result", replaced("result/1", "result/2"), "định dạng khác"),
                new Wrong("policy", replaced("\"wholeBallot\"", "\"sometimes\""), "lựa chọn lạ"),
                new Wrong("policy", replaced("\"quorum\":\"[^\"]*\",", ""), "thiếu thiết lập"),
                new Wrong("policy", replaced("\"D-10\"", "\"D-x\""), "hạn lạ"),
                new Wrong("policy", replaced("\"number\":1,", ""), "người không có số"),
                new Wrong("plan-check", replaced("\"SELF_REPORT\"", "\"REPORT\""), "việc lạ"),
                new Wrong(
                        "plan-check",
                        replaced("\"approvable\" : true", "\"approvable\" : \"yes\""),
                        "chữ thay có/không"),
                new Wrong("plan-check", replaced("\"due\" : \"2023", "\"due\" : \"23"), "ngày sai dạng"),
                new Wrong("shares", replaced("\"base\" : \\d+,", ""), "thiếu cơ số"),
                new Wrong("shares", replaced("\"invalidBy\" : \\{ ?", "\"invalidBy\" : { \"ugly\" : 1"), "lý do lạ"),
                new Wrong("layout", replaced("\"unit\" : \"mm\"", "\"unit\" : \"cm\""), "đơn vị khác"),
                new Wrong("layout", replaced("\"LOW_CONFIDENCE\"", "\"NONE\""), "ô lạ"),
                new Wrong("layout", replaced("\"x\" : 10.0,", "\"x\" : 10.0, \"z\" : 1,"), "toạ độ thừa"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("Tài liệu sai thì lược đồ bắt được")
    void wrong(Wrong wrong) {
        var made = ExampleVote.TAY_NINH.made();
        String right = switch (wrong.schema()) {
            case "result" -> Folders.text(made.result("result.json"));
            case "policy" -> Folders.text(made.result("inputs/policy.json"));
            case "plan-check" -> planCheck(made);
            case "shares" -> shares(made);
            default -> layout(made);
        };
        assertThat(faults(wrong.schema(), right)).isEmpty();
        assertThat(faults(wrong.schema(), wrong.spoil().apply(right))).isNotEmpty();
    }

    @Test
    @DisplayName("Lược đồ của quy tắc nêu đúng mọi thiết lập và mọi lựa chọn mà chương trình biết")
    void settings() {
        JsonTree settings = JsonTree.of(SCHEMAS.resolve("policy.schema.json"))
                .tree("properties")
                .tree("settings")
                .tree("properties");
        assertThat(settings.names())
                .containsExactlyInAnyOrderElementsOf(
                        Setting.all().stream().map(Setting::key).toList());
        for (Setting<?> setting : Setting.all()) {
            if (!setting.choices().isEmpty()) {
                assertThat(settings.tree(setting.key()).get("enum")).isEqualTo(setting.choices());
            }
        }
    }

    @Test
    @DisplayName("Lược đồ của lịch nêu đúng mọi việc mà chương trình biết")
    void tasks() {
        List<String> tasks = Arrays.stream(Task.values()).map(Task::name).toList();
        JsonTree check = JsonTree.of(SCHEMAS.resolve("plan-check.schema.json"));
        assertThat(check.tree("$defs").tree("task").get("enum")).isEqualTo(tasks);
        JsonTree policy = JsonTree.of(SCHEMAS.resolve("policy.schema.json"));
        assertThat(policy.tree("properties")
                        .tree("deadlines")
                        .tree("propertyNames")
                        .get("enum"))
                .isEqualTo(tasks);
    }

    @Test
    @DisplayName("Mọi nhóm khóa trong mọi lược đồ đóng kín: khóa lạ là sai")
    void closed() {
        for (String schema : Set.of("result", "policy", "plan-check", "shares", "layout")) {
            String text = Folders.text(SCHEMAS.resolve(schema + ".schema.json"));
            assertThat(text.split("\"type\": \"object\"", -1))
                    .as(schema)
                    .hasSameSizeAs(text.split("\"additionalProperties\"", -1));
        }
    }
}
