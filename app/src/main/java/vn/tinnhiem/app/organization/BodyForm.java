package vn.tinnhiem.app.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.app.document.PaperStyle;
import vn.tinnhiem.app.files.TypedDay;
import vn.tinnhiem.app.files.VietnameseText;
import vn.tinnhiem.rules.electorate.NameKey;

/**
 * Những gì gõ vào trang của một cơ quan: kept as typed until it has no fault.
 *
 * @param typedFrom first day of this name and place
 */
record BodyForm(String name, String abbreviation, String place, PaperStyle style, String superior, String typedFrom) {

    private static final int LONGEST_NAME = 200;

    BodyForm {
        name = VietnameseText.clean(name);
        abbreviation = VietnameseText.clean(abbreviation);
        place = VietnameseText.clean(place);
        superior = superior.strip();
    }

    /** What the page sends; what it does not send is blank. */
    static BodyForm of(Map<String, String> fields) {
        return new BodyForm(
                fields.getOrDefault("name", ""),
                fields.getOrDefault("abbreviation", ""),
                fields.getOrDefault("place", ""),
                fields.getOrDefault("style", "").equals(PaperStyle.PARTY.name()) ? PaperStyle.PARTY : PaperStyle.STATE,
                fields.getOrDefault("superior", ""),
                fields.getOrDefault("from", ""));
    }

    static BodyForm of(Body body) {
        return new BodyForm(
                body.name(),
                body.abbreviation(),
                body.place(),
                body.style(),
                body.superior().orElse(""),
                TypedDay.of(Optional.of(body.from())).text());
    }

    /** First day; empty when nothing or no day was typed. */
    Optional<LocalDate> from() {
        return new TypedDay(typedFrom).day(LocalDate.of(2099, 12, 31));
    }

    Optional<String> superiorId() {
        return superior.isEmpty() ? Optional.empty() : Optional.of(superior);
    }

    /**
     * Every fault at once, as keys of sentences.
     *
     * @param own the body that is changed; empty for a new one
     */
    List<String> faults(Map<String, History> bodies, Optional<History> own, boolean correction) {
        List<String> faults = new ArrayList<>();
        if (name.isEmpty()) {
            faults.add("name.missing");
        }
        if (name.length() > LONGEST_NAME) {
            faults.add("name.long");
        }
        if (from().isEmpty()) {
            faults.add("from.missing");
            return faults;
        }
        LocalDate day = from().get();
        own.ifPresent(history -> dates(history, day, correction).ifPresent(faults::add));
        superiorFault(bodies, own, day).ifPresent(faults::add);
        if (twin(bodies, own, day)) {
            faults.add("name.taken");
        }
        return faults;
    }

    private static Optional<String> dates(History own, LocalDate day, boolean correction) {
        if (own.endedOn().filter(last -> day.isAfter(last)).isPresent()) {
            return Optional.of("from.afterEnd");
        }
        List<Body> states = own.states();
        LocalDate before = correction
                ? (states.size() > 1 ? states.get(states.size() - 2).from() : LocalDate.MIN)
                : own.latest().from();
        return day.isAfter(before) ? Optional.empty() : Optional.of("from.overlaps");
    }

    private Optional<String> superiorFault(Map<String, History> bodies, Optional<History> own, LocalDate day) {
        if (superior.isEmpty()) {
            return Optional.empty();
        }
        History above = bodies.get(superior);
        if (above == null) {
            return Optional.of("superior.unknown");
        }
        if (own.filter(history -> history.id().equals(superior)).isPresent()) {
            return Optional.of("superior.self");
        }
        if (above.on(day).isEmpty()) {
            return Optional.of("superior.notThen");
        }
        return own.filter(history -> BodyTree.cycle(bodies, history.id(), superior, day))
                .map(_ -> "superior.cycle");
    }

    /** Whether another body has this name under this superior on some day from then on. */
    private boolean twin(Map<String, History> bodies, Optional<History> own, LocalDate day) {
        return bodies.values().stream()
                .filter(other ->
                        own.filter(history -> history.id().equals(other.id())).isEmpty())
                .flatMap(other -> other.states().stream())
                .filter(state -> state.until().map(last -> !last.isBefore(day)).orElse(true))
                .anyMatch(state -> state.superior().equals(superiorId()) && NameKey.same(state.name(), name));
    }
}
