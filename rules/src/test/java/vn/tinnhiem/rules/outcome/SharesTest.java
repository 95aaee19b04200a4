package vn.tinnhiem.rules.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.rules.ballot.Level;
import vn.tinnhiem.rules.count.Tally;
import vn.tinnhiem.rules.exact.Bound;
import vn.tinnhiem.rules.exact.Bracket;
import vn.tinnhiem.rules.exact.Ratio;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;

@DisplayName("Tỉ lệ của từng người")
class SharesTest {

    @Test
    @Clause({"QN-11", "HP-26"})
    @DisplayName("Tỉ lệ tính trên số phiếu thu về, không phải phiếu hợp lệ: 229 phiếu cao, thu về 481, hợp lệ 479")
    void onCollectedNotOnValid() {
        Shares shares = Shares.ofCollected(new Tally(481, 479, 2, 229, 187, 63, Map.of()));
        assertThat(shares.of(Level.HIGH_CONFIDENCE)).contains(Ratio.of(229, 481));
        assertThat(shares.of(Level.CONFIDENCE)).contains(Ratio.of(187, 481));
        assertThat(shares.of(Level.LOW_CONFIDENCE)).contains(Ratio.of(63, 481));
        assertThat(shares.of(Level.HIGH_CONFIDENCE).orElseThrow().hundredthsOfPercent())
                .isEqualTo(4761);
    }

    @Test
    @DisplayName("Có dòng không hợp lệ thì ba tỉ lệ cộng lại dưới 100%")
    void invalidLinesLeaveLessThanHundred() {
        assertThat(notHundred(new Tally(100, 98, 2, 50, 30, 18, Map.of()))).isTrue();
        assertThat(notHundred(new Tally(100, 100, 0, 50, 30, 20, Map.of()))).isFalse();
    }

    @Test
    @DisplayName("Làm tròn cũng làm tổng lệch 100%, cả dưới (1+1+1 trên 3) lẫn trên (1+1+5 trên 7)")
    void roundingAlsoMissesHundred() {
        assertThat(notHundred(new Tally(3, 3, 0, 1, 1, 1, Map.of()))).isTrue();
        assertThat(notHundred(new Tally(7, 7, 0, 1, 1, 5, Map.of()))).isTrue();
    }

    @Test
    @DisplayName("Không thu về phiếu nào thì không có tỉ lệ, không phải 0%")
    void nothingCollected() {
        Shares shares = Shares.ofCollected(new Tally(0, 0, 0, 0, 0, 0, Map.of()));
        for (Level level : Level.values()) {
            assertThat(shares.of(level)).isEmpty();
        }
        assertThat(shares.notOneHundred("1", "Lê Thị Ghi")).isEmpty();
    }

    @Test
    @DisplayName("Theo Nghị quyết 85/2014/QH13 tỉ lệ tính trên tổng số đại biểu, không phải phiếu thu về")
    void olderResultsOnAllDeputies() {
        Tally tally = new Tally(485, 483, 2, 100, 133, 250, Map.of());
        Consequence overHalf = new Consequence(
                "trên 50%", new Bracket(new Bound.Above(Ratio.of(1, 2)), Optional.empty()), "xin từ chức", List.of());
        Shares older = Shares.of(tally, Base.ALL_DEPUTIES, Base.ALL_DEPUTIES, 500);
        assertThat(older.of(Level.LOW_CONFIDENCE)).contains(Ratio.of(1, 2));
        assertThat(older.consequence(List.of(overHalf))).isEmpty();
        Shares newer = Shares.of(tally, Base.COLLECTED, Base.COLLECTED, 500);
        assertThat(newer.of(Level.LOW_CONFIDENCE)).contains(Ratio.of(250, 485));
        assertThat(newer.consequence(List.of(overHalf))).contains(overHalf);
    }

    @ParameterizedTest(name = "{0}, {1}, thu về {2}, đại biểu {3}: {4}")
    @CsvSource({
        "COLLECTED,COLLECTED,485,,",
        "COLLECTED,COLLECTED,485,485,",
        "COLLECTED,COLLECTED,485,484,E603_COLLECTED_ABOVE_DEPUTIES",
        "ALL_DEPUTIES,ALL_DEPUTIES,485,485,",
        "ALL_DEPUTIES,ALL_DEPUTIES,485,,E602_NO_DEPUTIES",
        "ALL_DEPUTIES,COLLECTED,0,0,E602_NO_DEPUTIES",
        "COLLECTED,ALL_DEPUTIES,485,0,E602_NO_DEPUTIES",
        "ALL_DEPUTIES,ALL_DEPUTIES,485,484,E603_COLLECTED_ABOVE_DEPUTIES"
    })
    @DisplayName("Tính trên tổng số đại biểu thì phải có số đó, và thu về không quá số đó")
    void deputies(Base percent, Base threshold, long collected, @Nullable Long deputies, @Nullable Code expected) {
        Tally tally = new Tally(collected, collected, 0, collected, 0, 0, Map.of());
        OptionalLong given = deputies == null ? OptionalLong.empty() : OptionalLong.of(deputies);
        assertThat(Shares.check("1", "Lê Thị Ghi", tally, percent, threshold, given))
                .extracting(Finding::code)
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    @DisplayName("Không có tổng số đại biểu thì không có tỉ lệ và không có mức; không được lặng lẽ bỏ qua")
    void noSilentShares() {
        Tally tally = new Tally(10, 10, 0, 1, 1, 8, Map.of());
        assertThatIllegalArgumentException().isThrownBy(() -> Shares.of(tally, Base.COLLECTED, Base.ALL_DEPUTIES, 0));
    }

    @Test
    @DisplayName("Cơ số của tỉ lệ in ra và cơ số của mức có thể khác nhau, mỗi thứ giữ cơ số của mình")
    void twoBases() {
        Tally tally = new Tally(10, 10, 0, 2, 2, 6, Map.of());
        Shares shares = Shares.of(tally, Base.COLLECTED, Base.ALL_DEPUTIES, 12);
        assertThat(shares.whole()).isEqualTo(10);
        assertThat(shares.thresholdWhole()).isEqualTo(12);
    }

    private static boolean notHundred(Tally tally) {
        return Shares.ofCollected(tally)
                .notOneHundred("1", "Lê Thị Ghi")
                .filter(f -> f.code() == Code.N601_NOT_ONE_HUNDRED)
                .isPresent();
    }
}
