package vn.tinnhiem.app.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_BATCH;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_ENTRY;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_PASS;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_SHEET;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.audit.LogEntry;
import vn.tinnhiem.app.counting.CountingDay.Paper;
import vn.tinnhiem.app.counting.KeyedStation.Entry;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.count.Tally;

@DisplayName("Mười hai bàn cùng nhập một hòm phiếu qua mạng: không mất tờ nào, không tờ nào thành hai")
@NullUnmarked
class TwelveStationsTest {

    private static final int STATIONS = 12;
    private static final int NAMES = 55;
    private static final int SHEETS = 348;
    private static final int BATCH = 25;
    private static final long SEED = 348_055;
    private static final double MISTYPED = 0.03;

    private BigBox box;
    private List<Batch> batches;

    @Test
    @DisplayName(
            "348 phiếu, 55 tên, xấp 25 tờ, mỗi xấp hai bên nhập: tờ khác nhau quay lại trống, bên thứ ba nhập; tổng đúng từng người")
    void nothingLostNothingDoubled() throws Exception {
        box = new BigBox(RunningOffice.shared(), NAMES, SHEETS, STATIONS, SEED);
        Batches all = box.office.bean(Batches.class);
        all.make(box.vote, "phieu", SHEETS, BATCH, Method.KEYS);
        batches = all.of(box.vote);
        List<KeyedStation> stations = IntStream.range(0, STATIONS)
                .mapToObj(number -> new KeyedStation(box, number, this::marks, SEED))
                .toList();

        List<Entry> entries = new ArrayList<>();
        try (ExecutorService rooms = Executors.newFixedThreadPool(STATIONS)) {
            List<Future<List<Entry>>> working = stations.stream()
                    .map(station -> rooms.submit(() -> untilAllAgree(station)))
                    .toList();
            for (Future<List<Entry>> each : working) {
                entries.addAll(each.get());
            }
        }

        assertThat(all.of(box.vote)).allMatch(Batch::agreed);
        everyEntryOnce(entries);
        assertThat(stored())
                .isEqualTo(box.papers.stream().map(Paper::marks).sorted().toList());
        assertThat(left()).as("nothing of an order is left").isZero();
        Count summed = box.office.bean(Sums.class).of(box.vote).count();
        for (int line = 0; line < NAMES; line++) {
            assertThat(tally(summed, line)).as("person " + (line + 1)).isEqualTo(expected(line));
        }
        assertThat(box.office.bean(AuditLog.class).firstBroken()).isEmpty();
    }

    /** Nobody knows when others will leave a batch to them: they look at the list until it says that all is done. */
    private List<Entry> untilAllAgree(KeyedStation station) throws InterruptedException {
        while (station.one()
                || !box.office.bean(Batches.class).of(box.vote).stream().allMatch(Batch::agreed)) {
            Thread.sleep(200);
        }
        return station.entries();
    }

    /** The first two entries have slips of their own, on the same sheet too, never on the same line; the third has none. */
    private String marks(long batch, long ordinal, int entry) {
        Paper paper = paper(batch, ordinal);
        return slip(batch, ordinal, entry)
                .map(line -> KeyedStation.mistyped(paper, line))
                .orElse(paper.marks());
    }

    private static Optional<Integer> slip(long batch, long ordinal, int entry) {
        if (entry == 3) {
            return Optional.empty();
        }
        SplittableRandom dice = new SplittableRandom(SEED + 1_000_000 * entry + 1_000 * batch + ordinal);
        // Even lines for the first entry, odd ones for the second.
        return KeyedStation.line(dice, MISTYPED, NAMES / 2).map(line -> 2 * line + entry - 1);
    }

    private Paper paper(long batch, long ordinal) {
        long before = batches.stream()
                .filter(each -> each.number() < batch)
                .mapToLong(Batch::size)
                .sum();
        return box.papers.get(Math.toIntExact(before + ordinal - 1));
    }

    /** Two entries of every sheet, a third of those that differ and of no other; what differed was said at once. */
    private void everyEntryOnce(List<Entry> entries) {
        for (Batch batch : batches) {
            List<Long> whole = LongStream.rangeClosed(1, batch.size()).boxed().toList();
            List<Long> differing = whole.stream()
                    .filter(ordinal -> slip(batch.number(), ordinal, 1).isPresent()
                            || slip(batch.number(), ordinal, 2).isPresent())
                    .toList();
            assertThat(of(entries, batch, 1)).singleElement().satisfies(first -> {
                assertThat(first.ordinals()).isEqualTo(whole);
                assertThat(first.saidToDiffer()).isEmpty();
            });
            assertThat(of(entries, batch, 2)).singleElement().satisfies(second -> {
                assertThat(second.ordinals()).isEqualTo(whole);
                assertThat(second.saidToDiffer()).isEqualTo(differing);
            });
            assertThat(of(entries, batch, 3).stream().map(Entry::ordinals))
                    .isEqualTo(differing.isEmpty() ? List.of() : List.of(differing));
        }
        int undone = entries.stream().mapToInt(Entry::undone).sum();
        assertThat(undone).as("sheets taken back").isPositive();
        assertThat(logged("ENTRY_UNDONE")).isEqualTo(undone);
        assertThat(logged("ENTRY_FINISHED")).isEqualTo(entries.size());
        assertThat(logged("BATCH_AGREED")).isEqualTo(batches.size());
        assertThat(entries).anyMatch(entry -> entry.number() == 3);
    }

    private static List<Entry> of(List<Entry> entries, Batch batch, int number) {
        return entries.stream()
                .filter(entry -> entry.batch() == batch.number() && entry.number() == number)
                .toList();
    }

    private long logged(String act) {
        return box.office.bean(AuditLog.class).entries(Optional.of(box.vote)).stream()
                .map(LogEntry::act)
                .filter(act::equals)
                .count();
    }

    private List<String> stored() {
        return box
                .office
                .bean(DSLContext.class)
                .select(COUNT_SHEET.MARKS)
                .from(COUNT_SHEET)
                .join(COUNT_BATCH)
                .on(COUNT_BATCH.ID.eq(COUNT_SHEET.BATCH))
                .where(COUNT_BATCH.VOTE.eq(box.vote), COUNT_SHEET.IS_ISSUED.isTrue(), COUNT_SHEET.IS_ADDED.isFalse())
                .fetch(COUNT_SHEET.MARKS)
                .stream()
                .sorted()
                .toList();
    }

    private int left() {
        DSLContext queries = box.office.bean(DSLContext.class);
        return queries.fetchCount(
                COUNT_ENTRY,
                COUNT_ENTRY.PASS.in(DSL.select(COUNT_PASS.ID)
                        .from(COUNT_PASS)
                        .join(COUNT_BATCH)
                        .on(COUNT_BATCH.ID.eq(COUNT_PASS.BATCH))
                        .where(COUNT_BATCH.VOTE.eq(box.vote))));
    }

    /** Collected, valid, not valid, high, confidence, low. */
    private static List<Long> tally(Count summed, int line) {
        Tally tally = summed.persons().get(line).tally();
        return List.of(
                tally.collected(), tally.valid(), tally.invalidLines(), tally.high(), tally.confidence(), tally.low());
    }

    /** The same from the scripted sheets: one mark in one box is valid, none or two are not; one name struck out spoils a sheet. */
    private List<Long> expected(int line) {
        long[] boxes = new long[4];
        for (Paper paper : box.papers) {
            boolean spoilt = paper.marks().indexOf('X') >= 0;
            boxes[spoilt ? 0 : "123".indexOf(paper.marks().charAt(line)) + 1]++;
        }
        return List.of((long) SHEETS, boxes[1] + boxes[2] + boxes[3], boxes[0], boxes[1], boxes[2], boxes[3]);
    }
}
