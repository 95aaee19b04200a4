package vn.tinnhiem.app.room;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Cả phòng nhìn cùng một thứ: what two hundred screens ask for at once is made once. A change that was told makes it anew at once;
 * one that nobody told is seen a tenth of a second later.
 */
@Component
class SharedParts {

    private static final long FRESH_NANOS = 100_000_000L;

    private final Map<String, Part> parts = new ConcurrentHashMap<>();

    /** @param changes how many changes were told before it was made */
    private record Part(long changes, long made, String html) {}

    /**
     * The part for these screens.
     *
     * @param screens those that are shown the same
     * @param changes told so far of what they show; asked before anything else
     */
    String of(String screens, long changes, Supplier<String> anew) {
        Part part = parts.compute(screens, (key, before) -> {
            long now = System.nanoTime();
            return before != null && before.changes() >= changes && now - before.made() < FRESH_NANOS
                    ? before
                    : new Part(changes, now, anew.get());
        });
        return Objects.requireNonNull(part).html();
    }
}
