package vn.tinnhiem.app.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Thử sai nhiều thì phải đợi, mỗi lần lâu hơn, không ai bị khoá hẳn. Who is asked to wait is not heard meanwhile, and
 * what they send meanwhile makes the wait no longer. Kept in memory: a restart forgets it.
 */
@Component
class AttemptLimits {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int MOST_KEYS = 50_000;

    private final Map<Key, Failures> failures = new ConcurrentHashMap<>();
    private final Clock clock;

    AttemptLimits(Clock clock) {
        this.clock = clock;
    }

    /**
     * Cái được đếm.
     *
     * @param free how many failures cost nothing
     * @param longest the wait grows no further
     */
    record Key(String what, int free, Duration longest) {

        /** One login from one place: a machine that signed in before, or else an address. */
        static Key login(String login, String place) {
            return new Key("login " + login + " " + place, 4, Duration.ofMinutes(5));
        }

        /** One login from all places that never signed in with it. */
        static Key everywhere(String login) {
            return new Key("everywhere " + login, 20, Duration.ofSeconds(30));
        }

        /** One address, whatever it tries; a building may share it. */
        static Key address(String address) {
            return new Key("address " + address, 30, Duration.ofMinutes(1));
        }

        static Key code(String account) {
            return new Key("code " + account, 4, Duration.ofMinutes(5));
        }

        static Key links(String address) {
            return new Key("links " + address, 20, Duration.ofMinutes(1));
        }
    }

    private record Failures(int count, Instant last) {}

    /** How long is left to wait; zero when one may try. */
    Duration wait(Key key) {
        Failures known = failures.get(key);
        if (known == null || known.count() < key.free()) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), known.last().plus(delay(known.count(), key)));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Counts a failure. */
    void failed(Key key) {
        Instant now = clock.instant();
        if (failures.size() >= MOST_KEYS) {
            failures.values().removeIf(old -> old.last().plus(FORGOTTEN).isBefore(now));
        }
        if (failures.size() >= MOST_KEYS * 2) {
            failures.clear();
        }
        failures.merge(
                key,
                new Failures(1, now),
                (old, one) -> old.last().plus(FORGOTTEN).isBefore(now) ? one : new Failures(old.count() + 1, now));
    }

    /** Forgets the failures of one who has succeeded. */
    void succeeded(Key key) {
        failures.remove(key);
    }

    private static Duration delay(int count, Key key) {
        int doublings = Math.min(count - key.free(), 12);
        Duration grown = FIRST.multipliedBy(1L << doublings);
        return grown.compareTo(key.longest()) > 0 ? key.longest() : grown;
    }
}
