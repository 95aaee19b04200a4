package vn.tinnhiem.app.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.tinnhiem.app.catalogue.Passage;
import vn.tinnhiem.app.people.Names;
import vn.tinnhiem.rules.electorate.Electorate;
import vn.tinnhiem.rules.electorate.Namesakes;
import vn.tinnhiem.rules.electorate.Voter;
import vn.tinnhiem.rules.policy.Setting;

/**
 * Người ghi phiếu, mỗi người một lần với mọi thành phần của mình.
 *
 * @param rows by given name
 * @param groups how many stand in each group, a person of two groups in both; the plan's groups first
 */
record VoterTable(List<Row> rows, Map<String, Long> groups) {

    /**
     * Một người.
     *
     * @param at the place of their first entry in the list, from 1
     * @param entries the places of all their entries, from 0
     * @param alike other persons whose names differ in tones or marks at most
     * @param doubtful whether this is an entry that can be of two persons, and so is counted with nobody yet
     */
    record Row(int at, Voter voter, List<Integer> entries, List<String> alike, boolean doubtful) {}

    static VoterTable of(Plan plan, List<Electorate.Entry> entries) {
        return of(
                plan,
                entries,
                Electorate.of(
                        entries,
                        plan.texts().lines(Passage.VOTER_GROUPS),
                        plan.policy().value(Setting.SEVERAL_GROUNDS)));
    }

    /** As {@link #of(Plan, List)}, of entries that were put together before. */
    static VoterTable of(Plan plan, List<Electorate.Entry> entries, Electorate electorate) {
        List<String> named = plan.texts().lines(Passage.VOTER_GROUPS);
        Namesakes<Integer> namesakes = new Namesakes<>();
        Set<Integer> left = new LinkedHashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            left.add(i);
            namesakes.add(entries.get(i).person(), i);
        }
        Map<String, List<Voter>> folded = new TreeMap<>();
        electorate
                .voters()
                .forEach(voter -> folded.computeIfAbsent(
                                Names.folded(voter.person().name()), k -> new ArrayList<>())
                        .add(voter));
        List<Row> rows = new ArrayList<>();
        for (Voter voter : electorate.voters()) {
            List<Integer> own =
                    own(voter, entries, namesakes).stream().filter(left::remove).toList();
            List<String> alike = folded.getOrDefault(Names.folded(voter.person().name()), List.of()).stream()
                    .filter(other -> other != voter)
                    .map(other -> other.person().name() + ", " + other.position())
                    .toList();
            rows.add(new Row(own.isEmpty() ? 0 : own.getFirst() + 1, voter, own, alike, false));
        }
        for (int at : left) {
            Electorate.Entry entry = entries.get(at);
            Voter nobody = new Voter(entry.person(), entry.position(), Set.of(entry.group()));
            rows.add(new Row(at + 1, nobody, List.of(at), List.of(), true));
        }
        Comparator<String> byName = Names.byGivenName();
        rows.sort((one, other) -> byName.compare(
                one.voter().person().name(), other.voter().person().name()));
        Map<String, Long> groups = new LinkedHashMap<>();
        named.forEach(group -> groups.put(group, 0L));
        rows.stream()
                .filter(row -> !row.doubtful())
                .forEach(row -> row.voter().grounds().forEach(group -> groups.merge(group, 1L, Long::sum)));
        return new VoterTable(List.copyOf(rows), groups);
    }

    /** The entries that the electorate put together: one for each ground at least, the first that fit. */
    private static List<Integer> own(Voter voter, List<Electorate.Entry> entries, Namesakes<Integer> namesakes) {
        return namesakes.of(voter.person()).stream()
                .filter(at -> {
                    Electorate.Entry entry = entries.get(at);
                    return entry.person().maybeSame(voter.person())
                            && voter.grounds().stream().anyMatch(ground -> Names.same(ground, entry.group()));
                })
                .toList();
    }

    /** How many vote. */
    public long persons() {
        return rows.stream().filter(row -> !row.doubtful()).count();
    }

    /** Those whose name or post has these words, tones and marks aside, and who stand in this group. */
    List<Row> found(String words, String group) {
        Set<String> wanted = Set.of(Names.folded(words).split(" "));
        return rows.stream()
                .filter(row -> group.isEmpty() || row.voter().grounds().contains(group))
                .filter(row -> {
                    String text = Names.folded(
                            row.voter().person().name() + " " + row.voter().position());
                    return wanted.stream().allMatch(text::contains);
                })
                .toList();
    }

    /** The person whose first entry stands at a place, from 1. */
    Optional<Row> at(int place) {
        return rows.stream().filter(row -> row.at() == place).findFirst();
    }
}
