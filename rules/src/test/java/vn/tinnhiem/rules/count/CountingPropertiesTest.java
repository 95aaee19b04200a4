package vn.tinnhiem.rules.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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

@DisplayName("Cộng phiếu: thứ tự và cách chia lô không đổi kết quả")
class CountingPropertiesTest {

    private static final int PERSONS = 3;
    private static final int BOXES = 400;
    private static final int MOST_SHEETS = 60;

    record Box(List<Sheet> sheets, BallotRules rules, UnissuedSheet unissued) {
        Counting count(List<Sheet> some) {
            Counting counting = new Counting(PERSONS, rules, unissued);
            some.forEach(counting::add);
            return counting;
        }
    }

    /** Asks of many boxes drawn from fixed seeds; a failure names the seed of its box. */
    private static void ofEveryBox(BiConsumer<Box, Random> property) {
        for (long seed = 0; seed < BOXES; seed++) {
            Random random = new Random(seed);
            Box box = box(random);
            try {
                property.accept(box, random);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", " + box, e);
            }
        }
    }

    private static Box box(Random random) {
        List<Sheet> sheets = new ArrayList<>();
        for (int left = random.nextInt(MOST_SHEETS + 1); left > 0; left--) {
            List<Mark> lines = new ArrayList<>();
            for (int person = 0; person < PERSONS; person++) {
                lines.add(any(random, Mark.values()));
            }
            sheets.add(new Sheet(random.nextInt(10) != 0, random.nextBoolean(), lines));
        }
        return new Box(
                sheets,
                new BallotRules(any(random, StruckOutName.values()), any(random, LineValidity.values())),
                any(random, UnissuedSheet.values()));
    }

    private static <T> T any(Random random, T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    @Test
    @Clause({"HP-19", "QN-21", "TN-14"})
    @DisplayName("Xáo thứ tự các tờ: kết quả như cũ")
    void orderIsIrrelevant() {
        ofEveryBox((box, random) -> {
            List<Sheet> shuffled = new ArrayList<>(box.sheets());
            Collections.shuffle(shuffled, random);
            same(box.count(shuffled), box.count(box.sheets()));
        });
    }

    @Test
    @Clause({"HP-19", "QN-21", "TN-14"})
    @DisplayName("Chia hòm phiếu thành hai lô rồi cộng lại: kết quả như kiểm một lần")
    void batchesAreIrrelevant() {
        ofEveryBox((box, random) -> {
            int at = random.nextInt(box.sheets().size() + 1);
            Counting first = box.count(box.sheets().subList(0, at));
            first.add(box.count(box.sheets().subList(at, box.sheets().size())));
            same(first, box.count(box.sheets()));
        });
    }

    @Test
    @Clause({"HP-26", "QN-11"})
    @DisplayName("Cộng dồn cho cùng kết quả với xét từng tờ một")
    void sameAsSheetBySheet() {
        ofEveryBox((box, random) -> {
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
        });
    }

    @Test
    @Clause("QN-11")
    @DisplayName(
            "Mỗi người: ba mức cộng lại là hợp lệ; hợp lệ và không hợp lệ cộng lại là thu về; lý do cộng lại là không hợp lệ")
    void identitiesHold() {
        ofEveryBox((box, random) -> {
            for (Tally tally : box.count(box.sheets()).tallies()) {
                assertThat(tally.high() + tally.confidence() + tally.low()).isEqualTo(tally.valid());
                assertThat(tally.valid() + tally.invalidLines()).isEqualTo(tally.collected());
                assertThat(tally.invalid().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo(tally.invalidLines());
            }
        });
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
