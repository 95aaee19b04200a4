package vn.tinnhiem.rules.electorate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.law.Term;

/**
 * Thành phần ghi phiếu: the voters, each person once.
 *
 * @param findings persons with several grounds, names that cannot be told apart, unknown groups, nobody at all
 */
@Term("thành phần ghi phiếu")
@Clause({"TN-02", "HP-05", "QN-05"})
public record Electorate(List<Voter> voters, List<Finding> findings) {

    /**
     * @param place where the entry stands in the roster ("B7")
     */
    public record Entry(Person person, String position, String group, String place) {}

    /**
     * @param groups the groups that the plan names; any group will do when it names none
     */
    public static Electorate of(List<Entry> entries, List<String> groups) {
        return of(entries, groups, SeveralGrounds.ONE_VOTER);
    }

    /**
     * @param groups the groups that the plan names; any group will do when it names none
     * @param severalGrounds what becomes of a person in several groups; one person is one voter in any case
     */
    public static Electorate of(List<Entry> entries, List<String> groups, SeveralGrounds severalGrounds) {
        List<Builder> builders = new ArrayList<>();
        Namesakes<Builder> namesakes = new Namesakes<>();
        List<Finding> findings = new ArrayList<>();
        Set<NameKey> named = groups.stream().map(NameKey::of).collect(Collectors.toSet());
        for (Entry entry : entries) {
            if (!named.isEmpty() && !named.contains(NameKey.of(entry.group()))) {
                findings.add(Finding.of(
                        Code.W311_UNKNOWN_GROUP,
                        entry.place(),
                        "group",
                        entry.group(),
                        "name",
                        entry.person().name()));
            }
            place(entry, builders, namesakes).ifPresent(other -> findings.add(doubt(entry, other)));
        }
        if (builders.isEmpty()) {
            findings.add(Finding.of(Code.E310_NOBODY, "voters", "list", "voters"));
        }
        for (Builder b : builders) {
            if (b.groups.size() > 1) {
                findings.add(Finding.of(
                        severalGrounds == SeveralGrounds.ONE_VOTER
                                ? Code.N307_SEVERAL_GROUNDS
                                : Code.E312_ONE_GROUND_ONLY,
                        b.first().place(),
                        "name",
                        b.first().person().name(),
                        "groups",
                        String.join("; ", b.groups.values())));
            }
        }
        return new Electorate(builders.stream().map(Builder::voter).toList(), List.copyOf(findings));
    }

    /**
     * Persons of the list who are not among the voters though the plan lets them vote (W309), or who are among them though
     * it does not (E313), in the order of the list. Nothing while nobody is among the voters: the list is still to come (E310).
     *
     * @param ownVote whether a person on the ballot votes too
     * @param exemptVote whether a person left off the ballot as exempt still votes
     */
    public List<Finding> subjects(SubjectList subjects, boolean ownVote, boolean exemptVote) {
        List<Finding> findings = new ArrayList<>();
        for (Subject subject : voters.isEmpty() ? List.<Subject>of() : subjects.all()) {
            boolean may = subject.leftOut() ? exemptVote : ownVote;
            boolean does = voters.stream().anyMatch(v -> v.person().maybeSame(subject.person()));
            if (may != does) {
                findings.add(Finding.of(
                        may ? Code.W309_SUBJECT_NOT_VOTER : Code.E313_MUST_NOT_VOTE,
                        SubjectList.place(subject),
                        "name",
                        subject.name(),
                        "position",
                        subject.position()));
            }
        }
        return findings;
    }

    /** Two entries that only the office can tell apart: one code for two persons, or one name and nothing else. */
    private static Finding doubt(Entry entry, Entry other) {
        if (entry.person().contradicts(other.person())) {
            return SubjectList.oneCode(entry.place(), entry.person(), other.place(), other.person());
        }
        return Finding.of(
                Code.E308_SAME_NAME, entry.place(), "name", entry.person().name(), "other", other.place());
    }

    /**
     * Puts an entry with the person that it is of, or begins a new person.
     *
     * @return the entry from which this one cannot be told apart, where only the office can tell
     */
    private static Optional<Entry> place(Entry entry, List<Builder> builders, Namesakes<Builder> namesakes) {
        List<Builder> alike = namesakes.of(entry.person());
        List<Builder> fitting =
                alike.stream().filter(b -> b.every(entry.person())).toList();
        Optional<Entry> doubtful = alike.stream()
                .filter(b -> !b.every(entry.person()))
                .flatMap(b -> b.of(entry.person()))
                .findFirst();
        if (fitting.isEmpty()) {
            Builder another = new Builder(entry);
            builders.add(another);
            namesakes.add(entry.person(), another);
            return doubtful;
        }
        Builder same = fitting.getFirst();
        if (fitting.size() > 1) {
            return Optional.of(same.first());
        }
        namesakes.add(entry.person(), same);
        return same.add(entry).or(() -> doubtful);
    }

    private static final class Builder {
        private final List<Entry> entries = new ArrayList<>();
        /** As first written, by their keys. */
        private final Map<NameKey, String> groups = new LinkedHashMap<>();

        Builder(Entry entry) {
            entries.add(entry);
            ground(entry);
        }

        /** Whether the entry brings a group that this person was not yet in. */
        private boolean ground(Entry entry) {
            return groups.putIfAbsent(NameKey.of(entry.group()), entry.group()) == null;
        }

        Entry first() {
            return entries.getFirst();
        }

        /** Whether all that is known of this person can be of {@code person}. */
        boolean every(Person person) {
            return entries.stream().allMatch(e -> e.person().maybeSame(person));
        }

        Stream<Entry> of(Person person) {
            return entries.stream().filter(e -> e.person().maybeSame(person));
        }

        /**
         * Adds an entry.
         *
         * @return the entry with which it may be a slip: twice in one group and nothing to tell by, or one code for two
         */
        Optional<Entry> add(Entry entry) {
            Optional<Entry> contradicted = entries.stream()
                    .filter(e -> e.person().contradicts(entry.person()))
                    .findFirst();
            boolean newGround = ground(entry);
            boolean sure = entries.stream().anyMatch(e -> e.person().surelySame(entry.person()));
            Entry first = first();
            entries.add(entry);
            return contradicted.or(() -> newGround || sure ? Optional.empty() : Optional.of(first));
        }

        Voter voter() {
            return new Voter(
                    first().person(),
                    first().position(),
                    Collections.unmodifiableSet(new LinkedHashSet<>(groups.values())));
        }
    }
}
