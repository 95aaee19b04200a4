package vn.tinnhiem.app.audit;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tinnhiem.app.files.TypedDay;
import vn.tinnhiem.app.kernel.VietnamTime;
import vn.tinnhiem.app.routes.Caller;
import vn.tinnhiem.app.routes.Role;

/**
 * Những gì chọn để xem trong nhật ký, như trên địa chỉ: all may be empty.
 *
 * @param day as typed, day/month/year
 */
record LogQuery(
        @Nullable String vote,
        @Nullable String act,
        @Nullable String person,
        @Nullable String day) {

    LogQuery {
        vote = Objects.requireNonNullElse(vote, "");
        act = Objects.requireNonNullElse(act, "");
        person = Objects.requireNonNullElse(person, "").strip();
        day = new TypedDay(Objects.requireNonNullElse(day, "")).text();
    }

    /** What was typed as a day; it may be none. */
    TypedDay typedDay() {
        return new TypedDay(Objects.requireNonNullElse(day, ""));
    }

    Optional<LocalDate> chosenDay() {
        return typedDay().day(LocalDate.now(VietnamTime.ZONE));
    }

    /** The entries wanted, of those that the caller may see. */
    LogFilter filter(Caller caller) {
        return LogFilter.ALL
                .votesOnly(!caller.is(Role.ADMIN))
                .vote(text(vote))
                .acts(text(act).map(Set::of).orElse(Set.of()))
                .person(text(person))
                .day(chosenDay());
    }

    /** The same choice as the query of an address. */
    String address() {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance()
                .queryParam("vote", vote)
                .queryParam("act", act)
                .queryParam("person", person)
                .queryParam("day", day);
        return Objects.requireNonNullElse(query.build().encode().getQuery(), "");
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).filter(each -> !each.isBlank());
    }
}
