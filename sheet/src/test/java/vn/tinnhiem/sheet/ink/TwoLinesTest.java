package vn.tinnhiem.sheet.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import vn.tinnhiem.sheet.ink.InkShape.Lines;

@DisplayName("Hai nét giữ được bao nhiêu mực")
class TwoLinesTest {

    private static final int SIDE = 38;
    private static final int RUNS = 40;

    private final long[] ink = new long[SIDE];
    private final TwoLines lines = new TwoLines();
    private Random random = new Random(0);

    @BeforeEach
    void sameEveryTime(RepetitionInfo run) {
        random = new Random(run.getCurrentRepetition());
    }

    private double anywhere(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** @param kept share of the dots that are left */
    private void line(double x0, double y0, double x1, double y1, double bend, double kept) {
        for (double t = 0; t <= 1; t += 0.01) {
            double off = bend * 4 * t * (1 - t);
            int x = (int) Math.round(x0 + (x1 - x0) * t - (y1 - y0) * off);
            int y = (int) Math.round(y0 + (y1 - y0) * t + (x1 - x0) * off);
            if (random.nextDouble() < kept && x >= 0 && y >= 0 && x < SIDE && y < SIDE) {
                ink[y] |= 1L << x;
            }
        }
    }

    private Lines seen() {
        return lines.of(ink, SIDE, SIDE, 1);
    }

    @RepeatedTest(RUNS)
    @DisplayName("Chữ X chỉ còn chấm: gần hết mực, hai nét vuông góc, nét nào cũng chéo")
    void dottedCross() {
        line(anywhere(3, 9), anywhere(3, 9), anywhere(29, 35), anywhere(29, 35), anywhere(-0.08, 0.08), 0.3);
        line(anywhere(29, 35), anywhere(3, 9), anywhere(3, 9), anywhere(29, 35), anywhere(-0.08, 0.08), 0.3);

        Lines seen = seen();
        assertThat(seen.share()).isGreaterThan(0.95);
        assertThat(seen.second()).isBetween(0.3, 0.6);
        assertThat(seen.angle()).isGreaterThan(1);
        assertThat(seen.diagonal()).isGreaterThan(0.7);
        assertThat(seen.secondDiagonal()).isGreaterThan(0.7);
        assertThat(seen.length()).isGreaterThan(0.68);
    }

    @RepeatedTest(RUNS)
    @DisplayName("Chữ X bị gạch thêm nét: nét thứ ba không thuộc hai nét kia")
    void crossStruck() {
        line(5, 5, 33, 33, 0, 1);
        line(33, 5, 5, 33, 0, 1);
        double y = anywhere(8, 30);
        line(0, y, SIDE - 1, y + anywhere(-4, 4), 0, 1);

        assertThat(seen().share()).isLessThan(0.85);
    }

    @RepeatedTest(RUNS)
    @DisplayName("Bôi qua bôi lại: không phải hai nét")
    void scribbled() {
        for (int stroke = 0; stroke < 6; stroke++) {
            line(anywhere(0, 8), 3 + 6 * stroke, anywhere(30, 37), anywhere(0, 6) + 6 * stroke, 0, 0.7);
        }

        assertThat(seen().share()).isLessThan(0.8);
    }

    @RepeatedTest(1)
    @DisplayName("Một nét ngang: không chéo")
    void level() {
        line(2, 20, 36, 20, 0, 1);

        Lines seen = seen();
        assertThat(seen.share()).isEqualTo(1);
        assertThat(seen.second()).isZero();
        assertThat(seen.diagonal()).isLessThan(0.05);
    }

    @RepeatedTest(1)
    @DisplayName("Ô lớn nhất tô kín, chỉ hở một chấm: bút rộng bằng ô, không rộng hơn")
    void filled() {
        var full = new long[Bits.SIDE];
        Arrays.fill(full, -1L);
        full[30] &= ~(1L << 30);

        assertThat(lines.of(full, Bits.SIDE, Bits.SIDE, 5000).share()).isEqualTo(1);
    }

    @RepeatedTest(1)
    @DisplayName("Không có mực: không có nét nào")
    void nothing() {
        assertThat(seen()).isEqualTo(Lines.NONE);
    }
}
