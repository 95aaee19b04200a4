package vn.tinnhiem.app.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.counting.BatchTotals.Row;
import vn.tinnhiem.app.counting.DoubtQueue.Said;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;

@DisplayName("Nhập tổng số một xấp: mọi phép cộng sai được nêu cùng lúc, hai lần như nhau mới nhận")
class CountByTotalsTest {

    private static final Row GOOD = new Row(24, 1, 20, 3, 1);

    private CountingDay day;
    private Seated first;
    private Seated second;
    private Batch batch;

    @BeforeEach
    void begin() {
        day = new CountingDay(RunningOffice.shared());
        first = day.station(0, 1);
        second = day.station(2, 3);
        batch = day.batches(Method.TOTALS).getFirst();
    }

    @Test
    @DisplayName("Hợp lệ + không hợp lệ khác số tờ, ba mức khác hợp lệ: cả hai lỗi của cả hai người, cùng một lúc")
    void allFaultsAtOnce() {
        BatchTotals wrong =
                new BatchTotals(0, 0, List.of(new Row(24, 2, 20, 3, 1), new Row(24, 1, 20, 3, 0), GOOD, GOOD, GOOD));
        assertThat(totals().findings(batch, wrong))
                .extracting(Finding::code)
                .containsExactly(Code.E506_LINE_SUM, Code.E507_LEVEL_SUM);
    }

    @Test
    @DisplayName("Hai lần bằng nhau thì khớp; một tờ để riêng thì số thu về của xấp bớt một")
    void agreed() {
        Row row = new Row(23, 1, 20, 2, 1);
        BatchTotals numbers = new BatchTotals(1, 0, List.of(row, row, row, row, row));
        assertThat(totals().findings(batch, numbers)).isEmpty();
        enter(first, numbers);
        enter(second, numbers);
        assertThat(now()).extracting(Batch::agreed, Batch::differing).containsExactly(true, 0L);
        Count.Box box = day.office.bean(Sums.class).of(day.vote).count().boxes().getFirst();
        assertThat(box.collected()).hasValue(24);
        assertThat(box.setAside()).hasValue(1);
        assertThat(box.persons().getFirst().tally().high()).isEqualTo(20);
    }

    @Test
    @DisplayName(
            "Một người khác nhau: lần ba chỉ nhập người đó; ba lần ba khác thì ban kiểm phiếu quyết định, số phải đúng phép cộng")
    void thirdAndCommittee() {
        enter(first, all(GOOD));
        enter(second, with(new Row(24, 1, 19, 4, 1)));
        CountByKeysTest.refused(
                Fault.F556_SAME_PERSON, () -> day.office.bean(Entries.class).begin(first, now()));
        Seated third = day.station(0, 4);
        Entries.Task task = day.office.bean(Entries.class).begin(third, now());
        assertThat(totals().places(now(), task.pass())).containsExactly(2);
        BatchTotals again = totals().completed(now(), task.pass(), Map.of(2, new Row(24, 1, 18, 5, 1).numbers()));
        totals().enter(third, now(), task.pass(), again);

        TypedDoubts doubts = day.office.bean(TypedDoubts.class);
        Doubt doubt =
                doubts.find(day.vote, doubts.waiting(day.vote).getFirst().id()).orElseThrow();
        assertThat(doubt.questions()).extracting(Doubt.Question::field).containsExactly("2");
        assertThat(doubts.decide(third, doubt.id(), new Said(Map.of("2", "24,1,20,3,0"), "đếm lại", name(0), name(1))))
                .extracting(Finding::code)
                .containsExactly(Code.E507_LEVEL_SUM);
        assertThat(doubts.decide(third, doubt.id(), new Said(Map.of("2", "24,1,20,3,1"), "đếm lại", name(0), name(1))))
                .isEmpty();
        assertThat(now())
                .extracting(Batch::agreed, Batch::differing, Batch::decided)
                .containsExactly(true, 1L, 1L);
        assertThat(day.office.bean(Sums.class).of(day.vote).decisions())
                .containsExactly(new Decided(
                        Decided.PERSON_NUMBERS, 2, List.of(), "", "24,1,20,3,1", "đếm lại", name(0), name(1)));
    }

    private String name(int member) {
        return day.committee.get(member);
    }

    private Totals totals() {
        return day.office.bean(Totals.class);
    }

    private Batch now() {
        return day.office.bean(Batches.class).existing(day.vote, batch.id());
    }

    private void enter(Seated at, BatchTotals numbers) {
        Entries.Task task = day.office.bean(Entries.class).begin(at, now());
        totals().enter(at, now(), task.pass(), numbers);
    }

    private static BatchTotals all(Row row) {
        return new BatchTotals(0, 0, java.util.Collections.nCopies(5, row));
    }

    private static BatchTotals with(Row second) {
        return new BatchTotals(
                0,
                0,
                IntStream.range(0, 5).mapToObj(i -> i == 1 ? second : GOOD).collect(Collectors.toList()));
    }
}
