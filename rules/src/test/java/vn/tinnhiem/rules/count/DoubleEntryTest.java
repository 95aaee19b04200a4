package vn.tinnhiem.rules.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.rules.count.DoubleEntry.Agreed;
import vn.tinnhiem.rules.count.DoubleEntry.Differing;
import vn.tinnhiem.rules.count.DoubleEntry.Refused;
import vn.tinnhiem.rules.count.DoubleEntry.Unclear;

@DisplayName("Nhập hai lần: khớp, khác, lần thứ ba quyết định, ban kiểm phiếu quyết định")
class DoubleEntryTest {

    private static final Set<String> ONE = Set.of("Âu Văn Ẳng", "Khổng Văn Vỹ");
    private static final Set<String> TWO = Set.of("Mẫn Đức Thưởng", "Vũ Thị Lựu");
    /** One of each pair: a committee of four has no third pair of new people. */
    private static final Set<String> MIXED = Set.of("Âu Văn Ẳng", "Vũ Thị Lựu");

    @Test
    @DisplayName("Người đã nhập lần thứ nhất không nhập lần thứ hai, dù chỉ một trong hai người")
    void nobodyEntersTwice() {
        EnteredOnce<Character> once = new EnteredOnce<>(ONE, List.of('1', '2'));

        assertThat(once.second(MIXED, List.of('1', '2'))).isEqualTo(new Refused<>(Refused.Cause.SAME_PERSON));
        assertThat(once.second(ONE, List.of('1', '2'))).isEqualTo(new Refused<>(Refused.Cause.SAME_PERSON));
        assertThat(once.second(TWO, List.of('1', '2'))).isEqualTo(new Agreed<>(List.of('1', '2')));
    }

    @Test
    @DisplayName("Lần thứ ba không do đúng những người của một lần trước nhập; một người của mỗi lần thì được")
    void theThirdIsAnotherPair() {
        Differing<Character> differing = differing("12", "13");

        assertThat(differing.third(ONE, letters("12"))).isEqualTo(new Refused<>(Refused.Cause.SAME_PERSON));
        assertThat(differing.third(TWO, letters("12"))).isEqualTo(new Refused<>(Refused.Cause.SAME_PERSON));
        assertThat(differing.third(Set.of("Vũ Thị Lựu"), letters("12")))
                .isEqualTo(new Refused<>(Refused.Cause.SAME_PERSON));
        assertThat(differing.third(MIXED, letters("12"))).isEqualTo(new Agreed<>(letters("12")));
    }

    @Test
    @DisplayName("Mỗi bên gõ sai một dòng khác nhau: lần thứ ba gõ đúng thì cả tờ khớp, không phải hỏi ban kiểm phiếu")
    void everyLineIsSettledAlone() {
        assertThat(differing("322", "121").third(MIXED, letters("122"))).isEqualTo(new Agreed<>(letters("122")));
    }

    @Test
    @DisplayName("Ba lần ba khác: ban kiểm phiếu quyết định đúng dòng đó, dòng khác giữ nguyên")
    void theCommitteeDecidesWhatIsOpen() {
        Unclear<Character> unclear = new Unclear<>(letters("12"), List.of(1));

        assertThat(differing("12", "13").third(MIXED, letters("10"))).isEqualTo(unclear);
        assertThat(unclear.decided(letters("0"))).isEqualTo(new Agreed<>(letters("10")));
    }

    @Test
    @DisplayName("Số dòng khác nhau thì không phải cùng một tờ")
    void anotherForm() {
        assertThat(new EnteredOnce<>(ONE, List.of(1L)).second(TWO, List.of(1L, 2L)))
                .isEqualTo(new Refused<>(Refused.Cause.ANOTHER_FORM));
        assertThat(differing("12", "13").third(MIXED, letters("1")))
                .isEqualTo(new Refused<>(Refused.Cause.ANOTHER_FORM));
    }

    @Test
    @DisplayName(
            "Cả thế giới nhỏ: mọi cách nhập ba lần hai dòng bốn giá trị; khớp khi và chỉ khi mỗi dòng có hai lần bằng nhau")
    void theWholeSmallWorld() {
        List<List<Character>> worlds = worlds();
        for (List<Character> first : worlds) {
            for (List<Character> second : worlds) {
                DoubleEntry.Second<Character> two = new EnteredOnce<>(ONE, first).second(TWO, second);
                assertThat(two instanceof Agreed).isEqualTo(first.equals(second));
                if (two instanceof Differing<Character> differing) {
                    worlds.forEach(third -> settled(first, second, third, differing));
                }
            }
        }
    }

    private static void settled(
            List<Character> first, List<Character> second, List<Character> third, Differing<Character> differing) {
        List<Character> expected = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            char a = first.get(i);
            char b = second.get(i);
            char c = third.get(i);
            if (a == b || a == c) {
                expected.add(a);
            } else if (b == c) {
                expected.add(b);
            } else {
                expected.add(a);
                open.add(i);
            }
        }
        assertThat(differing.third(MIXED, third))
                .isEqualTo(open.isEmpty() ? new Agreed<>(expected) : new Unclear<>(expected, open));
    }

    private static List<List<Character>> worlds() {
        List<List<Character>> all = new ArrayList<>();
        for (char a : "123?".toCharArray()) {
            for (char b : "123?".toCharArray()) {
                all.add(List.of(a, b));
            }
        }
        return all;
    }

    private static Differing<Character> differing(String first, String second) {
        return (Differing<Character>) new EnteredOnce<>(ONE, letters(first)).second(TWO, letters(second));
    }

    private static List<Character> letters(String text) {
        return text.chars().mapToObj(c -> (char) c).toList();
    }
}
