package vn.tinnhiem.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.PlanFile;
import vn.tinnhiem.app.yaml.YamlFile;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.schedule.Task;

@DisplayName("Kế hoạch viết trên một mẫu: lời sau thay lời mẫu, không trái kế hoạch khung")
class PlanOverTemplateTest {

    @TempDir
    Path folder;

    private Plan plan(String parent, String lines) {
        return PlanFile.parse(
                YamlFile.parse(
                        "plan.yaml", """
                        format: tinnhiem/plan/1
                        extends: %s
                        id: thu
                        body: { name: Sở Thử, superior: UBND tỉnh, place: Thử, abbreviation: ST }
                        voteDay: 2024-05-10
                        """.formatted(parent).concat(lines + "\n").getBytes(StandardCharsets.UTF_8)),
                folder.resolve("plan.yaml"),
                Catalogue.builtIn());
    }

    @Test
    @Clause({"TN-03", "TN-25"})
    @DisplayName("Kế hoạch của đơn vị định thời gian khác mẫu: thay cho mẫu, không phải là trái")
    void windowOverTemplate() {
        Plan plan = plan("tay-ninh-2023", "voteWindow: { from: 2024-05-01, to: 2024-05-31, place: II.3 }");
        assertThat(plan.layers().contradictions()).isEmpty();
        assertThat(plan.policy().voteWindow().orElseThrow().value().contains(plan.voteDay()))
                .isTrue();
        assertThat(plan("tay-ninh-2023", "")
                        .policy()
                        .voteWindow()
                        .orElseThrow()
                        .value()
                        .contains(plan.voteDay()))
                .isFalse();
    }

    @ParameterizedTest(name = "từ {0} đến {1}: trái khung là {2}")
    @CsvSource({"2024-05-06, 2024-05-31, false", "2024-05-06, 2024-06-01, true", "2024-04-30, 2024-05-31, true"})
    @Clause({"CM-11", "HP-01"})
    @DisplayName("Thời gian của kế hoạch khung thì kế hoạch phải giữ, dù mẫu ở giữa hẹp hơn")
    void windowUnderFrame(LocalDate from, LocalDate to, boolean contradicts) throws IOException {
        String head = "format: tinnhiem/catalogue/1\ntitle: Tệp thử\n";
        Files.writeString(
                folder.resolve("khung.yaml"),
                head + "id: khung\nkind: frame\nextends: qd-96\n"
                        + "documents: { kh: { title: Kế hoạch, shortName: KH } }\n"
                        + "voteWindow: { from: 2024-05-01, to: 2024-05-31, cite: { document: kh, place: II } }\n");
        Files.writeString(
                folder.resolve("mau.yaml"),
                head + "id: mau\nkind: plan\nextends: ./khung.yaml\n"
                        + "voteWindow: { from: 2024-05-13, to: 2024-05-17, assumed: vì }\n");
        Plan plan = plan("./mau.yaml", "voteWindow: { from: %s, to: %s, place: II.4 }".formatted(from, to));
        assertThat(plan.layers().contradictions())
                .extracting(Finding::code)
                .isEqualTo(contradicts ? java.util.List.of(Code.E209_CONTRADICTS_SUPERIOR) : java.util.List.<Code>of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "QUESTIONS: { daysAfter: EXPLANATIONS_SENT, days: 3 } | F224",
                "RESULT_REPORT: { daysAfter: EXPLANATIONS_SENT, days: 3 } | F224",
                "QUESTIONS: { daysAfter: QUESTIONS, days: 3 } | F224",
                "QUESTIONS: { daysBeforeVote: 10, softer: { daysAfter: RESULT_REPORT, days: 3 } } | F224",
                "RESULT_REPORT: { daysAfter: CONFERENCE, days: 3 } | ",
                "QUESTIONS: { daysAfter: DOSSIERS, days: 3 } | "
            })
    @DisplayName("Hạn tính từ một việc không có ngày bị từ chối khi đọc, không đến được lịch")
    void countedFromATaskWithADay(String line, String code) {
        String lines = "deadlines:\n  " + line;
        if (code == null) {
            assertThat(plan("qd-96", lines).calendar().entries()).isNotEmpty();
        } else {
            Refused refused = catchThrowableOfType(Refused.class, () -> plan("qd-96", lines));
            assertThat(refused.problems()).extracting(p -> p.fault().number()).containsExactly(code);
        }
    }

    @Test
    @DisplayName("Kế hoạch chọn cách đọc hạn thì lịch của nó theo cách ấy")
    void theCalendarReadsAsThePlanChooses() {
        String deadlines = "deadlines: { SELF_REPORT: { by: 2024-04-15 }, RESULT_REPORT: { daysAfterVote: 5 } }\n";
        assertThat(last(plan("qd-96", deadlines), Task.SELF_REPORT)).contains(LocalDate.of(2024, 4, 15));
        assertThat(last(plan("qd-96", deadlines), Task.RESULT_REPORT)).contains(LocalDate.of(2024, 5, 15));
        Plan strict = plan(
                "qd-96",
                deadlines + "settings: { limitDay: { value: bothExclude, reason: vì },"
                        + " afterDays: { value: oncePassed, reason: vì } }");
        assertThat(last(strict, Task.SELF_REPORT)).contains(LocalDate.of(2024, 4, 14));
        assertThat(last(strict, Task.RESULT_REPORT)).contains(LocalDate.of(2024, 5, 16));
    }

    private static Optional<LocalDate> last(Plan plan, Task task) {
        return plan.calendar().entry(task).map(entry -> entry.last());
    }
}
