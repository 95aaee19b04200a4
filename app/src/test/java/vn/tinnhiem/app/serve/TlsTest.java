package vn.tinnhiem.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinnhiem.app.kernel.Refused;

@DisplayName("TLS bằng chứng thư của chính máy này")
class TlsTest {

    @TempDir
    private Path data;

    @Test
    @DisplayName(
            "Ai tin chứng thư gốc thì nối được bằng https; cookie có Secure; không buộc HSTS; khoá chỉ chủ đọc được")
    void whoTrustsTheAuthorityConnects() throws Exception {
        OfficeApplication office =
                OfficeApplication.start(new ServeOptions(data, Optional.empty(), 0, false, new Tls.Local()));
        try {
            assertThat(office.address()).startsWith("https://localhost:");
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(trusting(data.resolve("tls/ca.crt")))
                    .build();
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(URI.create(office.address() + "/sign-in"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
            HttpResponse<String> first = client.send(
                    HttpRequest.newBuilder(URI.create(office.address() + "/")).build(), BodyHandlers.ofString());
            assertThat(first.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
            HttpResponse<byte[]> authority = client.send(
                    HttpRequest.newBuilder(URI.create(office.address() + "/ca.crt"))
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(authority.body()).isEqualTo(Files.readAllBytes(data.resolve("tls/ca.crt")));
            assertThat(client.send(
                                    HttpRequest.newBuilder(URI.create(office.address() + "/trust"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body())
                    .contains(new LocalAuthority(data, Clock.systemUTC()).fingerprint());
            for (String key : List.of("ca.key", "server.key")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                                data.resolve("tls").resolve(key))))
                        .isEqualTo("rw-------");
            }
        } finally {
            office.stop();
        }
    }

    @Test
    @DisplayName(
            "Địa chỉ đổi hoặc sắp hết hạn thì cấp chứng thư mới, chứng thư gốc giữ nguyên; địa chỉ ngoài không được bảo lãnh")
    void theCertificateFollowsTheMachine() throws Exception {
        Instant day = Instant.parse("2026-03-01T00:00:00Z");
        LocalAuthority authority = new LocalAuthority(data, Clock.fixed(day, ZoneOffset.UTC));
        List<InetAddress> first = List.of(InetAddress.getByName("192.168.7.4"), InetAddress.getByName("203.0.113.9"));
        assertThat(authority.provide("may-chu", first)).isTrue();
        assertThat(authority.provide("may-chu", first)).isFalse();
        assertThat(authority.names())
                .contains("localhost", "127.0.0.1", "may-chu", "192.168.7.4")
                .doesNotContain("203.0.113.9");
        String root = authority.fingerprint();
        assertThat(authority.provide("may-chu", List.of(InetAddress.getByName("10.1.2.3"))))
                .isTrue();
        assertThat(authority.names()).contains("10.1.2.3").doesNotContain("192.168.7.4");
        LocalAuthority later = new LocalAuthority(data, Clock.fixed(day.plus(Duration.ofDays(370)), ZoneOffset.UTC));
        assertThat(later.provide("may-chu", List.of(InetAddress.getByName("10.1.2.3"))))
                .isTrue();
        assertThat(later.fingerprint()).isEqualTo(root);
    }

    @Test
    @DisplayName(
            "Hỏi đường ra internet không gửi gói nào: chỉ xem bảng đường đi; địa chỉ riêng và địa chỉ ngoài phân biệt đúng")
    void insideAndOutside() throws Exception {
        for (String inside : List.of("10.0.0.1", "172.16.0.1", "172.31.255.1", "192.168.1.1", "fd00::1", "127.0.0.1")) {
            assertThat(LanAddresses.inside(InetAddress.getByName(inside)))
                    .as(inside)
                    .isTrue();
        }
        for (String outside : List.of("203.0.113.1", "172.32.0.1", "2001:db8::1", "8.8.8.8")) {
            assertThat(LanAddresses.inside(InetAddress.getByName(outside)))
                    .as(outside)
                    .isFalse();
        }
    }

    @Test
    @DisplayName(
            "Kho khoá của cơ quan: nối bằng https, trình duyệt được dặn chỉ dùng https (HSTS), không có trang /trust")
    void aKeyStoreOfTheOffice() throws Exception {
        Path store = data.resolve("co-quan.p12");
        Path password = Files.writeString(data.resolve("mat-khau.txt"), "con meo nam tren mai\n");
        keytool(
                "-genkeypair -alias office -keyalg EC -groupname secp256r1 -validity 30 -dname CN=localhost"
                        + " -ext san=dns:localhost -storetype PKCS12 -keystore",
                store);
        Path certificate = data.resolve("co-quan.crt");
        keytool("-exportcert -rfc -alias office -file " + certificate + " -keystore", store);
        Path office = Files.createDirectory(data.resolve("data"));
        OfficeApplication running = OfficeApplication.start(
                new ServeOptions(office, Optional.empty(), 0, false, new Tls.Store(store, password)));
        try {
            HttpClient client =
                    HttpClient.newBuilder().sslContext(trusting(certificate)).build();
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(URI.create(running.address() + "/sign-in"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
            assertThat(page.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
            assertThat(client.send(
                                    HttpRequest.newBuilder(URI.create(running.address() + "/trust"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(404);
        } finally {
            running.stop();
        }
        assertThat(office.resolve("tls")).doesNotExist();
    }

    @Test
    @DisplayName("Kho khoá sai mật khẩu, hoặc không phải kho khoá, thì không chạy: nói rõ tệp nào")
    void aKeyStoreThatCannotBeUsed() throws Exception {
        Path store = Files.writeString(data.resolve("khong-phai.p12"), "không phải kho khoá");
        Path password = Files.writeString(data.resolve("mat-khau.txt"), "sai");
        ServeOptions options = new ServeOptions(data, Optional.empty(), 0, false, new Tls.Store(store, password));
        assertThatThrownBy(() -> OfficeApplication.start(options))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("F981");
    }

    private static void keytool(String options, Path store) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of(store.toString(), "-storepass", "con meo nam tren mai"));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private static SSLContext trusting(Path certificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (var bytes = Files.newInputStream(certificate)) {
            trusted.setCertificateEntry("ca", (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(bytes));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
