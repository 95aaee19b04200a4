package vn.tinnhiem.app.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.Setting.Permission;
import vn.tinnhiem.rules.policy.VotePolicy;

/** Soát biên bản hội nghị: the people of the conference, before any number of the count is looked at. */
@Clause({"TN-12", "HP-15", "HP-18", "QN-19", "QN-20"})
public final class ConferenceCheck {

    private ConferenceCheck() {}

    /**
     * @param namesOnBallot the persons voted on, as printed
     */
    public static List<Finding> check(Conference conference, VotePolicy policy, Set<String> namesOnBallot) {
        List<Finding> findings = new ArrayList<>();
        long away = conference.numbers().heads().summoned()
                - conference.numbers().heads().present();
        if (away != conference.absent().size()) {
            findings.add(Finding.of(
                    Code.E510_ABSENCES,
                    "absent",
                    "summoned",
                    conference.numbers().heads().summoned(),
                    "present",
                    conference.numbers().heads().present(),
                    "listed",
                    conference.absent().size()));
        }
        if (policy.value(Setting.COMMITTEE_ON_BALLOT) == Permission.FORBIDDEN
                && !conference.explanations().containsKey(Code.D531_COMMITTEE_ON_BALLOT)) {
            Set<String> onBallot = namesOnBallot.stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            conference.committee().stream()
                    .filter(member -> onBallot.contains(member.name().toLowerCase(Locale.ROOT)))
                    .map(member -> Finding.of(Code.D531_COMMITTEE_ON_BALLOT, "committee", "name", member.name()))
                    .forEach(findings::add);
        }
        return findings;
    }
}
