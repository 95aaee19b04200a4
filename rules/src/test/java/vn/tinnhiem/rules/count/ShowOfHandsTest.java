package vn.tinnhiem.rules.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;

@DisplayName("Biểu quyết bầu ban kiểm phiếu")
class ShowOfHandsTest {

    private static List<Code> codes(long agreeing, long against, long abstaining, long present) {
        return new ShowOfHands(agreeing, against, abstaining)
                .check(present).stream().map(Finding::code).toList();
    }

    @ParameterizedTest(name = "{0} tán thành trong {1} người có mặt")
    @CsvSource({"16, 30", "16, 31", "116, 116", "1, 1"})
    @Clause({"TN-12", "HP-18", "QN-20"})
    @DisplayName("Quá nửa số người có mặt tán thành thì ban được bầu")
    void elected(long agreeing, long present) {
        assertThat(codes(agreeing, 0, present - agreeing, present)).isEmpty();
    }

    @ParameterizedTest(name = "{0} tán thành trong {1} người có mặt")
    @CsvSource({"15, 30", "15, 31", "0, 1"})
    @DisplayName("Đúng một nửa thì chưa được bầu")
    void notElected(long agreeing, long present) {
        assertThat(codes(agreeing, 0, 0, present)).containsExactly(Code.E542_COMMITTEE_NOT_ELECTED);
    }

    @Test
    @DisplayName("Số tay không nhiều hơn số người; bằng thì được")
    void handsOfThosePresent() {
        assertThat(codes(20, 8, 2, 30)).isEmpty();
        assertThat(codes(20, 8, 3, 30)).containsExactly(Code.E541_HANDS_ABOVE_PRESENT);
    }

    @Test
    @DisplayName("Không con số nào âm")
    void negative() {
        assertThat(codes(20, -1, 0, 30)).containsExactly(Code.E508_NEGATIVE);
    }
}
