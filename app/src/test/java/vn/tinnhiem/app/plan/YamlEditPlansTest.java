package vn.tinnhiem.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tinnhiem.app.catalogue.Catalogue;
import vn.tinnhiem.app.plan.DutyEdit.LimitForm;
import vn.tinnhiem.app.yaml.YamlFile;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.schedule.Task;

@DisplayName("Sửa một khóa của plan.yaml: chỉ dòng ấy đổi")
class YamlEditPlansTest {

    static Stream<Arguments> plans() {
        Stream<Arguments> examples =
                ExamplePlans.FOLDERS.stream().map(folder -> Arguments.of(folder, ExamplePlans.text(folder)));
        Catalogue catalogue = Catalogue.builtIn();
        Stream<Arguments> drafts = catalogue.ids().stream()
                .filter(id -> !id.startsWith("nq-"))
                .map(id -> Arguments.of(
                        "bản thảo " + id,
                        new PlanDraft(id, catalogue.chain(id, Path.of(".")), java.time.LocalDate.of(2026, 11, 20))
                                .text()));
        Stream<Arguments> windows = Stream.of(Arguments.of(
                "xuống dòng kiểu Windows, có BOM",
                "\uFEFF" + ExamplePlans.text("hai-phong").replace("\n", "\r\n")));
        return Stream.of(examples, drafts, windows).flatMap(each -> each);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    @DisplayName("Mỗi ô: giá trị mới đọc lại được, mọi dòng khác còn nguyên, xoá đi thì trở về như trước")
    void eachFieldTouchesItsLineOnly(String name, String text) {
        Plan plan = parse(text);
        for (PlanField field : PlanField.ALL) {
            String value = sample(field, plan);
            String edited = PlanEdit.fields(text, plan, Map.of(field.path(), value));
            assertThat(field.shown().apply(parse(edited))).as(field.path()).isEqualTo(value);
            assertThat(kept(text, edited)).as(field.path()).isTrue();
            Map<String, String> others = shown(plan);
            others.remove(field.path());
            Map<String, String> after = shown(parse(edited));
            after.remove(field.path());
            if (field.path().equals("body.abbreviation")) {
                others.remove("document.number");
                after.remove("document.number");
            }
            assertThat(after).as(field.path()).isEqualTo(others);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    @DisplayName("Mỗi hạn, ghi bằng mỗi cách: đổi đúng một chỗ; thừa hưởng lại thì dòng ấy mất, còn lại như cũ")
    @Clause({"HP-09", "TN-04"})
    void eachDeadlineTouchesItsLineOnly(String name, String text) {
        for (Task task : Task.values()) {
            for (LimitForm form : LimitForm.values()) {
                if (task == Task.CONFERENCE || form == LimitForm.INHERITED) {
                    continue;
                }
                boolean day = form == LimitForm.BY || form == LimitForm.BEFORE;
                String edited = DutyEdit.deadline(text, task, form, day ? "15/8/2026" : "12", "III.3");
                assertThat(parse(edited).policy().duties().stream()
                                .filter(duty -> duty.task() == task)
                                .findFirst()
                                .orElseThrow()
                                .own())
                        .isTrue();
                assertThat(kept(text, edited)).as(task + " " + form).isTrue();
                String back = DutyEdit.deadline(edited, task, LimitForm.INHERITED, "", "");
                assertThat(kept(back, text)).as(task + " " + form).isTrue();
                assertThat(DutyEdit.deadline(edited, task, form, day ? "16/8/2026" : "13", "III.3")
                                .lines()
                                .count())
                        .isEqualTo(edited.lines().count());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    @DisplayName("Mỗi thiết lập, mỗi lựa chọn: đổi đúng một chỗ")
    void eachSettingTouchesItsLineOnly(String name, String text) {
        for (Setting<?> setting : Setting.all()) {
            List<String> values = new ArrayList<>(setting.choices());
            if (setting.type() == Integer.class) {
                values.add("2");
            } else if (values.isEmpty()) {
                values.add("trên 1/2");
            }
            String edited = text;
            for (String value : values) {
                edited = PlanEdit.setting(edited, setting, value, "Vì: \"thử\" # không phải chú thích, 100%");
                assertThat(Setting.written(parse(edited).policy().value(setting)))
                        .isEqualTo(value);
                assertThat(kept(text, edited)).as(setting.key()).isTrue();
            }
            assertThat(kept(PlanEdit.setting(edited, setting, "", ""), text))
                    .as(setting.key())
                    .isTrue();
        }
    }

    private static Map<String, String> shown(Plan plan) {
        Map<String, String> shown = new HashMap<>();
        PlanField.ALL.forEach(field -> shown.put(field.path(), field.shown().apply(plan)));
        return shown;
    }

    private static String sample(PlanField field, Plan plan) {
        return switch (field.kind()) {
            case DATE -> field.path().endsWith("to") ? "31/12/2027" : "01/02/2023";
            case NUMBER -> field.path().equals("termStart") ? "2021" : "17";
            case CHOICE ->
                field.choices().stream()
                        .filter(choice -> !choice.equals(field.shown().apply(plan)))
                        .findFirst()
                        .orElseThrow();
            case LINES -> "Dòng \"một\": có # và dấu, phẩy\n- Dòng hai { } [ ]";
            case TEXT ->
                field.path().equals("id")
                        ? "ten-khac-2"
                        : field.path().equals("document.number") ? "77" : "Lời: khác # hẳn";
        };
    }

    /** Whether every line of the first text stands in the second one, in order, but for those of one block. */
    private static boolean kept(String before, String after) {
        List<String> one = before.lines().toList();
        List<String> other = after.lines().toList();
        int head = 0;
        while (head < Math.min(one.size(), other.size()) && one.get(head).equals(other.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(one.size(), other.size()) - head
                && one.get(one.size() - 1 - tail).equals(other.get(other.size() - 1 - tail))) {
            tail++;
        }
        List<String> gone = one.subList(head, one.size() - tail);
        // One value may have stood on one line, or have been a list of its own lines.
        return gone.size() <= 1
                || gone.stream().allMatch(line -> line.strip().startsWith("- "))
                || gone.getFirst().strip().endsWith(":")
                        && gone.stream().skip(1).allMatch(line -> line.strip().startsWith("- "));
    }

    private static Plan parse(String text) {
        return PlanFile.parse(
                YamlFile.parse("plan.yaml", text.getBytes(StandardCharsets.UTF_8)),
                Path.of("plan.yaml"),
                Catalogue.builtIn());
    }
}
