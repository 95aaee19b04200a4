package vn.tinnhiem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Nơi ghi kết quả: ghi trọn vẹn hoặc không ghi gì")
class OutputPlacesTest {

    @TempDir
    Path folder;

    private Path vote;
    private Path out;

    @BeforeEach
    void ready() throws IOException {
        vote = ExampleVote.SO_B.readyIn(Files.createDirectory(folder.resolve("vote")));
        out = folder.resolve("ket-qua");
    }

    private Cli count(Path out, Object... more) {
        return ExampleVote.SO_B.count(vote, Cli.joined(new Object[] {"--out", out}, more));
    }

    private Cli refused(Path out, Object... more) {
        Cli run = Unchanged.during(folder, () -> count(out, more));
        assertThat(run.exit()).as("%s", run).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        return run;
    }

    @Test
    @DisplayName("Đã có kết quả: từ chối; --replace thay trọn vẹn; tệp lạ ở đó thì không thay dù xin")
    void taken() {
        assertThat(count(out).exit()).isZero();
        String first = Folders.text(out.resolve("result.json"));
        assertThat(refused(out).codes()).containsExactly("F108");
        assertThat(count(out, "--replace").exit()).isZero();
        assertThat(Folders.text(out.resolve("result.json"))).isNotEqualTo(first);
        assertThat(Cli.verify(out).exit()).isZero();
        Folders.write(out.resolve("ghi-chu.txt"), "của người khác");
        assertThat(refused(out).codes()).containsExactly("F108");
        assertThat(refused(out, "--replace").codes()).containsExactly("F112");
    }

    @Test
    @DisplayName("Nơi ghi là một tệp, hay nằm dưới một tệp")
    void notAFolder() {
        Folders.write(folder.resolve("tep"), "một tệp");
        assertThat(refused(folder.resolve("tep")).codes()).containsExactly("F109");
        assertThat(refused(folder.resolve("tep/ket-qua"), "--replace").codes()).containsExactly("F109");
    }

    @Test
    @DisplayName("Thư mục rỗng có sẵn, thư mục cha chưa có: ghi được")
    void fresh() throws IOException {
        assertThat(count(Files.createDirectory(out)).exit()).isZero();
        assertThat(count(folder.resolve("nam/2023/ket-qua")).exit()).isZero();
    }

    @Test
    @DisplayName("Đĩa đầy thật: báo hết chỗ, không để lại gì; kết quả cũ nguyên vẹn")
    void diskFull() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(shell("mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", disk.toString()), "may not mount a tmpfs");
        try {
            assertThat(refused(disk.resolve("ket-qua")).codes()).containsExactly("F110");
            assertThat(disk).isEmptyDirectory();
        } finally {
            shell("umount", disk.toString());
        }
    }

    private static boolean shell(String... command) throws InterruptedException {
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

    @Test
    @DisplayName("Lệnh count bị giết giữa chừng: dưới tên thật là kết quả trọn vẹn hoặc không có gì; chạy lại thì xong")
    void killed() throws IOException, InterruptedException {
        Process counting = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:+UseSerialGC",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        TinNhiem.class.getName()),
                                Stream.of(
                                        "count",
                                        vote.resolve("plan.approved.yaml").toString(),
                                        "--conference",
                                        vote.resolve("conference.yaml").toString(),
                                        "--sheets",
                                        vote.resolve("sheets.csv").toString(),
                                        "--out",
                                        out.toString()))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean writing = begunToWrite(counting);
        counting.destroyForcibly();
        assertThat(counting.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(writing).isTrue();
        if (Files.exists(out)) {
            assertThat(Cli.verify(out).exit()).isZero();
        }
        Cli again = count(out, "--replace");
        assertThat(again.exit()).as("%s", again).isZero();
        assertThat(Cli.verify(out).exit()).isZero();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()).toList())
                    .containsExactlyInAnyOrder("vote", "ket-qua");
        }
    }

    /** Waits for the first file of a result, whole or in the making. */
    private boolean begunToWrite(Process counting) throws IOException {
        while (counting.isAlive()) {
            List<String> files = Folders.files(folder);
            if (files.stream().anyMatch(file -> file.contains("ket-qua") && file.endsWith("result.json"))) {
                return true;
            }
            Thread.onSpinWait();
        }
        return Files.exists(out);
    }
}
