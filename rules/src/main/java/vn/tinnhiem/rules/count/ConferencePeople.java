package vn.tinnhiem.rules.count;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tinnhiem.rules.electorate.NameKey;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;

/**
 * Những người của hội nghị: who is missing, who counts.
 *
 * @param absences persons recorded as absent, each with a reason
 * @param committee names of the counting committee
 * @param heads how many of them are its head
 */
@Clause({"TN-12", "HP-15", "HP-18", "QN-19", "QN-20"})
public record ConferencePeople(HeadCount numbers, long absences, List<String> committee, long heads) {

    public ConferencePeople {
        committee = List.copyOf(committee);
    }

    /**
     * Absences (E510), the head of the committee (E513), members who are voted on (D531).
     *
     * @param onBallot names of the persons voted on
     * @param committeeOnBallot whether the plan lets a person voted on sit on the committee
     * @param explained whether a written explanation of this difference was handed in
     */
    public List<Finding> check(Collection<String> onBallot, boolean committeeOnBallot, Predicate<Code> explained) {
        List<Finding> findings = new ArrayList<>();
        if (numbers.summoned() - numbers.present() != absences) {
            findings.add(Finding.of(
                    Code.E510_ABSENCES,
                    "absent",
                    "summoned",
                    numbers.summoned(),
                    "present",
                    numbers.present(),
                    "listed",
                    absences));
        }
        if (heads != 1) {
            findings.add(Finding.of(Code.E513_HEAD_COUNT, "committee", "heads", heads));
        }
        if (!committeeOnBallot && !explained.test(Code.D531_COMMITTEE_ON_BALLOT)) {
            Set<NameKey> names = onBallot.stream().map(NameKey::of).collect(Collectors.toSet());
            committee.stream()
                    .filter(member -> names.contains(NameKey.of(member)))
                    .map(member -> Finding.of(Code.D531_COMMITTEE_ON_BALLOT, "committee", "name", member))
                    .forEach(findings::add);
        }
        return findings;
    }

    /**
     * The number summoned against the roster (W532).
     *
     * @param voters persons on the roster of voters, each once
     * @param guestsCounted whether guests and observers count as summoned too, so that more than the voters may be
     */
    public static Optional<Finding> summoned(HeadCount numbers, long voters, boolean guestsCounted) {
        boolean fits = guestsCounted ? numbers.summoned() >= voters : numbers.summoned() == voters;
        return fits
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Code.W532_SUMMONED_DIFFERS, "summoned", "summoned", numbers.summoned(), "voters", voters));
    }
}
