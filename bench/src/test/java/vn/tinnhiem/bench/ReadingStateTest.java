package vn.tinnhiem.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Đo việc đọc: dừng lúc nào cũng đi tiếp được")
class ReadingStateTest {

    private static final long SEED = 7;
    private static final String PROGRAM = "a1";

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void place() {
        file = folder.resolve("in/reading.state");
    }

    @Test
    @DisplayName("Đọc lại từ đĩa rồi đếm tiếp thì bằng đếm một mạch")
    void goesOnFromDisk() throws IOException {
        ReadingState state = ReadingState.fresh(SEED, PROGRAM);
        state.add("clean", 64, tally(3840, 0));
        state.add("photo", 64, tally(3840, 2));
        state.write(file);

        ReadingState again = ReadingState.read(file, SEED, PROGRAM);
        again.add("clean", 10, tally(600, 1));

        assertThat(again.next("clean")).isEqualTo(74);
        assertThat(again.next("photo")).isEqualTo(64);
        assertThat(again.next("new")).isZero();
        assertThat(again.tally("clean").of(Figure.BOXES)).isEqualTo(4440);
        assertThat(again.boxes()).isEqualTo(8280);
        assertThat(again.wrong()).isEqualTo(3);
    }

    @Test
    @DisplayName("Ghi đè bản cũ, không để lại tệp dở")
    void isWrittenWhole() throws IOException {
        ReadingState.fresh(SEED, PROGRAM).write(file);
        ReadingState state = ReadingState.fresh(SEED, PROGRAM);
        state.add("clean", 1, tally(60, 0));
        state.write(file);

        assertThat(ReadingState.read(file, SEED, PROGRAM).boxes()).isEqualTo(60);
        try (var left = Files.list(folder.resolve("in"))) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    @DisplayName("Số của chương trình khác, hạt giống khác thì không cộng vào")
    void anotherProgramIsRefused() throws IOException {
        ReadingState.fresh(SEED, PROGRAM).write(file);

        assertThatThrownBy(() -> ReadingState.read(file, SEED, "b2")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ReadingState.read(file, SEED + 1, PROGRAM)).isInstanceOf(IOException.class);
    }

    private static Tally tally(long boxes, long wrong) {
        Tally tally = new Tally();
        tally.add(Figure.SHEETS);
        tally.add(Figure.BOXES, boxes);
        tally.add(Figure.WRONG, wrong);
        return tally;
    }
}
