package vn.tinnhiem.rules.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.rules.exact.Bound;
import vn.tinnhiem.rules.exact.Ratio;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.quorum.Quorum;

@DisplayName("Con số ở ranh giới: âm, bằng không, bằng nhau")
class NumbersAtTheEdgeTest {

    private static Identities unexplained() {
        return new Identities(code -> false);
    }

    private static List<String> negative(Identities identities) {
        return identities.broken().stream()
                .filter(f -> f.code() == Code.E508_NEGATIVE)
                .map(Finding::place)
                .toList();
    }

    @Test
    @DisplayName("Số người âm được nêu ở đúng ô")
    void heads() {
        Quorum quorum = new Quorum(new Bound.AtLeast(Ratio.of(2, 3)));
        assertThat(negative(unexplained().heads(new HeadCount(-3, -2), quorum))).containsExactly("summoned", "present");
        assertThat(negative(unexplained().heads(new HeadCount(0, 0), quorum))).isEmpty();
    }

    @Test
    @DisplayName("Số phiếu âm được nêu ở đúng ô, tất cả cùng lúc")
    void account() {
        BallotAccount account = new BallotAccount(-1, -2, -3, -4, -5);
        assertThat(negative(unexplained().account("phieu", account, new HeadCount(3, 3), true, 0)))
                .containsExactly("phieu.printed", "phieu.issued", "phieu.exchanged", "phieu.unused", "phieu.collected");
    }

    @Test
    @DisplayName("Số của từng người âm được nêu ở đúng ô, tất cả cùng lúc")
    void tally() {
        assertThat(negative(unexplained().tally("7", new Tally(-1, -2, -3, -4, -5, -6, Map.of()))))
                .containsExactly("7.collected", "7.valid", "7.invalid", "7.high", "7.confidence", "7.low");
    }

    @ParameterizedTest(name = "phát ra {0}, đổi {1}, cho đổi: {2}: {3}")
    @CsvSource({"5,5,true,false", "5,6,true,true", "5,0,false,false", "5,1,false,true"})
    @DisplayName("Đổi bằng phát ra thì chưa sai; không đổi tờ nào thì không trái lệnh cấm đổi")
    void exchanged(long issued, long exchanged, boolean allowed, boolean wrong) {
        List<Code> codes = unexplained()
                .account("phieu", new BallotAccount(5, issued, exchanged, 0, 0), new HeadCount(9, 9), allowed, 0)
                .broken()
                .stream()
                .map(Finding::code)
                .toList();
        assertThat(codes.contains(Code.E511_EXCHANGED_ABOVE_ISSUED) || codes.contains(Code.E512_EXCHANGE_FORBIDDEN))
                .isEqualTo(wrong);
    }

    @Test
    @DisplayName("Thiếu bao nhiêu người nhận phiếu thì nói đúng bấy nhiêu")
    void howManyWithoutBallot() {
        assertThat(unexplained()
                        .account("phieu", new BallotAccount(20, 12, 1, 8, 11), new HeadCount(15, 14), true, 0)
                        .broken())
                .singleElement()
                .satisfies(f -> assertThat(f.values()).containsEntry("missing", 3L));
    }
}
