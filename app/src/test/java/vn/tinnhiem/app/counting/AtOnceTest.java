package vn.tinnhiem.app.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_ENTRY;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_SHEET;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.conference.ExampleDay;
import vn.tinnhiem.app.counting.closed.ClosedCounts;
import vn.tinnhiem.app.kernel.Refused;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.app.store.Ids;

@DisplayName("Nhiều người bấm cùng một lúc: trên kho nào cũng như người trước người sau")
class AtOnceTest {

    private static final String OFFICES = "vn.tinnhiem.app.store.BothDatabases#offices";
    private static final int AT_ONCE = 6;

    /** Does it so many times at the same moment; what was refused is not in the list. */
    private static <T> List<T> atOnce(int times, Callable<T> act) throws Exception {
        return atOnce(IntStream.range(0, times).mapToObj(i -> act).toList());
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try (ExecutorService all = Executors.newFixedThreadPool(acts.size())) {
            List<Future<T>> answers = new ArrayList<>();
            for (Callable<T> act : acts) {
                answers.add(all.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> answer : answers) {
                try {
                    done.add(answer.get());
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(Refused.class);
                }
            }
            return done;
        }
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource(OFFICES)
    @DisplayName(
            "Chia hộp phiếu, xin bàn, gửi cùng một tờ, kết thúc cùng một lượt: mỗi việc một lần, số bàn không trùng")
    void onceEach(RunningOffice office) throws Exception {
        CountingDay day = new CountingDay(office);
        Batches batches = office.bean(Batches.class);
        atOnce(AT_ONCE, () -> {
            batches.make(day.vote, "phieu", 115, 25, Method.KEYS);
            return true;
        });
        assertThat(batches.of(day.vote)).extracting(Batch::number).containsExactly(1L, 2L, 3L, 4L, 5L);

        Stations stations = office.bean(Stations.class);
        atOnce(AT_ONCE, () -> stations.ask(day.vote, day.committee.subList(0, 2)));
        assertThat(stations.of(day.vote))
                .hasSize(AT_ONCE)
                .extracting(Stations.Station::number)
                .doesNotHaveDuplicates();
        assertThat(stations.of(day.vote)).extracting(Stations.Station::code).doesNotHaveDuplicates();
        atOnce(stations.of(day.vote).stream()
                .<Callable<Boolean>>map(station -> () -> {
                    stations.confirm(day.vote, station.id());
                    return true;
                })
                .toList());
        assertThat(stations.of(day.vote)).as("two people sit at one station").hasSize(1);

        Seated first = day.station(0, 1);
        Seated second = day.station(2, 3);
        Batch batch = batches.of(day.vote).getFirst();
        List<CountingDay.Paper> papers = day.papers(batch);
        Entries entries = office.bean(Entries.class);
        List<Entries.Task> tasks = atOnce(AT_ONCE, () -> entries.begin(first, batch));
        assertThat(tasks)
                .extracting(task -> task.pass().id())
                .containsOnly(tasks.getFirst().pass().id());
        String pass = tasks.getFirst().pass().id();
        String sheet = Ids.random();
        List<Entries.Saved> saved = atOnce(
                AT_ONCE, () -> entries.put(first, pass, sheet, papers.getFirst().typed(1)));
        assertThat(saved).hasSize(AT_ONCE).extracting(Entries.Saved::done).containsOnly(1L);
        assertThat(office.bean(DSLContext.class).fetchCount(COUNT_ENTRY, COUNT_ENTRY.PASS.eq(pass)))
                .isEqualTo(1);

        List<Entries.Saved> next = atOnce(
                AT_ONCE,
                () -> entries.put(first, pass, Ids.random(), papers.get(1).typed(2)));
        assertThat(next).as("another sheet in the same place").hasSize(1);
        for (long ordinal = 3; ordinal <= batch.size(); ordinal++) {
            entries.put(first, pass, Ids.random(), papers.get((int) ordinal - 1).typed(ordinal));
        }
        atOnce(AT_ONCE, () -> finished(entries, first, pass));
        Entries.Task again = entries.begin(second, batches.existing(day.vote, batch.id()));
        for (long ordinal = 1; ordinal <= batch.size(); ordinal++) {
            entries.put(
                    second,
                    again.pass().id(),
                    Ids.random(),
                    papers.get((int) ordinal - 1).typed(ordinal));
        }
        atOnce(AT_ONCE, () -> finished(entries, second, again.pass().id()));
        assertThat(batches.existing(day.vote, batch.id()).agreed()).isTrue();
        assertThat(office.bean(DSLContext.class).fetchCount(COUNT_SHEET, COUNT_SHEET.BATCH.eq(batch.id())))
                .isEqualTo(25);
        assertThat(office.bean(AuditLog.class).firstBroken()).isEmpty();
    }

    private static boolean finished(Entries entries, Seated at, String pass) {
        entries.finish(at, pass);
        return true;
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource(OFFICES)
    @DisplayName(
            "Chốt trong lúc người khác còn ghi giải trình hay bỏ một xấp: bản chốt là đúng những gì đang có, hoặc bị từ chối")
    void closingWhileOthersWrite(RunningOffice office) throws Exception {
        for (int round = 0; round < 4; round++) {
            ExampleDay day = ExampleDay.collected(office, "tay-ninh");
            Path sheets = Path.of("../examples/tay-ninh/sheets.csv");
            ExampleCount count = ExampleCount.counted(office, day.vote(), sheets, Ballot.ONLY);
            Closing closing = office.bean(Closing.class);
            Batches batches = office.bean(Batches.class);
            Seated head = new Seated("ban-khac", day.vote(), 2, List.of("Đặng Hữu Ứng"), true);
            Batch last = batches.of(day.vote()).getLast();
            boolean reset = round % 2 == 0;
            atOnce(List.of(
                    () -> {
                        count.closed(Map.of());
                        return true;
                    },
                    () -> {
                        if (reset) {
                            batches.again(last, "đếm lại");
                        } else {
                            office.bean(Explanations.class).explain(head, "D522", "ghi muộn");
                        }
                        return true;
                    }));
            office.bean(ClosedCounts.class).find(day.vote()).ifPresent(closed -> {
                assertThat(batches.of(day.vote())).allMatch(Batch::agreed);
                assertThat(closed.explanations())
                        .isEqualTo(office.bean(Explanations.class).of(day.vote()));
            });
        }
    }
}
