package vn.tinnhiem.app.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.tinnhiem.app.counting.Count;
import vn.tinnhiem.app.counting.Count.PersonTally;
import vn.tinnhiem.app.plan.lines.BallotLines;
import vn.tinnhiem.app.plan.lines.BallotLines.Line;
import vn.tinnhiem.rules.ballot.Reason;
import vn.tinnhiem.rules.count.Tally;
import vn.tinnhiem.rules.policy.Setting;

/** Số tổng giữ thay cho các tờ phiếu: a count as numbers per person, so that the same result comes from it. */
final class KeptCount {

    private static final String FORMAT = "tinnhiem/count/1";

    private KeptCount() {}

    static Map<String, Object> of(Count count) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("source", count.source().name().toLowerCase(Locale.ROOT));
        tree.put("boxes", count.boxes().stream().map(KeptCount::box).toList());
        return tree;
    }

    static Map<String, Object> box(Count.Box box) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ballot", box.ballot());
        put(tree, "collected", box.collected());
        put(tree, "setAside", box.setAside());
        put(tree, "addedNames", box.addedNames());
        tree.put("persons", box.persons().stream().map(KeptCount::person).toList());
        return tree;
    }

    private static Map<String, Object> person(PersonTally person) {
        Tally tally = person.tally();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("person", person.line().number());
        tree.put("collected", tally.collected());
        tree.put("valid", tally.valid());
        tree.put("invalid", tally.invalidLines());
        tree.put("high", tally.high());
        tree.put("confidence", tally.confidence());
        tree.put("low", tally.low());
        Map<String, Object> reasons = new LinkedHashMap<>();
        for (Reason reason : Reason.values()) {
            Optional.ofNullable(tally.invalid().get(reason))
                    .ifPresent(lines -> reasons.put(Setting.written(reason), lines));
        }
        tree.put("invalidBy", reasons);
        put(tree, "deputies", person.deputies());
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, OptionalLong value) {
        value.ifPresent(number -> tree.put(name, number));
    }

    /**
     * The count that was kept; empty when this is not one of this vote.
     *
     * @param tree of the JSON file
     */
    static Optional<Count> read(Map<String, Object> tree, BallotLines vote) {
        if (!FORMAT.equals(tree.get("format")) || !(tree.get("boxes") instanceof List<?> boxes)) {
            return Optional.empty();
        }
        try {
            Count.Source source =
                    Count.Source.valueOf(String.valueOf(tree.get("source")).toUpperCase(Locale.ROOT));
            List<Count.Box> read = new ArrayList<>();
            for (Object box : boxes) {
                read.add(box((Map<?, ?>) box, vote));
            }
            return Optional.of(new Count(source, read));
        } catch (ClassCastException | IllegalArgumentException | java.util.NoSuchElementException e) {
            return Optional.empty();
        }
    }

    static Count.Box box(Map<?, ?> box, BallotLines vote) {
        BallotLines.Ballot ballot =
                vote.ballot(String.valueOf(box.get("ballot"))).orElseThrow();
        List<PersonTally> persons = new ArrayList<>();
        for (Object each : (List<?>) java.util.Objects.requireNonNull(box.get("persons"), "persons")) {
            Map<?, ?> person = (Map<?, ?>) each;
            long number = number(person, "person").orElseThrow();
            Line line = ballot.lines().stream()
                    .filter(candidate -> candidate.number() == number)
                    .findFirst()
                    .orElseThrow();
            persons.add(new PersonTally(line, tally(person), number(person, "deputies")));
        }
        return new Count.Box(
                ballot.id(), number(box, "collected"), number(box, "setAside"), number(box, "addedNames"), persons);
    }

    private static Tally tally(Map<?, ?> person) {
        Map<Reason, Long> reasons = new java.util.EnumMap<>(Reason.class);
        Map<?, ?> written = (Map<?, ?>) java.util.Objects.requireNonNullElse(person.get("invalidBy"), Map.of());
        for (Reason reason : Reason.values()) {
            number(written, Setting.written(reason)).ifPresent(lines -> reasons.put(reason, lines));
        }
        return new Tally(
                number(person, "collected").orElseThrow(),
                number(person, "valid").orElseThrow(),
                number(person, "invalid").orElseThrow(),
                number(person, "high").orElseThrow(),
                number(person, "confidence").orElseThrow(),
                number(person, "low").orElseThrow(),
                reasons);
    }

    private static OptionalLong number(Map<?, ?> tree, String name) {
        return tree.get(name) instanceof Number number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }
}
