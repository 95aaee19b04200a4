package vn.tinnhiem.rules.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;

@DisplayName("Soát lịch")
class CalendarCheckTest {

    private static final LocalDate VOTE_DAY = LocalDate.of(2023, 9, 21);

    private static List<Finding> check(Task task, Limit... limits) {
        return check(Map.of(task, List.of(limits)), Optional.empty());
    }

    private static List<Finding> check(Map<Task, List<Limit>> plan, Optional<LocalDate> today) {
        return CalendarCheck.check(PlanCalendar.of(VOTE_DAY, Plans.over(plan)), today);
    }

    @Test
    @Clause({"HP-09", "HP-10", "HP-12", "HP-13", "QN-15", "QN-18"})
    @DisplayName("Từng hạn của quy định: đúng mức thì được, muộn một ngày là sai, sớm một ngày thì được")
    void floorToTheDay() {
        Plans.REGULATION.forEach((task, days) -> {
            assertThat(Plans.tasks(check(task, new Limit.DaysBeforeVote(days)), Code.E201_UNDER_FLOOR))
                    .isEmpty();
            assertThat(Plans.tasks(check(task, new Limit.DaysBeforeVote(days + 1)), Code.E201_UNDER_FLOOR))
                    .isEmpty();
            assertThat(Plans.tasks(check(task, new Limit.DaysBeforeVote(days - 1)), Code.E201_UNDER_FLOOR))
                    .containsExactly(task);
            assertThat(Plans.tasks(check(task, new Limit.By(VOTE_DAY.minusDays(days - 1))), Code.E201_UNDER_FLOOR))
                    .containsExactly(task);
        });
    }

    @Test
    @Clause("CM-07")
    @DisplayName("Kế hoạch khung cho 7 ngày báo cáo kết quả: 7 thì được, 8 là muộn")
    void floorAfterTheVote() {
        List<Limit> frame = List.of(new Limit.DaysAfterVote(7));
        for (int days = 1; days <= 10; days++) {
            Duty duty = Plans.duty(
                    Task.RESULT_REPORT, List.of(new Limit.DaysAfterVote(days)), true, List.of(Plans.stated(frame)));
            List<Finding> findings = Plans.check(PlanCalendar.of(VOTE_DAY, List.of(duty)));
            assertThat(Plans.tasks(findings, Code.E201_UNDER_FLOOR))
                    .isEqualTo(days > 7 ? List.of(Task.RESULT_REPORT) : List.of());
        }
    }

    @Test
    @Clause("QN-14")
    @DisplayName(
            "Dời ngày lấy phiếu chỉ giúp hạn là ngày cố định; hạn tính theo ngày lấy phiếu dời theo nên không giúp gì")
    void movingTheVote() {
        List<Finding> fixed = check(Task.SELF_REPORT, new Limit.By(VOTE_DAY.minusDays(17)));
        assertThat(fixed.stream().filter(f -> f.code() == Code.N214_KEPT_FROM))
                .singleElement()
                .satisfies(f -> assertThat(f.values()).containsEntry("earliestVoteDay", VOTE_DAY.plusDays(3)));
        assertThat(Plans.tasks(
                        check(
                                Map.of(Task.SELF_REPORT, List.of(new Limit.By(VOTE_DAY.minusDays(17)))),
                                VOTE_DAY.plusDays(3)),
                        Code.E201_UNDER_FLOOR))
                .isEmpty();
        List<Finding> relative = check(Task.SELF_REPORT, new Limit.DaysBeforeVote(17));
        assertThat(Plans.tasks(relative, Code.E201_UNDER_FLOOR)).containsExactly(Task.SELF_REPORT);
        assertThat(Plans.tasks(relative, Code.N214_KEPT_FROM)).isEmpty();
        List<Finding> both =
                check(Task.SELF_REPORT, new Limit.By(VOTE_DAY.minusDays(18)), new Limit.DaysBeforeVote(17));
        assertThat(Plans.tasks(both, Code.N214_KEPT_FROM)).isEmpty();
        Duty byFrame = Plans.duty(
                Task.SELF_REPORT,
                List.of(new Limit.By(LocalDate.of(2023, 8, 25))),
                true,
                List.of(Plans.stated(List.of(new Limit.By(LocalDate.of(2023, 8, 20))))));
        assertThat(Plans.check(PlanCalendar.of(VOTE_DAY, List.of(byFrame))))
                .extracting(Finding::code)
                .containsExactly(Code.E201_UNDER_FLOOR);
    }

    private static List<Finding> check(Map<Task, List<Limit>> plan, LocalDate voteDay) {
        return Plans.check(PlanCalendar.of(voteDay, Plans.over(plan)));
    }

    @Test
    @DisplayName("Thiếu một việc ở giữa thì việc sau so với việc gần nhất mà lịch có")
    void nearestPredecessor() {
        Duty questions = Plans.duty(Task.QUESTIONS, List.of(new Limit.DaysBeforeVote(10)), true, List.of());
        Duty report = Plans.duty(Task.SELF_REPORT, List.of(new Limit.DaysBeforeVote(9)), true, List.of());
        Duty explanations = Plans.duty(Task.EXPLANATIONS, List.of(new Limit.DaysBeforeVote(11)), true, List.of());
        List<Finding> findings = Plans.check(PlanCalendar.of(VOTE_DAY, List.of(report, questions, explanations)));
        assertThat(Plans.tasks(findings, Code.E203_OUT_OF_ORDER)).containsExactly(Task.QUESTIONS, Task.EXPLANATIONS);
        Duty sameDay = Plans.duty(Task.EXPLANATIONS, List.of(new Limit.DaysBeforeVote(10)), true, List.of());
        assertThat(Plans.tasks(
                        Plans.check(PlanCalendar.of(VOTE_DAY, List.of(questions, sameDay))),
                        Code.N205_SAME_DAY_HANDOVER))
                .containsExactly(Task.QUESTIONS);
    }

    @Test
    @DisplayName("Hồ sơ không thể gửi đi trước khi nhận báo cáo; gửi cùng ngày thì được báo")
    void order() {
        assertThat(Plans.tasks(check(Task.DOSSIERS, new Limit.DaysBeforeVote(21)), Code.E203_OUT_OF_ORDER))
                .containsExactly(Task.DOSSIERS, Task.DOSSIERS);
        assertThat(Plans.tasks(check(Task.DOSSIERS, new Limit.DaysBeforeVote(20)), Code.N205_SAME_DAY_HANDOVER))
                .containsExactly(Task.SELF_REPORT, Task.ASSET_DECLARATION, Task.QUESTIONS);
        assertThat(Plans.tasks(check(Task.DOSSIERS, new Limit.DaysBeforeVote(19)), Code.E203_OUT_OF_ORDER))
                .isEmpty();
    }

    @Test
    @DisplayName("Việc chuẩn bị có hạn đúng ngày lấy phiếu hoặc sau đó là sai; trước một ngày thì được")
    void preparationEndsBeforeTheVote() {
        assertThat(Plans.tasks(check(Task.BALLOTS_AND_COMMITTEE, new Limit.DaysBeforeVote(1)), Code.E212_AFTER_VOTE))
                .isEmpty();
        assertThat(Plans.tasks(check(Task.BALLOTS_AND_COMMITTEE, new Limit.DaysBeforeVote(0)), Code.E212_AFTER_VOTE))
                .containsExactly(Task.BALLOTS_AND_COMMITTEE);
        assertThat(Plans.tasks(check(Task.RESULT_REPORT, new Limit.DaysAfterVote(5)), Code.E212_AFTER_VOTE))
                .isEmpty();
        for (Task task : Task.values()) {
            assertThat(task.preparation()).isEqualTo(task != Task.CONFERENCE && task != Task.RESULT_REPORT);
        }
    }

    @Test
    @DisplayName("Hạn đã qua chỉ được nêu khi hỏi cho một ngày, và ngày hạn cuối chưa phải là đã qua")
    void datePassed() {
        Map<Task, List<Limit>> plan = new EnumMap<>(Task.class);
        assertThat(Plans.tasks(check(plan, Optional.empty()), Code.W208_DATE_PASSED))
                .isEmpty();
        assertThat(Plans.tasks(check(plan, Optional.of(VOTE_DAY.minusDays(15))), Code.W208_DATE_PASSED))
                .containsExactly(Task.SELF_REPORT, Task.ASSET_DECLARATION);
        assertThat(Plans.tasks(check(plan, Optional.of(VOTE_DAY.minusDays(14))), Code.W208_DATE_PASSED))
                .containsExactly(Task.SELF_REPORT, Task.ASSET_DECLARATION, Task.DOSSIERS);
    }

    @Test
    @DisplayName("Thứ Sáu và thứ Hai không bị báo; thứ Bảy và Chủ nhật bị báo")
    void weekend() {
        LocalDate friday = LocalDate.of(2023, 8, 18);
        for (int i = 0; i < 14; i++) {
            List<Finding> findings = check(Task.SELF_REPORT, new Limit.By(friday.plusDays(i)));
            boolean weekend = i % 7 == 1 || i % 7 == 2;
            assertThat(Plans.tasks(findings, Code.N204_WEEKEND).contains(Task.SELF_REPORT))
                    .isEqualTo(weekend);
        }
    }

    @Test
    @DisplayName("Kế hoạch nêu nhiều hạn cho một việc thì hạn sớm nhất là hạn cuối")
    void everyLimitBinds() {
        PlanCalendar calendar = PlanCalendar.of(
                VOTE_DAY,
                Plans.over(Map.of(
                        Task.SELF_REPORT,
                        List.of(new Limit.By(LocalDate.of(2023, 8, 30)), new Limit.DaysBeforeVote(20)))));
        assertThat(calendar.entry(Task.SELF_REPORT).orElseThrow().last()).isEqualTo(LocalDate.of(2023, 8, 30));
    }

    @Test
    @DisplayName("Các việc đứng theo thứ tự của quy trình, dù tầng quy định liệt kê thế nào")
    void inOrder() {
        List<Duty> duties = new java.util.ArrayList<>(Plans.over(Plans.haiPhong()));
        java.util.Collections.reverse(duties);
        assertThat(PlanCalendar.of(VOTE_DAY, duties).entries())
                .extracting(PlanCalendar.Entry::task)
                .isSorted();
    }

    @Test
    @DisplayName("Hạn âm, hạn dài quá 400 ngày, việc không có hạn nào: không làm ra được")
    void impossibleLimits() {
        for (int days : new int[] {-1, Limit.MOST_DAYS + 1, Integer.MAX_VALUE}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Limit.DaysBeforeVote(days));
            assertThatIllegalArgumentException().isThrownBy(() -> new Limit.DaysAfterVote(days));
            assertThatIllegalArgumentException().isThrownBy(() -> new Limit.DaysAfter(Task.DOSSIERS, days));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Plans.duty(Task.DOSSIERS, List.of(), true, List.of()));
    }
}
