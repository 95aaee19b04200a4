package vn.tinnhiem.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.kernel.Fault;
import vn.tinnhiem.app.kernel.Problem;
import vn.tinnhiem.app.kernel.Refused;

class OutputFolderTest {

    private static final Set<String> OURS = Set.of("result.json", "persons");

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void place() {
        out = folder.resolve("ket-qua");
    }

    private static void fill(Path part, String text) throws IOException {
        Files.writeString(part.resolve("result.json"), text);
        Files.createDirectory(part.resolve("persons"));
        Files.writeString(part.resolve("persons/1.txt"), text);
    }

    private void write(String text, boolean replace) {
        OutputFolder.write(out, replace, OURS, part -> fill(part, text));
    }

    private List<String> beside() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @DisplayName("Ghi đủ vào thư mục mới (cả khi thư mục cha chưa có) hoặc thư mục rỗng, không để lại gì bên cạnh")
    void whole() throws IOException {
        write("một", false);
        assertThat(out.resolve("persons/1.txt")).hasContent("một");
        assertThat(beside()).containsExactly("ket-qua");
        out = folder.resolve("a/b");
        Files.createDirectories(out);
        write("hai", false);
        assertThat(out.resolve("result.json")).hasContent("hai");
    }

    @Test
    @DisplayName("Đã có kết quả: từ chối, giữ nguyên; --replace thì thay trọn")
    void exists() throws IOException {
        write("một", false);
        assertThat(Refusals.codes(() -> write("hai", false))).containsExactly("F108");
        assertThat(out.resolve("result.json")).hasContent("một");
        write("hai", true);
        assertThat(out.resolve("result.json")).hasContent("hai");
        assertThat(beside()).containsExactly("ket-qua");
    }

    @Test
    @DisplayName("Thư mục có tệp lạ: không bao giờ thay, kể cả khi có kết quả của chương trình trong đó")
    void strangers() throws IOException {
        Files.createDirectory(out);
        Files.writeString(out.resolve("anh-gia-dinh.jpg"), "x");
        assertThat(Refusals.codes(() -> write("hai", true))).containsExactly("F112");
        Files.writeString(out.resolve("result.json"), "một");
        assertThat(Refusals.of(() -> write("hai", true)).getFirst().values())
                .containsEntry("stranger", "anh-gia-dinh.jpg");
        assertThat(out.resolve("anh-gia-dinh.jpg")).exists();
        assertThat(out.resolve("result.json")).hasContent("một");
    }

    @Test
    @DisplayName("Ghi hỏng giữa chừng: chỗ cũ nguyên vẹn, mỗi nguyên nhân một mã")
    void failures() throws IOException {
        write("một", false);
        assertThat(codes(new IOException("hỏng"))).containsExactly("F109");
        assertThat(codes(new UncheckedIOException(new IOException("hỏng")))).containsExactly("F109");
        assertThat(codes(new IOException("No space left on device"))).containsExactly("F110");
        assertThat(codes(new IllegalStateException("pdf", new IOException("No space left on device"))))
                .containsExactly("F110");
        assertThat(codes(new Refused(Problem.of(Fault.F102_FILE_EMPTY, "x", ""))))
                .containsExactly("F102");
        assertThatThrownBy(() -> failing(new IllegalStateException("lỗi của ta")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(out.resolve("result.json")).hasContent("một");
        assertThat(beside()).containsExactly("ket-qua");
    }

    private List<String> codes(Exception failure) {
        return Refusals.codes(() -> failing(failure));
    }

    private void failing(Exception failure) {
        OutputFolder.write(out, true, OURS, part -> {
            fill(part, "dở");
            switch (failure) {
                case IOException e -> throw e;
                case RuntimeException e -> throw e;
                default -> throw new AssertionError(failure);
            }
        });
    }

    @Test
    @DisplayName("Không ghi được: cha là một tệp, đích là một tệp")
    void unwritable() throws IOException {
        Path file = Files.writeString(folder.resolve("tep"), "x");
        out = file.resolve("ket-qua");
        assertThat(Refusals.codes(() -> write("một", false))).containsExactly("F109");
        out = file;
        assertThat(Refusals.codes(() -> write("một", true))).containsExactly("F109");
        assertThat(file).hasContent("x");
    }

    @Test
    @DisplayName("Máy tắt đúng lúc đang đổi chỗ: lần chạy sau trả kết quả cũ về")
    void setAside() throws IOException {
        write("một", false);
        Files.move(out, folder.resolve(".ket-qua.old-0123456789abcdef"));
        Path dead = Files.createDirectory(folder.resolve(".ket-qua.part-0123456789abcdef"));
        Files.writeString(dead.resolve("result.json"), "dở");
        assertThat(Refusals.codes(() -> write("hai", false))).containsExactly("F108");
        assertThat(out.resolve("result.json")).hasContent("một");
        write("hai", true);
        assertThat(out.resolve("result.json")).hasContent("hai");
        assertThat(beside()).containsExactly("ket-qua");
    }

    @Test
    @DisplayName("Chỉ dọn đồ dở dang của chính mình, không đụng tệp có tên na ná")
    void onlyOwnLeftovers() throws IOException {
        List<String> others =
                List.of(".ket-qua.part-ban", ".ket-qua2.part-0123456789abcdef", "ket-qua.part-0123456789abcdef");
        for (String other : others) {
            Files.createDirectory(folder.resolve(other));
        }
        write("một", false);
        assertThat(beside()).containsAll(others);
    }

    @Test
    @DisplayName("Hai lần chạy cùng ghi một chỗ: lần sau bị từ chối, lần đầu vẫn xong")
    void busy() {
        OutputFolder.write(out, false, OURS, part -> {
            assertThat(Refusals.codes(() -> write("hai", false))).containsExactly("F113");
            fill(part, "một");
        });
        assertThat(out.resolve("result.json")).hasContent("một");
    }

    @Test
    @DisplayName("Đích là liên kết: thay thư mục thật, giữ liên kết")
    void link() throws IOException {
        Path real = Files.createDirectories(folder.resolve("o-khac/that"));
        Files.createSymbolicLink(out, real);
        write("một", false);
        assertThat(Files.isSymbolicLink(out)).isTrue();
        assertThat(real.resolve("result.json")).hasContent("một");
    }
}
