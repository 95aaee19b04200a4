package vn.tinnhiem.rules.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Phân số chính xác")
class RatioTest {

    @Test
    @DisplayName("Mọi n/d đến 400 đều về dạng tối giản: tử và mẫu không còn ước chung")
    void lowestTerms() {
        for (int whole = 1; whole <= 400; whole++) {
            for (int part = 0; part <= whole; part++) {
                Ratio ratio = Ratio.of(part, whole);
                assertThat(ratio.numerator() * whole).isEqualTo(part * ratio.denominator());
                for (long divisor = 2; divisor <= ratio.denominator(); divisor++) {
                    if (ratio.denominator() % divisor == 0 && ratio.numerator() % divisor == 0) {
                        throw new AssertionError(part + "/" + whole + " was left at " + ratio);
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("Bằng nhau khi cùng giá trị, dù viết bằng số phiếu khác nhau")
    void equalWhenWorthTheSame() {
        assertThat(Ratio.of(78, 117)).isEqualTo(Ratio.of(2, 3)).hasToString("2/3");
        assertThat(Ratio.of(0, 117)).isEqualTo(Ratio.of(0, 5)).hasToString("0/1");
        assertThat(Ratio.of(117, 117)).isEqualTo(Ratio.of(1, 1));
    }

    @Test
    @DisplayName("So sánh đúng thứ tự cả khi hai phân số sát nhau")
    void ordered() {
        assertThat(Ratio.of(6667, 10_000)).isGreaterThan(Ratio.of(2, 3));
        assertThat(Ratio.of(6666, 10_000)).isLessThan(Ratio.of(2, 3));
        assertThat(Ratio.of(1, 2).compareTo(Ratio.of(59, 118))).isZero();
    }

    @Test
    @Clause("QN-11")
    @DisplayName("Tỉ lệ in ra làm tròn nửa lên hai chữ số, với mọi n/d đến 400")
    void printedHalfUp() {
        for (int whole = 1; whole <= 400; whole++) {
            for (int part = 0; part <= whole; part++) {
                BigDecimal percent = new BigDecimal(part)
                        .multiply(new BigDecimal(100))
                        .divide(new BigDecimal(whole), 2, RoundingMode.HALF_UP);
                assertThat(Ratio.of(part, whole).hundredthsOfPercent())
                        .isEqualTo(percent.unscaledValue().longValueExact());
            }
        }
    }

    @ParameterizedTest(name = "{0}/{1} in ra {2} phần vạn")
    @CsvSource({"229,481,4761", "2,3,6667", "1,3,3333", "1,800,13", "1,1600,6", "3,1600,19", "0,7,0", "7,7,10000"})
    @DisplayName("Tỉ lệ đã in: 229 trên 481 phiếu thu về là 47,61%")
    void printed(long part, long whole, long hundredths) {
        assertThat(Ratio.of(part, whole).hundredthsOfPercent()).isEqualTo(hundredths);
    }

    @Test
    @DisplayName("Không nhận số âm và không nhận mẫu 0")
    void refuses() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(-1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(1, -3));
    }

    @Test
    @DisplayName("Vượt sức chứa của số nguyên thì báo lỗi, không cho kết quả sai")
    void overflowThrows() {
        Ratio high = Ratio.of(Long.MAX_VALUE, 2);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> high.compareTo(Ratio.of(2, 3)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(high::hundredthsOfPercent);
        Ratio narrow = Ratio.of(1, Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(narrow::hundredthsOfPercent);
    }
}
