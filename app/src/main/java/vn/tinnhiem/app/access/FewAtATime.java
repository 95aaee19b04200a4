package vn.tinnhiem.app.access;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Argon2id needs 16 MB each time: many who sign in at once wait for each other, and the memory stays bounded. */
final class FewAtATime implements PasswordEncoder {

    private static final int PLACES = 4;

    private final Semaphore places = new Semaphore(PLACES, true);
    private final PasswordEncoder encoder;

    FewAtATime(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        places.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            places.release();
        }
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        places.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            places.release();
        }
    }
}
