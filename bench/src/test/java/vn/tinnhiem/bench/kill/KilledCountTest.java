package vn.tinnhiem.bench.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Bị giết giữa lúc kiểm phiếu: tờ nào đã báo là lưu thì có trong kho đúng một lần, chuỗi nhật ký liền")
@NullUnmarked // what is missing here fails the test
class KilledCountTest {

    private static final long SEED = 55_348;
    private static final int NAMES = 12;
    private static final int SHEETS = 60;
    private static final int STATIONS = 4;

    private static CountDay made;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void make(@TempDir Path once) throws IOException {
        made = CountDay.make(once, NAMES, SHEETS, STATIONS);
    }

    /** The same day, in a folder of its own. */
    private CountDay day() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (Stream<Path> files = Files.list(made.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
        }
        return new CountDay(data, made.lines(), made.keys(), made.batches(), made.sizes());
    }

    @Test
    @DisplayName("Tiến trình ghi kho bị giết 12 lần ở những lúc bất kỳ")
    void theWriter() throws Exception {
        CountDay day = day();
        Tallied tallied = new Killing(day, new WritingOffice(day, false), SEED).run(12, 40, told -> {});
        assertThat(tallied.faults()).isEmpty();
        assertThat(tallied.moments()).isEqualTo(12);
        assertThat(tallied.ballots()).isPositive();
    }

    @Test
    @DisplayName("Cả ứng dụng bị giết 2 lần: các bàn gửi lại qua HTTP cùng mã, không tờ nào thành hai")
    void theServer() throws Exception {
        CountDay day = day();
        Tallied tallied = new Killing(day, new ServingOffice(day), SEED).run(2, 40, told -> {});
        assertThat(tallied.faults()).isEmpty();
        assertThat(tallied.moments()).isEqualTo(2);
        assertThat(tallied.ballots()).isPositive();
    }

    @Test
    @DisplayName("Phép thử biết thua: tiến trình báo lưu trước khi ghi bị bắt quả tang")
    void acknowledgedTooEarly() throws Exception {
        CountDay day = day();
        Tallied tallied = new Killing(day, new WritingOffice(day, true), SEED).run(60, 40, told -> {});
        assertThat(tallied.faults()).isNotEmpty();
    }

    @Test
    @DisplayName("Phép thử biết thua: mất một tờ, thừa một tờ, sai một dấu, đứt nhật ký đều bị thấy")
    void tamperedFiles() throws Exception {
        CountDay day = day();
        Ledger ledger = new Ledger(day, SEED);
        WritingOffice office = new WritingOffice(day, false);
        office.start();
        office.awaitReady();
        String batch = day.batches().getFirst();
        String pass = asked(office, ledger, batch, new Asked.Begin(batch));
        for (long ordinal = 1; ordinal <= 3; ordinal++) {
            asked(
                    office,
                    ledger,
                    batch,
                    new Asked.Put(pass, ledger.paper(batch, ordinal).with("to-" + ordinal)));
        }
        office.end();
        ledger.compare();
        assertThat(ledger.tallied().faults()).isEmpty();

        Map<String, String> tampered = Map.of(
                "DELETE FROM count_entry WHERE id = 'to-2'",
                "đã xác nhận",
                "INSERT INTO count_entry SELECT 'to-9', pass, 9, marks, is_issued, is_added FROM count_entry"
                        + " WHERE id = 'to-3'",
                "đã xác nhận",
                "UPDATE count_entry SET marks = '' WHERE id = 'to-1'",
                "đã xác nhận",
                "UPDATE log_entry SET detail = '{}' WHERE act = 'ENTRY_BEGUN'",
                "chuỗi nhật ký đứt",
                "DELETE FROM log_entry WHERE number = (SELECT max(number) FROM log_entry)",
                "ENTRY_BEGUN 0 lần");
        for (Map.Entry<String, String> each : tampered.entrySet()) {
            assertThat(faults(day, ledger, each.getKey()))
                    .as(each.getKey())
                    .anyMatch(fault -> fault.startsWith(each.getValue()));
        }
    }

    private static String asked(Office office, Ledger ledger, String batch, Asked asked) throws Office.Lost {
        ledger.asking(batch, asked);
        String answer = office.ask(0, asked);
        ledger.acknowledged(batch, asked, answer);
        return answer;
    }

    /** Done to the file, looked at, and taken back. */
    private static List<String> faults(CountDay day, Ledger ledger, String tampering) throws IOException, SQLException {
        Path file = day.data().resolve("tinnhiem.db");
        byte[] whole = Files.readAllBytes(file);
        try (Connection tampered = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = tampered.createStatement()) {
            assertThat(sql.executeUpdate(tampering)).isEqualTo(1);
        }
        int before = ledger.tallied().faults().size();
        ledger.compare();
        List<String> faults = ledger.tallied().faults();
        Files.write(file, whole);
        return faults.subList(before, faults.size());
    }
}
