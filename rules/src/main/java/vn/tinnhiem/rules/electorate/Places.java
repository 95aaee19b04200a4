package vn.tinnhiem.rules.electorate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.law.Term;

/** Nơi lấy phiếu của mỗi người trên toàn đợt: at most two across the plans of a round. */
@Term("lấy phiếu ở 2 nơi")
@Clause({"QN-02", "CM-03"})
public final class Places {

    private Places() {}

    /**
     * One list of a round.
     *
     * @param body the body whose plan it is
     */
    public record BodyList(String body, SubjectList subjects) {}

    /** Persons of the first list who stand in more places than the maximum when all lists are read together. */
    public static List<Finding> check(BodyList own, List<BodyList> others, int maximumPlaces) {
        List<Finding> findings = new ArrayList<>();
        for (Subject subject : own.subjects().onBallot()) {
            List<String> places = new ArrayList<>(subject.otherPlaces());
            places.add(own.body());
            for (BodyList other : others) {
                for (Subject there : other.subjects().onBallot()) {
                    if (there.person().maybeSame(subject.person())) {
                        places.add(other.body());
                        places.addAll(there.otherPlaces());
                    }
                }
            }
            tooMany(subject, places, maximumPlaces).ifPresent(findings::add);
        }
        return findings;
    }

    /** One person in more places than the maximum; a place that is written in two ways is one place. */
    static Optional<Finding> tooMany(Subject subject, List<String> places, int maximumPlaces) {
        Map<NameKey, String> different = new LinkedHashMap<>();
        places.forEach(place -> different.putIfAbsent(NameKey.of(place), place));
        if (different.size() <= maximumPlaces) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                Code.E305_MORE_THAN_TWO_PLACES,
                SubjectList.place(subject),
                "name",
                subject.name(),
                "places",
                String.join("; ", different.values().stream().sorted().toList()),
                "maximum",
                maximumPlaces));
    }
}
