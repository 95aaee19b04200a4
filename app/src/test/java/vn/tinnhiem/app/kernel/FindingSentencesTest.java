package vn.tinnhiem.app.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinnhiem.app.kernel.Messages.Language;
import vn.tinnhiem.rules.law.Code;

@DisplayName("Mỗi quy tắc có câu cho người dùng, không câu nào thừa")
class FindingSentencesTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("Bằng mỗi thứ tiếng")
    void everyCodeHasOne(Language language) {
        Messages messages = new Messages(language);
        for (int number = 0; number < 1000; number++) {
            for (char severity : "EDWN".toCharArray()) {
                String written = "%c%03d".formatted(severity, number);
                boolean known = Arrays.stream(Code.values())
                        .anyMatch(code -> code.number().equals(written));
                assertThat(messages.has("finding." + written)).as(written).isEqualTo(known);
            }
        }
    }
}
