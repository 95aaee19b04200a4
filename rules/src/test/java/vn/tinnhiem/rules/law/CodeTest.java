package vn.tinnhiem.rules.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Mọi quy tắc có một số")
class CodeTest {

    @Test
    @DisplayName("Không hai quy tắc nào chung một số, và mỗi quy tắc có lời và nguồn")
    void numbersAreUnique() {
        assertThat(Arrays.stream(Code.values()).map(c -> c.number().substring(1)))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("[2356]\\d\\d"));
        assertThat(Code.values()).allSatisfy(code -> {
            assertThat(code.rule()).isNotBlank();
            assertThat(code.source()).isNotBlank();
        });
    }

    @Test
    @DisplayName("Chữ đầu của số nói đúng mức độ: E sai, D chờ quyết định, W cảnh báo, N lưu ý")
    void theLetterIsTheSeverity() {
        for (Code code : Code.values()) {
            Severity expected = switch (code.number().charAt(0)) {
                case 'E' -> Severity.ERROR;
                case 'D' -> Severity.DECISION;
                case 'W' -> Severity.WARNING;
                default -> Severity.NOTICE;
            };
            assertThat(code.severity()).as(code.name()).isEqualTo(expected);
            assertThat(Finding.of(code, "x").blocks()).isEqualTo(code.number().startsWith("E"));
        }
    }
}
