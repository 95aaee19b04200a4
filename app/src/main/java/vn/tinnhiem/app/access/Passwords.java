package vn.tinnhiem.app.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.tinnhiem.app.files.VietnameseText;

/** Mật khẩu nào bị từ chối: too short, one of the first that anybody tries, or made of the person's own name. */
final class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    /** Without marks and signs, as {@link #bare} leaves them. */
    private static final Set<String> TRIED_FIRST = Set.of(
            "1234567890",
            "0123456789",
            "0987654321",
            "1111111111",
            "qwertyuiop",
            "asdfghjklz",
            "password12",
            "password123",
            "matkhau123",
            "matkhau1234",
            "matkhau12345",
            "iloveyou123",
            "administrator",
            "admin12345",
            "admin123456",
            "tinnhiem123",
            "tinnhiem1234",
            "tinnhiem2023",
            "tinnhiem2026",
            "vietnam123",
            "vietnam1945",
            "anhyeuem123",
            "abcdefghij",
            "abc1234567",
            "abcd123456",
            "quantri123",
            "hanoi12345",
            "khongbiet123");

    private Passwords() {}

    /** Why it cannot be taken, as the key of a sentence; empty when it can. */
    static Optional<String> trivial(String password, String login, String name) {
        String bare = bare(password);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("password.long");
        }
        if (TRIED_FIRST.contains(bare) || password.chars().distinct().count() < 5) {
            return Optional.of("password.common");
        }
        if (bare.contains(bare(login)) || bare.contains(bare(name))) {
            return Optional.of("password.name");
        }
        return Optional.empty();
    }

    private static String bare(String text) {
        return VietnameseText.fold(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
