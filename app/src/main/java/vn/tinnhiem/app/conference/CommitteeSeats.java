package vn.tinnhiem.app.conference;

import static vn.tinnhiem.app.store.schema.Tables.COMMITTEE_SEAT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.conference.committee.CommitteeMember;
import vn.tinnhiem.app.conference.committee.Committees;
import vn.tinnhiem.app.conference.headcount.Step;
import vn.tinnhiem.app.plan.Plan;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.store.schema.tables.records.CommitteeSeatRecord;
import vn.tinnhiem.app.store.schema.tables.records.ConferenceRecord;
import vn.tinnhiem.rules.count.ConferencePeople;
import vn.tinnhiem.rules.count.HeadCount;
import vn.tinnhiem.rules.count.ShowOfHands;
import vn.tinnhiem.rules.electorate.NameKey;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.policy.Setting;
import vn.tinnhiem.rules.policy.Setting.Permission;

/** Bầu ban kiểm phiếu: proposed, then elected by a show of hands; nobody on the ballot where the plan keeps to the rule. */
@Component
@Clause({"TN-11", "HP-16", "QN-20"})
public class CommitteeSeats implements Committees {

    private final DSLContext queries;
    private final ConferenceRows rows;
    private final ConferenceChanges changes;
    private final Steps steps;
    private final Votes votes;
    private final AuditLog log;

    CommitteeSeats(
            DSLContext queries,
            ConferenceRows rows,
            ConferenceChanges changes,
            Steps steps,
            Votes votes,
            AuditLog log) {
        this.queries = queries;
        this.rows = rows;
        this.changes = changes;
        this.steps = steps;
        this.votes = votes;
        this.log = log;
    }

    @Override
    public List<CommitteeMember> members(String vote) {
        return rows.step(vote).compareTo(Step.COMMITTEE_ELECTED) < 0 ? List.of() : proposed(vote);
    }

    /** Those proposed for the committee, or elected; head first. */
    public List<CommitteeMember> proposed(String vote) {
        return queries.selectFrom(COMMITTEE_SEAT)
                .where(COMMITTEE_SEAT.VOTE.eq(vote))
                .orderBy(COMMITTEE_SEAT.PLACE)
                .fetch(row -> new CommitteeMember(row.getName(), row.getPosition(), row.getIsHead()));
    }

    /** How the committee was elected; empty before. */
    public Optional<ShowOfHands> hands(String vote) {
        return rows.find(vote)
                .filter(row -> row.getHandsFor() != null)
                .map(row -> new ShowOfHands(row.getHandsFor(), row.getHandsAgainst(), row.getHandsAbstaining()));
    }

    /** Giới thiệu ban kiểm phiếu; may be changed until the election. */
    public Outcome propose(String vote, List<CommitteeMember> members) {
        List<CommitteeMember> named =
                members.stream().filter(each -> !each.name().isBlank()).toList();
        return changes.change(vote, (row, plan) -> {
            if (ConferenceRows.step(row).compareTo(Step.COMMITTEE_ELECTED) >= 0) {
                return Outcome.refused(Refusal.OTHER_STEP);
            }
            Set<NameKey> names = new HashSet<>();
            if (!named.stream().allMatch(each -> names.add(NameKey.of(each.name())))) {
                return Outcome.refused(Refusal.NAMED_TWICE);
            }
            List<Finding> onBallot = committee(plan, row, named).stream()
                    .filter(finding -> finding.code() == Code.D531_COMMITTEE_ON_BALLOT)
                    .toList();
            if (!onBallot.isEmpty()) {
                return new Outcome.NotDone(Refusal.ON_BALLOT, onBallot);
            }
            seat(vote, named);
            log.record(ConferenceAct.COMMITTEE_PROPOSED, vote, plan.title(), Map.of("members", named.size()));
            return Outcome.Done.PLAIN;
        });
    }

    /** Notes how many hands were counted, for the chair to declare. */
    public Outcome noteHands(String vote, ShowOfHands hands) {
        return steps.note(vote, Step.SUMMARY, row -> {
            row.setHandsFor(hands.agreeing());
            row.setHandsAgainst(hands.against());
            row.setHandsAbstaining(hands.abstaining());
        });
    }

    /** Bầu ban kiểm phiếu, bằng giơ tay. */
    public Outcome elect(String vote, ShowOfHands hands) {
        return steps.next(vote, Step.SUMMARY, Step.COMMITTEE_ELECTED, ConferenceAct.COMMITTEE_ELECTED, (row, plan) -> {
            List<CommitteeMember> members = proposed(vote);
            if (members.isEmpty()) {
                return Outcome.refused(Refusal.NOBODY_PROPOSED);
            }
            List<Finding> findings = committee(plan, row, members);
            if (!findings.isEmpty()) {
                boolean onBallot = findings.stream().anyMatch(each -> each.code() == Code.D531_COMMITTEE_ON_BALLOT);
                return new Outcome.NotDone(onBallot ? Refusal.ON_BALLOT : Refusal.ONE_HEAD, findings);
            }
            List<Finding> counted = hands.check(rows.heads(row).present());
            if (!counted.isEmpty()) {
                return new Outcome.NotDone(Refusal.NOT_ELECTED, counted);
            }
            row.setHandsFor(hands.agreeing());
            row.setHandsAgainst(hands.against());
            row.setHandsAbstaining(hands.abstaining());
            return Outcome.Done.PLAIN;
        });
    }

    private List<Finding> committee(Plan plan, ConferenceRecord row, List<CommitteeMember> members) {
        HeadCount all = new HeadCount(0, 0);
        return new ConferencePeople(
                        all,
                        0,
                        members.stream().map(CommitteeMember::name).toList(),
                        members.stream().filter(CommitteeMember::head).count())
                .check(
                        votes.find(row.getVote()).orElseThrow().lines().stream()
                                .map(line -> line.name())
                                .toList(),
                        plan.policy().value(Setting.COMMITTEE_ON_BALLOT) == Permission.ALLOWED,
                        code -> false);
    }

    private void seat(String vote, List<CommitteeMember> members) {
        queries.deleteFrom(COMMITTEE_SEAT).where(COMMITTEE_SEAT.VOTE.eq(vote)).execute();
        List<CommitteeMember> headFirst = new ArrayList<>();
        members.stream().filter(CommitteeMember::head).forEach(headFirst::add);
        members.stream().filter(each -> !each.head()).forEach(headFirst::add);
        long place = 0;
        for (CommitteeMember member : headFirst) {
            CommitteeSeatRecord row = queries.newRecord(COMMITTEE_SEAT);
            row.setVote(vote);
            row.setPlace(place++);
            row.setName(member.name().strip());
            row.setPosition(member.position().strip());
            row.setIsHead(member.head());
            row.insert();
        }
    }
}
