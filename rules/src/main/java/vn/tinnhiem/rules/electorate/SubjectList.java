package vn.tinnhiem.rules.electorate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import vn.tinnhiem.rules.electorate.Exemption.Reappointment;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;

/**
 * Danh sách người được lấy phiếu của một kế hoạch.
 *
 * @param all in the order of the list, those left off the ballot included
 */
public record SubjectList(List<Subject> all) {

    public SubjectList {
        all = List.copyOf(all);
    }

    /** Those who stand on a ballot. */
    public List<Subject> onBallot() {
        return all.stream().filter(s -> !s.leftOut()).toList();
    }

    /**
     * @param body name of the body whose plan this is, counted as one place
     * @param expected the number of persons that the plan states, if it states one
     * @param maximumPlaces places in which one person may be voted on
     */
    @Clause({"TN-01", "HP-03", "HP-04", "QN-02", "QN-04", "CM-02", "CM-03"})
    public List<Finding> check(
            String body, LocalDate voteDay, OptionalInt expected, int maximumPlaces, Reappointment reappointment) {
        List<Finding> findings = new ArrayList<>();
        if (onBallot().isEmpty()) {
            findings.add(Finding.of(Code.E310_NOBODY, "subjects", "list", "subjects"));
        }
        int listed = onBallot().size();
        if (expected.isPresent() && expected.getAsInt() != listed) {
            findings.add(
                    Finding.of(Code.E306_SUBJECT_COUNT, "subjects", "expected", expected.getAsInt(), "listed", listed));
        }
        for (Subject subject : all) {
            findings.addAll(exemption(subject, voteDay, reappointment));
            if (!subject.leftOut()) {
                List<String> places = new ArrayList<>(subject.otherPlaces());
                places.add(body);
                Places.tooMany(subject, places, maximumPlaces).ifPresent(findings::add);
            }
        }
        findings.addAll(sameNames());
        return findings;
    }

    private static List<Finding> exemption(Subject subject, LocalDate voteDay, Reappointment reappointment) {
        List<Exemption> grounds = Exemption.of(subject, voteDay, reappointment);
        if (subject.leftOut() && grounds.isEmpty()) {
            return List.of(Finding.of(Code.E304_LEFT_OUT_WITHOUT_GROUND, place(subject), "name", subject.name()));
        }
        return grounds.stream()
                .map(ground -> Finding.of(
                        subject.leftOut()
                                ? Code.N303_EXEMPT
                                : switch (ground.ground()) {
                                    case RETIREMENT_NOTICE -> Code.E301_RETIREMENT_NOTICE;
                                    case APPOINTED_THIS_YEAR -> Code.E302_APPOINTED_THIS_YEAR;
                                },
                        place(subject),
                        "name",
                        subject.name(),
                        "ground",
                        ground.ground().words(),
                        "on",
                        ground.on(),
                        "year",
                        voteDay.getYear()))
                .toList();
    }

    private List<Finding> sameNames() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                Person one = all.get(i).person();
                Person other = all.get(j).person();
                if (one.contradicts(other)) {
                    findings.add(oneCode(place(all.get(i)), one, place(all.get(j)), other));
                } else if (one.maybeSame(other)) {
                    findings.add(Finding.of(
                            Code.E308_SAME_NAME,
                            place(all.get(i)),
                            "name",
                            all.get(i).name(),
                            "other",
                            place(all.get(j))));
                }
            }
        }
        return findings;
    }

    /** One code that stands for two persons. */
    static Finding oneCode(String place, Person person, String otherPlace, Person other) {
        return Finding.of(
                Code.E314_ONE_CODE_TWO_PERSONS,
                place,
                "code",
                person.code().orElse(""),
                "name",
                person.name(),
                "otherName",
                other.name(),
                "other",
                otherPlace);
    }

    /** How findings name a person: by their number on the list. */
    public static String place(Subject subject) {
        return "subjects." + subject.number();
    }
}
