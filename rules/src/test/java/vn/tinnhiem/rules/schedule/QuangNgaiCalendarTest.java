package vn.tinnhiem.rules.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;

@DisplayName("Lịch của Quảng Ngãi: báo cáo trước 20/06, lấy phiếu trước 15/07, hồ sơ kết quả trước 20/07")
class QuangNgaiCalendarTest {

    private static final LocalDate EARLIEST = LocalDate.of(2023, 7, 9);

    private static PlanCalendar on(LocalDate voteDay) {
        return PlanCalendar.of(voteDay, Plans.over(Plans.quangNgai()));
    }

    private static LocalDate last(PlanCalendar calendar, Task task) {
        return calendar.entry(task).orElseThrow().last();
    }

    @Test
    @Clause({"QN-14", "QN-26", "QN-22"})
    @DisplayName("\"Trước ngày 20/6\" là chậm nhất 19/06; \"trước ngày 20/7\" là chậm nhất 19/07; mỗi chỗ được báo")
    void beforeIsStrict() {
        PlanCalendar calendar = on(EARLIEST);
        assertThat(last(calendar, Task.SELF_REPORT)).isEqualTo(LocalDate.of(2023, 6, 19));
        assertThat(last(calendar, Task.RESULT_REPORT)).isEqualTo(LocalDate.of(2023, 7, 19));
        assertThat(Plans.tasks(Plans.check(calendar), Code.N202_BEFORE_IS_STRICT))
                .containsExactly(Task.SELF_REPORT, Task.RESULT_REPORT);
    }

    @Test
    @Clause("QN-14")
    @DisplayName("20 ngày trước chỉ giữ được khi lấy phiếu từ 09/07 (Chủ nhật) trở đi")
    void earliestVoteDay() {
        assertThat(EARLIEST.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        for (LocalDate day = LocalDate.of(2023, 7, 1); day.isBefore(LocalDate.of(2023, 7, 15)); day = day.plusDays(1)) {
            List<Task> under = Plans.tasks(Plans.check(on(day)), Code.E201_UNDER_FLOOR);
            if (day.isBefore(EARLIEST)) {
                assertThat(under).as("%s", day).containsExactly(Task.SELF_REPORT);
            } else {
                assertThat(under).as("%s", day).isEmpty();
            }
        }
    }

    @Test
    @Clause("QN-14")
    @DisplayName("Lấy phiếu ngày 05/07: phát hiện nói hạn 19/06, mức 15/06 và ngày lấy phiếu sớm nhất 09/07")
    void tellsTheEarliestVoteDay() {
        Finding finding = Plans.check(on(LocalDate.of(2023, 7, 5))).stream()
                .filter(f -> f.code() == Code.E201_UNDER_FLOOR)
                .findFirst()
                .orElseThrow();
        assertThat(finding.values())
                .containsEntry("due", LocalDate.of(2023, 6, 19))
                .containsEntry("floor", LocalDate.of(2023, 6, 15));
        assertThat(earliestVoteDays(Plans.check(on(LocalDate.of(2023, 7, 5))))).containsExactly(EARLIEST);
    }

    @Test
    @Clause("QN-14")
    @DisplayName(
            "Kế hoạch nêu cả ngày 20/06 lẫn \"20 ngày trước\": hai lời không khớp thì phải nêu, không tự chọn im lặng")
    void bothWordsAreHeldAgainstEachOther() {
        Map<Task, List<Limit>> plan = Plans.quangNgai();
        plan.put(Task.SELF_REPORT, List.of(new Limit.Before(LocalDate.of(2023, 6, 20)), new Limit.DaysBeforeVote(20)));
        List<Finding> early = Plans.check(PlanCalendar.of(LocalDate.of(2023, 7, 5), Plans.over(plan)));
        assertThat(Plans.tasks(early, Code.E201_UNDER_FLOOR)).containsExactly(Task.SELF_REPORT);
        assertThat(Plans.tasks(early, Code.N213_TWO_WORDS)).isEmpty();
        assertThat(earliestVoteDays(early)).containsExactly(EARLIEST);
        PlanCalendar later = PlanCalendar.of(LocalDate.of(2023, 7, 12), Plans.over(plan));
        assertThat(Plans.tasks(Plans.check(later), Code.E201_UNDER_FLOOR)).isEmpty();
        assertThat(last(later, Task.SELF_REPORT)).isEqualTo(LocalDate.of(2023, 6, 19));
        assertThat(Plans.check(later).stream().filter(f -> f.code() == Code.N213_TWO_WORDS))
                .singleElement()
                .satisfies(f -> assertThat(f.place()).isEqualTo("deadlines.SELF_REPORT"))
                .satisfies(f -> assertThat(f.values())
                        .containsEntry("earlier", LocalDate.of(2023, 6, 19))
                        .containsEntry("later", LocalDate.of(2023, 6, 22)));
        PlanCalendar agreeing = PlanCalendar.of(EARLIEST, Plans.over(plan));
        assertThat(Plans.tasks(Plans.check(agreeing), Code.N213_TWO_WORDS)).isEmpty();
    }

    private static List<Object> earliestVoteDays(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.code() == Code.N214_KEPT_FROM)
                .map(f -> f.values().get("earliestVoteDay"))
                .toList();
    }

    @Test
    @Clause({"QN-16", "QN-18"})
    @DisplayName("Câu hỏi và chuyển câu hỏi cùng hạn 10 ngày trước: báo và đề nghị gửi sớm một ngày")
    void sameDayHandover() {
        List<Finding> findings = Plans.check(on(LocalDate.of(2023, 7, 14)));
        assertThat(Plans.tasks(findings, Code.N205_SAME_DAY_HANDOVER)).containsExactly(Task.QUESTIONS);
        assertThat(findings.stream()
                        .filter(f -> f.code() == Code.N205_SAME_DAY_HANDOVER)
                        .map(f -> f.values().get("suggested")))
                .containsExactly(LocalDate.of(2023, 7, 3));
    }

    @Test
    @Clause({"QN-07", "QN-25"})
    @DisplayName("Trước 15/7 nên chậm nhất là 14/07; ngày còn dự kiến cho đến khi có giấy mời")
    void windowAndProvisional() {
        Optional<VoteWindow> window =
                Optional.of(new VoteWindow(Optional.empty(), Optional.of(LocalDate.of(2023, 7, 14))));
        LocalDate last = LocalDate.of(2023, 7, 14);
        assertThat(VoteDayCheck.check(last, true, window, OptionalInt.of(2020), Optional.empty()))
                .extracting(Finding::code)
                .containsExactly(Code.N207_VOTE_DAY_PROVISIONAL);
        assertThat(VoteDayCheck.check(last.plusDays(1), false, window, OptionalInt.of(2020), Optional.empty()))
                .extracting(Finding::code)
                .containsExactly(Code.E206_OUTSIDE_WINDOW);
    }

    @Test
    @Clause("QN-22")
    @DisplayName("Lấy phiếu sau 19/07 thì hồ sơ kết quả phải nộp trước khi có kết quả: nêu là sai thứ tự")
    void resultBeforeTheVote() {
        assertThat(Plans.tasks(Plans.check(on(LocalDate.of(2023, 7, 19))), Code.E203_OUT_OF_ORDER))
                .isEmpty();
        assertThat(Plans.tasks(Plans.check(on(LocalDate.of(2023, 7, 20))), Code.E203_OUT_OF_ORDER))
                .containsExactly(Task.RESULT_REPORT);
    }
}
