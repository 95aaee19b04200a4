package vn.tinnhiem.app.audit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Những dòng nhật ký muốn xem.
 *
 * @param acts names; empty for all
 * @param votesOnly only entries that belong to a vote
 * @param person whose name contains this
 * @param day in Vietnam
 */
public record LogFilter(
        Set<String> acts,
        Optional<String> vote,
        boolean votesOnly,
        Optional<String> subject,
        Optional<String> person,
        Optional<LocalDate> day) {

    /** Every entry. */
    public static final LogFilter ALL =
            new LogFilter(Set.of(), Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty());

    public LogFilter {
        acts = Set.copyOf(acts);
    }

    public LogFilter acts(Set<String> wanted) {
        return new LogFilter(wanted, vote, votesOnly, subject, person, day);
    }

    public LogFilter vote(Optional<String> wanted) {
        return new LogFilter(acts, wanted, votesOnly, subject, person, day);
    }

    public LogFilter votesOnly(boolean only) {
        return new LogFilter(acts, vote, only, subject, person, day);
    }

    public LogFilter subject(String wanted) {
        return new LogFilter(acts, vote, votesOnly, Optional.of(wanted), person, day);
    }

    public LogFilter person(Optional<String> wanted) {
        return new LogFilter(acts, vote, votesOnly, subject, wanted, day);
    }

    public LogFilter day(Optional<LocalDate> wanted) {
        return new LogFilter(acts, vote, votesOnly, subject, person, wanted);
    }
}
