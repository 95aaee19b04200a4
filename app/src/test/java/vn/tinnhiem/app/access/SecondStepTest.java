package vn.tinnhiem.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinnhiem.app.routes.Role;
import vn.tinnhiem.app.serve.OfficeCaller;
import vn.tinnhiem.app.serve.RunningOffice;

@DisplayName("Bước thứ hai khi đăng nhập")
class SecondStepTest {

    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY = Pattern.compile("[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}");

    private static RunningOffice office;
    private static Accounts accounts;

    @BeforeAll
    static void start() {
        office = RunningOffice.start();
        accounts = office.bean(Accounts.class);
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @ParameterizedTest
    @CsvSource({
        "59,94287082",
        "1111111109,07081804",
        "1111111111,14050471",
        "1234567890,89005924",
        "2000000000,69279037",
        "20000000000,65353130"
    })
    @DisplayName("Tính đúng các ví dụ ở phụ lục B của RFC 6238")
    void theVectorsOfTheStandard(long second, String code) {
        byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        assertThat(Totp.code(secret, Totp.step(second), 8)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    @DisplayName("Chữ cho điện thoại theo RFC 4648")
    void base32(String text, String letters) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(letters);
    }

    @Test
    @DisplayName("Đặt xong thì mật khẩu thôi chưa vào được trang nào; mã dùng một lần; mã dự phòng thay được một lần")
    void aCodeIsAskedForAndTakenOnce() throws Exception {
        accounts.make("hai.buoc", "Hai Bước", RunningOffice.PASSWORD, Set.of(Role.ADMIN));
        OfficeCaller owner = office.caller("hai.buoc", RunningOffice.PASSWORD);
        String page = owner.get("/me/second-step").body();
        Matcher letters = SECRET.matcher(page);
        assertThat(letters.find()).isTrue();
        byte[] secret = decoded(letters.group(1).replace(" ", ""));
        assertThat(owner.post("/me/second-step", "code", "000000").body()).contains("Mã không đúng");
        long used = Totp.step(Instant.now().getEpochSecond());
        String codes = owner.get(owner.post("/me/second-step", "code", Totp.code(secret, used, 6))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .body();
        List<String> recovery =
                RECOVERY.matcher(codes).results().map(found -> found.group()).toList();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(RECOVERY.matcher(owner.get("/me/second-step/codes").body()).find())
                .isFalse();

        OfficeCaller again = office.stranger();
        again.get("/sign-in");
        assertThat(again.post("/sign-in", "login", "hai.buoc", "password", RunningOffice.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .hasValue("/sign-in/code");
        assertThat(again.get("/accounts").statusCode()).as("half way in").isEqualTo(302);
        again.get("/sign-in/code");
        assertThat(again.post("/sign-in/code", "code", Totp.code(secret, used, 6))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .as("the code that was taken")
                .contains("refused");
        assertThat(again.get("/accounts").statusCode()).isEqualTo(302);
        again.get("/sign-in/code");
        assertThat(again.post("/sign-in/code", "code", Totp.code(secret, used + 1, 6))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .doesNotContain("refused");
        assertThat(again.get("/accounts").statusCode()).isEqualTo(200);

        for (boolean first : List.of(true, false)) {
            OfficeCaller lost = office.stranger();
            lost.get("/sign-in");
            lost.post("/sign-in", "login", "hai.buoc", "password", RunningOffice.PASSWORD);
            lost.get("/sign-in/code");
            lost.post("/sign-in/code", "code", recovery.get(3).toUpperCase());
            assertThat(lost.get("/accounts").statusCode()).isEqualTo(first ? 200 : 302);
        }
        secretIsSealed(letters.group(1).replace(" ", ""), secret, recovery);
    }

    private static void secretIsSealed(String letters, byte[] secret, List<String> recovery) throws IOException {
        StringBuilder bytes = new StringBuilder();
        try (var files = Files.walk(office.data())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                bytes.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(bytes.toString())
                .doesNotContain(
                        letters,
                        new String(secret, StandardCharsets.ISO_8859_1),
                        Base64.getEncoder().encodeToString(secret))
                .doesNotContain(recovery.get(5), recovery.get(5).replace("-", ""))
                .doesNotContain(RunningOffice.PASSWORD);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(office.data().resolve(InstallationKey.FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName(
            "Cơ quan buộc có bước thứ hai: người quản trị chưa có thì phải đặt rồi mới làm việc; chủ trì thì không")
    void theOfficeMayRequireIt() {
        accounts.make("chua.co", "Chưa Có", RunningOffice.PASSWORD, Set.of(Role.SECRETARIAT));
        accounts.make("chu.tri", "Chủ Trì", RunningOffice.PASSWORD, Set.of(Role.CHAIR));
        office.bean(AccessSettings.class).requireSecondStep(true);
        OfficeCaller caller = office.stranger();
        assertThat(caller.signsIn("chua.co", RunningOffice.PASSWORD)).isTrue();
        assertThat(caller.get("/").headers().firstValue("Location")).hasValue("/me/second-step?required");
        assertThat(caller.get("/me/second-step").statusCode()).isEqualTo(200);
        assertThat(office.caller("chu.tri", RunningOffice.PASSWORD).get("/").statusCode())
                .isEqualTo(200);
        office.bean(AccessSettings.class).requireSecondStep(false);
        assertThat(caller.get("/").statusCode()).isEqualTo(200);
    }

    private static byte[] decoded(String letters) {
        byte[] bytes = new byte[letters.length() * 5 / 8];
        int held = 0;
        int bits = 0;
        int at = 0;
        for (char letter : letters.toCharArray()) {
            held = held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return bytes;
    }
}
