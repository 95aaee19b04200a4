package vn.tinnhiem.app.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.scan.Journal.Key;
import vn.tinnhiem.app.scan.Wire.Answer;
import vn.tinnhiem.app.scan.Wire.Status;

@DisplayName("Sổ tạm của những trang đã đọc")
class JournalTest {

    private static final String HEADER = "một phiên bản";
    private static final String HASH = "0123456789abcdef".repeat(4);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Path file() {
        return folder.resolve("journal");
    }

    private static Answer answer(String text) {
        return new Answer(Status.OK, text.getBytes(UTF_8));
    }

    private static Key page(int page) {
        return new Key(HASH, page);
    }

    private static String said(Journal journal, int page) throws IOException {
        return journal.get(page(page)).map(a -> new String(a.bytes(), UTF_8)).orElse("–");
    }

    private void write(int from, int to) throws IOException {
        try (Journal journal = Journal.open(file(), HEADER)) {
            for (int page = from; page < to; page++) {
                journal.put(page(page), answer("trang " + page));
            }
        }
    }

    @Test
    @DisplayName("Ghi rồi mở lại: đủ mọi trang, cả trang bị loại")
    void again() throws IOException {
        write(0, 3);
        try (Journal journal = Journal.open(file(), HEADER)) {
            journal.put(page(3), Answer.refused("DAMAGED", "x"));
        }
        try (Journal journal = Journal.open(file(), HEADER)) {
            assertThat(said(journal, 0)).isEqualTo("trang 0");
            assertThat(said(journal, 2)).isEqualTo("trang 2");
            assertThat(journal.get(page(3)).orElseThrow().status()).isEqualTo(Status.REFUSED);
            assertThat(journal.get(page(3)).orElseThrow().causeAndDetail()).containsExactly("DAMAGED", "x");
            assertThat(journal.knows(page(4))).isFalse();
        }
    }

    @Test
    @DisplayName("Đứt ở bất cứ byte nào của hai bản ghi cuối: các bản ghi trước còn nguyên, ghi tiếp được")
    void cutAnywhere() throws IOException {
        write(0, 2);
        long two = Files.size(file());
        write(2, 4);
        byte[] whole = Files.readAllBytes(file());
        long three = two + (whole.length - two) / 2;
        for (int length = (int) two; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            try (Journal journal = Journal.open(file(), HEADER)) {
                assertThat(said(journal, 0)).isEqualTo("trang 0");
                assertThat(said(journal, 1)).isEqualTo("trang 1");
                assertThat(said(journal, 2)).isEqualTo(length >= three ? "trang 2" : "–");
                assertThat(said(journal, 3)).isEqualTo("–");
                journal.put(page(9), answer("sau"));
            }
            try (Journal journal = Journal.open(file(), HEADER)) {
                assertThat(said(journal, 1)).isEqualTo("trang 1");
                assertThat(said(journal, 9)).isEqualTo("sau");
            }
        }
    }

    @Test
    @DisplayName("Một byte hỏng ở bản ghi cuối, ở bất cứ đâu: bản ghi ấy bị bỏ, không bao giờ bị đọc sai")
    void spoiltAnywhere() throws IOException {
        write(0, 2);
        int before = (int) Files.size(file());
        write(2, 3);
        byte[] whole = Files.readAllBytes(file());
        for (int at = before; at < whole.length; at++) {
            byte[] spoilt = whole.clone();
            spoilt[at] ^= 0x41;
            Files.write(file(), spoilt);
            try (Journal journal = Journal.open(file(), HEADER)) {
                assertThat(said(journal, 1)).isEqualTo("trang 1");
                assertThat(said(journal, 2)).isEqualTo("–");
            }
        }
    }

    @Test
    @DisplayName("Phiên bản, ngưỡng hay mẫu phiếu khác: sổ bắt đầu lại từ đầu")
    void anotherHeader() throws IOException {
        write(0, 3);
        try (Journal journal = Journal.open(file(), HEADER + " khác")) {
            assertThat(journal.knows(page(0))).isFalse();
        }
        try (Journal journal = Journal.open(file(), HEADER)) {
            assertThat(journal.knows(page(0))).isFalse();
        }
    }
}
