package vn.tinnhiem.rules.electorate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
            Set<String> places = new TreeSet<>(subject.otherPlaces());
            places.add(own.body());
            for (BodyList other : others) {
                for (Subject there : other.subjects().onBallot()) {
                    if (there.person().maybeSame(subject.person())) {
                        places.add(other.body());
                        places.addAll(there.otherPlaces());
                    }
                }
            }
            if (places.size() > maximumPlaces) {
                findings.add(Finding.of(
                        Code.E305_MORE_THAN_TWO_PLACES,
                        SubjectList.place(subject),
                        "name",
                        subject.name(),
                        "places",
                        String.join("; ", places),
                        "maximum",
                        maximumPlaces));
            }
        }
        return findings;
    }
}
