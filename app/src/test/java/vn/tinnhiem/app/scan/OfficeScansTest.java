package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_ENTRY;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_PASS;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_DECISION;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_FILE;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_PILE;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_STACK;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.committee.Committees;
import vn.tinnhiem.app.counting.Batch;
import vn.tinnhiem.app.counting.Batches;
import vn.tinnhiem.app.counting.Method;
import vn.tinnhiem.app.counting.closed.ClosedCount;
import vn.tinnhiem.app.counting.closed.ClosedCounts;
import vn.tinnhiem.app.counting.progress.CountProgresses;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.app.store.Ids;
import vn.tinnhiem.app.store.schema.tables.records.CountEntryRecord;
import vn.tinnhiem.rules.law.Clause;

@DisplayName("Quét phiếu trong ứng dụng: phiếu quét của thí dụ Hải Phòng, từ tệp tới kết quả đã chốt")
class OfficeScansTest {

    private final RunningOffice office = RunningOffice.shared();

    @Test
    @Clause({"HP-19", "HP-26"})
    @DisplayName("Quét cả cuộc, quyết định 22 tờ, đưa vào, chốt: đúng số của cách đếm thứ hai; rồi thứ tự và ảnh mất")
    void wholeVote() throws IOException {
        ScanDay day = ScanDay.begun(office).delivered();
        ReadScans read = day.read();
        assertThat(read.judged().cases()).hasSize(22);
        String waiting = day.station().post("/station/scans/count").body();
        assertThat(waiting).contains("F866");

        day.decided();
        ScanDay.done(day.station().post("/station/scans/count"));

        List<Batch> batches = office.bean(Batches.class).of(day.vote());
        assertThat(batches).allMatch(Batch::agreed);
        assertThat(batches).extracting(Batch::size).containsExactly(50L, 50L, 17L);
        assertThat(day.station().get("/station/doubts").body()).doesNotContain("/undo");
        day.close();
        ClosedCount closed = office.bean(ClosedCounts.class).find(day.vote()).orElseThrow();
        assertThat(numbers(closed)).isEqualTo(expected());
        assertThat(closed.count().scan().orElseThrow().decisions()).hasSize(28);
        assertThat(closed.count().scan().orElseThrow().blankSides()).isEqualTo(58);
        assertThat(closed.count().scan().orElseThrow().leftOut()).isEqualTo(1);
        // Of a sheet that was not handed out the count keeps no marks.
        assertThat(handedOut(sheets(closed)))
                .isEqualTo(handedOut(Files.readAllLines(ScanDay.EXAMPLE.resolve("sheets.csv"))));
        nothingIsLeft(day);
    }

    private void nothingIsLeft(ScanDay day) throws IOException {
        DSLContext queries = office.bean(DSLContext.class);
        ScanDay.until(() -> !queries.fetchExists(SCAN_PILE, SCAN_PILE.VOTE.eq(day.vote())));
        ScanDay.until(() -> files(day).equals(List.of("readings.json")));
        assertThat(queries.fetchExists(SCAN_FILE, SCAN_FILE.VOTE.eq(day.vote())))
                .isFalse();
        assertThat(queries.fetchExists(SCAN_DECISION, SCAN_DECISION.VOTE.eq(day.vote())))
                .isFalse();
        List<String> batches = office.bean(Batches.class).of(day.vote()).stream()
                .map(Batch::id)
                .toList();
        assertThat(queries.fetchExists(SCAN_STACK, SCAN_STACK.BATCH.in(batches)))
                .isFalse();
        assertThat(office.bean(ScanRecords.class).readings(day.vote())).isPresent();
        assertThat(Files.readString(day.folder().orElseThrow().resolve("readings.json")))
                .doesNotContain(day.folder().orElseThrow().toString());
        assertThat(office.bean(AuditLog.class).firstBroken()).isEmpty();
    }

    private static List<String> files(ScanDay day) {
        Path folder = day.folder().orElseThrow();
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of("changing");
        }
    }

    private static List<String> sheets(ClosedCount closed) throws IOException {
        Path file = Files.createTempFile("sheets", ".csv");
        closed.sheets().orElseThrow().write(file);
        return Files.readAllLines(file);
    }

    private static List<String> handedOut(List<String> sheets) {
        return sheets.stream().filter(line -> line.startsWith("yes,")).sorted().toList();
    }

    /** person: collected, valid, invalid, high, confidence, low */
    private static Map<Integer, List<Long>> numbers(ClosedCount closed) {
        return closed.count().persons().stream()
                .collect(Collectors.toMap(
                        each -> each.line().number(),
                        each -> List.of(
                                each.tally().collected(),
                                each.tally().valid(),
                                each.tally().invalidLines(),
                                each.tally().high(),
                                each.tally().confidence(),
                                each.tally().low())));
    }

    private static Map<Integer, List<Long>> expected() throws IOException {
        return Files.readAllLines(ScanDay.EXAMPLE.resolve("expected-count.csv")).stream()
                .skip(1)
                .map(line -> line.replaceAll("\"[^\"]*\"", "").split(","))
                .collect(Collectors.toMap(
                        cell -> Integer.valueOf(cell[0]),
                        cell -> Stream.of(cell[2], cell[3], cell[4], cell[9], cell[11], cell[13])
                                .map(Long::valueOf)
                                .toList()));
    }

    @Test
    @DisplayName("Dừng giữa lúc đọc rồi chạy lại: đọc tiếp, mỗi trang đúng một chỗ, quyết định còn nguyên")
    void restart(@TempDir Path data) {
        ScanDay before;
        try (RunningOffice first = RunningOffice.at(data)) {
            before = ScanDay.begun(first);
            before.deliver("", ScanDay.SCANS.resolve("xap-1.pdf"));
            before.read();
            Case added = before.read().judged().cases().get(2);
            ScanDay.done(before.decide(
                    before.read().sheetOf(added),
                    "ADDED.0",
                    new Decision("no", "lời góp ý", ScanDay.PAIR.get(0), ScanDay.PAIR.get(1))));
            before.deliver("", ScanDay.SCANS.resolve("xap-2.tif"));
        }
        try (RunningOffice second = RunningOffice.at(data)) {
            ScanDay after = new ScanDay(second, before.vote(), second.stranger(), "");
            ReadScans read = after.read();
            assertThat(read.judged().cases()).hasSize(18);
            assertThat(read.sums().pages()).isEqualTo(read.judged().pages());
            Decisions decisions = second.bean(ScanDecisions.class).of(after.vote(), read);
            assertThat(decisions.size()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName(
            "Cùng một tệp lần nữa: không nhận, nói là tệp nào; tệp không phải tệp quét: bị loại và nói vì sao; bỏ được lượt ấy")
    void duplicatesAndStrangers() throws IOException {
        ScanDay day = ScanDay.begun(office);
        byte[] picture = Files.readAllBytes(ScanDay.pictures()[0]);
        ScanDay.done(day.station().upload("/station/scans", "files", "quet 14h05.jpg", picture));
        ScanDay.done(day.station().upload("/station/scans", "files", "khac.jpg", picture));
        HttpResponse<String> empty = day.station().upload("/station/scans", "files", "rong.pdf", new byte[0]);
        ScanDay.done(day.station()
                .upload("/station/scans", "files", "../../thu.html", "<html>%P".getBytes(StandardCharsets.UTF_8)));
        ScanDay.done(day.station()
                .upload(
                        "/station/scans",
                        "files",
                        "hai-mat.pdf",
                        "%PDF-1.7\nPK\u0003\u0004 vừa PDF vừa zip".getBytes(StandardCharsets.UTF_8)));
        ReadScans read = day.read();

        assertThat(empty.body()).contains("F102");
        assertThat(office.bean(ScanStore.class).piles(day.vote())).hasSize(3);
        assertThat(read.judged().refused())
                .extracting(RefusedPage::cause)
                .contains("NOT_A_SCAN")
                .hasSize(2);
        assertThat(day.station().get("/station/scans").body()).contains("lượt 2, tệp 1: không phải PDF");
        String stored =
                Files.walk(day.folder().orElseThrow()).map(Path::toString).collect(Collectors.joining("\n"));
        assertThat(stored).doesNotContain("14h05", "quet", "thu.html", "hai-mat");
        assertThat(office.data().resolve("thu.html")).doesNotExist();
        for (Path file : office.bean(ScanStore.class).files(day.vote())) {
            assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
        }

        String pile = office.bean(ScanStore.class).piles(day.vote()).get(1).id();
        ScanDay.done(day.station().post("/station/scans/piles/" + pile + "/remove"));
        assertThat(day.read().judged().refused()).hasSize(1);
    }

    @Test
    @DisplayName("Thư mục máy quét: chỉ lấy khi một bàn cần, để nguyên tệp có từ trước và tệp không phải tệp quét")
    void watchedFolder(@TempDir Path folder) throws IOException {
        ScanDay day = ScanDay.begun(office);
        OfficeCaller admin = office.signedIn(Role.ADMIN);
        admin.get("/scan-folder");
        assertThat(admin.post("/scan-folder", "path", "khong/co").body()).contains("F862");
        assertThat(admin.post("/scan-folder", "path", office.data().toString()).body())
                .contains("F862");
        ScanDay.done(admin.post("/scan-folder", "path", folder.toString()));
        Files.copy(ScanDay.pictures()[0], folder.resolve("cu.jpg"));
        ScanDay.done(day.station().post("/station/scans/folder"));
        Files.copy(ScanDay.pictures()[1], folder.resolve("20230922-160501.jpg"));
        Files.writeString(folder.resolve("ghi-chu.txt"), "không phải tệp quét");

        ScanDay.until(() -> !Files.exists(folder.resolve("20230922-160501.jpg")));

        assertThat(day.read().judged().pages()).isEqualTo(1);
        assertThat(folder.resolve("cu.jpg")).exists();
        assertThat(folder.resolve("ghi-chu.txt")).exists();
        ScanDay.done(day.station().post("/station/scans/folder/end"));
        Files.copy(ScanDay.pictures()[2], folder.resolve("sau.jpg"));
        assertThat(day.station().get("/station/scans/part").body()).doesNotContain("đang lấy tệp mới");
        assertThat(folder.resolve("sau.jpg")).exists();
    }

    @Test
    @DisplayName("Quét từng xấp: máy đọc khác số tờ của bìa xấp thì không nhận; sửa bìa cho đúng giấy thì vào")
    void byBatch() {
        ScanDay day = ScanDay.begun(office);
        Batches batches = office.bean(Batches.class);
        batches.make(day.vote(), "phieu", 117, 50, Method.KEYS);
        List<Batch> made = batches.of(day.vote());
        day.deliver(made.get(0).id(), ScanDay.SCANS.resolve("xap-1.pdf"));
        day.deliver(made.get(1).id(), ScanDay.SCANS.resolve("xap-2.tif"));
        day.deliver(made.get(1).id(), ScanDay.pictures());
        day.decided();

        assertThat(day.station().post("/station/scans/count").body()).contains("F868");
        assertThat(batches.of(day.vote())).noneMatch(Batch::agreed);

        // scans-truth.csv: 52 pages of the first file, one of them fed twice; 58 of the second and 8 pictures
        batches.resize(made.get(0), 51);
        batches.resize(made.get(1), 66);
        ScanDay.done(day.station().post("/station/scans/count"));
        assertThat(batches.of(day.vote())).extracting(Batch::agreed).containsExactly(true, true, false);
    }

    @Test
    @DisplayName(
            "Bốc thăm: 1 trong 3 xấp, hai xúc xắc 4-2 là số 19, dư 1: xấp thứ hai; hai xấp kia khớp ngay, xấp ấy người khác nhập tay, chỗ khác nhau trở lại, kết quả in ra được")
    void drawn() {
        ScanDay day = ScanDay.begun(office).delivered();
        day.decided();
        assertThat(day.station().post("/station/scans/draw", "wanted", "4").body())
                .contains("F869");
        ScanDay.done(day.station().post("/station/scans/draw", "wanted", "1"));
        assertThat(day.station().post("/station/scans/count").body()).contains("F871");
        assertThat(day.station()
                        .post("/station/scans/draw/throw", "dice", "4 7")
                        .body())
                .contains("F864");
        ScanDay.done(day.station().post("/station/scans/draw/throw", "dice", "5 5"));
        ScanDay.done(day.station().post("/station/scans/draw/back"));
        ScanDay.done(day.station().post("/station/scans/draw/throw", "dice", "4 2"));
        assertThat(day.station().get("/station/scans/draw").body()).contains("Xấp 2");

        ScanDay.done(day.station().post("/station/scans/count"));

        List<Batch> batches = office.bean(Batches.class).of(day.vote());
        assertThat(batches).extracting(Batch::agreed).containsExactly(true, false, true);
        assertThat(batches.get(1).single()).isFalse();
        String address =
                office.bean(StackPictures.class).address(batches.get(1).id(), 1).orElseThrow();
        HttpResponse<byte[]> picture = day.station().bytes(address);
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(picture.body()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(office.bean(StackPictures.class).address(batches.get(0).id(), 1))
                .isEmpty();
        assertThat(office.signedIn(Role.CHAIR).bytes(address).statusCode()).isIn(302, 403);
        byHand(day, batches.get(1));
    }

    /** Others enter the batch, blind; they slip on one sheet, a third pair cannot read it, the committee decides. */
    private void byHand(ScanDay day, Batch batch) {
        DSLContext queries = office.bean(DSLContext.class);
        List<CountEntryRecord> read = queries.select(COUNT_ENTRY.fields())
                .from(COUNT_ENTRY)
                .join(COUNT_PASS)
                .on(COUNT_PASS.ID.eq(COUNT_ENTRY.PASS))
                .where(COUNT_PASS.BATCH.eq(batch.id()))
                .orderBy(COUNT_ENTRY.ORDINAL)
                .fetchInto(COUNT_ENTRY);
        int slip = 0;
        while (!read.get(slip).getIsIssued() || read.get(slip).getMarks().charAt(0) == '0') {
            slip++;
        }
        List<String> others = office.bean(Committees.class).members(day.vote()).stream()
                .map(CommitteeMember::name)
                .filter(name -> !ScanDay.PAIR.contains(name))
                .toList();
        OfficeCaller second = day.seat(others.subList(0, 2));
        String pass = begun(second, batch);
        for (int i = 0; i < read.size(); i++) {
            String marks = read.get(i).getMarks();
            String answer = entered(second, pass, read.get(i), i == slip ? '0' + marks.substring(1) : marks);
            assertThat(answer.contains("\"differs\":true")).isEqualTo(i == slip);
            assertThat(answer).doesNotContain(marks);
        }
        second.json("/station/entries/" + pass + "/finish", "{}");
        OfficeCaller third = day.seat(List.of(others.get(2), ScanDay.PAIR.get(1)));
        String again = begun(third, batch);
        entered(third, again, read.get(slip), '?' + read.get(slip).getMarks().substring(1));
        third.json("/station/entries/" + again + "/finish", "{}");

        String page = third.get("/station/doubts").body();
        assertThat(page).contains("/station/scans/picture/");
        assertThat(office.bean(CountProgresses.class).of(day.vote()).doubtsOpen())
                .isEqualTo(1);
        assertThat(third.bytes(ScanDay.found("(/station/scans/picture/[^\"]+)", page))
                        .statusCode())
                .isEqualTo(200);
        ScanDay.done(third.post(
                ScanDay.found("action=\"(/station/doubts/[^\"]+)\"", page),
                "d-0",
                String.valueOf(read.get(slip).getMarks().charAt(0)),
                "reason",
                "nét rõ",
                "name1",
                others.get(2),
                "name2",
                ScanDay.PAIR.get(1)));
        assertThat(office.bean(Batches.class).of(day.vote())).allMatch(Batch::agreed);
        assertThat(third.get("/station/scans/draw").body()).contains("khác nhau 1 tờ", "quyết định 1 tờ");
        assertThat(third.get("/station/journal").body()).contains("nhập tay lại 1 xấp (50 tờ)", "khác nhau ở 1 tờ");
        ScanDay.until(() -> !Files.exists(day.folder().orElseThrow().resolve("stack")));
    }

    private static String begun(OfficeCaller station, Batch batch) {
        String location = station.post("/station/batches/" + batch.id() + "/enter")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String entered(OfficeCaller station, String pass, CountEntryRecord sheet, String marks) {
        HttpResponse<String> answer = station.json(
                "/station/entries/" + pass + "/ballots",
                "{\"id\":\"%s\",\"ordinal\":%d,\"marks\":\"%s\",\"issued\":%s,\"added\":%s}"
                        .formatted(Ids.random(), sheet.getOrdinal(), marks, sheet.getIsIssued(), sheet.getIsAdded()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
