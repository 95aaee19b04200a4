package vn.tinnhiem.app.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Bị giết giữa chừng lúc đọc phiếu")
class KilledScansTest {

    private static final int PAGES = 240;
    private static final int[] GATES = {80, 160, PAGES - 2};
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path work;

    /** A program of its own that reads, and says when its journal has grown to so many bytes. */
    public static final class Reading {

        private Reading() {}

        public static void main(String[] args) {
            Path work = Path.of(args[0]);
            long bytes = Long.parseLong(args[1]);
            Thread.ofPlatform().daemon().start(() -> watch(work.resolve("ket-qua.reading/journal"), bytes));
            try (ReadScans read = Scans.read(job(work), FakePageReader.class, PATIENCE_SECONDS, at -> {})) {
                System.out.println("done " + read.judged().pages());
            }
        }

        private static void watch(Path journal, long bytes) {
            while (journal.toFile().length() < bytes) {
                Thread.onSpinWait();
            }
            System.out.println("reached");
        }
    }

    private static ScanJob job(Path work) {
        return ScanVote.printed(work, work.resolve("ket-qua"), work.resolve("quet"));
    }

    private void killedAt(long bytes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reading.class.getName(),
                        work.toString(),
                        Long.toString(bytes))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<ProcessHandle> children = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("reached");
            process.descendants().forEach(children::add);
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(children).as("reading processes").hasSize(1);
        assertThat(children.getFirst()
                        .onExit()
                        .orTimeout(60, TimeUnit.SECONDS)
                        .join()
                        .isAlive())
                .isFalse();
    }

    @Test
    @DisplayName("Chạy lại thì đọc tiếp từ chỗ dở, kết quả như chưa từng bị giết; tiến trình đọc không ở lại một mình")
    void goesOnAsIfNothingHadHappened() throws IOException, InterruptedException {
        ScanVote vote = ScanVote.one(work);
        Files.writeString(vote.ballots().resolve("ballot.key"), vote.key().text("cuoc-mau"));
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            String boxes = List.of("x..,.x.,..x", "..x,...,XX.", ".x.,.x.,.x.").get(i % 3);
            pages.add(
                    String.join(" ", "sheet phieu", vote.code(0), boxes, "" + i) + (i % 7 == 0 ? " FAINT_MARK:2" : ""));
        }
        // Two pages at each gate hold both threads: whoever is to be killed there is still reading.
        List<Path> gates = new ArrayList<>();
        for (int at : GATES) {
            Path gate = Files.createFile(work.resolve("cong-" + at));
            pages.set(at, "with " + gate + " " + pages.get(at));
            pages.set(at + 1, "with " + gate + " " + pages.get(at + 1));
            gates.add(gate);
        }
        Files.write(Files.createDirectories(work.resolve("quet")).resolve("xap.pdf"), pages);
        Judged undisturbed;
        try (ReadScans read = Scans.read(
                vote.job(work.resolve("khac"), 2, work.resolve("quet")), FakePageReader.class, 60, at -> {})) {
            undisturbed = read.judged();
            read.finish();
        }

        long page = ReadingBytes.of(Pages.sheet(vote.layout(0), vote.code(0), "x..,x..,x..", 1)).length;
        for (Path gate : gates) {
            Files.delete(gate);
        }
        for (int i = 0; i < GATES.length; i++) {
            killedAt((GATES[i] - 20) * page);
            Files.createFile(gates.get(i));
        }

        List<Progress> told = new ArrayList<>();
        try (ReadScans read = Scans.read(job(work), FakePageReader.class, PATIENCE_SECONDS, told::add)) {
            // a record is a little longer than the reading in it
            assertThat(told.getLast().earlier()).isBetween(150, PAGES - 2);
            assertThat(read.judged().cases()).hasSizeGreaterThan(30);
            assertThat(cases(read.judged())).isEqualTo(cases(undisturbed));
            assertThat(read.judged().clear()).containsExactlyInAnyOrderElementsOf(undisturbed.clear());
        }
    }

    private static List<String> cases(Judged judged) {
        return judged.cases().stream()
                .map(each -> each.id() + each.at().place() + each.rows() + each.asks())
                .toList();
    }
}
