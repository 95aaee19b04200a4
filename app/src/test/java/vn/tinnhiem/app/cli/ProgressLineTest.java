package vn.tinnhiem.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Dòng tiến độ khi đọc phiếu quét")
class ProgressLineTest {

    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal =
            new Terminal(new PrintStream(new ByteArrayOutputStream(), true, UTF_8), new PrintStream(err, true, UTF_8));

    private String said() {
        return err.toString(UTF_8);
    }

    @Test
    @DisplayName("Trên màn hình: một dòng tự ghi đè, câu ngắn xoá hết câu dài")
    void rewrites() {
        ProgressLine line = new ProgressLine(terminal, true);
        line.at(120, 300, 62.4, 3, 0);
        line.at(121, 300, 62.4, 3, 1_000);
        line.at(300, 300, 62.4, 0, 2_000);
        line.end();
        String[] looks = said().strip().split("\r", -1);
        assertThat(looks).hasSize(2);
        assertThat(looks[0]).isEqualTo("đã đọc 120/300 trang · 62 tờ/giây · còn 3 giây");
        assertThat(looks[1]).startsWith("đã đọc 300/300").hasSameSizeAs(looks[0]);
    }

    @Test
    @DisplayName("Ghi vào tệp: nhiều nhất năm giây một dòng, dòng cuối luôn có")
    void plainLines() {
        ProgressLine line = new ProgressLine(terminal, false);
        for (int done = 1; done <= 100; done++) {
            line.at(done, 100, 8.25, 1000, done * SECOND / 10);
        }
        line.end();
        assertThat(said().lines())
                .containsExactly(
                        "đã đọc 1/100 trang · 8,3 tờ/giây · còn 17 phút",
                        "đã đọc 51/100 trang · 8,3 tờ/giây · còn 17 phút",
                        "đã đọc 100/100 trang · 8,3 tờ/giây · còn 17 phút");
    }

    @Test
    @DisplayName("Chưa biết còn bao lâu thì không đoán")
    void unknown() {
        new ProgressLine(terminal, false).at(0, 5, 0, -1, 0);
        assertThat(said()).contains("còn ?");
    }
}
