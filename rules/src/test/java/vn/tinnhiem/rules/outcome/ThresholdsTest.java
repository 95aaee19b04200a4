package vn.tinnhiem.rules.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.rules.count.Tally;
import vn.tinnhiem.rules.exact.Bound;
import vn.tinnhiem.rules.exact.Bracket;
import vn.tinnhiem.rules.exact.Ratio;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Mức hệ quả của phiếu tín nhiệm thấp")
class ThresholdsTest {

    private static final Consequence OVER_HALF = new Consequence(
            "trên 50% nhưng dưới 2/3",
            new Bracket(new Bound.Above(Ratio.of(1, 2)), Optional.of(new Bound.Below(Ratio.of(2, 3)))),
            "đưa ra khỏi quy hoạch các chức vụ cao hơn; xem xét …",
            List.of());
    private static final Consequence TWO_THIRDS = new Consequence(
            "từ 2/3 trở lên",
            new Bracket(new Bound.AtLeast(Ratio.of(2, 3)), Optional.empty()),
            "thực hiện miễn nhiệm …",
            List.of());
    private static final List<Consequence> BOTH = List.of(OVER_HALF, TWO_THIRDS);

    private static Optional<Consequence> band(long collected, long low) {
        return Shares.ofCollected(new Tally(collected, collected, 0, 0, collected - low, low, Map.of()))
                .consequence(BOTH);
    }

    @Test
    @Clause({"TN-20", "TN-21", "HP-31", "CM-09"})
    @DisplayName("Mọi số phiếu thu về đến 400, mọi số phiếu thấp: đúng mức theo số nguyên")
    void wholeSmallWorld() {
        for (int collected = 1; collected <= 400; collected++) {
            for (int low = 0; low <= collected; low++) {
                boolean harder = 3 * low >= 2 * collected;
                boolean middle = 2 * low > collected && 3 * low < 2 * collected;
                Optional<Consequence> expected =
                        harder ? Optional.of(TWO_THIRDS) : middle ? Optional.of(OVER_HALF) : Optional.empty();
                assertThat(band(collected, low)).isEqualTo(expected);
            }
        }
    }

    @Test
    @Clause("TN-20")
    @DisplayName("Đúng một nửa thì không có hệ quả; thêm một phiếu thấp là vào mức giữa hoặc mức cao")
    void exactlyHalf() {
        for (int half = 1; half <= 200; half++) {
            assertThat(band(2L * half, half)).isEmpty();
            assertThat(band(2L * half, half + 1)).isPresent();
        }
    }

    @Test
    @Clause("TN-21")
    @DisplayName("Đúng 2/3 thuộc mức nặng hơn, ở cả 133 hội nghị đến 400 phiếu có thể có đúng 2/3")
    void exactlyTwoThirds() {
        int conferences = 0;
        for (int third = 1; 3 * third <= 400; third++) {
            assertThat(band(3L * third, 2L * third)).contains(TWO_THIRDS);
            conferences++;
        }
        assertThat(conferences).isEqualTo(133);
    }

    @Test
    @Clause({"TN-20", "TN-21"})
    @DisplayName("Thêm một phiếu thấp không bao giờ làm mức nhẹ đi")
    void oneMoreLowIsNeverMilder() {
        for (int collected = 1; collected <= 400; collected++) {
            int severity = 0;
            for (int low = 0; low <= collected; low++) {
                int now = band(collected, low).map(c -> BOTH.indexOf(c) + 1).orElse(0);
                assertThat(now).isGreaterThanOrEqualTo(severity);
                severity = now;
            }
            assertThat(severity).isEqualTo(2);
        }
    }

    @ParameterizedTest(name = "{1} phiếu thấp trên {0} phiếu thu về")
    @CsvSource({"118,59,-", "118,60,giữa", "118,78,giữa", "118,79,cao", "120,60,-", "120,79,giữa", "120,80,cao"})
    @Clause({"HP-31", "CM-09"})
    @DisplayName("Các trường hợp sát ranh giới")
    void nearTheEdges(long collected, long low, String expected) {
        Optional<Consequence> wanted = switch (expected) {
            case "giữa" -> Optional.of(OVER_HALF);
            case "cao" -> Optional.of(TWO_THIRDS);
            default -> Optional.empty();
        };
        assertThat(band(collected, low)).isEqualTo(wanted);
    }

    @Test
    @DisplayName("Cơ số của mức là phiếu thu về, kể cả dòng không hợp lệ: 60 thấp trên 118 thu về với 4 dòng hỏng")
    void invalidLinesStayInTheBase() {
        Tally tally = new Tally(118, 114, 4, 30, 24, 60, Map.of());
        assertThat(Shares.ofCollected(tally).consequence(BOTH)).contains(OVER_HALF);
        Tally half = new Tally(120, 114, 6, 30, 24, 60, Map.of());
        assertThat(Shares.ofCollected(half).consequence(BOTH)).isEmpty();
    }

    @Test
    @DisplayName("Không thu về phiếu nào thì không có mức nào")
    void nothingCollected() {
        assertThat(band(0, 0)).isEmpty();
    }
}
