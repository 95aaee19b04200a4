package vn.tinnhiem.app.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_ENTRY;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_PASS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.counting.CountingDay.Paper;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.app.store.Ids;

@DisplayName("Mười hai bàn cùng nhập qua mạng: không mất tờ nào, không tờ nào thành hai")
class TwelveStationsTest {

    private static final int VOTES = 6;

    private record Desk(CountingDay day, OfficeCaller caller, String pass, Batch batch) {}

    @Test
    @DisplayName("Sáu cuộc, mỗi cuộc hai bàn, mỗi bàn một xấp 25 tờ; cứ ba tờ thì một tờ gửi hai lần")
    void nothingLostNothingDoubled() throws Exception {
        RunningOffice office = RunningOffice.shared();
        List<Desk> desks = new ArrayList<>();
        for (int i = 0; i < VOTES; i++) {
            CountingDay day = new CountingDay(office);
            List<Batch> batches = day.batches(Method.KEYS);
            desks.add(desk(day, batches.get(0), 0, 1));
            desks.add(desk(day, batches.get(1), 2, 3));
        }
        List<Long> nanos = new ArrayList<>();
        try (ExecutorService stations = Executors.newFixedThreadPool(desks.size())) {
            List<Future<List<Long>>> working = desks.stream()
                    .map(desk -> stations.submit(() -> enter(desk)))
                    .toList();
            for (Future<List<Long>> each : working) {
                nanos.addAll(each.get());
            }
        }
        nanos.sort(null);
        System.out.println("12 stations, " + nanos.size() + " ballots: p50 " + nanos.get(nanos.size() / 2) / 1_000_000
                + " ms, p99 " + nanos.get(nanos.size() * 99 / 100) / 1_000_000 + " ms");

        for (Desk desk : desks) {
            List<Typed> stored = office.bean(DSLContext.class)
                    .selectFrom(COUNT_ENTRY)
                    .where(COUNT_ENTRY.PASS.eq(desk.pass()))
                    .orderBy(COUNT_ENTRY.ORDINAL)
                    .fetch(Entries::typed);
            List<Paper> papers = desk.day().papers(desk.batch());
            List<Typed> expected = new ArrayList<>();
            for (int i = 0; i < papers.size(); i++) {
                expected.add(papers.get(i).typed(i + 1L));
            }
            assertThat(stored).isEqualTo(expected);
            assertThat(office.bean(DSLContext.class)
                            .fetchCount(
                                    COUNT_PASS, COUNT_PASS.BATCH.eq(desk.batch().id())))
                    .isEqualTo(1);
        }
    }

    private static Desk desk(CountingDay day, Batch batch, int one, int two) {
        OfficeCaller caller = day.office.stranger();
        String code = day.office.bean(OpenCounts.class).code(day.vote);
        caller.get("/station/" + code);
        caller.post("/station/" + code, "member", day.committee.get(one), "member", day.committee.get(two));
        Stations stations = day.office.bean(Stations.class);
        stations.of(day.vote).stream()
                .filter(station -> !station.confirmed())
                .forEach(station -> stations.confirm(day.vote, station.id()));
        assertThat(caller.get("/station/batches").statusCode()).isEqualTo(200);
        String location = caller.post("/station/batches/" + batch.id() + "/enter")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return new Desk(day, caller, location.substring(location.lastIndexOf('/') + 1), batch);
    }

    private static List<Long> enter(Desk desk) {
        List<Long> nanos = new ArrayList<>();
        List<Paper> papers = desk.day().papers(desk.batch());
        for (int i = 0; i < papers.size(); i++) {
            Paper paper = papers.get(i);
            String body = "{\"id\":\"%s\",\"ordinal\":%d,\"marks\":\"%s\",\"issued\":%s,\"added\":%s}"
                    .formatted(Ids.random(), i + 1, paper.marks(), paper.issued(), paper.added());
            for (int times = i % 3 == 0 ? 2 : 1; times > 0; times--) {
                long begun = System.nanoTime();
                var answer = desk.caller().json("/station/entries/" + desk.pass() + "/ballots", body);
                nanos.add(System.nanoTime() - begun);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains("\"done\":" + (i + 1)).doesNotContain(paper.marks());
            }
        }
        return nanos;
    }
}
