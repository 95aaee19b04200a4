package vn.tinnhiem.rules.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.rules.ballot.BallotRules;
import vn.tinnhiem.rules.ballot.LineValidity;
import vn.tinnhiem.rules.ballot.Mark;
import vn.tinnhiem.rules.ballot.Reason;
import vn.tinnhiem.rules.ballot.Sheet;
import vn.tinnhiem.rules.ballot.StruckOutName;
import vn.tinnhiem.rules.ballot.UnissuedSheet;
import vn.tinnhiem.rules.exact.Bound;
import vn.tinnhiem.rules.exact.Bracket;
import vn.tinnhiem.rules.exact.Ratio;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.outcome.Consequence;
import vn.tinnhiem.rules.outcome.Shares;

@DisplayName("Kiểm phiếu")
class CountingTest {

    private static final BallotRules RULES = new BallotRules(StruckOutName.WHOLE_BALLOT, LineValidity.PER_LINE);
    private static final Consequence OVER_HALF =
            new Consequence("trên 50%", new Bracket(new Bound.Above(Ratio.of(1, 2)), Optional.empty()), "…", List.of());

    private static Counting sixtyOf118With2Planted(UnissuedSheet unissued) {
        Counting counting = new Counting(1, RULES, unissued);
        for (int i = 0; i < 60; i++) {
            counting.add(new Sheet(true, false, List.of(Mark.LOW)));
        }
        for (int i = 0; i < 58; i++) {
            counting.add(new Sheet(true, false, List.of(Mark.HIGH)));
        }
        counting.add(new Sheet(false, false, List.of(Mark.HIGH)));
        counting.add(new Sheet(false, true, List.of(Mark.HIGH)));
        return counting;
    }

    @Test
    @Clause({"HP-27", "QN-12"})
    @DisplayName("60 phiếu thấp trên 118 là quá nửa; 2 phiếu lạ trong hòm không làm thành 60 trên 120")
    void plantedSheetsDoNotDilute() {
        Counting counting = sixtyOf118With2Planted(UnissuedSheet.SET_ASIDE);
        Tally tally = counting.tallies().getFirst();
        assertThat(counting.collected()).isEqualTo(118);
        assertThat(counting.setAside()).isEqualTo(2);
        assertThat(counting.withAddedName()).isZero();
        assertThat(tally).isEqualTo(new Tally(118, 118, 0, 58, 0, 60, Map.of()));
        assertThat(Shares.ofCollected(tally).consequence(List.of(OVER_HALF))).contains(OVER_HALF);
    }

    @Test
    @DisplayName("Kế hoạch tính phiếu lạ vào thu về là không hợp lệ: 60 trên 120 không quá nửa")
    void plantedSheetsCountedWhereThePlanSaysSo() {
        Counting counting = sixtyOf118With2Planted(UnissuedSheet.COUNTED_INVALID);
        Tally tally = counting.tallies().getFirst();
        assertThat(counting.collected()).isEqualTo(120);
        assertThat(counting.setAside()).isZero();
        assertThat(tally).isEqualTo(new Tally(120, 118, 2, 58, 0, 60, Map.of(Reason.NOT_ISSUED, 2L)));
        assertThat(Shares.ofCollected(tally).consequence(List.of(OVER_HALF))).isEmpty();
    }

    @Test
    @Clause({"QN-11", "HP-26"})
    @DisplayName("Cùng một hội nghị, số phiếu hợp lệ của mỗi người có thể khác nhau")
    void validityPerPerson() {
        Counting counting = new Counting(2, RULES, UnissuedSheet.SET_ASIDE);
        counting.add(new Sheet(true, false, List.of(Mark.HIGH, Mark.NONE)));
        counting.add(new Sheet(true, true, List.of(Mark.LOW, Mark.CONFIDENCE)));
        counting.add(new Sheet(true, false, List.of(Mark.HIGH, Mark.NAME_STRUCK_OUT)));
        assertThat(counting.tallies())
                .containsExactly(
                        new Tally(3, 2, 1, 1, 0, 1, Map.of(Reason.OTHER_NAME_STRUCK_OUT, 1L)),
                        new Tally(3, 1, 2, 0, 1, 0, Map.of(Reason.NO_MARK, 1L, Reason.NAME_STRUCK_OUT, 1L)));
        assertThat(counting.withAddedName()).isEqualTo(1);
    }

    @Test
    @DisplayName("Hòm phiếu trống: mọi con số là 0")
    void emptyBox() {
        assertThat(new Counting(2, RULES, UnissuedSheet.SET_ASIDE).tallies())
                .containsOnly(new Tally(0, 0, 0, 0, 0, 0, Map.of()))
                .hasSize(2);
    }

    @Test
    @DisplayName("Tờ phiếu thiếu hay thừa dòng không được cộng")
    void wrongNumberOfLines() {
        Counting counting = new Counting(2, RULES, UnissuedSheet.SET_ASIDE);
        assertThatIllegalArgumentException().isThrownBy(() -> counting.add(new Sheet(true, false, List.of(Mark.HIGH))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Counting(0, RULES, UnissuedSheet.SET_ASIDE));
        assertThat(counting.collected()).isZero();
    }

    @Test
    @DisplayName("Chỉ cộng được hai phần của cùng một loại phiếu, kiểm theo cùng một quy tắc")
    void onlyPartsOfOneBox() {
        Counting counting = new Counting(2, RULES, UnissuedSheet.SET_ASIDE);
        BallotRules other = new BallotRules(StruckOutName.LINE, LineValidity.PER_LINE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counting.add(new Counting(3, RULES, UnissuedSheet.SET_ASIDE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counting.add(new Counting(2, RULES, UnissuedSheet.COUNTED_INVALID)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counting.add(new Counting(2, other, UnissuedSheet.SET_ASIDE)));
    }
}
