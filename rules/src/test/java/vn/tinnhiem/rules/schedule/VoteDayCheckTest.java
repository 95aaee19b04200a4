package vn.tinnhiem.rules.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;

@DisplayName("Ngày lấy phiếu")
class VoteDayCheckTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 22);

    private static List<Code> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static List<Finding> within(LocalDate day, VoteWindow window) {
        return VoteDayCheck.check(day, false, Optional.of(window), OptionalInt.empty(), Optional.empty());
    }

    @Test
    @DisplayName("Không có gì để soát thì không có gì để nói")
    void nothing() {
        assertThat(VoteDayCheck.check(DAY, false, Optional.empty(), OptionalInt.empty(), Optional.empty()))
                .isEmpty();
    }

    @ParameterizedTest(name = "lấy phiếu {0}: gần nhất {1}")
    @CsvSource({"2023-06-30, 2023-07-01", "2023-07-01,", "2023-07-26,", "2023-07-31,", "2023-08-01, 2023-07-31"})
    @Clause("TN-03")
    @DisplayName("Trong tháng 7/2023: cả ngày đầu và ngày cuối tháng đều được")
    void withinJuly(LocalDate day, @Nullable LocalDate nearest) {
        List<Finding> findings = within(
                day, new VoteWindow(Optional.of(LocalDate.of(2023, 7, 1)), Optional.of(LocalDate.of(2023, 7, 31))));
        if (nearest == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(codes(findings)).containsExactly(Code.E206_OUTSIDE_WINDOW);
            assertThat(findings.getFirst().values()).containsEntry("nearest", nearest);
        }
    }

    @Test
    @Clause("HP-07")
    @DisplayName("Hoàn thành trong tháng 9/2023: 30/09 được, 01/10 không")
    void completedInSeptember() {
        VoteWindow window = new VoteWindow(Optional.empty(), Optional.of(LocalDate.of(2023, 9, 30)));
        assertThat(within(LocalDate.of(2023, 9, 30), window)).isEmpty();
        assertThat(codes(within(LocalDate.of(2023, 10, 1), window))).containsExactly(Code.E206_OUTSIDE_WINDOW);
    }

    @ParameterizedTest(name = "nhiệm kỳ từ {0}: đúng năm thứ 3 = {1}")
    @CsvSource({"2019,false", "2020,true", "2021,false"})
    @Clause({"HP-07", "CM-05"})
    @DisplayName("Lấy phiếu năm 2023 là năm giữa của nhiệm kỳ 2020–2025")
    void thirdYear(int termStart, boolean third) {
        assertThat(codes(VoteDayCheck.check(DAY, false, Optional.empty(), OptionalInt.of(termStart), Optional.empty())))
                .isEqualTo(third ? List.of() : List.of(Code.W210_NOT_THIRD_YEAR));
    }

    @ParameterizedTest(name = "Hội đồng nhân dân lấy phiếu {0}: trái thứ tự = {1}")
    @CsvSource({"2023-09-21,false", "2023-09-22,false", "2023-09-23,true", "2023-12-08,true"})
    @Clause("CM-05")
    @DisplayName("Lãnh đạo cấp ủy lấy phiếu ngay sau Hội đồng nhân dân, không trước")
    void afterTheCouncil(LocalDate council, boolean before) {
        assertThat(codes(VoteDayCheck.check(DAY, false, Optional.empty(), OptionalInt.empty(), Optional.of(council))))
                .isEqualTo(before ? List.of(Code.E211_BEFORE_COUNCIL_VOTE) : List.of());
    }

    @Test
    @Clause({"QN-25", "QN-07", "CM-05", "HP-07"})
    @DisplayName("Nhiều chỗ cùng lúc: nêu tất cả; ngày dự kiến chỉ là lưu ý")
    void allTogether() {
        List<Finding> findings = VoteDayCheck.check(
                DAY,
                true,
                Optional.of(new VoteWindow(Optional.empty(), Optional.of(LocalDate.of(2023, 7, 14)))),
                OptionalInt.of(2021),
                Optional.of(LocalDate.of(2023, 12, 8)));
        assertThat(codes(findings))
                .containsExactly(
                        Code.E206_OUTSIDE_WINDOW,
                        Code.N207_VOTE_DAY_PROVISIONAL,
                        Code.W210_NOT_THIRD_YEAR,
                        Code.E211_BEFORE_COUNCIL_VOTE);
        assertThat(findings.get(1).blocks()).isFalse();
    }
}
