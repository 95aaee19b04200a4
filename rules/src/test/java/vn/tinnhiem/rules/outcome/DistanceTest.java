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

@DisplayName("Còn cách mức kế tiếp bao nhiêu phiếu")
class DistanceTest {

    private static final Consequence OVER_HALF = new Consequence(
            "giữa",
            new Bracket(new Bound.Above(Ratio.of(1, 2)), Optional.of(new Bound.Below(Ratio.of(2, 3)))),
            "…",
            List.of());
    private static final Consequence TWO_THIRDS =
            new Consequence("nặng", new Bracket(new Bound.AtLeast(Ratio.of(2, 3)), Optional.empty()), "…", List.of());

    private static Distance distance(long collected, long low) {
        return Distance.of(
                Shares.ofCollected(new Tally(collected, collected, 0, 0, collected - low, low, Map.of())),
                List.of(OVER_HALF, TWO_THIRDS));
    }

    private static String told(Optional<Distance.Leap> leap) {
        return leap.map(l -> l.ballots() + " " + l.into().map(Consequence::name).orElse("không"))
                .orElse("–");
    }

    @ParameterizedTest(name = "{1} phiếu thấp trong {0}")
    @Clause({"TN-20", "TN-21", "HP-31", "CM-09"})
    @CsvSource({
        // thu về, thấp, thêm, bớt
        "118, 0, 60 giữa, –",
        "118, 59, 1 giữa, –",
        "118, 60, 19 nặng, 1 không",
        "118, 78, 1 nặng, 19 không",
        "118, 79, –, 1 giữa",
        "118, 118, –, 40 giữa",
        // đúng một nửa và đúng hai phần ba
        "60, 30, 1 giữa, –",
        "60, 39, 1 nặng, 9 không",
        "60, 40, –, 1 giữa",
        // hòm nhỏ không có mức giữa: 3 trong 4 là 75%, 2 trong 4 là một nửa
        "4, 2, 1 nặng, –",
        "4, 3, –, 1 không",
        "1, 0, 1 nặng, –",
        "0, 0, –, –",
    })
    void counted(long collected, long low, String up, String down) {
        assertThat(told(distance(collected, low).up())).isEqualTo(up);
        assertThat(told(distance(collected, low).down())).isEqualTo(down);
    }

    @Test
    @DisplayName("Mọi hòm đến 200 phiếu: bớt đi một phiếu của bước nhảy thì vẫn ở mức cũ")
    void wholeSmallWorld() {
        for (long collected = 1; collected <= 200; collected++) {
            for (long low = 0; low <= collected; low++) {
                long at = low;
                long of = collected;
                distance(collected, low).up().ifPresent(leap -> {
                    assertThat(harshness(at + leap.ballots(), of)).isGreaterThan(harshness(at, of));
                    assertThat(harshness(at + leap.ballots() - 1, of)).isEqualTo(harshness(at, of));
                });
                distance(collected, low).down().ifPresent(leap -> {
                    assertThat(harshness(at - leap.ballots(), of)).isLessThan(harshness(at, of));
                    assertThat(harshness(at - leap.ballots() + 1, of)).isEqualTo(harshness(at, of));
                });
            }
        }
    }

    private static int harshness(long low, long collected) {
        return 3 * low >= 2 * collected ? 2 : 2 * low > collected ? 1 : 0;
    }
}
