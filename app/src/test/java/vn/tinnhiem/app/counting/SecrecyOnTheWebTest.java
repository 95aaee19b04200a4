package vn.tinnhiem.app.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_BATCH;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_ENTRY;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_PASS;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_SHEET;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.conference.ExampleDay;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.committee.Committees;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.app.store.Ids;

@DisplayName("Bí mật phiếu bị tấn công qua trang web: nhập thật ở hai bàn, rồi soát tệp dữ liệu và nhật ký")
class SecrecyOnTheWebTest {

    private static final int CONFERENCES = 8;
    private static final int SHEETS = 20;
    /** Three standard deviations of the mean: 3 / √(19 · 8). */
    private static final double BOUND = 0.25;

    private final Map<String, List<Double>> rhos = new LinkedHashMap<>();
    private final List<Double> control = new ArrayList<>();

    @Test
    @DisplayName(
            "Xấp khớp rồi: dòng, mã, vị trí byte, nhật ký không theo thứ tự bỏ phiếu; trước lúc khớp thì phép thử thấy thứ tự")
    void nothingTellsTheOrder(@TempDir Path data) throws IOException {
        try (RunningOffice office = RunningOffice.at(data)) {
            Random random = new Random(96);
            for (int i = 0; i < CONFERENCES; i++) {
                conference(office, random);
            }
        }
        assertThat(control).allSatisfy(rho -> assertThat(rho).isGreaterThan(0.99));
        assertThat(rhos).isNotEmpty().allSatisfy((order, each) -> {
            double mean =
                    each.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            assertThat(Math.abs(mean)).as(order).isLessThan(BOUND);
        });
    }

    private void conference(RunningOffice office, Random random) throws IOException {
        String vote = ExampleDay.collected(office, "hai-phong").vote();
        Batches batches = office.bean(Batches.class);
        batches.make(vote, "phieu", SHEETS, 25, Method.KEYS);
        String batch = batches.of(vote).getFirst().id();
        List<String> handedIn = patterns(random);
        List<String> committee = office.bean(Committees.class).members(vote).stream()
                .map(CommitteeMember::name)
                .toList();
        OfficeCaller one = station(office, vote, committee.subList(0, 2));
        OfficeCaller two = station(office, vote, committee.subList(2, 4));
        DSLContext queries = office.bean(DSLContext.class);
        enter(one, batch, handedIn);
        control.add(Correlation.rho(handedIn, entries(queries, batch)));
        enter(two, batch, handedIn);

        assertThat(batches.of(vote).getFirst().agreed()).isTrue();
        List<String> rows = queries.selectFrom(COUNT_SHEET)
                .where(COUNT_SHEET.BATCH.eq(batch))
                .fetch(COUNT_SHEET.MARKS);
        assertThat(rows).containsExactlyInAnyOrderElementsOf(handedIn);
        add("rows", handedIn, rows);
        Map<String, String> byId = queries.selectFrom(COUNT_SHEET)
                .where(COUNT_SHEET.BATCH.eq(batch))
                .orderBy(COUNT_SHEET.ID)
                .fetchMap(COUNT_SHEET.ID, COUNT_SHEET.MARKS);
        add("ids", handedIn, List.copyOf(byId.values()));
        byte[] file = file(office.data());
        List<String> ids = Correlation.byPosition(file, List.copyOf(byId.keySet()));
        add("bytes", handedIn, ids.stream().map(byId::get).toList());
        assertThat(queries.fetchCount(
                        COUNT_ENTRY.join(COUNT_PASS).on(COUNT_PASS.ID.eq(COUNT_ENTRY.PASS)),
                        COUNT_PASS.BATCH.eq(batch)))
                .isZero();
        assertThat(queries.fetchCount(COUNT_BATCH, COUNT_BATCH.VOTE.eq(vote))).isEqualTo(1);
        String log = office.bean(AuditLog.class).entries(Optional.of(vote)).toString();
        assertThat(handedIn).noneMatch(pattern -> log.matches("(?s).*\\b" + pattern + "\\b.*"));
    }

    private void add(String order, List<String> handedIn, List<String> found) {
        rhos.computeIfAbsent(order, each -> new ArrayList<>()).add(Correlation.rho(handedIn, found));
    }

    private static List<String> entries(DSLContext queries, String batch) {
        return queries.select(COUNT_ENTRY.MARKS)
                .from(COUNT_ENTRY)
                .join(COUNT_PASS)
                .on(COUNT_PASS.ID.eq(COUNT_ENTRY.PASS))
                .where(COUNT_PASS.BATCH.eq(batch))
                .orderBy(COUNT_ENTRY.ORDINAL)
                .fetch(COUNT_ENTRY.MARKS);
    }

    /** The database's file and what stands beside it, as a thief of the machine has them. */
    private static byte[] file(Path data) throws IOException {
        try (var files = Files.list(data)) {
            Path file = files.filter(each -> each.getFileName().toString().endsWith(".db"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllBytes(file);
        }
    }

    private static OfficeCaller station(RunningOffice office, String vote, List<String> pair) {
        OfficeCaller caller = office.stranger();
        String code = office.bean(OpenCounts.class).code(vote);
        caller.get("/station/" + code);
        caller.post("/station/" + code, "member", pair.get(0), "member", pair.get(1));
        OfficeCaller chair = office.signedIn(Role.CHAIR);
        chair.get("/votes/" + vote + "/stations");
        office.bean(Stations.class).of(vote).stream()
                .filter(station -> !station.confirmed())
                .forEach(station -> chair.post("/votes/" + vote + "/stations/" + station.id() + "/confirm"));
        assertThat(caller.get("/station/batches").statusCode()).isEqualTo(200);
        return caller;
    }

    private static void enter(OfficeCaller station, String batch, List<String> marks) {
        String location = station.post("/station/batches/" + batch + "/enter")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String pass = location.substring(location.lastIndexOf('/') + 1);
        for (int i = 0; i < marks.size(); i++) {
            var answer = station.json(
                    "/station/entries/" + pass + "/ballots",
                    "{\"id\":\"%s\",\"ordinal\":%d,\"marks\":\"%s\",\"issued\":true,\"added\":false}"
                            .formatted(Ids.random(), i + 1, marks.get(i)));
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        station.json("/station/entries/" + pass + "/finish", "{}");
    }

    /** Marks of five persons that no two voters have alike, in the order of handing in. */
    private static List<String> patterns(Random random) {
        Set<String> patterns = new LinkedHashSet<>();
        while (patterns.size() < SHEETS) {
            StringBuilder pattern = new StringBuilder();
            for (int line = 0; line < 5; line++) {
                pattern.append("123".charAt(random.nextInt(3)));
            }
            patterns.add(pattern.toString());
        }
        List<String> order = new ArrayList<>(patterns);
        Collections.shuffle(order, random);
        return order;
    }
}
