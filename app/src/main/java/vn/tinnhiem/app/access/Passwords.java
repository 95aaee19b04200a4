package vn.tinnhiem.app.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tinnhiem.app.files.VietnameseText;

/** Mật khẩu nào bị từ chối: too short, one of the first that anybody tries, or made of the person's own name. */
final class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    /** Without marks and signs, as {@link #bare} leaves them. */
    private static final Set<String> TRIED_FIRST = triedFirst();

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

    private static Set<String> triedFirst() {
        try (InputStream in =
                Objects.requireNonNull(Passwords.class.getResourceAsStream("/access/passwords-tried-first.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bare(String text) {
        return VietnameseText.fold(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
