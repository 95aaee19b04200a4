package vn.tinnhiem.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Số viết theo lối văn bản")
class NumbersTest {

    @ParameterizedTest
    @CsvSource({"0, '0,00%'", "5, '0,05%'", "88, '0,88%'", "6667, '66,67%'", "10000, '100,00%'", "4761, '47,61%'"})
    @DisplayName("Tỉ lệ có hai chữ số sau dấu phẩy")
    void percent(long hundredths, String printed) {
        assertThat(Numbers.percent(hundredths)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 00",
        "5, 5, 05",
        "9, 9, 09",
        "10, 10, 10",
        "999, 999, 999",
        "1000, 1.000, 1.000",
        "1234567, 1.234.567, 1.234.567"
    })
    @DisplayName("Chấm giữa hàng nghìn; số dưới 10 có số 0 đứng trước")
    void grouped(long number, String grouped, String padded) {
        assertThat(Numbers.grouped(number)).isEqualTo(grouped);
        assertThat(Numbers.padded(number)).isEqualTo(padded);
    }

    @Test
    @DisplayName("Không có số phiếu âm")
    void negative() {
        assertThatIllegalArgumentException().isThrownBy(() -> Numbers.padded(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Numbers.percent(-1));
    }
}
