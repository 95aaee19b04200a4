package vn.tinnhiem.rules.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Khi dời ngày lấy phiếu")
class MovedVoteDayTest {

    @Test
    @Clause({"QN-25", "HP-09", "HP-10", "HP-13"})
    @DisplayName("Hạn tương đối dời cả khối, cùng số ngày; hạn là ngày cố định đứng yên; suốt hai năm")
    void relativeMoveFixedStay() {
        List<Duty> duties = Plans.over(Plans.quangNgai());
        LocalDate start = LocalDate.of(2023, 7, 10);
        PlanCalendar before = PlanCalendar.of(start, duties);
        for (int days = -200; days <= 530; days++) {
            PlanCalendar after = PlanCalendar.of(start.plusDays(days), duties);
            for (int i = 0; i < duties.size(); i++) {
                LocalDate was = before.entries().get(i).last();
                boolean fixed = duties.get(i).limits().value().getFirst().fixed();
                assertThat(after.entries().get(i).last().toEpochDay()).isEqualTo(was.toEpochDay() + (fixed ? 0 : days));
            }
        }
    }

    @Test
    @Clause("QN-25")
    @DisplayName("Mức tối thiểu của quy định cũng dời theo, kể cả với việc có hạn cố định")
    void theFloorMoves() {
        PlanCalendar calendar = PlanCalendar.of(LocalDate.of(2023, 7, 26), Plans.over(Plans.tayNinh()));
        PlanCalendar moved = PlanCalendar.of(LocalDate.of(2023, 7, 28), Plans.over(Plans.tayNinh()));
        assertThat(calendar.entry(Task.SELF_REPORT).orElseThrow().floor()).contains(LocalDate.of(2023, 7, 6));
        assertThat(moved.entry(Task.SELF_REPORT).orElseThrow().floor()).contains(LocalDate.of(2023, 7, 8));
        assertThat(moved.entry(Task.SELF_REPORT).orElseThrow().last()).isEqualTo(LocalDate.of(2023, 7, 1));
    }

    @ParameterizedTest(name = "{1} ngày trước {0} là {2}")
    @CsvSource({
        "2023-07-10, 20, 2023-06-20",
        "2023-01-05, 20, 2022-12-16",
        "2024-03-01, 1, 2024-02-29",
        "2023-03-01, 1, 2023-02-28",
        "2024-03-10, 20, 2024-02-19",
        "2023-03-10, 20, 2023-02-18",
        "2100-03-01, 1, 2100-02-28",
        "2028-03-15, 15, 2028-02-29"
    })
    @DisplayName("Đếm lùi qua cuối tháng, cuối năm và ngày nhuận")
    void backOverEnds(LocalDate voteDay, int days, LocalDate expected) {
        assertThat(PlanCalendar.day(new Limit.DaysBeforeVote(days), voteDay, Map.of(), LimitReading.ASSUMED))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} ngày sau {0} là {2}")
    @CsvSource({"2023-12-28, 5, 2024-01-02", "2024-02-27, 7, 2024-03-05", "2023-02-27, 7, 2023-03-06"})
    @Clause({"HP-32", "CM-07"})
    @DisplayName("Đếm tới qua cuối tháng, cuối năm và ngày nhuận")
    void forwardOverEnds(LocalDate voteDay, int days, LocalDate expected) {
        assertThat(PlanCalendar.day(new Limit.DaysAfterVote(days), voteDay, Map.of(), LimitReading.ASSUMED))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("\"Trước ngày 01/03\" của năm nhuận là 29/02, của năm thường là 28/02; \"đến ngày X\" gồm cả X")
    void fixedWords() {
        LocalDate any = LocalDate.of(2024, 5, 1);
        assertThat(PlanCalendar.day(new Limit.Before(LocalDate.of(2024, 3, 1)), any, Map.of(), LimitReading.ASSUMED))
                .isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(PlanCalendar.day(new Limit.Before(LocalDate.of(2023, 3, 1)), any, Map.of(), LimitReading.ASSUMED))
                .isEqualTo(LocalDate.of(2023, 2, 28));
        assertThat(PlanCalendar.day(new Limit.By(LocalDate.of(2024, 3, 1)), any, Map.of(), LimitReading.ASSUMED))
                .isEqualTo(LocalDate.of(2024, 3, 1));
    }
}
