package vn.tinnhiem.app.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.electorate.Person;
import vn.tinnhiem.rules.electorate.Subject;

/**
 * Một người trong danh bạ của một cơ quan.
 *
 * @param id never changes
 * @param body id of the body
 * @param ended the last day on which they belong to the body; empty while they do
 * @param version grows with every change
 */
public record DirectoryPerson(String id, String body, PersonFacts facts, Optional<LocalDate> ended, long version) {

    public String name() {
        return facts.name();
    }

    /** Whether they belong to the body on that day. */
    public boolean on(LocalDate date) {
        return ended.map(last -> !date.isAfter(last)).orElse(true);
    }

    /** Who this is, across lists. */
    public Person person() {
        return new Person(facts.name(), facts.code(), facts.born());
    }

    /**
     * As one voted on.
     *
     * @param number order on the list, from 1
     * @param ballot the ballot that names them; {@link Rosters#ONLY_BALLOT} where all stand on one
     */
    public Subject subject(int number, String ballot) {
        return new Subject(
                number,
                person(),
                position(),
                ballot,
                facts.retirement(),
                facts.appointed(),
                facts.reappointed(),
                facts.otherPlaces(),
                false);
    }

    /** As a voter: one entry per group; none for whom no group is known. */
    public List<Electorate.Entry> entries() {
        return facts.groups().stream()
                .map(group -> new Electorate.Entry(person(), position(), group, facts.name()))
                .toList();
    }

    /** All posts in one line, as on a ballot. */
    public String position() {
        return String.join(", ", facts.posts());
    }
}
