package vn.tinnhiem.app.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Thử sai nhiều quá: not heard until the wait is over. */
final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyAttempts(Duration wait) {
        super("wait");
        this.seconds = wait.toSeconds() + 1;
    }

    long seconds() {
        return seconds;
    }
}
