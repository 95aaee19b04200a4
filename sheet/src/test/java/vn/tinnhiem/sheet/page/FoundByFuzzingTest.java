package vn.tinnhiem.sheet.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Những tệp mà bộ thử ngẫu nhiên từng tìm ra lỗi, in {@code found-by-fuzzing}; and its targets themselves. */
@DisplayName("Tệp từng làm hỏng bộ đọc")
class FoundByFuzzingTest {

    @Test
    @DisplayName("Chỉ có thể đọc được hoặc bị từ chối")
    void found() throws Exception {
        Path folder = Path.of(Objects.requireNonNull(getClass().getResource("found-by-fuzzing"))
                .toURI());
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            assertThatCode(() -> ScanFileFuzz.fuzzerTestOneInput(Files.readAllBytes(file)))
                    .as(file.getFileName().toString())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    @DisplayName("Đích thử nhận mọi loại tệp")
    void seeds() throws IOException {
        for (byte[] file : EveryKind.files().values()) {
            assertThatCode(() -> ScanFileFuzz.fuzzerTestOneInput(file)).doesNotThrowAnyException();
            assertThatCode(() -> PngFuzz.fuzzerTestOneInput(file)).doesNotThrowAnyException();
        }
    }
}
