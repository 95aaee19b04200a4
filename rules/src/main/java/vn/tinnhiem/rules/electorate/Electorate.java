package vn.tinnhiem.rules.electorate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.law.Term;

/**
 * Thành phần ghi phiếu: the voters, each person once.
 *
 * @param findings persons with several grounds, names that cannot be told apart, unknown groups
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
        List<Builder> builders = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : entries) {
            if (!groups.isEmpty() && groups.stream().noneMatch(entry.group()::equalsIgnoreCase)) {
                findings.add(Finding.of(
                        Code.W311_UNKNOWN_GROUP,
                        entry.place(),
                        "group",
                        entry.group(),
                        "name",
                        entry.person().name()));
            }
            Builder same = builders.stream()
                    .filter(b -> b.entry.person().maybeSame(entry.person()))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                builders.add(new Builder(entry));
            } else if (!same.groups.add(entry.group()) && !same.entry.person().surelySame(entry.person())) {
                // Twice in one group is either a slip or two persons of one name: only the office can tell.
                findings.add(Finding.of(
                        Code.E308_SAME_NAME,
                        entry.place(),
                        "name",
                        entry.person().name(),
                        "other",
                        same.entry.place()));
            }
        }
        for (Builder b : builders) {
            if (b.groups.size() > 1) {
                findings.add(Finding.of(
                        Code.N307_SEVERAL_GROUNDS,
                        b.entry.place(),
                        "name",
                        b.entry.person().name(),
                        "groups",
                        String.join("; ", b.groups)));
            }
        }
        return new Electorate(builders.stream().map(Builder::voter).toList(), List.copyOf(findings));
    }

    /**
     * Persons of the list who are not among the voters though the plan lets them vote (W309), in the order of the list.
     *
     * @param ownVote whether a person on the ballot votes too
     * @param exemptVote whether a person left off the ballot as exempt still votes
     */
    public List<Finding> subjectsMissing(SubjectList subjects, boolean ownVote, boolean exemptVote) {
        return subjects.all().stream()
                .filter(subject -> subject.leftOut() ? exemptVote : ownVote)
                .filter(subject -> voters.stream().noneMatch(v -> v.person().maybeSame(subject.person())))
                .map(subject -> Finding.of(
                        Code.W309_SUBJECT_NOT_VOTER,
                        SubjectList.place(subject),
                        "name",
                        subject.name(),
                        "position",
                        subject.position()))
                .toList();
    }

    private static final class Builder {
        private final Entry entry;
        private final Set<String> groups = new LinkedHashSet<>();

        Builder(Entry entry) {
            this.entry = entry;
            groups.add(entry.group());
        }

        Voter voter() {
            return new Voter(entry.person(), entry.position(), java.util.Collections.unmodifiableSet(groups));
        }
    }
}
