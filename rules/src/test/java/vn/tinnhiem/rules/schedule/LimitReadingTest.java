package vn.tinnhiem.rules.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.schedule.LimitReading.AfterDays;
import vn.tinnhiem.rules.schedule.LimitReading.LimitDay;

@DisplayName("Lời của hạn mà văn bản để ngỏ: kế hoạch chọn, lịch theo")
class LimitReadingTest {

    private static final LocalDate VOTE_DAY = LocalDate.of(2023, 7, 26);

    @ParameterizedTest(name = "{0}: chậm nhất 01/07 là {1}, trước 01/07 là {2}")
    @CsvSource({"BY_INCLUDES_BEFORE_EXCLUDES, 2023-07-01, 2023-06-30", "BOTH_EXCLUDE, 2023-06-30, 2023-06-30"})
    @Clause({"TN-04", "QN-14"})
    @DisplayName("\"Chậm nhất ngày X\" có tính cả ngày X hay không; \"trước ngày X\" không bao giờ tính")
    void limitDay(LimitDay limitDay, LocalDate by, LocalDate before) {
        LimitReading reading = new LimitReading(limitDay, AfterDays.WITHIN);
        assertThat(last(Task.SELF_REPORT, Plans.by(7, 1), reading)).isEqualTo(by);
        assertThat(last(Task.SELF_REPORT, new Limit.Before(LocalDate.of(2023, 7, 1)), reading))
                .isEqualTo(before);
        assertThat(last(Task.SELF_REPORT, new Limit.DaysBeforeVote(20), reading))
                .isEqualTo(LocalDate.of(2023, 7, 6));
    }

    @ParameterizedTest(name = "{0}: sau 05 ngày là {1}")
    @CsvSource({"WITHIN, 2023-07-31", "ONCE_PASSED, 2023-08-01"})
    @Clause({"HP-32", "CM-07"})
    @DisplayName("\"Sau 05 ngày\" là trong vòng 5 ngày, hay đủ 5 ngày rồi mới làm")
    void afterDays(AfterDays afterDays, LocalDate due) {
        LimitReading reading = new LimitReading(LimitDay.BY_INCLUDES_BEFORE_EXCLUDES, afterDays);
        assertThat(last(Task.RESULT_REPORT, new Limit.DaysAfterVote(5), reading))
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"BY_INCLUDES_BEFORE_EXCLUDES, true", "BOTH_EXCLUDE, false"})
    @Clause("TN-04")
    @DisplayName("Soát lịch cũng theo cách đọc đó: chậm nhất 07/07 dưới mức 20 ngày, trừ khi không tính ngày 07/07")
    void theCheckReadsAlike(LimitDay limitDay, boolean under) {
        PlanCalendar calendar = PlanCalendar.of(
                VOTE_DAY,
                Plans.over(Map.of(Task.SELF_REPORT, List.of(Plans.by(7, 7)))),
                new LimitReading(limitDay, AfterDays.WITHIN));
        assertThat(Plans.tasks(Plans.check(calendar), Code.E201_UNDER_FLOOR))
                .isEqualTo(under ? List.of(Task.SELF_REPORT) : List.of());
    }

    private static LocalDate last(Task task, Limit limit, LimitReading reading) {
        return PlanCalendar.of(VOTE_DAY, Plans.over(Map.of(task, List.of(limit))), reading)
                .entry(task)
                .orElseThrow()
                .last();
    }
}
