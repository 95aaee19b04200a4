package vn.tinnhiem.rules.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;

@DisplayName("Lịch của Hải Phòng: hạn tính lùi từ ngày lấy phiếu 22/09/2023")
class HaiPhongCalendarTest {

    private static final LocalDate VOTE_DAY = LocalDate.of(2023, 9, 22);

    private static PlanCalendar calendar(Map<Task, List<Limit>> plan) {
        List<Duty> duties = new ArrayList<>(Plans.over(plan));
        duties.replaceAll(d -> d.task() == Task.QUESTIONS
                ? new Duty(
                        d.task(),
                        d.title(),
                        d.who(),
                        d.to(),
                        d.limits(),
                        Optional.of(new Limit.DaysAfter(Task.DOSSIERS, 5)),
                        d.own(),
                        d.above())
                : d);
        return PlanCalendar.of(VOTE_DAY, duties);
    }

    private static LocalDate last(Task task) {
        return calendar(Plans.haiPhong()).entry(task).orElseThrow().last();
    }

    @Test
    @Clause({"HP-09", "HP-10", "HP-12", "HP-13", "HP-35"})
    @DisplayName("20, 15, 10 và 3 ngày trước là 02/09, 07/09, 12/09 và 19/09")
    void countedBack() {
        assertThat(last(Task.SELF_REPORT)).isEqualTo(LocalDate.of(2023, 9, 2));
        assertThat(last(Task.DOSSIERS)).isEqualTo(LocalDate.of(2023, 9, 7));
        assertThat(last(Task.QUESTIONS)).isEqualTo(LocalDate.of(2023, 9, 12));
        assertThat(last(Task.QUESTIONS_PASSED_ON)).isEqualTo(LocalDate.of(2023, 9, 12));
        assertThat(last(Task.EXPLANATIONS)).isEqualTo(LocalDate.of(2023, 9, 19));
    }

    @Test
    @Clause("HP-32")
    @DisplayName("\"Sau 05 ngày kể từ hội nghị\" hiểu là trong 5 ngày: 27/09")
    void resultWithinFiveDays() {
        assertThat(last(Task.RESULT_REPORT)).isEqualTo(LocalDate.of(2023, 9, 27));
    }

    @Test
    @Clause({"HP-11", "HP-12"})
    @DisplayName("Gửi và chuyển câu hỏi cùng ngày D−10: không còn thời gian, đề nghị D−11")
    void sameDayHandover() {
        List<Finding> findings = Plans.check(calendar(Plans.haiPhong()));
        assertThat(findings.stream().filter(f -> f.code() == Code.N205_SAME_DAY_HANDOVER))
                .singleElement()
                .satisfies(f -> assertThat(f.place()).isEqualTo("deadlines.QUESTIONS"))
                .satisfies(f -> assertThat(f.values()).containsEntry("suggested", VOTE_DAY.minusDays(11)));
        assertThat(findings).noneMatch(Finding::blocks);
    }

    @Test
    @Clause("HP-11")
    @DisplayName("Hồ sơ gửi đúng D−15: nhận cộng 5 ngày trùng D−10, hạn nên làm và hạn cuối là một")
    void receiptPlusFiveMeetsTheLimit() {
        PlanCalendar.Entry questions =
                calendar(Plans.haiPhong()).entry(Task.QUESTIONS).orElseThrow();
        assertThat(questions.due()).isEqualTo(VOTE_DAY.minusDays(10)).isEqualTo(questions.last());
    }

    @Test
    @Clause("HP-11")
    @DisplayName("Hồ sơ gửi sớm D−18: nhận cộng 5 ngày (D−13) là hạn nên làm, D−10 vẫn là hạn cuối")
    void earlierDossiers() {
        Map<Task, List<Limit>> plan = Plans.haiPhong();
        plan.put(Task.DOSSIERS, List.of(new Limit.DaysBeforeVote(18)));
        PlanCalendar.Entry questions = calendar(plan).entry(Task.QUESTIONS).orElseThrow();
        assertThat(questions.due()).isEqualTo(VOTE_DAY.minusDays(13));
        assertThat(questions.last()).isEqualTo(VOTE_DAY.minusDays(10));
        assertThat(questions.daysBeforeVote(VOTE_DAY)).isEqualTo(13);
    }

    @Test
    @Clause("HP-11")
    @DisplayName("Hồ sơ gửi trễ D−12: nhận cộng 5 ngày vượt D−10 không kéo dài hạn cuối")
    void lateDossiers() {
        Map<Task, List<Limit>> plan = Plans.haiPhong();
        plan.put(Task.DOSSIERS, List.of(new Limit.DaysBeforeVote(12)));
        PlanCalendar calendar = calendar(plan);
        PlanCalendar.Entry questions = calendar.entry(Task.QUESTIONS).orElseThrow();
        assertThat(questions.due()).isEqualTo(questions.last()).isEqualTo(VOTE_DAY.minusDays(10));
        assertThat(Plans.tasks(Plans.check(calendar), Code.E201_UNDER_FLOOR)).containsExactly(Task.DOSSIERS);
    }

    @Test
    @Clause("HP-11")
    @DisplayName(
            "Kế hoạch coi \"trong 05 ngày kể từ khi nhận\" là hạn ràng buộc: tính từ ngày gửi hồ sơ, vẫn giữ mức D−10")
    void receiptPlusFiveAsALimit() {
        Map<Task, List<Limit>> plan = Plans.haiPhong();
        plan.put(Task.QUESTIONS, List.of(new Limit.DaysAfter(Task.DOSSIERS, 5)));
        PlanCalendar onTime = PlanCalendar.of(VOTE_DAY, Plans.over(plan));
        assertThat(onTime.entry(Task.QUESTIONS).orElseThrow().last()).isEqualTo(VOTE_DAY.minusDays(10));
        assertThat(Plans.tasks(Plans.check(onTime), Code.E201_UNDER_FLOOR)).isEmpty();
        plan.put(Task.DOSSIERS, List.of(new Limit.DaysBeforeVote(14)));
        assertThat(Plans.tasks(Plans.check(PlanCalendar.of(VOTE_DAY, Plans.over(plan))), Code.E201_UNDER_FLOOR))
                .containsExactly(Task.DOSSIERS, Task.QUESTIONS);
    }

    @Test
    @DisplayName("Hạn tính từ một việc không có ngày là lỗi của người soạn quy tắc, không được lờ đi")
    void countedFromNothing() {
        Duty duty = Plans.duty(Task.QUESTIONS, List.of(new Limit.DaysAfter(Task.DOSSIERS, 5)), true, List.of());
        assertThatIllegalArgumentException().isThrownBy(() -> PlanCalendar.of(VOTE_DAY, List.of(duty)));
    }
}
