package vn.tinnhiem.app.conference;

import java.util.List;
import java.util.Set;
import vn.tinnhiem.app.conference.Conference.Official;
import vn.tinnhiem.rules.count.ConferencePeople;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.Setting.Permission;
import vn.tinnhiem.rules.policy.Setting.Summoned;
import vn.tinnhiem.rules.policy.VotePolicy;

/** Soát biên bản hội nghị: asks the rules about its people, before any number of the count is looked at. */
public final class ConferenceCheck {

    private ConferenceCheck() {}

    /**
     * @param namesOnBallot the persons voted on, as printed
     */
    public static List<Finding> check(Conference conference, VotePolicy policy, Set<String> namesOnBallot) {
        return new ConferencePeople(
                        conference.numbers().heads(),
                        conference.absent().size(),
                        conference.committee().stream().map(Official::name).toList(),
                        conference.heads())
                .check(
                        namesOnBallot,
                        policy.value(Setting.COMMITTEE_ON_BALLOT) == Permission.ALLOWED,
                        code -> conference.numbers().explains(code, ""));
    }

    /**
     * @param voters persons on the roster of voters, each once
     */
    public static List<Finding> summoned(Conference conference, VotePolicy policy, long voters) {
        boolean guestsCounted = policy.value(Setting.SUMMONED) == Summoned.VOTERS_AND_GUESTS;
        return ConferencePeople.summoned(conference.numbers().heads(), voters, guestsCounted).stream()
                .toList();
    }
}
