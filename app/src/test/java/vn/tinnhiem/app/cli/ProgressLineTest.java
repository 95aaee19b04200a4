package vn.tinnhiem.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.tinnhiem.app.kernel.Messages.Language;
import vn.tinnhiem.app.scan.Aside;
import vn.tinnhiem.app.scan.Progress;

@DisplayName("Dòng tiến độ khi đọc phiếu quét")
class ProgressLineTest {

    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal =
            new Terminal(new PrintStream(new ByteArrayOutputStream(), true, UTF_8), new PrintStream(err, true, UTF_8));

    private String said() {
        return err.toString(UTF_8);
    }

    /** @param tenths of a second since the reading began */
    private static Progress read(int done, int total, int tenths) {
        return new Progress(done, total, 0, 0, 0, tenths * SECOND / 10);
    }

    @Test
    @DisplayName("Trên màn hình: một dòng tự ghi đè, câu ngắn xoá hết câu dài")
    void rewrites() {
        ProgressLine line = new ProgressLine(terminal, true);
        line.at(read(120, 3000, 20));
        line.at(read(3000, 3000, 500));
        line.end();
        String[] looks = said().strip().split("\r", -1);
        assertThat(looks).hasSize(2);
        assertThat(looks[0]).isEqualTo("đã đọc 120/3000 trang · 60 tờ/giây · còn 48 giây");
        assertThat(looks[1]).startsWith("đã đọc 3000/3000").hasSameSizeAs(looks[0]);
    }

    @Test
    @DisplayName("Đã đọc hết từ lần chạy trước: không có tốc độ để nói")
    void readBefore() {
        new ProgressLine(terminal, false).at(new Progress(176, 176, 176, 0, 0, SECOND));
        assertThat(said()).isEqualToIgnoringNewLines("đã đọc 176/176 trang, đều từ lần chạy trước");
    }

    @Test
    @DisplayName("Ghi vào tệp: nhiều nhất năm giây một dòng, dòng cuối luôn có")
    void plainLines() {
        ProgressLine line = new ProgressLine(terminal, false);
        for (int done = 1; done <= 100; done++) {
            line.at(read(done, 100, done));
        }
        line.end();
        assertThat(said().lines())
                .containsExactly(
                        "đã đọc 1/100 trang · 10 tờ/giây · còn 10 giây",
                        "đã đọc 51/100 trang · 10 tờ/giây · còn 5 giây",
                        "đã đọc 100/100 trang · 10 tờ/giây · còn 0 giây");
    }

    @Test
    @DisplayName("Chưa biết còn bao lâu thì không đoán")
    void unknown() {
        new ProgressLine(terminal, false).at(read(0, 5, 0));
        assertThat(said()).contains("còn ?");
    }

    @Test
    @DisplayName("Tệp nằm giữa các tệp quét mà không được đọc: nêu tên và cớ, bằng mỗi thứ tiếng")
    void aside() {
        for (Language language : Language.values()) {
            terminal.speak(language);
            err.reset();
            ScanReading.sayAside(
                    terminal,
                    Stream.of(Aside.Cause.values())
                            .map(cause -> new Aside(Path.of(cause.name() + ".jpg"), cause))
                            .toList());
            assertThat(said().lines()).hasSize(Aside.Cause.values().length).doesNotHaveDuplicates();
            for (Aside.Cause cause : Aside.Cause.values()) {
                assertThat(terminal.messages().has("aside." + cause)).isTrue();
                assertThat(said())
                        .contains(cause + ".jpg: " + terminal.messages().say("aside." + cause));
            }
        }
    }
}
