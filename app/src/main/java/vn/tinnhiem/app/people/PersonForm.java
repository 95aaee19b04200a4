package vn.tinnhiem.app.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tinnhiem.app.files.TypedDay;
import vn.tinnhiem.app.files.VietnameseText;

/** Trang của một người, như đã gõ: several posts, groups and places stand one a line or between semicolons. */
record PersonForm(
        String name,
        String code,
        String born,
        String posts,
        String groups,
        String retirement,
        String appointed,
        boolean reappointed,
        String places) {

    static final PersonForm EMPTY = new PersonForm("", "", "", "", "", "", "", false, "");

    /** What a spreadsheet would take for a formula. */
    private static final Pattern SIGNS = Pattern.compile("^[=+\\-@\\s]+");

    private static final int LONGEST_CODE = 40;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** What the page sends; what it does not send is blank. */
    static PersonForm of(Map<String, String> fields) {
        return new PersonForm(
                fields.getOrDefault("name", ""),
                fields.getOrDefault("code", ""),
                fields.getOrDefault("born", ""),
                fields.getOrDefault("posts", ""),
                fields.getOrDefault("groups", ""),
                fields.getOrDefault("retirement", ""),
                fields.getOrDefault("appointed", ""),
                fields.containsKey("reappointed"),
                fields.getOrDefault("places", ""));
    }

    static PersonForm of(PersonFacts facts) {
        return new PersonForm(
                facts.name(),
                facts.code().orElse(""),
                TypedDay.of(facts.born()).text(),
                String.join("\n", facts.posts()),
                String.join("\n", facts.groups()),
                TypedDay.of(facts.retirement()).text(),
                TypedDay.of(facts.appointed()).text(),
                facts.reappointed(),
                String.join("\n", facts.otherPlaces()));
    }

    /** What was typed, once it has no fault. */
    PersonFacts facts(LocalDate today) {
        return new PersonFacts(
                VietnameseText.clean(name),
                Optional.of(item(code)).filter(text -> !text.isEmpty()),
                day(born, today),
                items(posts),
                items(groups),
                day(retirement, today.plusYears(1)),
                day(appointed, today),
                reappointed,
                items(places));
    }

    /** Every fault at once, as keys of sentences. */
    List<String> faults(LocalDate today) {
        List<String> faults = new ArrayList<>();
        String clean = VietnameseText.clean(name);
        if (clean.isEmpty()) {
            faults.add("name.missing");
        } else if (!Names.plausible(clean)) {
            faults.add("name.letters");
        }
        if (item(code).length() > LONGEST_CODE) {
            faults.add("code.long");
        }
        Stream.of(born, retirement, appointed)
                .filter(text -> new TypedDay(text).wrong())
                .findFirst()
                .ifPresent(_ -> faults.add("day.wrong"));
        PersonFacts facts = facts(today);
        if (facts.born()
                .filter(day -> day.isAfter(today) || day.isBefore(EARLIEST))
                .isPresent()) {
            faults.add("born.impossible");
        }
        if (Stream.of(facts.appointed(), facts.retirement())
                .flatMap(Optional::stream)
                .anyMatch(day -> facts.born().filter(day::isBefore).isPresent())) {
            faults.add("born.after");
        }
        if (reappointed && appointed.isBlank()) {
            faults.add("appointed.missing");
        }
        return faults;
    }

    private static Optional<LocalDate> day(String text, LocalDate latest) {
        return new TypedDay(text).day(latest);
    }

    /** Separate things, each once however it is written; nothing that begins like a formula. */
    static List<String> items(String text) {
        Map<String, String> items = new LinkedHashMap<>();
        Stream.of(text.split("[;\n\r]"))
                .map(PersonForm::item)
                .filter(item -> !item.isEmpty())
                .forEach(item -> items.putIfAbsent(VietnameseText.key(item), item));
        return List.copyOf(items.values());
    }

    static String item(String text) {
        return VietnameseText.clean(SIGNS.matcher(text).replaceFirst(""));
    }
}
