package vn.tinnhiem.rules.quorum;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.rules.exact.Bound;
import vn.tinnhiem.rules.exact.Ratio;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Hội nghị chỉ được tiến hành khi có ít nhất 2/3 số người được triệu tập có mặt")
@Clause({"HP-06", "QN-06", "CM-04"})
class QuorumTest {

    private static final Quorum QUORUM = new Quorum(new Bound.AtLeast(Ratio.of(2, 3)));

    @Test
    @DisplayName("Với mọi số triệu tập và có mặt đến 200: đủ khi ba lần số có mặt không kém hai lần số triệu tập")
    void allSmallConferences() {
        for (int summoned = 1; summoned <= 200; summoned++) {
            for (int present = 0; present <= summoned; present++) {
                assertThat(QUORUM.met(present, summoned)).isEqualTo(!(3 * present < 2 * summoned));
            }
        }
    }

    @Test
    @DisplayName("Số cần có là số nhỏ nhất đủ điều kiện: bớt một người thì không đủ")
    void neededIsTheSmallest() {
        for (int summoned = 1; summoned <= 200; summoned++) {
            long needed = QUORUM.needed(summoned);
            assertThat(3 * needed).isBetween(2L * summoned, 2L * summoned + 2);
        }
    }

    @ParameterizedTest(name = "triệu tập {0}: cần {1}")
    @CsvSource({"1,1", "2,2", "3,2", "4,3", "5,4", "117,78", "118,79", "119,80", "120,80", "481,321"})
    @DisplayName("Số cần có, tính bằng tay")
    void needed(long summoned, long needed) {
        assertThat(QUORUM.needed(summoned)).isEqualTo(needed);
        assertThat(QUORUM.met(needed, summoned)).isTrue();
        assertThat(QUORUM.met(needed - 1, summoned)).isFalse();
    }

    @Test
    @DisplayName("Không triệu tập ai thì không có hội nghị nào đủ điều kiện")
    void nobodySummoned() {
        assertThat(QUORUM.met(0, 0)).isFalse();
        assertThat(QUORUM.met(5, 0)).isFalse();
        assertThat(QUORUM.needed(0)).isPositive();
    }

    @Test
    @DisplayName("Kế hoạch đòi trên 1/2 thì đúng một nửa chưa đủ")
    void aboveHalf() {
        Quorum majority = new Quorum(new Bound.Above(Ratio.of(1, 2)));
        assertThat(majority.met(59, 118)).isFalse();
        assertThat(majority.met(60, 118)).isTrue();
        assertThat(majority.needed(118)).isEqualTo(60);
        assertThat(majority.needed(117)).isEqualTo(59);
    }

    @Test
    @DisplayName("Số gõ nhầm rất lớn vẫn được trả lời ngay")
    void mistypedNumbersAreAnswered() {
        assertTimeoutPreemptively(
                ofSeconds(5),
                () -> assertThat(QUORUM.needed(3_000_000_000_000L)).isEqualTo(2_000_000_000_000L));
    }

    @ParameterizedTest(name = "{0} {1}/{2}: {3}")
    @CsvSource({
        "atLeast, 2, 3, true",
        "atLeast, 1, 1, true",
        "atLeast, 0, 1, false",
        "atLeast, 3, 2, false",
        "above, 1, 2, true",
        "above, 0, 1, true",
        "above, 1, 1, false",
        "below, 2, 3, false"
    })
    @DisplayName("Điều kiện tiến hành là phần ít nhất phải có mặt: hơn không ai, không quá tất cả, không phải \"dưới\"")
    void possible(String words, long part, long whole, boolean possible) {
        Ratio ratio = Ratio.of(part, whole);
        Bound bound = switch (words) {
            case "atLeast" -> new Bound.AtLeast(ratio);
            case "above" -> new Bound.Above(ratio);
            default -> new Bound.Below(ratio);
        };
        assertThat(Quorum.possible(bound)).isEqualTo(possible);
        if (!possible) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Quorum(bound));
        }
    }
}
