package vn.tinnhiem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.trials.Drawn;
import vn.tinnhiem.trials.Expect;
import vn.tinnhiem.trials.Extra;
import vn.tinnhiem.trials.RowTruth;
import vn.tinnhiem.trials.Scan;
import vn.tinnhiem.trials.Truth;

@DisplayName("Đo việc đọc: dòng nào cũng vào đúng một chỗ của bảng")
class JudgingTest {

    private static final String CODE = "TN1/A";

    private static final List<RowTruth> ROWS = List.of(
            row('1', Expect.CLEAR, Drawn.CROSS),
            row('2', Expect.EITHER, Drawn.TICK),
            row('3', Expect.MUST_DOUBT, Drawn.RING),
            row('X', Expect.MUST_DOUBT, Drawn.NAME_LINE),
            row('1', Expect.MEASURED, Drawn.FAINT));

    @Test
    @DisplayName("Đọc đúng dòng rõ, hỏi dòng phải hỏi: không có gì đáng xem")
    void rightAndAsked() {
        Tally tally = judged(sheet(Expect.CLEAR, Map.of()), seen("12??1", false, CODE));

        assertThat(tally.numbers())
                .containsOnly(
                        Map.entry(Figure.SHEETS, 1L),
                        Map.entry(Figure.BOXES, 15L),
                        Map.entry(Figure.CLEAR_ROWS, 1L),
                        Map.entry(Figure.EITHER_ROWS, 1L),
                        Map.entry(Figure.UNCLEAR_ROWS, 1L),
                        Map.entry(Figure.NAMES, 1L),
                        Map.entry(Figure.FAINT_ROWS, 1L),
                        Map.entry(Figure.CODES_READ, 1L));
        assertThat(Judging.bad(tally)).isFalse();
    }

    @Test
    @DisplayName("Đọc khác điều đã viết mà không hỏi: sai, dù dòng rõ hay được phép hỏi; dòng mờ đếm riêng")
    void wrong() {
        Tally tally = judged(sheet(Expect.CLEAR, Map.of()), seen("21??2", false, CODE));

        assertThat(tally.of(Figure.WRONG)).isEqualTo(2);
        assertThat(tally.of(Figure.FAINT_WRONG)).isEqualTo(1);
        assertThat(Judging.bad(tally)).isTrue();
    }

    @Test
    @DisplayName("Dòng phải hỏi mà không hỏi là bỏ sót, dù đoán trúng")
    void missed() {
        Tally tally = judged(sheet(Expect.CLEAR, Map.of()), seen("123X1", false, CODE));

        assertThat(tally.of(Figure.UNCLEAR_MISSED)).isEqualTo(1);
        assertThat(tally.of(Figure.NAMES_MISSED)).isEqualTo(1);
        assertThat(tally.of(Figure.WRONG)).isZero();
    }

    @Test
    @DisplayName("Tờ phải đưa người xem thì dòng nào đọc luôn cũng là bỏ sót")
    void wholeSheet() {
        Tally tally = judged(sheet(Expect.MUST_DOUBT, Map.of()), seen("12???", false, CODE));

        assertThat(tally.of(Figure.UNCLEAR_ROWS)).isEqualTo(4);
        assertThat(tally.of(Figure.UNCLEAR_MISSED)).isEqualTo(2);
        assertThat(tally.of(Figure.CLEAR_ROWS)).isZero();
    }

    @Test
    @DisplayName("Chữ viết thêm: phải thấy; không có mà thấy thì đếm riêng")
    void writing() {
        Truth written = sheet(Expect.CLEAR, Map.of(Extra.COMMENT, Expect.MUST_DOUBT));
        Truth sealed = sheet(Expect.CLEAR, Map.of(Extra.SEAL, Expect.CLEAR));

        assertThat(judged(written, seen("1????", true, CODE)).of(Figure.WRITING_MISSED))
                .isZero();
        assertThat(judged(written, seen("1????", false, CODE)).of(Figure.WRITING_MISSED))
                .isEqualTo(1);
        assertThat(judged(written, seen("?????", false, CODE)).of(Figure.WRITING_MISSED))
                .isZero();
        assertThat(judged(sealed, seen("1????", true, CODE)).of(Figure.WRITING_IMAGINED))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("Mã đọc sai đáng sợ hơn mã không đọc được")
    void codes() {
        Truth truth = sheet(Expect.CLEAR, Map.of());

        assertThat(judged(truth, seen("?????", false, "")).of(Figure.CODES_UNREAD))
                .isEqualTo(1);
        Tally wrong = judged(truth, seen("?????", false, "TN1/B"));
        assertThat(wrong.of(Figure.CODES_WRONG)).isEqualTo(1);
        assertThat(Judging.bad(wrong)).isTrue();
    }

    @Test
    @DisplayName("Phiếu bị coi là mặt giấy trắng là mất cả tờ; mặt trắng bị coi là phiếu cũng sai")
    void blankSides() {
        Truth back = new Truth("phieu", Truth.Kind.BACKSIDE, Expect.MUST_DOUBT, List.of(), Map.of(), scan(), 0);
        Seen blank = new Seen(Seen.What.BLANK_SIDE, "", false, "");

        assertThat(judged(back, blank).of(Figure.WRONG)).isZero();
        assertThat(judged(back, seen("", false, "")).of(Figure.WRONG)).isEqualTo(1);
        assertThat(judged(sheet(Expect.CLEAR, Map.of()), blank).of(Figure.WRONG))
                .isEqualTo(1);
    }

    private static Tally judged(Truth truth, Seen seen) {
        return Judging.of(truth, seen, CODE);
    }

    private static Seen seen(String rows, boolean writing, String code) {
        return new Seen(Seen.What.SHEET, rows, writing, code);
    }

    private static Truth sheet(Expect page, Map<Extra, Expect> extras) {
        return new Truth("phieu", Truth.Kind.BALLOT, page, ROWS, extras, scan(), 0);
    }

    private static RowTruth row(char letter, Expect expect, Drawn drawn) {
        return new RowTruth(1, letter, expect, drawn, 0, 1);
    }

    private static Scan scan() {
        return new Scan(200, Scan.Mode.GRAY, Map.of(), 0);
    }
}
