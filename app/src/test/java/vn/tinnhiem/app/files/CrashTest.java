package vn.tinnhiem.app.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    private static final Set<String> OURS = Set.of("a.txt", "b.txt");

    @TempDir
    Path folder;

    /** A program of its own, that writes half a result and waits to be killed. */
    public static final class HalfWriter {

        private HalfWriter() {}

        public static void main(String[] args) {
            OutputFolder.write(Path.of(args[0]), true, OURS, part -> {
                Files.writeString(part.resolve("a.txt"), "dở");
                System.out.println("half");
                System.out.flush();
                int byteNeverSent = System.in.read();
                Files.writeString(part.resolve("b.txt"), "dở " + byteNeverSent);
            });
        }
    }

    private void killedHalfWay(Path out) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HalfWriter.class.getName(),
                        out.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("half");
            assertThat(Refusals.codes(() -> whole(out, "chen"))).containsExactly("F113");
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private static void whole(Path out, String text) {
        OutputFolder.write(out, true, OURS, part -> {
            Files.writeString(part.resolve("a.txt"), text);
            Files.writeString(part.resolve("b.txt"), text);
        });
    }

    private List<String> beside() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @DisplayName("Bị giết giữa chừng: không có kết quả dở dưới tên thật; lần chạy sau dọn sạch và ghi đủ")
    void newResult() throws IOException, InterruptedException {
        Path out = folder.resolve("ket-qua");
        killedHalfWay(out);
        assertThat(out).doesNotExist();
        assertThat(beside()).anyMatch(name -> name.startsWith(".ket-qua.part-"));
        whole(out, "đủ");
        assertThat(out.resolve("b.txt")).hasContent("đủ");
        assertThat(beside()).containsExactly("ket-qua");
    }

    @Test
    @DisplayName("Bị giết khi đang thay: kết quả cũ còn nguyên")
    void replacedResult() throws IOException, InterruptedException {
        Path out = folder.resolve("ket-qua");
        whole(out, "cũ");
        killedHalfWay(out);
        assertThat(out.resolve("a.txt")).hasContent("cũ");
        assertThat(out.resolve("b.txt")).hasContent("cũ");
    }
}
