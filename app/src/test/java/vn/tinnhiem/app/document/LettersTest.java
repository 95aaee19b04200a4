package vn.tinnhiem.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Chữ để so sánh")
class LettersTest {

    @ParameterizedTest
    @CsvSource({
        "'Số phiếu\nphát ra', 'Số  phiếu phát ra'",
        "'15/KH-\nSGDĐT', '15/KH-SGDĐT'",
        "'15/KH\u2011SGDĐT', '15/KH-SGDĐT'",
        "'tín nhi\u00adệm', 'tín nhiệm'",
        "'ngày\u00a0\u00a0tháng', 'ngày tháng'",
        "'10,53\n%', '10,53%'",
        "'tín nhiệm', 'tín nhiệm'"
    })
    @DisplayName("Xuống dòng, dấu cách rộng và dấu nối không làm khác")
    void same(String one, String other) {
        assertThat(Letters.of(one).firstDifference(Letters.of(other))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'116', '118'",
        "'12\t3', '1\t23'",
        "'1\t16', '116'",
        "'Lụa', 'Lúa'",
        "'10,53%', '10.53%'",
        "'01 phiếu', '01 phiếu.'",
        "'phiếu', 'Phiếu'"
    })
    @DisplayName("Một chữ số, một dấu, một con số tách đôi đều làm khác")
    void different(String one, String other) {
        assertThat(Letters.of(one).firstDifference(Letters.of(other))).isPresent();
    }
}
