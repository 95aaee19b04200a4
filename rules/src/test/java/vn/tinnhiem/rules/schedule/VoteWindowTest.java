package vn.tinnhiem.rules.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Thời gian mà kế hoạch định cho ngày lấy phiếu")
class VoteWindowTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 7, 31);
    private static final VoteWindow JULY = new VoteWindow(Optional.of(FIRST), Optional.of(LAST));
    private static final VoteWindow UNTIL = new VoteWindow(Optional.empty(), Optional.of(LAST));
    private static final VoteWindow SINCE = new VoteWindow(Optional.of(FIRST), Optional.empty());

    @Test
    @Clause("TN-03")
    @DisplayName("Cả ngày đầu và ngày cuối thuộc thời gian đó; đầu nào không nêu thì để ngỏ")
    void bothEndsBelong() {
        assertThat(JULY.contains(FIRST)).isTrue();
        assertThat(JULY.contains(LAST)).isTrue();
        assertThat(JULY.contains(FIRST.minusDays(1))).isFalse();
        assertThat(JULY.contains(LAST.plusDays(1))).isFalse();
        assertThat(UNTIL.contains(FIRST.minusYears(1))).isTrue();
        assertThat(SINCE.contains(LAST.plusYears(1))).isTrue();
    }

    @Test
    @DisplayName("Khoảng hẹp hơn nằm trong khoảng rộng; khoảng để ngỏ không nằm trong khoảng có đầu")
    void admits() {
        assertThat(JULY.admits(JULY)).isTrue();
        assertThat(UNTIL.admits(JULY)).isTrue();
        assertThat(SINCE.admits(JULY)).isTrue();
        assertThat(JULY.admits(UNTIL)).isFalse();
        assertThat(JULY.admits(SINCE)).isFalse();
        assertThat(UNTIL.admits(SINCE)).isFalse();
    }

    @Test
    @DisplayName("Lời của khoảng viết như trong kế hoạch")
    void words() {
        assertThat(JULY.words()).isEqualTo("từ 01/07/2023 đến 31/07/2023");
        assertThat(UNTIL.words()).isEqualTo("đến 31/07/2023");
        assertThat(SINCE.words()).isEqualTo("từ 01/07/2023");
    }
}
