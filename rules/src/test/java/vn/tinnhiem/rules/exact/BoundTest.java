package vn.tinnhiem.rules.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Giới hạn bằng lời: trên, từ … trở lên, dưới")
class BoundTest {

    private static final Ratio TWO_THIRDS = Ratio.of(2, 3);

    @Test
    @DisplayName("Đúng bằng giới hạn: \"từ … trở lên\" nhận, \"trên\" và \"dưới\" không nhận")
    void atTheBound() {
        for (long whole = 3; whole <= 399; whole += 3) {
            long part = whole / 3 * 2;
            assertThat(new Bound.AtLeast(TWO_THIRDS).admits(part, whole)).isTrue();
            assertThat(new Bound.Above(TWO_THIRDS).admits(part, whole)).isFalse();
            assertThat(new Bound.Below(TWO_THIRDS).admits(part, whole)).isFalse();
        }
    }

    @Test
    @DisplayName("Một phiếu trên hay dưới giới hạn là đổi bên")
    void oneBesideTheBound() {
        for (long whole = 3; whole <= 399; whole += 3) {
            long part = whole / 3 * 2;
            assertThat(new Bound.Above(TWO_THIRDS).admits(part + 1, whole)).isTrue();
            assertThat(new Bound.AtLeast(TWO_THIRDS).admits(part - 1, whole)).isFalse();
            assertThat(new Bound.Below(TWO_THIRDS).admits(part - 1, whole)).isTrue();
        }
    }

    @Test
    @DisplayName("\"Dưới\" và \"từ … trở lên\" của cùng một số chia đôi mọi trường hợp")
    void belowAndAtLeastPart() {
        for (Ratio ratio : List.of(Ratio.of(0, 1), Ratio.of(1, 3), Ratio.of(1, 2), TWO_THIRDS, Ratio.of(1, 1))) {
            for (long whole = 1; whole <= 120; whole++) {
                for (long part = 0; part <= whole; part++) {
                    assertThat(new Bound.Below(ratio).admits(part, whole))
                            .isNotEqualTo(new Bound.AtLeast(ratio).admits(part, whole));
                }
            }
        }
    }

    @Test
    @DisplayName("Lời của giới hạn viết như trong quy định")
    void words() {
        assertThat(new Bound.Above(Ratio.of(1, 2)).words()).isEqualTo("trên 1/2");
        assertThat(new Bound.AtLeast(TWO_THIRDS).words()).isEqualTo("từ 2/3 trở lên");
        assertThat(new Bound.Below(TWO_THIRDS).words()).isEqualTo("dưới 2/3");
    }

    @Test
    @DisplayName("Không có phiếu nào thì không có tỉ lệ để so")
    void nothingIsNoShare() {
        for (Bound bound :
                List.of(new Bound.Above(TWO_THIRDS), new Bound.AtLeast(TWO_THIRDS), new Bound.Below(TWO_THIRDS))) {
            assertThatIllegalArgumentException().isThrownBy(() -> bound.admits(0, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> bound.admits(-1, 3));
        }
    }

    @Test
    @DisplayName("Vượt sức chứa của số nguyên thì báo lỗi, không cho kết quả sai")
    void overflowThrows() {
        Bound bound = new Bound.AtLeast(TWO_THIRDS);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> bound.admits(Long.MAX_VALUE / 2, Long.MAX_VALUE));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> bound.admits(1, Long.MAX_VALUE));
    }
}
