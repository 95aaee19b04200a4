package vn.tinnhiem.rules.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.rules.law.Clause;

/**
 * The columns of a table say what stands on the other lines of the sheet: nothing amiss, a name struck out, a line
 * without or with several marks, or both. {@code v} is valid at the level marked; {@code x} name struck out; {@code o}
 * another name struck out; {@code 0} no mark; {@code m} several marks; {@code w} another line is wrong.
 */
@DisplayName("Mọi cách ghi trên phiếu một, hai và ba tên")
class BallotTableTest {

    @ParameterizedTest(name = "gạch tên: {0}, dòng sai: {1}")
    @CsvSource({
        // settings             level   none    several struck
        "WHOLE_BALLOT, PER_LINE,     v o v o, 0 0 0 0, m m m m, x x x x",
        "LINE,         PER_LINE,     v v v v, 0 0 0 0, m m m m, x x x x",
        "WHOLE_BALLOT, WHOLE_BALLOT, v o w o, 0 0 0 0, m m m m, x x x x",
        "LINE,         WHOLE_BALLOT, v v w w, 0 0 0 0, m m m m, x x x x"
    })
    @Clause({"HP-25", "HP-27", "HP-28", "QN-10", "QN-12", "QN-13"})
    @DisplayName("Phiếu do ban kiểm phiếu phát ra: từng dòng theo bảng, có ghi thêm tên hay không cũng vậy")
    void issued(StruckOutName struckOut, LineValidity validity, String level, String none, String several, String x) {
        BallotRules rules = new BallotRules(struckOut, validity);
        int sheets = 0;
        for (int persons = 1; persons <= 3; persons++) {
            for (List<Mark> lines : every(persons)) {
                for (boolean added : new boolean[] {false, true}) {
                    List<Verdict> verdicts = rules.judge(new Sheet(true, added, lines));
                    assertThat(verdicts).hasSize(persons);
                    for (int i = 0; i < persons; i++) {
                        String row = switch (lines.get(i)) {
                            case HIGH, CONFIDENCE, LOW -> level;
                            case NONE -> none;
                            case SEVERAL -> several;
                            case NAME_STRUCK_OUT -> x;
                        };
                        char cell = row.charAt(2 * column(lines, i));
                        assertThat(verdicts.get(i))
                                .as("%s, dòng %d", lines, i + 1)
                                .isEqualTo(verdict(cell, lines.get(i)));
                    }
                    sheets++;
                }
            }
        }
        assertThat(sheets).isEqualTo(2 * (6 + 36 + 216));
    }

    @Test
    @Clause({"HP-27", "QN-12"})
    @DisplayName("Phiếu không do ban kiểm phiếu phát ra: mọi dòng không hợp lệ, ghi thế nào cũng vậy")
    void notIssued() {
        for (StruckOutName struckOut : StruckOutName.values()) {
            for (LineValidity validity : LineValidity.values()) {
                for (int persons = 1; persons <= 3; persons++) {
                    for (List<Mark> lines : every(persons)) {
                        for (boolean added : new boolean[] {false, true}) {
                            assertThat(new BallotRules(struckOut, validity).judge(new Sheet(false, added, lines)))
                                    .hasSize(persons)
                                    .containsOnly(new Verdict.Invalid(Reason.NOT_ISSUED));
                        }
                    }
                }
            }
        }
    }

    private static int column(List<Mark> lines, int own) {
        int column = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (i != own) {
                column |= switch (lines.get(i)) {
                    case HIGH, CONFIDENCE, LOW -> 0;
                    case NAME_STRUCK_OUT -> 1;
                    case NONE, SEVERAL -> 2;
                };
            }
        }
        return column;
    }

    private static Verdict verdict(char cell, Mark mark) {
        return switch (cell) {
            case 'v' ->
                new Verdict.Valid(
                        mark == Mark.HIGH
                                ? Level.HIGH_CONFIDENCE
                                : mark == Mark.CONFIDENCE ? Level.CONFIDENCE : Level.LOW_CONFIDENCE);
            case 'x' -> new Verdict.Invalid(Reason.NAME_STRUCK_OUT);
            case 'o' -> new Verdict.Invalid(Reason.OTHER_NAME_STRUCK_OUT);
            case '0' -> new Verdict.Invalid(Reason.NO_MARK);
            case 'm' -> new Verdict.Invalid(Reason.SEVERAL_MARKS);
            case 'w' -> new Verdict.Invalid(Reason.OTHER_LINE_INVALID);
            default -> throw new AssertionError(cell);
        };
    }

    static List<List<Mark>> every(int persons) {
        List<List<Mark>> all = List.of(List.of());
        for (int i = 0; i < persons; i++) {
            List<List<Mark>> longer = new ArrayList<>();
            for (List<Mark> start : all) {
                for (Mark mark : Mark.values()) {
                    List<Mark> lines = new ArrayList<>(start);
                    lines.add(mark);
                    longer.add(lines);
                }
            }
            all = longer;
        }
        return all;
    }
}
