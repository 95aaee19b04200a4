package vn.tinnhiem.rules.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.rules.count.Tally;

@DisplayName("Kết quả nào tự nói ra từng người đã ghi gì")
class TellingTest {

    @ParameterizedTest(name = "{0} thu về: {1} cao, {2} tín nhiệm, {3} thấp, {4} không hợp lệ")
    @CsvSource({
        "40, 40, 0, 0, 0, N604",
        "40, 0, 0, 40, 0, N604",
        "40, 0, 0, 0, 40, N604",
        "40, 39, 1, 0, 0, N605",
        "40, 39, 0, 0, 1, N605",
        "40, 38, 1, 1, 0, ''",
        "40, 38, 2, 0, 0, ''",
        "10, 4, 3, 3, 0, ''",
        "9, 3, 3, 3, 0, N606",
        "9, 9, 0, 0, 0, N604 N606",
        "2, 1, 1, 0, 0, N605 N606",
        "1, 1, 0, 0, 0, N604 N606",
        "0, 0, 0, 0, 0, ''",
    })
    void told(long collected, long high, long confidence, long low, long invalid, String codes) {
        Tally tally = new Tally(collected, collected - invalid, invalid, high, confidence, low, Map.of());

        assertThat(Telling.check("person 1", "Trần Văn Mười", tally).stream()
                        .map(finding -> finding.code().number())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(codes);
    }
}
