package vn.tinnhiem.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.rules.law.Code;

@DisplayName("Quy tắc nào cũng được dùng và được thử")
class RulesTest {

    @Test
    @DisplayName("Không quy tắc nào chỉ có tên: mỗi số do một lớp nêu ra")
    void everyCodeIsRaised() {
        assertThat(codes(code -> CodeUse.raisedBy(code).isEmpty()))
                .as("codes that no class of rules or app raises")
                .isEmpty();
    }

    @Test
    @DisplayName("Mỗi số có phép thử")
    void everyCodeIsAsserted() {
        assertThat(codes(code -> CodeUse.assertedBy(code).isEmpty()))
                .as("codes that no test names")
                .isEmpty();
    }

    @Test
    @DisplayName("docs/rules.md nói đúng như mã nguồn")
    void thePageIsUpToDate() {
        new GeneratedFile("rules.md").holds(RulesPage.text());
    }

    private static Stream<Code> codes(Predicate<Code> wanted) {
        return Arrays.stream(Code.values()).filter(wanted);
    }
}
