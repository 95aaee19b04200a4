package vn.tinnhiem.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real file system of 64 KB; skipped where the tests may not mount one. */
class SmallDiskTest {

    private static final Set<String> OURS = Set.of("result.json");

    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()), "may not mount a tmpfs");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", disk.toString());
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Stream<String> left() throws IOException {
        try (Stream<Path> entries = Files.list(disk)) {
            return entries.map(p -> p.getFileName().toString()).toList().stream();
        }
    }

    private void write(int kilobytes, boolean replace) {
        OutputFolder.write(disk.resolve("ket-qua"), replace, OURS, part -> {
            try (BufferedWriter out = Files.newBufferedWriter(part.resolve("result.json"))) {
                for (int i = 0; i < kilobytes; i++) {
                    out.write("x".repeat(1024));
                }
            }
        });
    }

    @Test
    @DisplayName("Đĩa đầy thật: báo hết chỗ, kết quả cũ nguyên vẹn, không để lại gì dở; dọn chỗ rồi chạy lại được")
    void full() throws IOException {
        write(8, false);
        assertThat(Refusals.codes(() -> write(200, true))).containsExactly("F110");
        assertThat(left()).containsExactly("ket-qua");
        assertThat(Files.size(disk.resolve("ket-qua/result.json"))).isEqualTo(8 * 1024);
        write(16, true);
        assertThat(Files.size(disk.resolve("ket-qua/result.json"))).isEqualTo(16 * 1024);
    }

    @Test
    @DisplayName("Đĩa đầy khi ghi một tệp: báo hết chỗ, tệp cũ nguyên vẹn")
    void fullFile() throws IOException {
        Path file = disk.resolve("a.json");
        OutputFile.write(file, new byte[1024], false);
        assertThat(Refusals.codes(() -> OutputFile.write(file, new byte[200 * 1024], true)))
                .containsExactly("F110");
        assertThat(Files.size(file)).isEqualTo(1024);
        assertThat(left()).containsExactly("a.json");
    }

    @Test
    @DisplayName("Đĩa chỉ đọc: không ghi được")
    void readOnly() throws InterruptedException {
        assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
        assertThat(Refusals.codes(() -> write(1, false))).containsExactly("F109");
        assertThat(Refusals.codes(() -> OutputFile.write(disk.resolve("a"), new byte[1], false)))
                .containsExactly("F109");
    }
}
