package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.policy.Setting.Marks;
import vn.tinnhiem.sheet.reading.Doubt;
import vn.tinnhiem.sheet.reading.Doubt.Scope;
import vn.tinnhiem.sheet.reading.Ink;
import vn.tinnhiem.sheet.reading.RowReading;

@DisplayName("Một dòng tên trên tờ quét: máy đọc, hay phải hỏi")
class RowRuleTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path work;

    @SuppressWarnings("NullAway.Init")
    private static ScanVote vote;

    @BeforeAll
    static void print() throws IOException {
        vote = ScanVote.one(work);
    }

    private static RowRule.Outcome read(String boxes, Doubt... doubts) {
        return read(Marks.ANY_CLEAR_MARK, boxes, doubts);
    }

    private static RowRule.Outcome read(Marks accepted, String boxes, Doubt... doubts) {
        RowReading row =
                Pages.sheet(vote.layout(0), "", boxes + ",...,...", 1).rows().getFirst();
        EnumSet<Doubt> sighted = EnumSet.noneOf(Doubt.class);
        Stream.of(doubts).forEach(sighted::add);
        return RowRule.of(row, sighted, accepted);
    }

    @ParameterizedTest
    @CsvSource({"..., 0", "x.., 1", ".x., 2", "..x, 3", "X.., 1", "XX., M", "X.X, M", "XXX, M"})
    @DisplayName("Ô trống và dấu rõ: máy tự đọc")
    @Clause("HP-27")
    void clear(String boxes, String letter) {
        assertThat(read(boxes)).isEqualTo(new RowRule.Outcome(List.of(), letter));
    }

    @ParameterizedTest
    @CsvSource({"t.., 1", ".T., 2", "T.X, M"})
    @DisplayName("Kế hoạch tính mọi dấu rõ: dấu tích, gạch chéo đọc như chữ X")
    void ticksCount(String boxes, String letter) {
        assertThat(read(boxes)).isEqualTo(new RowRule.Outcome(List.of(), letter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"t..", ".T.", "..t", "X.T", "TT.", "TXX"})
    @DisplayName("Kế hoạch chỉ tính dấu X: dấu rõ mà không chắc là X thì hỏi, không đoán ô ấy có dấu hay không")
    @Clause("HP-25")
    void ticksAreAskedWhereOnlyAnXCounts(String boxes) {
        assertThat(read(Marks.X_ONLY, boxes)).isEqualTo(new RowRule.Outcome(List.of(Why.NOT_AN_X), ""));
    }

    @Test
    @DisplayName("Kế hoạch chỉ tính dấu X: dấu X chắc chắn và ô trống vẫn tự đọc; nghi ngờ khác vẫn nêu cùng")
    @Clause("HP-25")
    void crossesStillCount() {
        assertThat(read(Marks.X_ONLY, ".x.")).isEqualTo(new RowRule.Outcome(List.of(), "2"));
        assertThat(read(Marks.X_ONLY, "X.X")).isEqualTo(new RowRule.Outcome(List.of(), "M"));
        assertThat(read(Marks.X_ONLY, "...")).isEqualTo(new RowRule.Outcome(List.of(), "0"));
        assertThat(read(Marks.X_ONLY, "tf.").why()).containsExactlyInAnyOrder(Why.NOT_AN_X, Why.FAINT_MARK);
        assertThat(read(Marks.X_ONLY, "t..", Doubt.NAME_STRUCK_OUT))
                .isEqualTo(new RowRule.Outcome(List.of(Why.NAME_STRUCK_OUT, Why.NOT_AN_X), "X"));
    }

    @ParameterizedTest
    @CsvSource({
        "xx., SEVERAL_MARKS_UNCLEAR",
        "Xx., SEVERAL_MARKS_UNCLEAR",
        "f.., FAINT_MARK",
        "xf., FAINT_MARK",
        "h.., HEAVY_MARK",
        ".hx, HEAVY_MARK",
        "u.., UNCLEAR_MARK",
        "XuX, UNCLEAR_MARK"
    })
    @DisplayName("Còn lại thì hỏi, kể cả khi nơi đo không nêu nghi ngờ nào; không đoán thay")
    @Clause("HP-27")
    void asked(String boxes, Why why) {
        assertThat(read(boxes)).isEqualTo(new RowRule.Outcome(List.of(why), ""));
    }

    @ParameterizedTest
    @EnumSource(value = Doubt.class)
    @DisplayName("Có nghi ngờ nào ở dòng thì luôn hỏi, với đúng lý do ấy")
    void everyDoubtOfARowIsAsked(Doubt doubt) {
        if (doubt.scope() == Scope.ROW) {
            assertThat(read("x..", doubt).why()).contains(Why.valueOf(doubt.name()));
        }
    }

    @Test
    @DisplayName("Tên bị gạch: đề nghị X; không định được vị trí: không đề nghị gì")
    void proposals() {
        assertThat(read("x..", Doubt.NAME_STRUCK_OUT).letter()).isEqualTo("X");
        assertThat(read("x..", Doubt.MARK_OUTSIDE_BOX).letter()).isEqualTo("1");
        assertThat(read("x..", Doubt.ROW_NOT_PLACED).letter()).isEmpty();
        assertThat(read("x..", Doubt.BOX_NOT_FOUND).letter()).isEmpty();
        assertThat(read("x..", Doubt.NAME_STRUCK_OUT, Doubt.ROW_NOT_PLACED).letter())
                .isEmpty();
    }

    @Test
    @DisplayName("Mọi tổ hợp của ba ô: chỉ ô trống và dấu rõ mới tự đọc được, và không bao giờ hai dấu mà thành một")
    void allCombinations() {
        String kinds = ".xXfhu";
        for (char a : kinds.toCharArray()) {
            for (char b : kinds.toCharArray()) {
                for (char c : kinds.toCharArray()) {
                    String boxes = "" + a + b + c;
                    RowRule.Outcome outcome = read(boxes);
                    long marks = boxes.chars().filter(k -> k == 'x' || k == 'X').count();
                    boolean plain = boxes.chars().allMatch(k -> k == '.' || k == 'x' || k == 'X');
                    boolean sure = !boxes.contains("x");
                    assertThat(outcome.clear()).as(boxes).isEqualTo(plain && (marks < 2 || sure));
                    if (outcome.clear()) {
                        String expected = marks == 0
                                ? "0"
                                : marks > 1
                                        ? "M"
                                        : ""
                                                + (1
                                                        + boxes.toLowerCase(java.util.Locale.ROOT)
                                                                .indexOf('x'));
                        assertThat(outcome.letter()).as(boxes).isEqualTo(expected);
                    }
                }
            }
        }
        assertThat(Ink.values()).hasSize(5);
    }
}
