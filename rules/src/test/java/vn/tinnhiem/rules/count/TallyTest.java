package vn.tinnhiem.rules.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.rules.ballot.Level;
import vn.tinnhiem.rules.ballot.Reason;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Tổng hợp phiếu của một người")
class TallyTest {

    @Test
    @Clause({"HP-26", "QN-11"})
    @DisplayName("Mỗi mức lấy đúng con số của mức đó")
    void levels() {
        Tally tally = new Tally(115, 112, 3, 60, 40, 12, Map.of());
        assertThat(tally.of(Level.HIGH_CONFIDENCE)).isEqualTo(60);
        assertThat(tally.of(Level.CONFIDENCE)).isEqualTo(40);
        assertThat(tally.of(Level.LOW_CONFIDENCE)).isEqualTo(12);
    }

    @Test
    @DisplayName("Lý do không có dòng nào thì không ghi, nên hai bảng cùng số là một")
    void emptyReasonsLeftOut() {
        Tally written = new Tally(3, 2, 1, 1, 1, 0, Map.of(Reason.NO_MARK, 1L, Reason.NOT_ISSUED, 0L));
        assertThat(written.invalid()).containsOnlyKeys(Reason.NO_MARK);
        assertThat(written).isEqualTo(new Tally(3, 2, 1, 1, 1, 0, Map.of(Reason.NO_MARK, 1L)));
    }

    @Test
    @DisplayName("Phiếu trong tay người ghi phiếu là phát ra trừ phiếu đã đổi")
    void inHands() {
        assertThat(new BallotAccount(125, 116, 1, 9, 114).inHands()).isEqualTo(115);
    }
}
