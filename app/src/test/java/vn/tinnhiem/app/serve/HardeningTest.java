package vn.tinnhiem.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.app.files.UploadName;
import vn.tinnhiem.app.routes.Role;

@DisplayName("Chống phá: tệp gửi lên, trang lỗi, đầu đề")
class HardeningTest {

    private static RunningOffice office;

    @BeforeAll
    static void start() {
        office = RunningOffice.start();
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @Test
    @DisplayName("Tệp 2 GB bị từ chối trước khi đọc; người lạ không gửi được tệp nào")
    void aHugeUploadIsRefusedUnread() throws Exception {
        OfficeCaller secretariat = office.signedIn(Role.SECRETARIAT);
        String session = secretariat.cookie("tinnhiem").orElseThrow();
        assertThat(statusOfUpload("Cookie: tinnhiem=" + session + "\r\n", 2L << 30))
                .isEqualTo(413);
        assertThat(statusOfUpload("", 1 << 20)).isEqualTo(403);
        HttpResponse<String> stranger = office.stranger().upload("/readiness/scan", "scan", "a.pdf", new byte[100]);
        assertThat(stranger.statusCode()).isEqualTo(403);
    }

    private static int statusOfUpload(String headers, long length) throws Exception {
        URI uri = URI.create(office.address());
        try (Socket socket = new Socket("localhost", uri.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /readiness/scan HTTP/1.1\r\nHost: localhost\r\n" + headers
                            + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + length
                            + "\r\n\r\n--x\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            String answer = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd|passwd",
                "C:\\Users\\a\\phiếu.pdf|phiếu.pdf",
                "..|tep",
                ".ẩn.xlsx|ẩn.xlsx",
                "a\u202Efdp.exe|afdp.exe",
                "danh sách.XLSX|danh sách.XLSX"
            })
    @DisplayName("Tên tệp gửi lên không bao giờ thành đường dẫn")
    void aNameIsNeverAPath(String sent, String kept) {
        assertThat(UploadName.plain(sent)).isEqualTo(kept);
    }

    @Test
    @DisplayName("Trang lỗi không lộ gì: không tên lớp, không dấu vết, không đường dẫn, không phiên bản")
    void errorPagesLeakNothing() {
        OfficeCaller admin = office.signedIn(Role.ADMIN);
        for (String path : List.of(
                "/accounts/khong-co",
                "/log?page=abc",
                "/khong-co",
                "/votes/x/y",
                "/sign-in/code?wait=abc",
                "/ca.crt",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/assets/../application.properties",
                "/WEB-INF/web.xml")) {
            HttpResponse<String> answer = admin.get(path);
            assertThat(answer.statusCode()).as(path).isGreaterThanOrEqualTo(400);
            assertThat(answer.body())
                    .as(path)
                    .doesNotContainIgnoringCase(
                            "exception",
                            "org.springframework",
                            "vn.tinnhiem",
                            "at java",
                            "Apache Tomcat",
                            "server.port",
                            "/work",
                            office.data().toString());
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "Trang có dữ liệu không bị trình duyệt giữ lại; tên máy giả trong yêu cầu không đi vào trang hay chuyển hướng")
    void nothingIsKeptAndNoHostIsBelieved() throws Exception {
        assertThat(office.signedIn(Role.ADMIN)
                        .get("/accounts")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
        try (Socket socket =
                new Socket("localhost", URI.create(office.address()).getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: ke-gian.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains(" 302")
                    .doesNotContain("ke-gian");
        }
    }
}
