package vn.tinnhiem.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.access.Accounts;
import vn.tinnhiem.app.audit.AuditLog;

@DisplayName("Dừng chương trình bằng SIGTERM")
class StopTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/setup/\\w+");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("Chạy thật, làm một việc, kill -TERM: dừng gọn, không dấu vết lỗi, việc đã làm còn nguyên")
    void itStopsCleanly() throws Exception {
        Path data = folder.resolve("data");
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "vn.tinnhiem.app.cli.TinNhiem",
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        "0"))
                .directory(new File("."))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> said(out).contains("Ctrl+C") || !process.isAlive());
            Matcher link = LINK.matcher(said(out));
            assertThat(link.find()).as(said(out) + said(err)).isTrue();
            String address = link.group();
            OfficeCaller caller = new OfficeCaller(address.substring(0, address.indexOf("/setup")));
            caller.get(address);
            assertThat(caller.post(
                                    address,
                                    "login",
                                    "quan.tri",
                                    "name",
                                    "Quách Thị Ằng",
                                    "password",
                                    "mot cau rat dai de nho",
                                    "repeated",
                                    "mot cau rat dai de nho")
                            .statusCode())
                    .isEqualTo(302);
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
            assertThat(said(err)).doesNotContain("Exception", "\tat ", "WARN", "SEVERE");
            assertThat(said(out)).doesNotContain("mot cau rat dai");
        } finally {
            process.destroyForcibly();
        }
        try (RunningOffice again = RunningOffice.at(data)) {
            assertThat(again.bean(Accounts.class).byLogin("quan.tri")).isPresent();
            assertThat(again.bean(AuditLog.class).firstBroken()).isEmpty();
        }
    }

    private static String said(Path file) throws java.io.IOException {
        return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    }
}
