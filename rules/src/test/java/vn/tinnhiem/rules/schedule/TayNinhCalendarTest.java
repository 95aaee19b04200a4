package vn.tinnhiem.rules.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;

@DisplayName("Lịch của Tây Ninh: lấy phiếu ngày 26/07/2023, hạn là ngày cố định")
class TayNinhCalendarTest {

    private static final LocalDate VOTE_DAY = LocalDate.of(2023, 7, 26);
    private static final PlanCalendar CALENDAR = PlanCalendar.of(VOTE_DAY, Plans.over(Plans.tayNinh()));

    @Test
    @Clause({"TN-04", "TN-05", "TN-06", "TN-07", "TN-08", "TN-09", "TN-10", "TN-11"})
    @DisplayName("Các hạn cách ngày lấy phiếu 25, 16, 11, 6, 3 và 2 ngày")
    void daysBefore() {
        Map<Task, Long> days = new EnumMap<>(Task.class);
        CALENDAR.entries().forEach(e -> days.put(e.task(), e.daysBeforeVote(VOTE_DAY)));
        assertThat(days)
                .isEqualTo(Map.of(
                        Task.SELF_REPORT, 25L,
                        Task.ASSET_DECLARATION, 25L,
                        Task.DOSSIERS, 16L,
                        Task.QUESTIONS, 11L,
                        Task.QUESTIONS_PASSED_ON, 10L,
                        Task.EXPLANATIONS, 6L,
                        Task.EXPLANATIONS_SENT, 3L,
                        Task.BALLOTS_AND_COMMITTEE, 2L));
    }

    @Test
    @Clause({"TN-04", "TN-06", "TN-07", "TN-08"})
    @DisplayName("Không hạn nào dưới mức tối thiểu, không việc nào sai thứ tự")
    void noneUnderTheFloor() {
        assertThat(Plans.check(CALENDAR)).extracting(Finding::code).containsOnly(Code.N204_WEEKEND);
    }

    @Test
    @DisplayName("01/07 và 15/07 là thứ Bảy, 23/07 là Chủ nhật; hạn kế thừa chuyển câu hỏi 16/07 cũng là Chủ nhật")
    void weekends() {
        List<Finding> findings = Plans.check(CALENDAR);
        assertThat(Plans.tasks(findings, Code.N204_WEEKEND))
                .containsExactly(
                        Task.SELF_REPORT,
                        Task.ASSET_DECLARATION,
                        Task.QUESTIONS,
                        Task.QUESTIONS_PASSED_ON,
                        Task.EXPLANATIONS_SENT);
        assertThat(findings.get(3).values()).containsEntry("due", LocalDate.of(2023, 7, 16));
    }

    @Test
    @DisplayName("Kế hoạch không nói ngày chuyển câu hỏi: hạn là của quy định, ghi là kế thừa")
    void inherited() {
        assertThat(CALENDAR.entry(Task.QUESTIONS_PASSED_ON).orElseThrow().duty().own())
                .isFalse();
        assertThat(CALENDAR.entry(Task.QUESTIONS).orElseThrow().duty().own()).isTrue();
    }

    @Test
    @DisplayName("Kế hoạch không định ngày báo cáo kết quả thì lịch không bịa ra ngày nào")
    void noDateForTheReport() {
        assertThat(CALENDAR.entry(Task.RESULT_REPORT)).isEmpty();
    }

    @Test
    @Clause({"TN-04", "TN-11"})
    @DisplayName("Lấy phiếu sớm ngày 20/07: hạn cố định đứng yên và bị nêu dưới mức tối thiểu")
    void movedEarlier() {
        LocalDate earlier = LocalDate.of(2023, 7, 20);
        List<Finding> findings = Plans.check(PlanCalendar.of(earlier, Plans.over(Plans.tayNinh())));
        assertThat(Plans.tasks(findings, Code.E201_UNDER_FLOOR))
                .containsExactly(
                        Task.SELF_REPORT, Task.ASSET_DECLARATION, Task.DOSSIERS, Task.QUESTIONS, Task.EXPLANATIONS);
        assertThat(Plans.tasks(findings, Code.E203_OUT_OF_ORDER)).containsExactly(Task.QUESTIONS_PASSED_ON);
        assertThat(Plans.tasks(findings, Code.E212_AFTER_VOTE))
                .containsExactly(Task.EXPLANATIONS, Task.EXPLANATIONS_SENT, Task.BALLOTS_AND_COMMITTEE);
    }
}
