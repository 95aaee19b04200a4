package vn.tinnhiem.rules.electorate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Invented people for the tests of this package. */
final class People {

    private People() {}

    static Person person(String name) {
        return new Person(name, Optional.empty(), Optional.empty());
    }

    static Person born(String name, int year) {
        return new Person(name, Optional.empty(), Optional.of(LocalDate.of(year, 3, 14)));
    }

    static Person coded(String name, String code) {
        return new Person(name, Optional.of(code), Optional.empty());
    }

    static Subject subject(int number, Person person) {
        return subject(number, person, Optional.empty(), Optional.empty(), false, List.of(), false);
    }

    static Subject elsewhere(int number, Person person, String... places) {
        return subject(number, person, Optional.empty(), Optional.empty(), false, List.of(places), false);
    }

    static Subject noticed(int number, Person person, LocalDate notice, boolean leftOut) {
        return subject(number, person, Optional.of(notice), Optional.empty(), false, List.of(), leftOut);
    }

    static Subject appointed(int number, Person person, LocalDate on, boolean again, boolean leftOut) {
        return subject(number, person, Optional.empty(), Optional.of(on), again, List.of(), leftOut);
    }

    static Subject leftOut(int number, Person person) {
        return subject(number, person, Optional.empty(), Optional.empty(), false, List.of(), true);
    }

    private static Subject subject(
            int number,
            Person person,
            Optional<LocalDate> notice,
            Optional<LocalDate> appointed,
            boolean again,
            List<String> places,
            boolean leftOut) {
        return new Subject(number, person, "Phó Giám đốc", "phieu", notice, appointed, again, places, leftOut);
    }
}
