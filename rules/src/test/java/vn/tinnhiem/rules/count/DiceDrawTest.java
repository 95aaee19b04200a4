package vn.tinnhiem.rules.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Bốc thăm xấp bằng xúc xắc: ai có các mặt xúc xắc cũng tính lại được bằng tay")
class DiceDrawTest {

    private static DiceDraw of(int batches, int wanted) {
        return new DiceDraw(IntStream.rangeClosed(1, batches).boxed().toList(), wanted, List.of());
    }

    @Test
    @DisplayName("Năm xấp, hai xúc xắc: 6-6 phải đổ lại; 4-2 là 19, dư 4, xấp 5; rồi 1-3 là 2, dư 2, xấp 3")
    void byHand() {
        DiceDraw draw = of(5, 2).and(List.of(6, 6)).and(List.of(4, 2));

        assertThat(draw.throwsMade().getFirst().drawn()).isEmpty();
        assertThat(draw.throwsMade().getFirst().below()).isEqualTo(35);
        assertThat(draw.drawn()).containsExactly(5);
        assertThat(draw.complete()).isFalse();
        DiceDraw both = draw.and(List.of(1, 3));
        assertThat(both.throwsMade().getLast().value()).isEqualTo(2);
        assertThat(both.drawn()).containsExactly(5, 3);
        assertThat(both.left()).containsExactly(1, 2, 4);
        assertThat(both.complete()).isTrue();
    }

    @Test
    @DisplayName("Hai mươi xấp, ba xúc xắc: 4-2-6 là 119, dư 19, xấp cuối; số hiệu xấp không cần liền nhau")
    void threeDice() {
        List<Integer> numbers =
                IntStream.rangeClosed(1, 20).map(i -> i * 10).boxed().toList();
        DiceDraw draw = new DiceDraw(numbers, 1, List.of(List.of(4, 2, 6)));

        assertThat(draw.drawn()).containsExactly(200);
        assertThat(draw.throwsMade().getFirst().below()).isEqualTo(200);
    }

    @Test
    @DisplayName("Mấy xúc xắc: 2 tới 6 xấp, 3 tới 36 xấp, 4 tới 216 xấp")
    void howManyDice() {
        assertThat(List.of(2, 6, 7, 36, 37, 216, 217))
                .extracting(DiceDraw::dice)
                .containsExactly(2, 2, 3, 3, 4, 4, 5);
    }

    @Test
    @DisplayName("Bốc tất cả thì không cần đổ; xúc xắc sai mặt, sai số con hay bốc thừa thì không nhận")
    void allAndNonsense() {
        assertThat(of(3, 3).drawn()).containsExactly(1, 2, 3);
        assertThat(of(3, 3).complete()).isTrue();
        assertThat(of(3, 1).fits(List.of(1, 7))).isFalse();
        assertThat(of(3, 1).fits(List.of(1))).isFalse();
        assertThat(of(3, 1).and(List.of(1, 1)).fits(List.of(1, 1))).isFalse();
        assertThatThrownBy(() -> of(3, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(3, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("Xấp nào cũng như xấp nào: thử mọi mặt xúc xắc của mọi số xấp tới 40")
    void fair() {
        for (int batches = 2; batches <= 40; batches++) {
            Map<Integer, Integer> times = new HashMap<>();
            for (List<Integer> faces : faces(DiceDraw.dice(batches))) {
                of(batches, 1).and(faces).drawn().forEach(batch -> times.merge(batch, 1, Integer::sum));
            }
            assertThat(times).hasSize(batches);
            assertThat(times.values()).as("%s batches", batches).containsOnly(times.get(1));
        }
    }

    private static List<List<Integer>> faces(int dice) {
        List<List<Integer>> all = List.of(List.of());
        for (int i = 0; i < dice; i++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> each : all) {
                for (int face = 1; face <= 6; face++) {
                    List<Integer> one = new ArrayList<>(each);
                    one.add(face);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }
}
