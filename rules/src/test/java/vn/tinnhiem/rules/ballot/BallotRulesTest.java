package vn.tinnhiem.rules.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Phiếu hợp lệ và không hợp lệ, theo lời của kế hoạch")
class BallotRulesTest {

    private static final BallotRules DEFAULT = new BallotRules(StruckOutName.WHOLE_BALLOT, LineValidity.PER_LINE);

    private static List<Verdict> judge(Mark... lines) {
        return DEFAULT.judge(new Sheet(true, false, List.of(lines)));
    }

    private static Verdict invalid(Reason reason) {
        return new Verdict.Invalid(reason);
    }

    private static Verdict valid(Level level) {
        return new Verdict.Valid(level);
    }

    @Test
    @Clause({"HP-24", "HP-25", "QN-09", "CM-06"})
    @DisplayName("Đánh dấu một trong ba ô là hợp lệ với đúng mức đó")
    void threeLevels() {
        assertThat(judge(Mark.HIGH, Mark.CONFIDENCE, Mark.LOW))
                .containsExactly(valid(Level.HIGH_CONFIDENCE), valid(Level.CONFIDENCE), valid(Level.LOW_CONFIDENCE));
        assertThat(Level.values()).hasSize(3);
    }

    @Test
    @Clause({"HP-27", "QN-12"})
    @DisplayName("Phiếu ghi tên một người mà không đánh dấu ô nào, hoặc đánh dấu hai hay ba ô, là không hợp lệ")
    void oneName() {
        assertThat(judge(Mark.NONE)).containsExactly(invalid(Reason.NO_MARK));
        assertThat(judge(Mark.SEVERAL)).containsExactly(invalid(Reason.SEVERAL_MARKS));
    }

    @Test
    @Clause({"HP-27", "QN-12"})
    @DisplayName("Phiếu nhiều tên có một dòng không đánh dấu: chỉ dòng đó không hợp lệ")
    void perLine() {
        assertThat(judge(Mark.NONE, Mark.LOW, Mark.SEVERAL))
                .containsExactly(invalid(Reason.NO_MARK), valid(Level.LOW_CONFIDENCE), invalid(Reason.SEVERAL_MARKS));
    }

    @Test
    @Clause({"HP-27", "QN-12"})
    @DisplayName("Gạch xoá một họ tên in trên phiếu: cả phiếu không hợp lệ")
    void struckOutWholeBallot() {
        assertThat(judge(Mark.HIGH, Mark.NAME_STRUCK_OUT, Mark.LOW))
                .containsExactly(
                        invalid(Reason.OTHER_NAME_STRUCK_OUT),
                        invalid(Reason.NAME_STRUCK_OUT),
                        invalid(Reason.OTHER_NAME_STRUCK_OUT));
    }

    @Test
    @DisplayName("Kế hoạch định gạch tên chỉ hỏng dòng đó: các dòng khác vẫn hợp lệ")
    void struckOutLine() {
        BallotRules line = new BallotRules(StruckOutName.LINE, LineValidity.PER_LINE);
        assertThat(line.judge(new Sheet(true, false, List.of(Mark.HIGH, Mark.NAME_STRUCK_OUT))))
                .containsExactly(valid(Level.HIGH_CONFIDENCE), invalid(Reason.NAME_STRUCK_OUT));
    }

    @ParameterizedTest(name = "dấu {0}")
    @EnumSource(Mark.class)
    @Clause({"HP-28", "QN-13"})
    @DisplayName("Ghi thêm tên người ngoài danh sách: phần ghi thêm bỏ, các tên trong danh sách giữ nguyên giá trị")
    void addedName(Mark mark) {
        List<Mark> lines = List.of(Mark.CONFIDENCE, mark);
        assertThat(DEFAULT.judge(new Sheet(true, true, lines))).isEqualTo(DEFAULT.judge(new Sheet(true, false, lines)));
        if (mark != Mark.NAME_STRUCK_OUT) {
            assertThat(DEFAULT.judge(new Sheet(true, true, lines))).first().isEqualTo(valid(Level.CONFIDENCE));
        }
    }

    @Test
    @Clause({"HP-27", "QN-12"})
    @DisplayName("Phiếu không do ban kiểm phiếu phát ra: không hợp lệ dù đánh dấu đúng")
    void notIssued() {
        assertThat(DEFAULT.judge(new Sheet(false, false, List.of(Mark.HIGH, Mark.LOW))))
                .containsExactly(invalid(Reason.NOT_ISSUED), invalid(Reason.NOT_ISSUED));
    }

    @Test
    @Clause({"HP-25", "QN-10", "CM-06"})
    @DisplayName("Ký hay không ký không có chỗ trong việc xét phiếu: tờ phiếu không mang chữ ký")
    void signatureIsNotPartOfASheet() {
        assertThat(Arrays.stream(Sheet.class.getRecordComponents()).map(c -> c.getName()))
                .containsExactly("issued", "added", "lines");
    }

    @Test
    @DisplayName("Sáu dấu của tệp phiếu: 1 2 3 0 M X")
    void keys() {
        StringBuilder keys = new StringBuilder();
        for (Mark mark : Mark.values()) {
            keys.append(mark.key());
        }
        assertThat(keys).hasToString("1230MX");
    }
}
