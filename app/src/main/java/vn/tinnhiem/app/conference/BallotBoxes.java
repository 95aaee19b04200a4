package vn.tinnhiem.app.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.tinnhiem.app.audit.AuditLog;
import vn.tinnhiem.app.conference.headcount.CollectedAnnounced;
import vn.tinnhiem.app.conference.headcount.Step;
import vn.tinnhiem.app.plan.Votes;
import vn.tinnhiem.app.plan.lines.BallotLines.Ballot;
import vn.tinnhiem.app.store.schema.tables.records.BallotAccountRecord;
import vn.tinnhiem.rules.ballot.UnissuedSheet;
import vn.tinnhiem.rules.count.BallotAccount;
import vn.tinnhiem.rules.count.HeadCount;
import vn.tinnhiem.rules.count.Identities;
import vn.tinnhiem.rules.law.Clause;
import vn.tinnhiem.rules.law.Code;
import vn.tinnhiem.rules.law.Finding;
import vn.tinnhiem.rules.policy.Setting;

/** Phát phiếu, đổi phiếu hỏng, đóng hòm, đếm phiếu thu về trước khi kiểm; every number is held against the rules. */
@Component
@Clause({"TN-12", "HP-17", "CM-04"})
public class BallotBoxes {

    private final ConferenceChanges changes;
    private final ConferenceRows rows;
    private final Steps steps;
    private final BallotAccounts accounts;
    private final Attendances attendances;
    private final Votes votes;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    BallotBoxes(
            ConferenceChanges changes,
            ConferenceRows rows,
            Steps steps,
            BallotAccounts accounts,
            Attendances attendances,
            Votes votes,
            AuditLog log,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.rows = rows;
        this.steps = steps;
        this.accounts = accounts;
        this.attendances = attendances;
        this.votes = votes;
        this.log = log;
        this.events = events;
    }

    /**
     * Bắt đầu phát phiếu: attendance is fixed from now, and whoever is not marked did not come.
     *
     * @param printed sheets printed, by id of the ballot, every ballot of the plan
     */
    public Outcome handOut(String vote, Map<String, Long> printed) {
        return steps.next(vote, Step.COMMITTEE_ELECTED, Step.HANDING_OUT, ConferenceAct.HAND_OUT_BEGUN, (row, plan) -> {
            long present = attendances.present(vote, plan);
            long voters = attendances.votersPresent(vote);
            List<Finding> findings = new ArrayList<>();
            for (Ballot ballot : votes.find(vote).orElseThrow().ballots()) {
                Long sheets = printed.get(ballot.id());
                if (sheets == null) {
                    return Outcome.refused(Refusal.NUMBERS_MISSING);
                }
                BallotAccount account = new BallotAccount(sheets, voters, 0, sheets - voters, voters);
                findings.addAll(
                        accounts.check(plan, new HeadCount(row.getSummoned(), present), ballot.id(), account, 0));
                accounts.begin(vote, ballot.id(), account);
            }
            if (findings.stream().anyMatch(Finding::blocks)) {
                return new Outcome.NotDone(Refusal.IMPOSSIBLE_NUMBERS, findings);
            }
            attendances.expectNobody(row);
            row.setFrozenPresent(present);
            return new Outcome.Done(findings);
        });
    }

    /** Notes how many sheets were handed out, for the chair to go on. */
    public Outcome noteIssued(String vote, Map<String, Long> issued) {
        return steps.note(
                vote,
                Step.HANDING_OUT,
                row -> accounts.of(vote).values().stream()
                        .filter(each -> issued.containsKey(each.getBallot()))
                        .forEach(each -> {
                            each.setIssued(issued.get(each.getBallot()));
                            each.update();
                        }));
    }

    /**
     * Phát xong, mời bỏ phiếu.
     *
     * @param issued sheets handed out, replacements included, by id of the ballot, every ballot of the plan
     */
    public Outcome openBox(String vote, Map<String, Long> issued) {
        return steps.next(vote, Step.HANDING_OUT, Step.VOTING, ConferenceAct.BOX_OPENED, (row, plan) -> {
            List<Finding> findings = new ArrayList<>();
            for (BallotAccountRecord each : accounts.of(vote).values()) {
                Long sheets = issued.get(each.getBallot());
                if (sheets == null) {
                    return Outcome.refused(Refusal.NUMBERS_MISSING);
                }
                each.setIssued(sheets);
                each.update();
                findings.addAll(accounts.check(plan, rows.heads(row), each.getBallot(), BallotAccounts.open(each), 0));
            }
            return findings.stream().anyMatch(Finding::blocks)
                    ? new Outcome.NotDone(Refusal.IMPOSSIBLE_NUMBERS, findings)
                    : new Outcome.Done(findings);
        });
    }

    /** Đổi một phiếu hỏng: the spoilt sheet is taken back, another handed out. */
    public Outcome exchange(String vote, String ballot) {
        return exchanged(vote, ballot, 1, ConferenceAct.BALLOT_EXCHANGED);
    }

    /** Takes one exchange back that was noted by mistake. */
    public Outcome takeBackExchange(String vote, String ballot) {
        return exchanged(vote, ballot, -1, ConferenceAct.EXCHANGE_TAKEN_BACK);
    }

    private Outcome exchanged(String vote, String ballot, long one, ConferenceAct act) {
        return changes.change(vote, (row, plan) -> {
            Step step = ConferenceRows.step(row);
            BallotAccountRecord account = accounts.of(vote).get(ballot);
            if (step != Step.HANDING_OUT && step != Step.VOTING || account == null) {
                return Outcome.refused(Refusal.OTHER_STEP);
            }
            if (account.getExchanged() + one < 0) {
                return Outcome.refused(Refusal.NOTHING_EXCHANGED);
            }
            account.setIssued(account.getIssued() + one);
            account.setExchanged(account.getExchanged() + one);
            if (account.getIssued() > account.getPrinted()) {
                return Outcome.refused(Refusal.NO_SPARE_BALLOT);
            }
            List<Finding> findings = accounts.check(plan, rows.heads(row), ballot, BallotAccounts.open(account), 0);
            if (findings.stream().anyMatch(finding -> finding.code() == Code.E512_EXCHANGE_FORBIDDEN)) {
                return new Outcome.NotDone(Refusal.EXCHANGE_FORBIDDEN, findings);
            }
            account.update();
            log.record(act, vote, ballot, Map.of("exchanged", account.getExchanged()));
            return Outcome.Done.PLAIN;
        });
    }

    /** Đóng hòm phiếu. */
    public Outcome closeBox(String vote) {
        return steps.next(
                vote, Step.VOTING, Step.BOX_CLOSED, ConferenceAct.BOX_CLOSED, (row, plan) -> Outcome.Done.PLAIN);
    }

    /** Notes how many sheets came back, for the chair to announce. */
    public Outcome noteReturned(String vote, Map<String, Returned> returned) {
        return steps.note(
                vote,
                Step.BOX_CLOSED,
                row -> accounts.of(vote).values().stream()
                        .filter(each -> returned.containsKey(each.getBallot()))
                        .forEach(each -> {
                            Returned back = Objects.requireNonNull(returned.get(each.getBallot()));
                            each.setUnused(back.unused());
                            each.setCollected(back.collected());
                            each.setFound(back.found());
                            each.update();
                        }));
    }

    /**
     * Công bố số phiếu thu về, trước khi kiểm.
     *
     * @param returned by id of the ballot, every ballot of the plan
     */
    public Outcome announceCollected(String vote, Map<String, Returned> returned) {
        return steps.next(
                vote, Step.BOX_CLOSED, Step.COLLECTED_ANNOUNCED, ConferenceAct.COLLECTED_ANNOUNCED, (row, plan) -> {
                    UnissuedSheet treatment = plan.policy().value(Setting.UNISSUED_SHEET);
                    List<Finding> findings = new ArrayList<>();
                    for (BallotAccountRecord each : accounts.of(vote).values()) {
                        Returned back = returned.get(each.getBallot());
                        if (back == null) {
                            return Outcome.refused(Refusal.NUMBERS_MISSING);
                        }
                        boolean apart = treatment == UnissuedSheet.SET_ASIDE;
                        each.setUnused(back.unused());
                        each.setCollected(back.collected());
                        each.setFound(back.found());
                        each.update();
                        findings.addAll(accounts.check(
                                plan,
                                rows.heads(row),
                                each.getBallot(),
                                BallotAccounts.account(each),
                                apart ? 0 : back.found()));
                        findings.addAll(new Identities(code -> false)
                                .unissued(
                                        each.getBallot(), treatment, apart ? back.found() : 0, apart ? 0 : back.found())
                                .broken());
                    }
                    if (findings.stream().anyMatch(Finding::blocks)) {
                        return new Outcome.NotDone(Refusal.IMPOSSIBLE_NUMBERS, findings);
                    }
                    events.publishEvent(new CollectedAnnounced(vote));
                    return new Outcome.Done(findings);
                });
    }
}
