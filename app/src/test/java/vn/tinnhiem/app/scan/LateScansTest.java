package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_DECISION;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_FILE;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_PRINT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.counting.Batch;
import vn.tinnhiem.app.counting.Batches;
import vn.tinnhiem.app.counting.ScanAccount;
import vn.tinnhiem.app.counting.closed.ClosedCounts;
import vn.tinnhiem.app.counting.progress.CountProgresses;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;

@DisplayName("Tờ quét lại sau khi xấp của nó đã khớp: hỏi ban kiểm phiếu, không bao giờ đếm hai lần")
class LateScansTest {

    private final RunningOffice office = RunningOffice.shared();
    private final DSLContext queries = office.bean(DSLContext.class);

    @Test
    @DisplayName(
            "Đếm xong thì tệp, thứ tự và quyết định mất; quét lại bằng tải lên hay thư mục máy quét thì hỏi, còn chờ thì không chốt được, đếm một lần")
    void lateDuplicates(@TempDir Path scanner) throws IOException {
        ScanDay day = ScanDay.begun(office).delivered();
        day.decided();
        watch(day, scanner);
        ScanDay.done(day.station().post("/station/scans/count"));
        ScanDay.until(() -> !queries.fetchExists(SCAN_FILE, SCAN_FILE.VOTE.eq(day.vote())));
        ScanDay.until(() -> left(day).equals(List.of("readings.json")));
        assertThat(queries.fetchExists(SCAN_DECISION, SCAN_DECISION.VOTE.eq(day.vote())))
                .isFalse();
        assertThat(queries.fetchCount(SCAN_PRINT, SCAN_PRINT.VOTE.eq(day.vote())))
                .isGreaterThan(100);
        List<Batch> before = office.bean(Batches.class).of(day.vote());
        assertThat(before).allMatch(Batch::agreed);

        byte[] picture = Files.readAllBytes(ScanDay.pictures()[1]);
        assertThat(day.station()
                        .upload("/station/scans", "files", "lai.jpg", picture)
                        .statusCode())
                .isEqualTo(302);
        assertThat(office.bean(ScanStore.class).waiting(day.vote())).isZero();

        ScanDay.done(day.station().upload("/station/scans", "files", "lai.jpg", otherBytes(picture)));
        Files.write(scanner.resolve("hong.jpg"), otherBytes(Files.readAllBytes(ScanDay.pictures()[4])));
        ScanDay.until(() -> open(day) == 2);
        assertThat(day.read().judged().cases())
                .allSatisfy(of -> assertThat(of.asks().getFirst().question()).isEqualTo(Ask.Question.AGAIN));
        assertThat(day.station().get("/station/doubts").body()).contains("đã vào phép đếm từ trước");
        day.explained();
        assertThat(day.station().post("/station/closing").body()).contains("F568");
        assertThat(day.station().get("/station/closing").body()).contains("/station/doubts", "/station/scans");

        for (Case of : day.read().judged().cases()) {
            ScanDay.done(day.decide(
                    day.read().sheetOf(of),
                    "AGAIN.0",
                    new Decision("yes", "Lấy giấy ra so: chỉ có một tờ", ScanDay.PAIR.get(0), ScanDay.PAIR.get(1))));
        }
        assertThat(open(day)).isZero();
        assertThat(day.station().post("/station/closing").body()).contains("F568");
        ScanDay.done(day.station().post("/station/scans/count"));

        assertThat(office.bean(Batches.class).of(day.vote())).isEqualTo(before);
        ScanAccount account = office.bean(ScanRecords.class).of(day.vote()).orElseThrow();
        assertThat(account.leftOut()).isEqualTo(3);
        assertThat(account.decisions()).hasSize(30);
        assertThat(account.counted()).isEqualTo(117);
        ScanDay.done(day.station().post("/station/closing"));
        assertThat(office.bean(ClosedCounts.class)
                        .find(day.vote())
                        .orElseThrow()
                        .count()
                        .boxes()
                        .getFirst()
                        .collected())
                .hasValue(115);
        ScanDay.until(() -> !queries.fetchExists(SCAN_PRINT, SCAN_PRINT.VOTE.eq(day.vote())));
    }

    private void watch(ScanDay day, Path scanner) {
        OfficeCaller admin = office.signedIn(Role.ADMIN);
        admin.get("/scan-folder");
        ScanDay.done(admin.post("/scan-folder", "path", scanner.toString()));
        ScanDay.done(day.station().post("/station/scans/folder"));
    }

    private long open(ScanDay day) {
        return office.bean(CountProgresses.class).of(day.vote()).doubtsOpen();
    }

    /** The same picture in a file of other bytes, as a second pass through the scanner gives one. */
    private static byte[] otherBytes(byte[] picture) {
        return Arrays.copyOf(picture, picture.length + 7);
    }

    private static List<String> left(ScanDay day) {
        Path folder = day.folder().orElseThrow();
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException changing) {
            return List.of("changing");
        }
    }
}
