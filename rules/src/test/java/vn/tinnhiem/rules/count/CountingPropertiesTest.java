package vn.tinnhiem.rules.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vn.tinnhiem.rules.ballot.BallotRules;
import vn.tinnhiem.rules.ballot.Level;
import vn.tinnhiem.rules.ballot.LineValidity;
import vn.tinnhiem.rules.ballot.Mark;
import vn.tinnhiem.rules.ballot.Reason;
import vn.tinnhiem.rules.ballot.Sheet;
import vn.tinnhiem.rules.ballot.StruckOutName;
import vn.tinnhiem.rules.ballot.UnissuedSheet;
import vn.tinnhiem.rules.ballot.Verdict;
import vn.tinnhiem.rules.law.Clause;

@Label("Cộng phiếu: thứ tự và cách chia lô không đổi kết quả")
class CountingPropertiesTest {

    private static final int PERSONS = 3;

    record Box(List<Sheet> sheets, BallotRules rules, UnissuedSheet unissued) {
        Counting count(List<Sheet> some) {
            Counting counting = new Counting(PERSONS, rules, unissued);
            some.forEach(counting::add);
            return counting;
        }
    }

    @Provide
    Arbitrary<Box> boxes() {
        Arbitrary<Sheet> sheet = Combinators.combine(
                        Arbitraries.frequency(Tuple.of(9, true), Tuple.of(1, false)),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Mark.class).list().ofSize(PERSONS))
                .as(Sheet::new);
        return Combinators.combine(
                        sheet.list().ofMaxSize(60),
                        Arbitraries.of(StruckOutName.class),
                        Arbitraries.of(LineValidity.class),
                        Arbitraries.of(UnissuedSheet.class))
                .as((sheets, struckOut, validity, unissued) ->
                        new Box(sheets, new BallotRules(struckOut, validity), unissued));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    @Clause({"HP-19", "QN-21", "TN-14"})
    @Label("Xáo thứ tự các tờ: kết quả như cũ")
    void orderIsIrrelevant(@ForAll("boxes") Box box, @ForAll long seed) {
        List<Sheet> shuffled = new ArrayList<>(box.sheets());
        Collections.shuffle(shuffled, new Random(seed));
        same(box.count(shuffled), box.count(box.sheets()));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    @Clause({"HP-19", "QN-21", "TN-14"})
    @Label("Chia hòm phiếu thành hai lô rồi cộng lại: kết quả như kiểm một lần")
    void batchesAreIrrelevant(@ForAll("boxes") Box box, @ForAll int cut) {
        int at = Math.floorMod(cut, box.sheets().size() + 1);
        Counting first = box.count(box.sheets().subList(0, at));
        first.add(box.count(box.sheets().subList(at, box.sheets().size())));
        same(first, box.count(box.sheets()));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    @Clause({"HP-26", "QN-11"})
    @Label("Cộng dồn cho cùng kết quả với xét từng tờ một")
    void sameAsSheetBySheet(@ForAll("boxes") Box box) {
        List<Sheet> base = box.sheets().stream()
                .filter(s -> s.issued() || box.unissued() == UnissuedSheet.COUNTED_INVALID)
                .toList();
        Counting counting = box.count(box.sheets());
        assertThat(counting.collected()).isEqualTo(base.size());
        assertThat(counting.setAside()).isEqualTo(box.sheets().size() - base.size());
        assertThat(counting.withAddedName())
                .isEqualTo(base.stream().filter(Sheet::added).count());
        for (int person = 0; person < PERSONS; person++) {
            assertThat(counting.tallies().get(person)).isEqualTo(sheetBySheet(base, box.rules(), person));
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    @Clause("QN-11")
    @Label(
            "Mỗi người: ba mức cộng lại là hợp lệ; hợp lệ và không hợp lệ cộng lại là thu về; lý do cộng lại là không hợp lệ")
    void identitiesHold(@ForAll("boxes") Box box) {
        for (Tally tally : box.count(box.sheets()).tallies()) {
            assertThat(tally.high() + tally.confidence() + tally.low()).isEqualTo(tally.valid());
            assertThat(tally.valid() + tally.invalidLines()).isEqualTo(tally.collected());
            assertThat(tally.invalid().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(tally.invalidLines());
        }
    }

    private static Tally sheetBySheet(List<Sheet> base, BallotRules rules, int person) {
        Map<Level, Long> levels = new EnumMap<>(Level.class);
        Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
        for (Sheet sheet : base) {
            switch (rules.judge(sheet).get(person)) {
                case Verdict.Valid valid -> levels.merge(valid.level(), 1L, Long::sum);
                case Verdict.Invalid invalid -> reasons.merge(invalid.reason(), 1L, Long::sum);
            }
        }
        long valid = levels.values().stream().mapToLong(Long::longValue).sum();
        return new Tally(
                base.size(),
                valid,
                base.size() - valid,
                levels.getOrDefault(Level.HIGH_CONFIDENCE, 0L),
                levels.getOrDefault(Level.CONFIDENCE, 0L),
                levels.getOrDefault(Level.LOW_CONFIDENCE, 0L),
                reasons);
    }

    private static void same(Counting one, Counting other) {
        assertThat(one.collected()).isEqualTo(other.collected());
        assertThat(one.setAside()).isEqualTo(other.setAside());
        assertThat(one.withAddedName()).isEqualTo(other.withAddedName());
        assertThat(one.tallies()).isEqualTo(other.tallies());
    }
}
