package vn.tinnhiem.app.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.store.Ids;

/**
 * Máy đã từng đăng nhập: a cookie that says that this browser once signed in with this login. Its owner's tries are
 * counted apart, so that a prankster on another machine, even behind the same address, keeps nobody out. It opens
 * nothing.
 */
@Component
class KnownMachines {

    private static final String COOKIE = "tinnhiem-machine";
    private static final String PURPOSE = "machine";
    private static final Duration LIFE = Duration.ofDays(180);

    private final InstallationKey key;

    KnownMachines(InstallationKey key) {
        this.key = key;
    }

    /** A name for the browser that asks, if it has signed in with this login before. */
    Optional<String> place(HttpServletRequest request, String login) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(value -> Arrays.stream(value.split("_")))
                .filter(entry -> genuine(entry, login))
                .map(entry -> entry.substring(0, entry.indexOf('.')))
                .findFirst();
    }

    /** Gives the browser the cookie for this login. */
    void remember(HttpServletRequest request, HttpServletResponse response, String login) {
        String id = place(request, login).orElseGet(Ids::random);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, id + "." + mark(id, login))
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .path("/sign-in")
                        .maxAge(LIFE)
                        .build()
                        .toString());
    }

    private boolean genuine(String entry, String login) {
        int dot = entry.indexOf('.');
        return dot > 0
                && MessageDigest.isEqual(
                        entry.substring(dot + 1).getBytes(StandardCharsets.UTF_8),
                        mark(entry.substring(0, dot), login).getBytes(StandardCharsets.UTF_8));
    }

    private String mark(String id, String login) {
        return HexFormat.of().formatHex(key.mark(PURPOSE, id + " " + login));
    }
}
