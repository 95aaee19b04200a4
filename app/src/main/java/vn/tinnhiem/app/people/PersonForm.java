package vn.tinnhiem.app.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import vn.tinnhiem.app.files.VietnameseText;

/** Trang của một người, như đã gõ: several posts, groups and places stand one a line or between semicolons. */
record PersonForm(
        String name,
        String code,
        @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> born,
        String posts,
        String groups,
        @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> retirement,
        @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> appointed,
        boolean reappointed,
        String places) {

    static final PersonForm EMPTY = new PersonForm(
            "", "", Optional.empty(), "", "", Optional.empty(), Optional.empty(), false, "");

    /** What a spreadsheet would take for a formula. */
    private static final Pattern SIGNS = Pattern.compile("^[=+\\-@\\s]+");

    private static final int LONGEST_CODE = 40;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    static PersonForm of(PersonFacts facts) {
        return new PersonForm(
                facts.name(),
                facts.code().orElse(""),
                facts.born(),
                String.join("\n", facts.posts()),
                String.join("\n", facts.groups()),
                facts.retirement(),
                facts.appointed(),
                facts.reappointed(),
                String.join("\n", facts.otherPlaces()));
    }

    PersonFacts facts() {
        return new PersonFacts(
                VietnameseText.clean(name),
                Optional.of(item(code)).filter(text -> !text.isEmpty()),
                born,
                items(posts),
                items(groups),
                retirement,
                appointed,
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
        if (born.filter(day -> day.isAfter(today) || day.isBefore(EARLIEST)).isPresent()) {
            faults.add("born.impossible");
        }
        if (born.isPresent() && Stream.of(appointed, retirement).flatMap(Optional::stream).anyMatch(born.get()::isAfter)) {
            faults.add("born.after");
        }
        if (reappointed && appointed.isEmpty()) {
            faults.add("appointed.missing");
        }
        return faults;
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
