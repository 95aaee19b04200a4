package vn.tinnhiem.app.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Một cơ quan qua các thời kỳ.
 *
 * @param states oldest first, each until the day before the next; at least one
 * @param endedOn the last day of the body; empty while it lives
 * @param successor id of the body that took over its work
 */
public record History(String id, List<Body> states, Optional<LocalDate> endedOn, Optional<String> successor) {

    public History {
        states = List.copyOf(states);
    }

    /** How it stood on that day; empty before it was made and after it ended. */
    public Optional<Body> on(LocalDate date) {
        return states.stream().filter(state -> state.on(date)).findFirst();
    }

    /** As it stands now, or stood last. */
    public Body latest() {
        return states.getLast();
    }

    LocalDate from() {
        return states.getFirst().from();
    }

    long version() {
        return latest().version();
    }

    /** Whether it exists on some day from this one on. */
    boolean livesAfter(LocalDate day) {
        return endedOn.map(last -> last.isAfter(day)).orElse(true);
    }
}
