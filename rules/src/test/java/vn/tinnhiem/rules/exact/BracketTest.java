package vn.tinnhiem.rules.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Khoảng của luật")
class BracketTest {

    @Test
    @DisplayName("Hai khoảng giao nhau khi và chỉ khi có một tỉ lệ nằm trong cả hai, thử với mọi khoảng mẫu đến 4")
    void overlapsAgainstSampling() {
        List<Bracket> all = brackets();
        assertThat(all).hasSizeGreaterThan(40);
        for (Bracket one : all) {
            for (Bracket other : all) {
                assertThat(one.overlaps(other))
                        .as("%s | %s", one.words(), other.words())
                        .isEqualTo(sampled(one, other));
            }
        }
    }

    /** Ends have denominators up to 4, so between any two of them lies a share in 24ths of a half step. */
    private static boolean sampled(Bracket one, Bracket other) {
        for (long part = 0; part <= 48; part++) {
            if (one.contains(part, 48) && other.contains(part, 48)) {
                return true;
            }
        }
        return false;
    }

    private static List<Bracket> brackets() {
        List<Ratio> ends = new ArrayList<>();
        for (long whole = 1; whole <= 4; whole++) {
            for (long part = 0; part < whole; part++) {
                if (!ends.contains(Ratio.of(part, whole))) {
                    ends.add(Ratio.of(part, whole));
                }
            }
        }
        List<Bracket> brackets = new ArrayList<>();
        for (Ratio from : ends) {
            for (Bound lower : List.of(new Bound.Above(from), new Bound.AtLeast(from))) {
                brackets.add(new Bracket(lower, Optional.empty()));
                for (Ratio to : ends) {
                    if (to.compareTo(from) > 0) {
                        brackets.add(new Bracket(lower, Optional.of(new Bound.Below(to))));
                    }
                }
            }
        }
        return brackets;
    }

    @Test
    @DisplayName("\"Trên 1/2 và dưới 2/3\" và \"từ 2/3 trở lên\" liền nhau mà không giao nhau")
    void theTwoOfTheLaw() {
        Bracket middle = new Bracket(new Bound.Above(Ratio.of(1, 2)), Optional.of(new Bound.Below(Ratio.of(2, 3))));
        Bracket top = new Bracket(new Bound.AtLeast(Ratio.of(2, 3)), Optional.empty());
        assertThat(middle.overlaps(top)).isFalse();
        assertThat(top.overlaps(middle)).isFalse();
        assertThat(middle.words()).isEqualTo("trên 1/2 và dưới 2/3");
        assertThat(top.words()).isEqualTo("từ 2/3 trở lên");
    }

    @Test
    @DisplayName("Khoảng rỗng và khoảng bắt đầu bằng \"dưới\" bị từ chối")
    void refuses() {
        Bound.Below half = new Bound.Below(Ratio.of(1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bracket(half, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bracket(new Bound.AtLeast(Ratio.of(1, 2)), Optional.of(half)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bracket(new Bound.Above(Ratio.of(2, 3)), Optional.of(half)));
    }
}
