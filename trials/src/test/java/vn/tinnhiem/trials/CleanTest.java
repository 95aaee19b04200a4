package vn.tinnhiem.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CleanTest {

    private static final Layout.Rect BOX = new Layout.Rect(100, 100, 6, 6);
    private static final Pen BLACK = new Pen(Pen.Kind.GEL, 0.5, 0, 0, 0, 1, 0);

    @Test
    @DisplayName("X nằm gọn trong ô bằng bút rõ là dấu rõ")
    void insideIsClear() {
        assertThat(Clean.mark(BOX, cross(100.5, 100.5, 5), BLACK)).isEqualTo(Expect.CLEAR);
    }

    @Test
    @DisplayName(
            "Bút 0,29 mm, hoặc tương phản 0,49, hoặc X nhỏ hơn 45% cạnh ô: chưa rõ mà cũng chưa phải đưa người xem")
    void onlyJustNotClear() {
        assertThat(Clean.mark(BOX, cross(100.5, 100.5, 5), BLACK.thick(0.29))).isEqualTo(Expect.EITHER);
        assertThat(Clean.mark(BOX, cross(100.5, 100.5, 5), BLACK.thick(0.30))).isEqualTo(Expect.CLEAR);
        assertThat(Clean.mark(BOX, cross(100.5, 100.5, 5), BLACK.faded(0.49))).isEqualTo(Expect.EITHER);
        assertThat(Clean.mark(BOX, cross(100.5, 100.5, 5), BLACK.faded(0.50))).isEqualTo(Expect.CLEAR);
        assertThat(Clean.mark(BOX, cross(101.7, 101.7, 2.6), BLACK)).isEqualTo(Expect.EITHER);
        assertThat(Clean.mark(BOX, cross(101.6, 101.6, 2.8), BLACK)).isEqualTo(Expect.CLEAR);
    }

    @Test
    @DisplayName("X hơn 60% nằm ngoài ô thì phải có người xem")
    void outsideIsUnclear() {
        assertThat(Clean.mark(BOX, cross(104, 100.5, 5), BLACK)).isEqualTo(Expect.EITHER);
        assertThat(Clean.mark(BOX, cross(104.5, 100.5, 5), BLACK)).isEqualTo(Expect.MUST_DOUBT);
        assertThat(Clean.mark(BOX, cross(120, 100.5, 5), BLACK)).isEqualTo(Expect.MUST_DOUBT);
    }

    @Test
    @DisplayName("Tên bị gạch nửa chiều dài trở lên bằng nét rõ thì phải có người xem; ngắn hoặc mờ hơn thì chỉ đo")
    void strikes() {
        Layout.Rect name = new Layout.Rect(20, 50, 40, 5);
        assertThat(Clean.strike(name, List.of(line(20, 52, 40.5, 52)), BLACK)).isEqualTo(Expect.MUST_DOUBT);
        assertThat(Clean.strike(name, List.of(line(20, 52, 39.5, 52)), BLACK)).isEqualTo(Expect.MEASURED);
        assertThat(Clean.strike(name, List.of(line(20, 52, 60, 52)), BLACK.faded(0.4)))
                .isEqualTo(Expect.MEASURED);
    }

    @ParameterizedTest
    @EnumSource(Drawn.class)
    @DisplayName("Mỗi điều viết ra có chữ cái và đòi hỏi như sách đã ghi")
    void everyDrawn(Drawn drawn) {
        Habits habits = new Habits(Map.of(drawn, 1.0), Map.of(), List.of(0.0, 1.0), Habits.Pens.BALLPOINT);
        Set<Expect> allowed = allowed(drawn);
        for (int i = 0; i < 40; i++) {
            MarkedSheet sheet = MarkedSheet.of(Ballots.roomy(), habits, null, new Dice(i));
            for (RowTruth row : sheet.rows()) {
                assertThat(row.drawn()).isEqualTo(drawn);
                assertThat(row.expect()).isIn(allowed);
                assertThat(letters(drawn)).contains(String.valueOf(row.letter()));
            }
            assertThat(sheet.traces().isEmpty()).isEqualTo(drawn == Drawn.NOTHING);
        }
    }

    private static Set<Expect> allowed(Drawn drawn) {
        return switch (drawn) {
            case NOTHING -> EnumSet.of(Expect.CLEAR, Expect.EITHER);
            case CROSS, TICK, SLASH, SEVERAL, FAINT, OUTSIDE ->
                EnumSet.of(Expect.CLEAR, Expect.EITHER, Expect.MUST_DOUBT);
            case FILLED, DOT -> EnumSet.of(Expect.EITHER);
            case CROSS_AND_DOT -> EnumSet.of(Expect.EITHER, Expect.MUST_DOUBT);
            case CROSS_AND_SLIP, SCRATCHED, SCRATCHED_AND_CROSS, STRUCK_AND_CROSS, WORD, LINE_THROUGH, RING ->
                EnumSet.of(Expect.MUST_DOUBT);
            default -> EnumSet.of(Expect.MUST_DOUBT, Expect.MEASURED);
        };
    }

    private static String letters(Drawn drawn) {
        return switch (drawn) {
            case NOTHING, DOT, SCRATCHED, WORD, LINE_THROUGH -> "0";
            case SEVERAL -> "M";
            default -> drawn.name().startsWith("NAME") ? "X" : "123";
        };
    }

    /** Two straight diagonals of a square. */
    private static List<Stroke> cross(double x, double y, double side) {
        return List.of(line(x, y, x + side, y + side), line(x + side, y, x, y + side));
    }

    private static Stroke line(double x0, double y0, double x1, double y1) {
        int steps = 200;
        double[] x = new double[steps + 1];
        double[] y = new double[steps + 1];
        double[] press = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            x[i] = x0 + (x1 - x0) * i / steps;
            y[i] = y0 + (y1 - y0) * i / steps;
            press[i] = 1;
        }
        return new Stroke(x, y, press);
    }
}
