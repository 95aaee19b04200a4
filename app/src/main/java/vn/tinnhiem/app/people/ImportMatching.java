package vn.tinnhiem.app.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinnhiem.app.people.ImportLine.Near;

/** Người trong danh bạ mà một dòng của tệp có thể nói đến. Alike is never enough: what is not sure is asked. */
final class ImportMatching {

    private final Map<String, DirectoryPerson> byId = new HashMap<>();
    private final Map<String, DirectoryPerson> byCode = new HashMap<>();
    private final Map<String, List<DirectoryPerson>> byName = new HashMap<>();
    private final boolean codesInFile;
    private final boolean birthsInFile;

    ImportMatching(List<DirectoryPerson> people, ImportReading reading) {
        codesInFile = reading.has(ImportField.CODE);
        birthsInFile = reading.has(ImportField.BORN);
        for (DirectoryPerson person : people) {
            byId.put(person.id(), person);
            person.facts().code().ifPresent(code -> byCode.put(code, person));
            byName.computeIfAbsent(Names.folded(person.name()), _ -> new ArrayList<>())
                    .add(person);
        }
    }

    /**
     * @param sure the one person it is of; empty for nobody and for doubt
     * @param near those whom it may be of; empty when it is sure, or somebody new
     */
    record Found(Optional<DirectoryPerson> sure, List<Near> near) {}

    Optional<DirectoryPerson> person(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Found find(PersonFacts facts) {
        Optional<DirectoryPerson> coded = facts.code().map(byCode::get).filter(Objects::nonNull);
        if (coded.isPresent()) {
            PersonFacts known = coded.get().facts();
            boolean same = Names.same(known.name(), facts.name()) && !differ(known.born(), facts.born());
            return same
                    ? new Found(coded, List.of())
                    : new Found(
                            Optional.empty(),
                            List.of(near(
                                    coded.get(), !Names.folded(known.name()).equals(Names.folded(facts.name())))));
        }
        List<DirectoryPerson> named = byName.getOrDefault(Names.folded(facts.name()), List.of());
        List<DirectoryPerson> sure =
                named.stream().filter(person -> sure(person.facts(), facts)).toList();
        boolean born = sure.size() == 1
                && sure.getFirst().facts().born().equals(facts.born())
                && facts.born().isPresent();
        if (sure.size() == 1 && (named.size() == 1 || born)) {
            return new Found(Optional.of(sure.getFirst()), List.of());
        }
        return new Found(
                Optional.empty(),
                named.stream().map(person -> near(person, false)).toList());
    }

    /** The same letters, nothing that differs, and nothing that only one of both knows. */
    private boolean sure(PersonFacts known, PersonFacts facts) {
        if (!known.name().equals(facts.name())
                || differ(known.code(), facts.code())
                || differ(known.born(), facts.born())) {
            return false;
        }
        boolean bornEqual = known.born().isPresent() && known.born().equals(facts.born());
        boolean codeAlike = known.code().isPresent() == facts.code().isPresent() || !codesInFile;
        boolean bornAlike = known.born().isPresent() == facts.born().isPresent() || !birthsInFile;
        return bornEqual || codeAlike && bornAlike;
    }

    private static Near near(DirectoryPerson person, boolean byCode) {
        return new Near(person.id(), "", person.facts(), byCode);
    }

    static <T> boolean differ(Optional<T> one, Optional<T> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    /** Whether two rows of one file are surely of one person. */
    static boolean oneRowPerson(PersonFacts one, PersonFacts other) {
        boolean told = Stream.of(
                        one.code().isPresent() && one.code().equals(other.code()),
                        one.born().isPresent() && one.born().equals(other.born()))
                .anyMatch(Boolean::booleanValue);
        return told
                && one.name().equals(other.name())
                && !differ(one.code(), other.code())
                && !differ(one.born(), other.born());
    }
}
