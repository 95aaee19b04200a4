package vn.tinnhiem.app.counting;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.routes.Caller;
import vn.tinnhiem.app.routes.Recognition;

/** Khoá của một bàn kiểm phiếu: a cookie that only pages below {@code /station} get and no script can read. */
@Component
class StationKey implements Recognition {

    private static final String NAME = "tinnhiem-station";
    private static final String PATH = "/station";

    private final Stations stations;

    StationKey(Stations stations) {
        this.stations = stations;
    }

    @Override
    public Optional<Caller> caller(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PATH)
                ? of(request).flatMap(stations::seated).map(Caller.class::cast)
                : Optional.empty();
    }

    /** The key that the request carries. */
    static Optional<String> of(HttpServletRequest request) {
        return request.getCookies() == null
                ? Optional.empty()
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(value -> value.matches("[0-9a-z]{26}"))
                        .findFirst();
    }

    /** The cookie with a new key; over HTTPS only, where the page came so. */
    static ResponseCookie cookie(String token, boolean secure) {
        return ResponseCookie.from(NAME, token)
                .path(PATH)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .build();
    }
}
