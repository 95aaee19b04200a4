package vn.tinnhiem.app.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_BATCH;
import static vn.tinnhiem.app.store.schema.Tables.COUNT_SHEET;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_FOLDER;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_NUMBER;
import static vn.tinnhiem.app.store.schema.Tables.SCAN_PRINT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import vn.tinnhiem.app.counting.Correlation;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.RunningOffice;
import vn.tinnhiem.rules.ballot.Mark;

@DisplayName("Bí mật phiếu quét bị tấn công: gửi tệp qua trang web, đếm, rồi soát dữ liệu, tệp và ảnh giữ lại")
@NullUnmarked
class ScanSecrecyTest {

    /** About sixty sheets whose marks nobody shares: 3.5 / √60. */
    private static final double BOUND = 0.45;

    @Test
    @DisplayName(
            "Đếm xong: phiếu, vân mực, mã, byte, bản ghi đọc, ảnh giữ lại không theo thứ tự quét; trước lúc đếm thì phép thử thấy thứ tự")
    void nothingTellsTheOrder(@TempDir Path data) throws IOException {
        try (RunningOffice office = RunningOffice.at(data)) {
            ScanDay day = ScanDay.begun(office);
            var admin = office.signedIn(Role.ADMIN);
            admin.get("/scan-folder");
            ScanDay.done(admin.post("/scan-folder", "path", "", "keeping", "true"));
            DSLContext queries = office.bean(DSLContext.class);
            assertThat(queries.fetchExists(SCAN_FOLDER, SCAN_FOLDER.IS_KEEPING.isTrue()))
                    .isTrue();
            for (String file : List.of("xap-1.pdf", "xap-2.tif")) {
                ScanDay.done(day.station()
                        .upload("/station/scans", "files", file, Files.readAllBytes(ScanDay.SCANS.resolve(file))));
            }
            day.deliver("", ScanDay.pictures());
            day.decided();
            List<String> scanned = scanned(day.read());
            List<String> told = unique(scanned);
            assertThat(told).hasSizeGreaterThan(30);
            List<byte[]> prints = prints(day.read());
            // The control: while pages are read, the attack sees their order.
            assertThat(Correlation.rho(
                            told, scanned.stream().filter(told::contains).toList()))
                    .isGreaterThan(0.99);

            ScanDay.done(day.station().post("/station/scans/count"));
            ScanDay.until(() -> !office.bean(ScanStore.class).holdsCounted(day.vote()));
            ScanDay.until(() -> !Files.exists(data.resolve("scans/" + day.vote() + "/in")));

            Map<String, Double> rhos = new LinkedHashMap<>();
            rhos.put("sheets", Correlation.rho(told, sheets(queries, day.vote())));
            rhos.put("prints", Correlation.rho(texts(prints), texts(stored(queries, day.vote()))));
            rhos.put("print bytes", Correlation.rho(texts(prints), byPosition(data, prints)));
            assertThat(rhos)
                    .allSatisfy(
                            (order, rho) -> assertThat(Math.abs(rho)).as(order).isLessThan(BOUND));
            nothingOnDisk(data.resolve("scans").resolve(day.vote()));
        }
    }

    @Test
    @DisplayName("1.000 hội nghị 20 tờ: vân mực và số hiệu giữ lại không theo thứ tự quét")
    void printsInNoOrder(@TempDir Path folder) throws Exception {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("prints.db"));
        Map<String, Double> sums = new LinkedHashMap<>();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(Files.readString(Path.of("src/main/resources/db/migration/V070__scan.sql"))
                        .replace("${int64}", "INTEGER")
                        .replace("${bool}", "INTEGER")
                        .replace("${bytes}", "BLOB")
                        .replace("${strict}", "STRICT")
                        .replace("${shuffled}", "STRICT, WITHOUT ROWID"));
            }
            DSLContext queries = DSL.using(connection, SQLDialect.SQLITE);
            SeenSheets seen = new SeenSheets(queries);
            for (int i = 0; i < 1000; i++) {
                List<SeenSheets.Told> sheets = sheets();
                seen.keep("v", "b", sheets);
                List<Integer> boxes = queries.selectFrom(SCAN_PRINT)
                        .fetch(row -> (int) InkPrint.of(row.getStrokes()).boxes()[0]);
                List<Integer> all = IntStream.range(0, 20).boxed().toList();
                sums.merge("prints", Correlation.rho(all, boxes), Double::sum);
                Map<String, Integer> digests = all.stream()
                        .collect(Collectors.toMap(n -> SeenSheets.digest("n" + n + "." + conference(sheets)), n -> n));
                List<Integer> numbers = queries.selectFrom(SCAN_NUMBER)
                        .fetch(row -> java.util.Objects.requireNonNull(digests.get(row.getDigest())));
                sums.merge("numbers", Correlation.rho(all, numbers), Double::sum);
                seen.forget("v");
            }
        }
        assertThat(sums)
                .hasSize(2)
                .allSatisfy((order, sum) ->
                        assertThat(Math.abs(sum / 1000)).as(order).isLessThan(0.03));
    }

    /** Twenty sheets, each with ink in a box of its own and a number of its own. */
    private static List<SeenSheets.Told> sheets() {
        String conference = vn.tinnhiem.app.store.Ids.random();
        return IntStream.range(0, 20)
                .mapToObj(i -> new SeenSheets.Told(
                        new InkPrint(0, new short[] {(short) i}, new byte[InkPrint.CELLS], new long[16]),
                        "n" + i + "." + conference))
                .toList();
    }

    private static String conference(List<SeenSheets.Told> sheets) {
        String number = sheets.getFirst().number();
        return number.substring(number.indexOf('.') + 1);
    }

    /** What is marked on the clear sheets, in the order of the pages. */
    private static List<String> scanned(ReadScans read) {
        return read.placed().stream()
                .filter(Placed.Clear.class::isInstance)
                .map(page -> ((Placed.Clear) page).marks())
                .map(marks -> marks.marks().stream()
                        .map(Mark::key)
                        .map(String::valueOf)
                        .collect(Collectors.joining()))
                .toList();
    }

    private static List<String> unique(List<String> all) {
        return all.stream()
                .filter(each -> Collections.frequency(all, each) == 1)
                .toList();
    }

    private static List<byte[]> prints(ReadScans read) {
        return read.placed().stream()
                .filter(Placed.Clear.class::isInstance)
                .map(Placed.Clear.class::cast)
                .flatMap(
                        page -> read.told(page.file(), page.page(), page.marks().ballot()).stream())
                .map(told -> told.print().bytes())
                .toList();
    }

    private static List<String> sheets(DSLContext queries, String vote) {
        List<String> all = queries.select(COUNT_SHEET.MARKS)
                .from(COUNT_SHEET)
                .join(COUNT_BATCH)
                .on(COUNT_BATCH.ID.eq(COUNT_SHEET.BATCH))
                .where(COUNT_BATCH.VOTE.eq(vote))
                .fetch(COUNT_SHEET.MARKS);
        return unique(all);
    }

    private static List<byte[]> stored(DSLContext queries, String vote) {
        return queries.selectFrom(SCAN_PRINT).where(SCAN_PRINT.VOTE.eq(vote)).fetch(SCAN_PRINT.STROKES);
    }

    private static List<String> texts(List<byte[]> prints) {
        return prints.stream().map(Arrays::toString).distinct().toList();
    }

    private static List<String> byPosition(Path data, List<byte[]> prints) throws IOException {
        List<String> raw = prints.stream()
                .map(print -> new String(print, StandardCharsets.ISO_8859_1))
                .distinct()
                .toList();
        Path file;
        try (Stream<Path> files = Files.list(data)) {
            file = files.filter(each -> each.toString().endsWith(".db"))
                    .findFirst()
                    .orElseThrow();
        }
        return Correlation.byPosition(Files.readAllBytes(file), raw).stream()
                .map(text -> Arrays.toString(text.getBytes(StandardCharsets.ISO_8859_1)))
                .toList();
    }

    /** Random names, one time for all, one page each; nothing else but the readings. */
    private static void nothingOnDisk(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThan(100);
        for (Path file : files) {
            if (!file.endsWith("readings.json")) {
                assertThat(file.getParent().getFileName().toString()).isEqualTo("kept");
                assertThat(file.getFileName().toString()).matches("[0-9a-z]{26}");
                assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
                assertThat(Files.readAllBytes(file)).startsWith(0x89, 'P', 'N', 'G');
            }
        }
    }
}
