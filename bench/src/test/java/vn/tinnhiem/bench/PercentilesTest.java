package vn.tinnhiem.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Bách phân vị của những lần đo")
class PercentilesTest {

    @Test
    @DisplayName("p99 của một đến một trăm là 99, của một đến mười là 10: hạng gần nhất, luôn là một số đã đo")
    void nearestRank() {
        Percentiles hundred = Percentiles.of(
                IntStream.rangeClosed(1, 100).mapToObj(Double::valueOf).toList().reversed());
        assertThat(hundred.at(50)).isEqualTo(50);
        assertThat(hundred.at(99)).isEqualTo(99);
        assertThat(hundred.worst()).isEqualTo(100);
        Percentiles ten = Percentiles.of(
                IntStream.rangeClosed(1, 10).mapToObj(Double::valueOf).toList());
        assertThat(ten.at(99)).isEqualTo(10);
        assertThat(ten.at(10)).isEqualTo(1);
        assertThat(ten.at(11)).isEqualTo(2);
    }

    @Test
    @DisplayName("Một lần đo là mọi bách phân vị; không đo gì thì không có số nào")
    void oneAndNone() {
        assertThat(Percentiles.of(List.of(7.5)).at(1)).isEqualTo(7.5);
        assertThat(Percentiles.of(List.of(7.5)).at(100)).isEqualTo(7.5);
        assertThatThrownBy(() -> Percentiles.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("Bằng đúng ngưỡng là chưa đạt")
    void atTheGoal() {
        assertThat(OfficeFigure.below("a", 50, 50, "ms", "").met()).isFalse();
        assertThat(OfficeFigure.below("a", 50, 49.9, "ms", "").met()).isTrue();
    }
}
