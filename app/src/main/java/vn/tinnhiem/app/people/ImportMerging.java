package vn.tinnhiem.app.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinnhiem.app.people.ImportLine.FieldChange;

/** Điều tệp nói đặt lên điều danh bạ đang ghi: a blank cell takes nothing away. */
final class ImportMerging {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private ImportMerging() {}

    /** What the directory will say of a person. */
    static PersonFacts over(PersonFacts known, PersonFacts read) {
        return new PersonFacts(
                read.name(),
                read.code().or(known::code),
                read.born().or(known::born),
                read.posts().isEmpty() ? known.posts() : read.posts(),
                read.groups().isEmpty() ? known.groups() : read.groups(),
                read.retirement().or(known::retirement),
                read.appointed().or(known::appointed),
                read.reappointed()
                        || known.reappointed()
                                && (read.appointed().isEmpty()
                                        || read.appointed().equals(known.appointed())),
                read.otherPlaces().isEmpty() ? known.otherPlaces() : read.otherPlaces());
    }

    /** Two rows of one person: posts, groups and places of both. */
    static PersonFacts joined(PersonFacts one, PersonFacts other) {
        return new PersonFacts(
                one.name(),
                one.code().or(other::code),
                one.born().or(other::born),
                both(one.posts(), other.posts()),
                both(one.groups(), other.groups()),
                one.retirement().or(other::retirement),
                one.appointed().or(other::appointed),
                one.reappointed() || other.reappointed(),
                both(one.otherPlaces(), other.otherPlaces()));
    }

    private static List<String> both(List<String> one, List<String> other) {
        return PersonForm.items(
                String.join("\n", Stream.concat(one.stream(), other.stream()).toList()));
    }

    /** Field by field; keys of sentences, before, after. */
    static List<FieldChange> changes(DirectoryPerson person, PersonFacts after) {
        PersonFacts before = person.facts();
        List<FieldChange> changes = new ArrayList<>();
        add(changes, "NAME", before.name(), after.name());
        add(changes, "CODE", before.code().orElse(""), after.code().orElse(""));
        add(changes, "BORN", day(before.born()), day(after.born()));
        add(changes, "POSTS", String.join("; ", before.posts()), String.join("; ", after.posts()));
        add(changes, "GROUPS", String.join("; ", before.groups()), String.join("; ", after.groups()));
        add(changes, "RETIREMENT", day(before.retirement()), day(after.retirement()));
        add(changes, "APPOINTED", day(before.appointed()), day(after.appointed()));
        add(changes, "REAPPOINTED", yes(before.reappointed()), yes(after.reappointed()));
        add(changes, "PLACES", String.join("; ", before.otherPlaces()), String.join("; ", after.otherPlaces()));
        person.ended().ifPresent(last -> add(changes, "ENDED", DAY.format(last), ""));
        return changes;
    }

    private static void add(List<FieldChange> changes, String field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new FieldChange(field, before, after));
        }
    }

    static String day(Optional<LocalDate> day) {
        return day.map(DAY::format).orElse("");
    }

    private static String yes(boolean value) {
        return value ? "x" : "";
    }
}
